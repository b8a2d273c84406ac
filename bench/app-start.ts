import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureStart, type StartMeasure } from './electron-start';
import { fillMirror } from './fill-mirror';
import { firstStart } from './first-start';
import { helloWorld } from './hello-world';
import { interleave, median } from './measure';
import type { Line } from './report';

export type AppStartOptions = {
  /** Root of the checkout: the built application. */
  root: string;
  electron: string;
  /** Switches for Electron that this machine needs. */
  switches: readonly string[];
  rounds: number;
  settleMs: number;
};

/** Drafts in the queues that are opened: one as on an ordinary day, and one that shows how start and memory grow. */
const queues = { usual: 1_000, long: 100_000 } as const;
/** A cell of its table. */
const firstRow = '[role="gridcell"]';

/**
 * Cold start and memory of Countersign with a long queue, against a hello-world application on the same Electron. The first
 * start of each, which fills caches and makes the database, does not count.
 */
export const benchAppStart = async (options: AppStartOptions): Promise<Line[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-app-'));
  try {
    const env = { ...process.env, AUTO_SEND_DISABLED: '1' };
    const start = (args: string[], usable: string) =>
      measureStart({
        executable: options.electron,
        args: [...options.switches, ...args],
        env,
        usable,
        settleMs: options.settleMs,
      });
    const hello = join(folder, 'hello');
    helloWorld(hello);
    const startHello = () => start([hello], 'h1');
    await startHello();

    const open = async (name: keyof typeof queues): Promise<() => Promise<StartMeasure>> => {
      const data = join(folder, name);
      await firstStart(data, join(options.root, 'migrations'), (store, workspaceId) =>
        fillMirror(store, { workspaceId, queued: queues[name], messages: queues[name], unanswered: 0 }),
      );
      const startOurs = (usable: string) => start([options.root, '--data', data], usable);
      await startOurs(firstRow);
      return () => startOurs(firstRow);
    };
    const runs: Record<'hello' | keyof typeof queues, StartMeasure[]> = { hello: [], usual: [], long: [] };
    const keep = (name: keyof typeof runs, measure: () => Promise<StartMeasure>) => async () => {
      const measured = await measure();
      runs[name].push(measured);
      return measured.usableMs;
    };
    const pieces = {
      hello: keep('hello', startHello),
      usual: keep('usual', await open('usual')),
      long: keep('long', await open('long')),
    };
    await interleave(pieces, options.rounds);

    const line = (what: string, name: keyof typeof queues, key: keyof StartMeasure, goal: number | null): Line => ({
      name: key === 'paintedMs' ? what : `${what} ${queues[name].toLocaleString('en')}`,
      ours: median(runs[name].map((one) => one[key])),
      theirs: median(runs.hello.map((one) => one[key])),
      against: 'hello-world Electron',
      unit: key === 'memoryMb' ? 'MB' : 'ms',
      goal,
    });
    const lines = [
      line('cold start to first content', 'usual', 'paintedMs', 1.8),
      line('cold start to a queue of', 'usual', 'usableMs', 1.8),
      line('cold start to a queue of', 'long', 'usableMs', 1.8),
    ];
    // Only Linux tells how much of a process is shared.
    if (process.platform === 'linux')
      lines.push(
        line('memory of all processes, a queue of', 'usual', 'memoryMb', 1.5),
        line('memory of all processes, a queue of', 'long', 'memoryMb', 1.5),
      );
    return lines;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
