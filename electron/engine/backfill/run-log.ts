import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogLine } from '../../../shared/schemas/run';
import type { EngineContext } from '../engine-context';

export type RunLog = {
  /** Writes a block whole: to the file, and where the window reads it. */
  write(phase: LogLine['phase'], lines: string[]): void;
  lines(after: number, limit: number): { lines: LogLine[]; total: number };
  /** Makes the file complete again: a process that died between a row and its line leaves the file short. */
  mend(): void;
  /** Why the file cannot be written any more, or null. */
  problem(): string | null;
};

/** What a line of the log is, from the words that only the run itself writes: a reason may well say that something FAILED. */
export const levelOf = (text: string): LogLine['level'] =>
  /^ +(?:Generating draft\.\.\. FAILED|FAILED \(|Decision: ERROR|Slack DM: FAILED|Send: FAILED)/.test(text)
    ? 'error'
    : /^ +Decision: /.test(text)
      ? 'decision'
      : 'info';

/** The file's name: one per run, never rotated within it. */
export const logFileOf = (dataDir: string, startedAt: number): string =>
  join(dataDir, 'logs', `backfill-ai-auto-send-${new Date(startedAt).toISOString().replaceAll(':', '-')}.log`);

const fileWriter = (file: string, log: EngineContext['ports']['log']) => {
  let problem: string | null = null;
  /** The run matters more than its file: it goes on, the log stays readable in the window, and this is said loudly. */
  const attempt = (write: () => void): void => {
    try {
      write();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      problem =
        code === 'ENOSPC'
          ? 'The disk is full: the log file ends early. The run goes on; its log is complete in the window.'
          : `The log file cannot be written (${code}). The run goes on; its log is complete in the window.`;
      log.write('error', 'backfill.log_file', { code });
    }
  };
  const asText = (lines: string[]): string => lines.map((line) => `${line}\n`).join('');
  attempt(() => mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 }));
  return {
    problem: () => problem,
    append: (lines: string[]) => {
      if (problem === null) attempt(() => appendFileSync(file, asText(lines), { mode: 0o600 }));
    },
    mend: (lines: string[]) =>
      attempt(() => {
        const text = asText(lines);
        if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text, { mode: 0o600 });
        problem = null;
      }),
  };
};

/** The log of an apply run: lines are rows, so that a reload, a crash or a second window loses none. */
export const storedRunLog = (ctx: EngineContext, runId: string, file: string): RunLog => {
  const out = fileWriter(file, ctx.ports.log);
  const insert = ctx.store.sqlite.prepare('INSERT INTO run_log (run_id, n, text, phase, level) VALUES (?,?,?,?,?)');
  const count = (): number =>
    ctx.store.sqlite
      .prepare<[string], { n: number | null }>('SELECT max(n) AS n FROM run_log WHERE run_id = ?')
      .get(runId)?.n ?? 0;
  const all = ctx.store.sqlite.prepare<[string], { text: string }>(
    'SELECT text FROM run_log WHERE run_id = ? ORDER BY n',
  );
  return {
    problem: out.problem,
    mend: () => out.mend(all.all(runId).map(({ text }) => text)),
    write: (phase, lines) => {
      ctx.store.write(() => {
        let n = count();
        for (const text of lines) {
          n += 1;
          insert.run(runId, n, text, phase, levelOf(text));
        }
      });
      out.append(lines);
      ctx.changed('run_log', runId);
    },
    lines: (after, limit) => ({
      lines: ctx.store.sqlite
        .prepare<[string, number, number], LogLine>(
          'SELECT n, text, phase, level FROM run_log WHERE run_id = ? AND n > ? ORDER BY n LIMIT ?',
        )
        .all(runId, after, limit),
      total: count(),
    }),
  };
};

/** The log of a dry run, which writes nothing to the database: the file, and memory. */
export const memoryRunLog = (ctx: EngineContext, runId: string, file: string): RunLog => {
  const out = fileWriter(file, ctx.ports.log);
  const kept: LogLine[] = [];
  return {
    problem: out.problem,
    mend: () => out.mend(kept.map(({ text }) => text)),
    write: (phase, lines) => {
      for (const text of lines) kept.push({ n: kept.length + 1, text, phase, level: levelOf(text) });
      out.append(lines);
      ctx.changed('run_log', runId);
    },
    lines: (after, limit) => ({ lines: kept.slice(after, after + limit), total: kept.length }),
  };
};
