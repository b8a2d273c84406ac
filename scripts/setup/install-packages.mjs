import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';
import { inPlace, SetupError, say } from './report.mjs';
import { run, tail } from './run.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

/** npm packages exactly as package-lock.json says, without their install scripts. */
export async function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (readStamp().lock === hash) {
    inPlace('npm packages are installed');
    return;
  }
  if (installedAsLocked(JSON.parse(lock.toString()))) {
    inPlace('npm packages are installed as the lock file says');
    writeStamp({ lock: hash });
    return;
  }
  say('installing npm packages (npm ci; half a minute with a warm cache)');
  // What the cache knows is not asked for again, so that a warm cache needs no network; a stale one is tried again afresh.
  const result = await npmCi(['--prefer-offline']).then((first) => (first.ok ? first : npmCi([])));
  if (!result.ok) {
    throw new SetupError({
      missing: 'npm could not install the packages (is the npm registry in reach? `npm ping` tells).',
      type: [`cd ${root}`, 'npm ci --ignore-scripts'],
      detail: reasons(result.output),
    });
  }
  writeStamp({ lock: hash });
}

const npmCi = (more) =>
  run('npm', ['ci', '--ignore-scripts', '--include=optional', '--include=dev', '--no-audit', '--no-fund', ...more], {
    cwd: root,
    env: { ...process.env, PATH: pathWithoutOwnNode() },
  });

/** npm says why first and explains its usage after. */
function reasons(output) {
  const lines = output.split('\n').filter((line) => line.startsWith('npm error') && line.trim() !== 'npm error');
  return lines.length > 0 ? lines.slice(0, 12).join('\n') : tail(output);
}

/** Compares npm's own record of what it installed with the lock file: packages of other platforms may be absent. */
function installedAsLocked(lock) {
  let installed;
  try {
    installed = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
  } catch {
    return false;
  }
  const wanted = lock.packages;
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === '') continue;
    const found = installed[place];
    if (!found && !entry.optional && !entry.peer) return false;
    if (found && found.version !== entry.version) return false;
  }
  return Object.keys(installed).every((place) => place in wanted);
}

/** npm must not run on the very Node that it is about to replace in node_modules. */
function pathWithoutOwnNode() {
  const own = join(root, 'node_modules', '.bin');
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => entry !== own)
    .join(delimiter);
}
