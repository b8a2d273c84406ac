import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeBackup } from './backup-file';
import { checkStructure } from './check-structure';
import { openSqlite } from './open-sqlite';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'countersign-backup-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Some thousands of pages, so that copying takes several steps. */
const largeDatabase = () => {
  const sqlite = openSqlite(join(dir, 'countersign.sqlite'), 5000);
  sqlite.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT)');
  const insert = sqlite.prepare('INSERT INTO rows (text) VALUES (?)');
  sqlite.transaction(() => {
    for (let n = 0; n < 3_000; n += 1) insert.run('x'.repeat(2_000));
  })();
  return sqlite;
};

it('a copy that is called off ends at once and leaves nothing behind', async () => {
  const sqlite = largeDatabase();
  const calling = new AbortController();
  const folder = join(dir, 'backups');
  const made = makeBackup(sqlite, folder, 'daily', () => Date.UTC(2026, 4, 7), calling.signal);
  calling.abort();
  await expect(made).rejects.toBe(calling.signal.reason);
  expect(readdirSync(folder)).toEqual([]);
  sqlite.close();
});

it('a check that is called off does not wait for its thread', async () => {
  largeDatabase().close();
  const calling = new AbortController();
  const checked = checkStructure(join(dir, 'countersign.sqlite'), calling.signal);
  calling.abort();
  await expect(checked).rejects.toBe(calling.signal.reason);
});

it('what a killed process left of a copy is removed when nobody can be at it any more', async () => {
  const sqlite = largeDatabase();
  const folder = join(dir, 'backups');
  mkdirSync(folder);
  const left = join(folder, 'daily-2026-05-01T00-00-00.000Z.sqlite.part');
  const fresh = join(folder, 'by-hand-2026-05-02T00-00-00.000Z.sqlite.part');
  for (const file of [left, fresh]) writeFileSync(file, 'half');
  const old = Date.now() / 1000 - 7_200;
  utimesSync(left, old, old);
  await makeBackup(sqlite, folder, 'daily', () => Date.UTC(2026, 4, 7));
  expect(readdirSync(folder).sort()).toEqual([
    'by-hand-2026-05-02T00-00-00.000Z.sqlite.part',
    'daily-2026-05-07T00-00-00.000Z.sqlite',
  ]);
  sqlite.close();
});
