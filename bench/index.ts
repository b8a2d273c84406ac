import { availableParallelism, release } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchAppStart } from './app-start';
import { benchBackfillLog } from './backfill-log';
import { benchBackfillScheduler } from './backfill-scheduler';
import { benchEngine } from './engine';
import { benchIngest } from './ingest';
import { benchLogRace } from './log-race';
import { benchLongLog } from './long-log';
import { benchLongRun } from './long-run';
import { benchQueuePage } from './queue-page';
import { formatLine, type Line, missed } from './report';
import { benchSearch } from './search';
import { benchSlots } from './slots';
import { benchStoreWrites } from './store-writes';
import { benchStreaming } from './streaming';
import { benchTriage } from './triage';

/** Started by scripts/bench.mjs, which sets up, builds and names the Electron to use. */
const { values } = parseArgs({
  options: {
    root: { type: 'string' },
    electron: { type: 'string' },
    switches: { type: 'string', default: '' },
    short: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const root = values.root ?? process.cwd();
const migrations = join(root, 'migrations');
const { short } = values;

const tables: Record<string, { title: string; run: () => Promise<Line[]> }> = {
  store: {
    title: 'Store writes',
    run: () => benchStoreWrites({ migrations, messages: 20_000, rounds: short ? 3 : 7 }),
  },
  queue: {
    title: 'Queue',
    run: async () => [
      ...(await benchQueuePage({ migrations, small: 10_000, large: 1_000_000, rounds: short ? 50 : 300 })),
      ...(await benchSearch({
        migrations,
        queued: short ? 10_000 : 100_000,
        messages: short ? 100_000 : 1_000_000,
        rounds: short ? 5 : 15,
      })),
    ],
  },
  slots: {
    title: 'Times offered',
    run: () => benchSlots({ sizes: short ? [67, 200] : [67, 200, 1_000, 5_000] }),
  },
  ingest: {
    title: 'Ingest',
    run: () =>
      benchIngest({
        root,
        messages: short ? 500 : 2_000,
        flatMessages: short ? 2_000 : 10_000,
        rounds: short ? 3 : 7,
      }),
  },
  engine: {
    title: 'Engine',
    run: () => benchEngine({ migrations, stored: short ? 20_000 : 100_000, rounds: short ? 40 : 200 }),
  },
  backfill: {
    title: 'Backfill',
    run: async () => [
      ...(await benchBackfillScheduler({ jobs: short ? 400 : 1_000, rounds: short ? 3 : 5 })),
      ...(await benchBackfillLog({ migrations, lines: short ? 200_000 : 1_000_000, rounds: short ? 3 : 7 })),
    ],
  },
  run: {
    title: 'A long run and its log in the window',
    run: async () => {
      const switches = values.switches.split(' ').filter((one) => one !== '');
      const app = { root, electron: values.electron ?? '', switches };
      return [
        ...(await benchLongLog({ ...app, lines: short ? 200_000 : 1_000_000, rounds: short ? 3 : 7 })),
        ...(await benchLogRace({ ...app, lines: short ? 20_000 : 100_000, rounds: short ? 3 : 5 })),
        ...(await benchLongRun({ ...app, messages: short ? 500 : 10_000 })),
      ];
    },
  },
  app: {
    title: 'Application',
    run: async () => {
      const switches = values.switches.split(' ').filter((one) => one !== '');
      const app = { root, electron: values.electron ?? '', switches };
      const settleMs = short ? 2_000 : 4_000;
      return [
        ...(await benchStreaming({ ...app, rounds: short ? 5 : 15 })),
        ...(await benchTriage({
          ...app,
          drafts: 50,
          queued: short ? 5_000 : 100_000,
          messages: short ? 20_000 : 1_000_000,
        })),
        ...(await benchAppStart({ ...app, rounds: short ? 3 : 7, settleMs })),
      ];
    },
  },
};

/** Tables that need the built application and an Electron. */
const windowed = ['app', 'run'];

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

say(
  `Countersign bench${short ? ', short' : ''}: Node ${process.versions.node}, ${process.platform} ${release()}, ${availableParallelism()} cores`,
);
say('Each line: ours, what it is compared with, their ratio. Medians of runs taken in turns.');
let misses = 0;
for (const [name, table] of Object.entries(tables)) {
  if (values.only.length > 0 && !values.only.includes(name)) continue;
  if (windowed.includes(name) && !values.electron) {
    say(`\n${table.title}: left out, no Electron was named`);
    continue;
  }
  const lines = await table.run();
  misses += lines.filter(missed).length;
  say(`\n${table.title}\n${lines.map(formatLine).join('\n')}`);
}
say(misses === 0 ? '\nAll goals met.' : `\n${misses} ${misses === 1 ? 'goal' : 'goals'} missed.`);
