import { spawn } from 'node:child_process';
import { hasProgram } from '../setup/run.mjs';

/**
 * Starts a virtual display (Xvfb picks a free number itself).
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export function startVirtualDisplay({ width = 1440, height = 900 } = {}) {
  return new Promise((resolve, reject) => {
    // Its own process group: Ctrl-C must reach the application first, which would crash without its display.
    const server = ['Xvfb', '-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'];
    // The kernel ends it when this process is killed and cannot.
    const [program, ...args] = hasProgram('setpriv') ? ['setpriv', '--pdeathsig', 'TERM', ...server] : server;
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let problem = '';
    let number = '';
    child.stderr.on('data', (chunk) => {
      problem += chunk;
    });
    child.stdio[3].on('data', (chunk) => {
      number += chunk;
      if (!number.includes('\n')) return;
      child.unref();
      resolve({ display: `:${number.trim()}`, stop: () => child.kill('SIGTERM') });
    });
    child.on('error', (error) => reject(new Error(`Xvfb could not be started: ${error.message}`)));
    child.on('exit', (code) => reject(new Error(`Xvfb ended at its start (code ${code}). ${problem.trim()}`)));
  });
}
