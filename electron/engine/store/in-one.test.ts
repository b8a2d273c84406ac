import { afterEach, beforeEach, expect, it } from 'vitest';
import { type InOne, inOneOf } from './in-one';
import { openSqlite } from './open-sqlite';

let sqlite: ReturnType<typeof openSqlite>;
let inOne: InOne;
const rows = (): number[] => sqlite.prepare<[], number>('SELECT n FROM child ORDER BY n').pluck().all();
const add = (n: number, of: number): void => void sqlite.prepare('INSERT INTO child VALUES (?, ?)').run(n, of);

beforeEach(() => {
  sqlite = openSqlite(':memory:', 1_000);
  sqlite.exec(`PRAGMA foreign_keys = 1; CREATE TABLE parent (id INTEGER PRIMARY KEY); INSERT INTO parent VALUES (1);
    CREATE TABLE child (n INTEGER, of INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED)`);
  inOne = inOneOf(sqlite);
});
afterEach(() => {
  sqlite.close();
});

it('keeps what its body did, gives what it gave, and nothing of it where it threw', () => {
  expect(
    inOne(() => {
      add(1, 1);
      return 'given';
    }),
  ).toBe('given');
  expect(() =>
    inOne(() => {
      add(2, 1);
      throw new Error('broken off');
    }),
  ).toThrow('broken off');
  expect(rows()).toEqual([1]);
});

it('takes back what cannot be committed, and the next one begins anew', () => {
  expect(() => inOne(() => add(1, 7))).toThrow('FOREIGN KEY');
  expect(sqlite.inTransaction).toBe(false);
  inOne(() => add(2, 1));
  expect(rows()).toEqual([2]);
});

it('does not keep half of what is still to come', () => {
  expect(() =>
    inOne(async () => {
      add(1, 1);
      await Promise.resolve();
      add(2, 1);
    }),
  ).toThrow('cannot wait');
  expect(sqlite.inTransaction).toBe(false);
  expect(rows()).toEqual([]);
});
