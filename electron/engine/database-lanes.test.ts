import { expect, it, onTestFinished } from 'vitest';
import { untilFirstCheck } from './database-lanes';
import { openSqlite } from './store/open-sqlite';

it('a large database is checked once its start is over, a small one at once', () => {
  const sqlite = openSqlite(':memory:', 0);
  onTestFinished(() => void sqlite.close());
  const store = { sqlite, file: 'mirror.sqlite' };
  sqlite.exec('CREATE TABLE filled (with_what BLOB)');
  expect(untilFirstCheck(store, 0)).toBe(0);
  sqlite.exec('INSERT INTO filled VALUES (zeroblob(40000000))');
  expect([0, 5_000, 20_000, 90_000, -3_600_000].map((since) => untilFirstCheck(store, since))).toEqual([
    20_000, 15_000, 0, 0, 20_000,
  ]);
});
