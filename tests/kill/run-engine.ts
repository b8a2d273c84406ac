import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import type { FromEngine, KillJob } from './killable-engine.fixture';

export type EngineProcess = {
  /** Resolves when the process has ended, with the signal that ended it. */
  ended: Promise<{ signal: string | null; code: number | null; said: string }>;
  /** Ends it as a power cut would. */
  kill(): void;
  /** Asks it to stop in good order. */
  stop(): Promise<void>;
};

/** Builds an engine's process once; gives its file and what removes it. */
export const buildEngine = async (
  fixture = 'killable-engine.fixture.ts',
): Promise<{ script: string; remove(): void }> => {
  // Below node_modules, so that the bundle finds the packages it leaves out.
  const folder = mkdtempSync(join(resolve('node_modules'), '.kill-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: resolve(import.meta.dirname, fixture),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'engine.mjs', format: 'es' } },
    },
  });
  return { script: join(folder, 'engine.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Starts an engine process with its job. `onTold` hears what it says, also what it said right before it was killed. */
export const runEngine = <Job extends object = KillJob>(
  script: string,
  job: Job,
  onTold: (told: FromEngine) => void,
): EngineProcess => {
  const child: ChildProcess = fork(script, [], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: process.env });
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
