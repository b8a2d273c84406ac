#!/usr/bin/env node
/*
 * The command line of a checkout: sets up and builds what is missing, then runs it under a Node that is new enough.
 * stdout belongs to the command; everything said here goes to stderr. (An installed application brings its own.)
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from './build/ensure-built.mjs';
import { root } from './setup/paths.mjs';
import { explain } from './setup/report.mjs';
import { setUpOrExit } from './setup.mjs';

const { node } = await setUpOrExit({ quiet: true, window: false });
try {
  await ensureBuilt({ only: ['main'] });
} catch (error) {
  explain(error);
  process.exit(1);
}

const cli = join(root, 'out', 'main', 'cli.js');
const [major = 0] = process.versions.node.split('.').map(Number);
if (major >= 24) {
  // New enough: become the command, so that signals, exit code and kill -9 are its own.
  process.argv[1] = cli;
  await import(pathToFileURL(cli).href);
} else runUnder(node);

/** An older Node stays in front of the command and passes on what it is told. */
function runUnder(executable) {
  const follow = pathToFileURL(fileURLToPath(new URL('./run/end-with-parent.mjs', import.meta.url))).href;
  const child = spawn(executable, ['--import', follow, cli, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // A terminal's Ctrl-C reaches both; passing it on again would read as the second one, which leaves at once.
  const terminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  process.on('SIGINT', () => {
    if (!terminal) child.kill('SIGINT');
  });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.on('error', (error) => {
    process.stderr.write(`countersign: ${executable} could not be started: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
