#!/usr/bin/env node
/*
 * Sets up, builds what is stale and opens the application: the demo on a fresh profile. Arguments are passed on, e.g.
 * `npm start -- --data DIR`. Without a display the application runs in a virtual one and a picture of it is saved.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build/ensure-built.mjs';
import { dataFolder, hasOwnWorkspace } from './run/data-folder.mjs';
import { sandboxSwitches } from './run/sandbox-switches.mjs';
import { electronEnvironment } from './setup/electron-runtime.mjs';
import { root } from './setup/paths.mjs';
import { explain, say } from './setup/report.mjs';
import { hasDisplay, setUpOrExit } from './setup.mjs';

const { node, electron } = await setUpOrExit();
try {
  await ensureBuilt();
} catch (error) {
  explain(error);
  process.exit(1);
}

const given = process.argv.slice(2);
const folder = dataFolder(given);
const demo = !given.includes('--demo') && !hasOwnWorkspace(folder) ? ['--demo'] : [];
const args = [...sandboxSwitches(), root, ...given, ...demo];
const env = { ...process.env, ...electronEnvironment(electron) };

// Each in a process group of its own, so that a Ctrl-C arrives once, through here, and everything ends in order.
const child = hasDisplay()
  ? spawn(electron.executable, args, { env, stdio: 'inherit', detached: process.platform !== 'win32' })
  : spawn(node, [join(root, 'scripts', 'run', 'show-virtually.mjs'), electron.executable, folder, ...args], {
      env,
      stdio: 'inherit',
      detached: true,
    });
if (hasDisplay()) say(`opening Countersign (data in ${folder}); Ctrl-C ends it`);

let askedAt = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    const now = Date.now();
    if (askedAt === 0) {
      askedAt = now;
      child.kill('SIGTERM');
    } else if (now - askedAt > 1000) {
      // npm passes a terminal's Ctrl-C on a second time at once; only a later one means "now".
      child.kill('SIGKILL');
    }
  });
}
child.on('error', (error) => {
  process.stderr.write(`countersign: Electron could not be started: ${error.message}\n`);
  process.exit(1);
});
child.on('exit', (code) => process.exit(askedAt > 0 ? 0 : (code ?? 1)));
