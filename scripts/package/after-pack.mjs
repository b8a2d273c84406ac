import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs when electron-builder has filled the folder, before fuses are set and targets are made from it. */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  if (electronPlatformName !== 'linux') return;
  // Electron's own start-up program would let this binary run any folder.
  rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
  writeCommandLine(appOutDir, packager.executableName);
  const version = readFileSync(join(appOutDir, 'version'), 'utf8').trim();
  if (existsSync(join(appOutDir, 'better_sqlite3.node'))) markNotToShip(appOutDir, version);
}

/** The command line of an installed application: it needs neither a display nor another Node. */
function writeCommandLine(folder, executable) {
  const script = `#!/bin/sh
# Countersign without a window. Chromium's sandbox cannot run as root.
here=$(dirname "$(readlink -f "$0")")
if [ "$(id -u)" = 0 ]; then set -- --no-sandbox cli "$@"; else set -- cli "$@"; fi
exec "$here/${executable}" --ozone-platform=headless --disable-gpu --log-level=3 "$@"
`;
  writeFileSync(join(folder, 'countersign-cli'), script, { mode: 0o755 });
}

function markNotToShip(folder, version) {
  writeFileSync(
    join(folder, 'NOT-TO-SHIP.txt'),
    `This build runs on the fallback runtime (Electron ${version}), whose Chromium no longer gets security fixes.\n` +
      'It is for development and tests only. Build again where the official Electron can be downloaded before giving it to anybody.\n',
  );
}
