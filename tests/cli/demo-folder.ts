import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, inject } from 'vitest';
import {
  type Ended,
  killAllCommands,
  type RunningCommand,
  type RunOptions,
  runCountersign,
  startCountersign,
} from './countersign';
import { type StandIns, startStandIns } from './stand-ins';

/** One data folder with a demo in it, its stand-ins running. */
export type DemoFolder = {
  /** What `--data` takes. */
  data: string;
  /** Where the demo's database lies. */
  demo: string;
  standIns: StandIns;
  run(args: string[], options?: Partial<RunOptions>): Promise<Ended>;
  start(args: string[], options?: Partial<RunOptions>): RunningCommand;
  /** The backfill logs, oldest first. */
  logs(): { file: string; text: string }[];
};

const cleanUps: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  await killAllCommands();
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** Undone after the test, before the folders that were made earlier go. */
export const afterThisTest = (cleanUp: () => void): void => {
  cleanUps.push(cleanUp);
};

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-cli-test-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Runs a command that needs no demo, over an empty data folder. */
export const runOutsideDemo = (
  args: string[],
  data: string = temporaryFolder(),
  env: Record<string, string> = {},
): Promise<Ended> => runCountersign(inject('app'), args, { data, env });

/** A folder that starts as a copy of `from` (the suite's synced demo), removed after the test. */
export const openDemoFolder = async (from: string = inject('syncedDemo'), scale?: number): Promise<DemoFolder> => {
  const app = inject('app');
  const data = temporaryFolder();
  cpSync(from, data, { recursive: true });
  const demo = join(data, 'demo');
  // Copies of one folder must not want the same ports.
  rmSync(join(demo, 'sandbox', 'ports.json'), { force: true });
  const standIns = await startStandIns(app, join(demo, 'sandbox'), scale);
  cleanUps.push(() => standIns.stop());
  // That a command finds them by itself is what the suite's own demo is set up by.
  const told = (options: Partial<RunOptions> = {}): RunOptions => ({
    ...{ data, ...options },
    env: { COUNTERSIGN_STAND_INS: standIns.ready, ...options.env },
  });
  return {
    data,
    demo,
    standIns,
    run: (args, options) => runCountersign(app, args, told(options)),
    start: (args, options) => startCountersign(app, args, told(options)),
    logs: () =>
      readdirSync(join(demo, 'logs'))
        .filter((name) => name.startsWith('backfill-ai-auto-send-'))
        .sort()
        .map((name) => ({ file: join(demo, 'logs', name), text: readFileSync(join(demo, 'logs', name), 'utf8') })),
  };
};
