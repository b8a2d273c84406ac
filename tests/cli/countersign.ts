import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { shortLived } from '../short-lived';

export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };

export type RunOptions = {
  /** The data folder. */
  data: string;
  env?: Record<string, string>;
};

export type RunningCommand = {
  child: ChildProcess;
  ended: Promise<Ended>;
  /** Resolves once stdout matches (gives what was printed until then); rejects when the command ends before. */
  printed(what: RegExp): Promise<string>;
};

/** Commands under way, so that a test that fails leaves none behind. */
const running = new Set<ChildProcess>();

/** Resolves when they are gone: what they were writing is written, and their folders can be removed. */
export const killAllCommands = async (): Promise<void> => {
  await Promise.all(
    [...running].map(
      (child) =>
        new Promise<void>((resolve) => {
          child.once('close', () => resolve());
          child.kill('SIGKILL');
        }),
    ),
  );
};

/** Starts `countersign ARGS` as a process of its own, with nothing of this machine's settings in its environment. */
export const startCountersign = (app: string, args: string[], options: RunOptions): RunningCommand => {
  mkdirSync(options.data, { recursive: true });
  const child = spawn(process.execPath, [...shortLived, join(app, 'out', 'main', 'cli.js'), ...args], {
    cwd: options.data,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: options.data,
      COUNTERSIGN_DATA: options.data,
      // A process a command: each begins with what the ones before have compiled.
      NODE_COMPILE_CACHE: join(app, 'compiled'),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let stdout = '';
  let stderr = '';
  const watchers = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    for (const look of watchers) look();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal, stdout, stderr });
    });
  });
  return {
    child,
    ended,
    printed: (what) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!what.test(stdout)) return;
          watchers.delete(look);
          resolve(stdout);
        };
        watchers.add(look);
        look();
        void ended.then(({ code }) =>
          reject(new Error(`ended with ${code} before it printed ${what}:\n${stdout}\n${stderr}`)),
        );
      }),
  };
};

/** Runs `countersign ARGS` to its end. */
export const runCountersign = (app: string, args: string[], options: RunOptions): Promise<Ended> =>
  startCountersign(app, args, options).ended;
