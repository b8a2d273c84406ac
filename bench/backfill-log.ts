import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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
  `       Lead: Person ${n % 9_973} (p${n % 9_973}@firm${n % 977}.example)`,
  '',
  '       Confidence evaluation:',
  `         Score: 0.${50 + (n % 50)}`,
  '         Safe to send: true',
  '         Reason: "Answers both questions from verified knowledge"',
  '',
  `       Decision: ${n % 3 === 0 ? 'NEEDS_REVIEW (0.86 < 0.90)' : 'SEND_IMMEDIATE (0.95 >= 0.90)'}`,
  n % 997 === 0
    ? '       Slack DM: FAILED (missing_scope: needed im:write)'
    : '       Slack DM: SENT to ruth@hill.example',
  '',
];

/** A run's log of so many lines, written as a run writes it, some blocks at once. */
const writeLog = (ctx: EngineContext, runId: string, file: string, lines: number): RunLog => {
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
const contextOf = (store: Store, dataDir: string): EngineContext =>
  ({
    store,
    dataDir,
    ports: { log: { write: () => undefined } },
    changed: () => undefined,
  }) as unknown as EngineContext;

/** A log of a million lines: its first page against that of a thousand, a search against grep, its lines against a plain file. */
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

    // The index is made once when a log is first gone through, and grows with it after that.
    const reader = createLogReader();
    const indexMs = await timed(async () => {
      await reader.parts(longFile, everything);
    });
    const text = 'NEEDS_REVIEW';
    const searches = await interleave(
      {
        ours: () =>
          timed(async () => {
            const { count } = await reader.find(longFile, everything, text);
            const told = Number(execFileSync('grep', ['-c', text, longFile]).toString());
            if (count !== told) throw new Error(`found ${count}, grep ${told}`);
          }),
        grep: () => timed(() => void execFileSync('grep', ['-c', text, longFile])),
      },
      rounds,
    );
    const grep = median(searches.grep);
    return [
      {
        ...{ name: `log of ${lines.toLocaleString('en-GB')} lines, first page`, ours: median(pages.long) },
        ...{ theirs: median(pages.short), against: '1,000 lines', unit: 'ms', goal: 2 },
      },
      {
        // Ours ran grep as well, to compare the counts.
        ...{ name: 'search in it', ours: median(searches.ours) - grep, theirs: grep, against: 'grep -c' },
        ...{ unit: 'ms', goal: 10 },
      },
      {
        ...{ name: 'its index, once', ours: indexMs, theirs: grep, against: 'grep -c', unit: 'ms', goal: null },
      },
    ];
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
