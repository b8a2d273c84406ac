import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNode } from '../setup/node-version.mjs';
import { root } from '../setup/paths.mjs';
import { inPlace, SetupError, say } from '../setup/report.mjs';
import { run } from '../setup/run.mjs';

/**
 * The parts of a build: what each is made from, what must be there afterwards. The command line needs only `main`, so a
 * half-written screen does not keep it from running.
 */
const parts = {
  main: { from: ['electron', 'shared', 'sandbox'], made: 'out/main/index.js' },
  preload: { from: ['electron/preload', 'shared'], made: 'out/preload/index.cjs' },
  renderer: { from: ['renderer', 'shared'], made: 'out/renderer/index.html' },
};
const common = [
  'electron.vite.config.ts',
  'scripts/build/one-byte-source.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * Builds what is stale: whose inputs differ, by content, from those of the last build.
 * @param {{ only?: Array<keyof typeof parts>, force?: boolean }} [options]
 * @throws SetupError with the compiler's words
 */
export async function ensureBuilt({ only = ['main', 'preload', 'renderer'], force = false } = {}) {
  await withLock(async () => {
    const stale = only.filter((name) => force || !isFresh(name));
    if (stale.length === 0) {
      inPlace('the build is up to date');
      return;
    }
    say(`building ${stale.join(', ')}`);
    const hashes = new Map(stale.map((name) => [name, hashOf(name)]));
    const fresh = join(root, 'out', '.fresh');
    rmSync(fresh, { recursive: true, force: true });
    const result = await run(
      findNode(),
      [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
      {
        cwd: root,
        // The path is only asked for; a build runs nothing with it.
        env: {
          ...process.env,
          COUNTERSIGN_BUILD: stale.join(','),
          COUNTERSIGN_BUILD_DIR: fresh,
          ELECTRON_EXEC_PATH: process.env.ELECTRON_EXEC_PATH ?? findNode(),
        },
      },
    );
    if (!result.ok) {
      throw new SetupError({
        missing: 'The build failed; what the compiler said stands above.',
        type: ['npm run build'],
        // Without the bundler's own stack.
        detail: result.output.replaceAll(/^ {4}at .*\n?/gm, ''),
      });
    }
    for (const [name, hash] of hashes) {
      rmSync(stampOf(name), { force: true });
      swap(join(fresh, name), join(root, 'out', name));
      writeFileSync(stampOf(name), hash);
    }
    rmSync(fresh, { recursive: true, force: true });
  });
}

/** Puts a folder in the place of another in one moment, so that whoever runs from it never finds it half there. */
function swap(from, to) {
  const old = `${to}.old-${process.pid}`;
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}

const stampOf = (name) => join(root, 'out', `.${name}-inputs`);

function isFresh(name) {
  const stamp = stampOf(name);
  return existsSync(join(root, parts[name].made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(name);
}

/** A hash over names and contents of everything that a part is built from. */
function hashOf(name) {
  const hash = createHash('sha256');
  for (const place of [...common, ...parts[name].from]) {
    for (const file of filesBelow(place)) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesBelow(place) {
  const full = join(root, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [place];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

/** One build at a time in a checkout: two would empty each other's folder. */
async function withLock(work) {
  mkdirSync(join(root, 'out'), { recursive: true });
  const lock = join(root, 'out', '.building');
  while (!tryLock(lock)) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  // Left behind by a build that was killed?
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    if (error.code === 'ESRCH') rmSync(lock, { force: true });
  }
  return false;
}
