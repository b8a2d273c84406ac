import { utilityProcess } from 'electron';
import { findReady, type StandInAddresses } from '../../shared/stand-in-addresses';

export type StandIns = { addresses: StandInAddresses; stop(): void };

const startLimitMs = 30_000;
const watchMs = 1_000;

/**
 * Starts the demo's stand-ins, or finds those that a command line started on the same folder: the child then answers with
 * their addresses and ends. Either way they are watched, and `onGone` is called when they end without being asked to.
 */
export const startStandIns = (file: string, dir: string, onGone: () => void): Promise<StandIns> =>
  new Promise((resolve, reject) => {
    const child = utilityProcess.fork(file, ['--dir', dir], {
      serviceName: 'Countersign demo stand-ins',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let found: StandInAddresses | null = null;
    let watch: NodeJS.Timeout | null = null;
    let stopped = false;
    let said = '';
    let problem = '';
    const limit = setTimeout(() => {
      child.kill();
      reject(new Error(`The demo's stand-ins did not start within ${startLimitMs / 1000} s. ${problem}`.trim()));
    }, startLimitMs);
    const stop = (): void => {
      stopped = true;
      if (watch) clearInterval(watch);
      child.kill();
    };
    const watchOther = (pid: number): void => {
      watch = setInterval(() => {
        if (isAlive(pid)) return;
        if (watch) clearInterval(watch);
        onGone();
      }, watchMs);
    };
    child.stdout?.on('data', (chunk: Buffer) => {
      if (found) return;
      said += chunk.toString();
      found = findReady(said);
      if (!found) return;
      clearTimeout(limit);
      resolve({ addresses: found, stop });
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      problem = (problem + chunk.toString()).slice(-2000);
      process.stderr.write(chunk);
    });
    child.on('exit', (code) => {
      clearTimeout(limit);
      if (stopped) return;
      if (!found)
        reject(new Error(`The demo's stand-ins ended before they were ready (code ${code}). ${problem}`.trim()));
      else if (code === 0 && isAlive(found.pid)) watchOther(found.pid);
      else onGone();
    });
  });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
