import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from './open-sqlite';
import { rememberStatements } from './remember-statements';

let sqlite: ReturnType<typeof openSqlite>;
beforeEach(() => {
  sqlite = rememberStatements(openSqlite(':memory:', 0));
  sqlite.exec('CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1), (2)');
});
afterEach(() => {
  sqlite.close();
});

describe('a database that remembers its statements', () => {
  it('compiles a text once', () => {
    expect(sqlite.prepare('SELECT a FROM t')).toBe(sqlite.prepare('SELECT a FROM t'));
    expect(sqlite.prepare('SELECT a FROM t WHERE a = ?')).not.toBe(sqlite.prepare('SELECT a FROM t'));
  });

  it('gives nobody the shape of rows that somebody else asked for', () => {
    const text = 'SELECT a FROM t ORDER BY a';
    expect(sqlite.prepare(text).raw().all()).toEqual([[1], [2]]);
    expect(sqlite.prepare(text).pluck().all()).toEqual([1, 2]);
    expect(sqlite.prepare(text).all()).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('lets two walk through the same rows', () => {
    const text = 'SELECT a FROM t ORDER BY a';
    const seen: unknown[] = [];
    for (const outer of sqlite.prepare(text).iterate()) seen.push([outer, sqlite.prepare(text).all().length]);
    expect(seen).toEqual([
      [{ a: 1 }, 2],
      [{ a: 2 }, 2],
    ]);
  });

  it('sees a changed table', () => {
    const text = 'SELECT * FROM t WHERE a = 1';
    expect(sqlite.prepare(text).all()).toEqual([{ a: 1 }]);
    sqlite.exec('ALTER TABLE t ADD COLUMN b TEXT');
    expect(sqlite.prepare(text).all()).toEqual([{ a: 1, b: null }]);
  });

  it('forgets what was not asked for longest, and goes on', () => {
    const first = sqlite.prepare('SELECT 0 AS n');
    for (let n = 1; n <= 500; n += 1) expect(sqlite.prepare(`SELECT ${n} AS n`).get()).toEqual({ n });
    expect(sqlite.prepare('SELECT 0 AS n')).not.toBe(first);
    expect(sqlite.prepare('SELECT 0 AS n').get()).toEqual({ n: 0 });
  });
});
