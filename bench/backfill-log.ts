import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogReader } from '../electron/engine/backfill/log-reader';
import { type RunLog, storedRunLog } from '../electron/engine/backfill/run-log';
import type { EngineContext } from '../electron/engine/engine-context';
import { openStore, type Store } from '../electron/engine/store/open';
import { interleave, median, timed } from './measure';
import type { Line } from './report';

const everything = { phase: 'all', level: 'all', campaign: null, lead: null } as const;
/** What a window asks for first: the end of the log. */
const firstPage = 400;

const block = (n: number): string[] => [
  `[${n}/99999] Draft: 0197c3a1-71f0-7b9c-8a44-${String(n).padStart(12, '0')}`,
  `       Lead: ${n % 7 === 0 ? 'Zoë Müller' : 'Person'} ${n % 9_973} (p${n % 9_973}@firm${n % 977}.example)`,
  '',
  '       Confidence evaluation:',
  `         Score: 0.${50 + (n % 50)}`,
  '         Safe to send: true',
  '         Reason: "Answers both questions from verified knowledge"',
  '',
  `       Decision: ${n % 3 === 0 ? 'NEEDS_REVIEW (0.86 < 0.90)' : 'SEND_IMMEDIATE (0.95 >= 0.90)'}`,
  n % 61 === 0
    ? '       Slack DM: FAILED (missing_scope: needed im:write)'
    : '       Slack DM: SENT to ruth@hill.example',
  '',
];

/** A run's log of so many lines, written as a run writes it, some blocks at once. */
export const writeLog = (ctx: EngineContext, runId: string, file: string, lines: number): RunLog => {
  const log = storedRunLog(ctx, runId, file);
  let n = 0;
  for (let written = 0; written < lines; ) {
    const some: string[] = [];
    while (some.length < 2_200 && written + some.length < lines) {
      n += 1;
      some.push(...block(n));
    }
    const kept = some.slice(0, lines - written);
    log.write('auto_send', kept);
    written += kept.length;
  }
  return log;
};

/** Only what a log needs of an engine. */
export const contextOf = (store: Store, dataDir: string): EngineContext =>
  ({
    store,
    dataDir,
    ports: { log: { write: () => undefined } },
    changed: () => undefined,
  }) as unknown as EngineContext;

/** A log of a million lines: its first page against that of a thousand, a search in it against grep. */
export const benchBackfillLog = async (input: {
  migrations: string;
  lines: number;
  rounds: number;
}): Promise<Line[]> => {
  const { migrations, lines, rounds } = input;
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-log-'));
  const store = await openStore({ file: join(folder, 'log.sqlite'), migrations, backups: null, now: Date.now });
  try {
    const ctx = contextOf(store, folder);
    const longFile = join(folder, 'long.log');
    const shortFile = join(folder, 'short.log');
    const long = writeLog(ctx, 'long', longFile, lines);
    const short = writeLog(ctx, 'short', shortFile, 1_000);
    const pageOf = (log: RunLog, file: string) => async (): Promise<number> =>
      timed(async () => {
        const reader = createLogReader();
        const { matching } = await reader.page(log, file, { query: everything, from: 0, limit: 1 });
        const from = Math.max(0, matching - firstPage);
        const { lines: shown } = await reader.page(log, file, { query: everything, from, limit: firstPage });
        if (shown.length !== firstPage) throw new Error(`${shown.length} lines were shown`);
      });
    const pages = await interleave({ long: pageOf(long, longFile), short: pageOf(short, shortFile) }, rounds * 5);

    // A reader that knows nothing of the log yet, as whoever opens it and searches at once meets it.
    const find = async (text: string): Promise<number> =>
      (await createLogReader().find(longFile, everything, text)).count;
    const plain = 'NEEDS_REVIEW';
    const accented = 'zoë MÜLLER 77';
    const all = readFileSync(longFile, 'utf8').toLowerCase().split('\n');
    for (const text of [plain, accented]) {
      const count = all.filter((line) => line.includes(text.toLowerCase())).length;
      const found = await find(text);
      if (found !== count || count === 0) throw new Error(`found ${found} of ${count} lines with ${text}`);
    }
    const times = await interleave(
      {
        plain: () => timed(async () => void (await find(plain))),
        accented: () => timed(async () => void (await find(accented))),
        grep: () => timed(() => void execFileSync('grep', ['-c', plain, longFile])),
        index: () => timed(async () => void (await createLogReader().parts(longFile, everything))),
      },
      rounds,
    );
    const line = (name: string, ours: number, goal: number | null): Line => ({
      ...{ name, ours, theirs: median(times.grep), against: 'grep -c', unit: 'ms', goal },
    });
    return [
      {
        ...{ name: `log of ${lines.toLocaleString('en-GB')} lines, first page`, ours: median(pages.long) },
        ...{ theirs: median(pages.short), against: '1,000 lines', unit: 'ms', goal: 2 },
      },
      line('search in it, the first time, letter case aside', median(times.plain), 10),
      line('the same for a name with accents', median(times.accented), 10),
      line('the index of its lines, once', median(times.index), null),
    ];
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
