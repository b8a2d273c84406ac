import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Log } from '../ports';
import { openSqlite } from './open-sqlite';
import type { PlainRead } from './plain-read';
import { createReadThread } from './read-apart';

const names: PlainRead<string[]> = {
  sql: 'SELECT name FROM leads WHERE name LIKE @like ORDER BY name',
  bind: { like: '%a%' },
  shape: (rows) => rows.map((row) => (row as { name: string }).name),
};
/** Keeps the thread busy for a moment, whatever the machine. */
const long: PlainRead<number> = {
  sql: 'WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < @most) SELECT max(n) AS n FROM k',
  bind: { most: 200_000 },
  shape: ([row]) => (row as { n: number }).n,
};

const opened = (file?: string, restAfterMs?: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-reads-'));
  const path = join(folder, 'mirror.sqlite');
  const sqlite = openSqlite(path, 5_000);
  sqlite.pragma('journal_mode = wal');
  sqlite.exec("CREATE TABLE leads (name TEXT); INSERT INTO leads VALUES ('Dana'), ('Erik'), ('Mara')");
  const lines: string[] = [];
  const log: Log = { write: (level, event) => void lines.push(`${level} ${event}`) };
  const thread = createReadThread({ sqlite, file: file ?? path }, log, restAfterMs);
  onTestFinished(() => {
    thread.end();
    sqlite.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const add = (name: string): void => void sqlite.prepare('INSERT INTO leads VALUES (?)').run(name);
  return { thread, sqlite, path, lines, add };
};

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

it('answers what was committed before the question, also while an older one is being worked', async () => {
  const { thread, add } = opened();
  const before = thread.ask(null, long);
  add('Amara');
  expect(await thread.ask(null, names)).toEqual(['Amara', 'Dana', 'Mara']);
  add('Zara');
  expect(await thread.ask(null, names)).toEqual(['Amara', 'Dana', 'Mara', 'Zara']);
  expect(await before).toBe(200_000);
});

it('is not worked in this thread: what comes next here comes first', async () => {
  const { thread } = opened();
  let answered = false;
  const asked = thread.ask(null, names).then(() => {
    answered = true;
  });
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  expect(answered).toBe(false);
  await asked;
});

it('of a search that is being typed the newest is answered, what has not begun is dropped, and others are left alone', async () => {
  const { thread } = opened();
  const begun = codeOf(thread.ask('search of Mara', { ...long, bind: { most: 2_000_000 } }));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const dropped = ['M', 'Ma', 'Mar'].map((like) =>
    codeOf(thread.ask('search of Mara', { ...names, bind: { like: `${like}%` } })),
  );
  const other = thread.ask('search of Dana', { ...names, bind: { like: 'D%' } });
  const counted = thread.ask(null, { ...names, bind: { like: 'E%' } });
  const newest = thread.ask('search of Mara', { ...names, bind: { like: 'Mara%' } });
  expect(await Promise.all(dropped)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  expect(await Promise.all([other, counted, newest])).toEqual([['Dana'], ['Erik'], ['Mara']]);
  expect(await begun).toBe('answered');
});

it('a search waits for the next letter, so that only the word that is meant is worked; what is asked by no typing does not wait', async () => {
  const { thread } = opened();
  const worked: string[] = [];
  const ask = (about: string | null, what: string) =>
    thread.ask(about, { ...names, shape: () => void worked.push(what) });
  const first = codeOf(ask('search', 'M'));
  await new Promise((resolve) => setTimeout(resolve, 30));
  const page = ask(null, 'a page');
  const second = ask('search', 'Ma');
  expect(await first).toBe('cancelled');
  await Promise.all([page, second]);
  expect(worked).toEqual(['a page', 'Ma']);
});

it('a read that fails says why with the code of SQLite, and the next is answered', async () => {
  const { thread, lines } = opened();
  expect(await codeOf(thread.ask(null, { ...names, sql: 'SELECT name FROM nowhere' }))).toBe('SQLITE_ERROR');
  expect(await codeOf(thread.ask(null, { ...names, sql: "INSERT INTO leads VALUES ('x') RETURNING name" }))).toBe(
    'SQLITE_READONLY',
  );
  expect(await thread.ask(null, names)).toEqual(['Dana', 'Mara']);
  expect(lines).toEqual([]);
});

it('where no thread can be had it reads here, and says so', async () => {
  const { thread, lines } = opened(join(tmpdir(), 'countersign-no-such-folder', 'mirror.sqlite'));
  expect(await Promise.all([thread.ask('a', names), thread.ask('b', names)])).toEqual([
    ['Dana', 'Mara'],
    ['Dana', 'Mara'],
  ]);
  expect(lines).toEqual(['error reads.no_thread']);
  expect(await thread.ask('a', names)).toEqual(['Dana', 'Mara']);
});

it('ends with the database: nobody has it open afterwards, and who still waited is told', async () => {
  const { thread, sqlite, path } = opened();
  await thread.ask(null, names);
  const waiting = [codeOf(thread.ask(null, long)), codeOf(thread.ask('search', names))];
  thread.end();
  expect(await Promise.all(waiting)).toEqual(['cancelled', 'cancelled']);
  // Only the last connection takes these away.
  sqlite.close();
  expect([existsSync(`${path}-wal`), existsSync(`${path}-shm`)]).toEqual([false, false]);
});

it('rests when nobody has asked for a while', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const { thread, sqlite } = opened(undefined, 2_000);
  sqlite.pragma('busy_timeout = 0');
  /** The journal's kind may be changed by the only connection alone. */
  const isAlone = (): boolean => {
    try {
      return sqlite.pragma('journal_mode = delete', { simple: true }) === 'delete';
    } catch (error) {
      expect(error).toMatchObject({ code: 'SQLITE_BUSY' });
      return false;
    } finally {
      sqlite.pragma('journal_mode = wal');
    }
  };
  await thread.ask(null, names);
  vi.advanceTimersByTime(1_500);
  await thread.ask(null, names);
  vi.advanceTimersByTime(1_500);
  expect(isAlone()).toBe(false);
  vi.advanceTimersByTime(1_000);
  expect(isAlone()).toBe(true);
  await thread.ask(null, names);
  expect(isAlone()).toBe(false);
});
