import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../electron/engine/store/open';
import { measureStart, type StartMeasure } from './electron-start';
import { fillMessages, fillQueue } from './fill-queue';
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

/** Puts a queue into the database that the first start made. */
const fill = async (data: string, migrations: string, queued: number): Promise<void> => {
  const file = join(data, 'countersign.sqlite');
  if (!existsSync(file))
    throw new Error(
      'The engine made no database at its first start: a window without an engine is not what is to be measured.',
    );
  const store = await openStore({ file, migrations, backups: null, now: () => Date.now() });
  try {
    const workspace = store.sqlite.prepare<[], { id: string }>('SELECT id FROM workspaces').get();
    if (!workspace) throw new Error('the engine made no workspace');
    fillQueue(store, queued, workspace.id);
    fillMessages(store, queued, workspace.id);
  } finally {
    store.close();
  }
};

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
      mkdirSync(data);
      // As after the first choice: straight to the own workspace.
      writeFileSync(join(data, 'shell.json'), JSON.stringify({ mode: 'own' }));
      const startOurs = (usable: string) => start([options.root, '--data', data], usable);
      await startOurs('body *');
      await fill(data, join(options.root, 'migrations'), queues[name]);
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
      line('cold start to a queue of', 'usual', 'usableMs', null),
      line('cold start to a queue of', 'long', 'usableMs', null),
    ];
    // Only Linux tells how much of a process is shared.
    if (process.platform === 'linux')
      lines.push(
        line('memory of all processes, a queue of', 'usual', 'memoryMb', 1.5),
        line('memory of all processes, a queue of', 'long', 'memoryMb', null),
      );
    return lines;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
