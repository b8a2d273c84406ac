import { spawnSync } from 'node:child_process';

/**
 * Chromium's sandbox cannot run as root, nor where ordinary users may not make namespaces.
 * @returns {string[]} switches for Electron
 */
export function sandboxSwitches() {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) return ['--no-sandbox'];
  return spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore' }).status === 0 ? [] : ['--no-sandbox'];
}
