import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type BundledProcess, bundleProcess } from '../bundle-process';
import { shortLived } from '../short-lived';
import type { FromEngine } from './in-process';
import type { KillJob } from './killable-engine.fixture';

export type EngineProcess = {
  /** Resolves when the process has ended, with the signal that ended it. */
  ended: Promise<{ signal: string | null; code: number | null; said: string }>;
  /** Ends it as a power cut would. */
  kill(): void;
  /** Asks it to stop in good order. */
  stop(): Promise<void>;
};

/** Builds an engine's process once. */
export const buildEngine = (fixture = 'killable-engine.fixture.ts'): Promise<BundledProcess> =>
  bundleProcess(resolve(import.meta.dirname, fixture));

/** Starts an engine process with its job. `onTold` hears what it says, also what it said right before it was killed. */
export const runEngine = <Job extends object = KillJob>(
  { script, env }: BundledProcess,
  job: Job,
  onTold: (told: FromEngine) => void,
): EngineProcess => {
  const execArgv = [...process.execArgv, ...shortLived];
  const child: ChildProcess = fork(script, [], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env, execArgv });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  if (!child.stdout) throw new Error('no stdout');
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => onTold(JSON.parse(line) as FromEngine));
  // Both: the last lines of a killed process may be read after its end is known.
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]).then(([[code, signal]]) => ({
    code: code as number | null,
    signal: signal as string | null,
    said,
  }));
  child.on('error', () => undefined);
  child.send(job);
  return {
    ended,
    kill: () => void child.kill('SIGKILL'),
    stop: async () => {
      child.send('stop');
      await ended;
    },
  };
};
