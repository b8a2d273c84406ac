#!/usr/bin/env node
/*
 * Packages the application into release/ and lets the package test itself, since a hardened one cannot be driven from
 * outside. `npm run package -- --no-self-test` leaves that out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build/ensure-built.mjs';
import { sandboxSwitches } from './run/sandbox-switches.mjs';
import { startVirtualDisplay } from './run/virtual-display.mjs';
import { root } from './setup/paths.mjs';
import { explain, SetupError, say } from './setup/report.mjs';
import { run, tail } from './setup/run.mjs';
import { hasDisplay, setUpOrExit } from './setup.mjs';

const unknown = process.argv.slice(2).filter((arg) => arg !== '--no-self-test');
if (unknown.length > 0) {
  process.stderr.write(
    `countersign: unknown option ${unknown.join(' ')}\nUsage: npm run package [-- --no-self-test]\n`,
  );
  process.exit(2);
}

const { node, electron } = await setUpOrExit();
try {
  await ensureBuilt();
  say(`packaging with Electron ${electron.version}`);
  const builder = join(root, 'node_modules', 'electron-builder', 'out', 'cli', 'cli.js');
  const packed = await run(
    node,
    [
      builder,
      '--config',
      'electron-builder.yml',
      `-c.electronDist=${electron.folder}`,
      `-c.electronVersion=${electron.version}`,
      '--publish',
      'never',
      ...(process.platform === 'linux' ? ['--linux', 'dir'] : []),
    ],
    { cwd: root },
  );
  if (!packed.ok) {
    throw new SetupError({ missing: 'Packaging failed.', type: ['npm run package'], detail: tail(packed.output, 30) });
  }
} catch (error) {
  explain(error);
  process.exit(1);
}

const folder = join(root, 'release', `linux${process.arch === 'x64' ? '' : `-${process.arch}`}-unpacked`);
const executable = join(folder, 'countersign');
if (process.platform !== 'linux' || !existsSync(executable)) {
  say(`packaged into ${join(root, 'release')}`);
  process.exit(0);
}
say(`packaged into ${folder}`);
if (electron.kind === 'fallback') {
  say('NOT TO SHIP: this build runs on the fallback runtime, whose Chromium no longer gets security fixes');
}
if (!process.argv.includes('--no-self-test')) process.exit(await testItself());

async function testItself() {
  say('the package tests itself');
  const screen = hasDisplay() ? null : await startVirtualDisplay();
  const env = { ...process.env, ...(screen ? { DISPLAY: screen.display } : {}) };
  const result = spawnSync(executable, [...sandboxSwitches(), '--self-test'], {
    env,
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: 120_000,
  });
  screen?.stop();
  if (result.status === null)
    say(`the package was ended by ${result.signal ?? result.error?.message ?? 'something unknown'}`);
  return result.status ?? 1;
}
