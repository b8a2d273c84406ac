import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defaultWorkspaceSettings } from '../../../shared/schemas/workspace';
import { openStore } from './open';
import { openSqlite } from './open-sqlite';
import { insertWorkspace } from './workspaces';

const migrations = resolve(import.meta.dirname, '../../../migrations');
const newest = Math.max(
  ...(
    JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8')) as { entries: { when: number }[] }
  ).entries.map((entry) => entry.when),
);
const world = () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'countersign.sqlite');
  const backups = join(folder, 'backups');
  const open = (from = migrations) => openStore({ file, migrations: from, backups, now: () => Date.UTC(2026, 4, 7) });
  return { folder, file, backups, open };
};

describe('opening', () => {
  it('has every pragma in force, also the second time', async () => {
    const { open } = world();
    for (let n = 0; n < 2; n += 1) {
      const { sqlite, close } = await open();
      const of = (name: string) => sqlite.pragma(name, { simple: true });
      expect([of('journal_mode'), of('synchronous'), of('foreign_keys'), of('busy_timeout')]).toEqual([
        'wal',
        2,
        1,
        5000,
      ]);
      close();
    }
  });

  it('refuses what a newer Countersign wrote, and changes nothing', async () => {
    const { open, file } = world();
    (await open()).close();
    const raw = openSqlite(file, 0);
    raw.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run('future', newest + 1);
    raw.close();
    const before = readFileSync(file);
    await expect(open()).rejects.toMatchObject({ code: 'database_newer' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('says of a damaged file that it is damaged, and leaves it as it is', async () => {
    const { open, file } = world();
    writeFileSync(file, 'this is no database, whatever its name says '.repeat(200));
    await expect(open()).rejects.toMatchObject({ code: 'database_damaged' });
    expect(readFileSync(file, 'utf8')).toContain('no database');
  });

  it('says of a file that cannot be opened why', async () => {
    const { folder } = world();
    const opening = openStore({ file: folder, migrations, backups: null, now: () => 0 });
    await expect(opening).rejects.toMatchObject({ code: 'database_locked' });
  });

  it('says of a database that another program is writing to that it is locked', async () => {
    const { open, file } = world();
    const store = await open();
    onTestFinished(() => store.close());
    const other = openSqlite(file, 0);
    onTestFinished(() => void other.close());
    store.sqlite.pragma('busy_timeout = 1');
    other.exec('BEGIN IMMEDIATE');
    expect(() => store.write(() => 1)).toThrow(/locked/);
    other.exec('ROLLBACK');
    expect(store.write(() => 1)).toBe(1);
  });
});

describe('a migration', () => {
  /** The migrations up to the last but one, as an older Countersign had them. */
  const older = (folder: string): string => {
    const to = join(folder, 'older');
    cpSync(migrations, to, { recursive: true });
    const journal = JSON.parse(readFileSync(join(to, 'meta/_journal.json'), 'utf8')) as { entries: unknown[] };
    writeFileSync(
      join(to, 'meta/_journal.json'),
      JSON.stringify({ ...journal, entries: journal.entries.slice(0, -1) }),
    );
    return to;
  };

  it('is preceded by a copy that holds what was there', async () => {
    const { open, backups, folder } = world();
    const store = await open(older(folder));
    store.sqlite.prepare("INSERT INTO meta (key, value) VALUES ('kept', 'yes')").run();
    store.close();
    expect(() => readdirSync(backups)).toThrow();
    (await open()).close();
    const copies = readdirSync(backups).filter((name) => name.endsWith('.sqlite'));
    expect(copies).toHaveLength(1);
    const copy = openSqlite(join(backups, copies[0] ?? ''), 0);
    expect(copy.prepare("SELECT value FROM meta WHERE key = 'kept'").get()).toEqual({ value: 'yes' });
    copy.close();
    (await open()).close();
    expect(readdirSync(backups).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1);
  });

  it.each([
    ['changed', "UPDATE workspaces SET name = 'Somebody else' WHERE id = 'w1'"],
    ['lost', "DELETE FROM workspaces WHERE id = 'w1'"],
  ])('goes through with a row that was %s unnoticed: it is noted, in the copy too', async (what, damage) => {
    const { open, backups, folder, file } = world();
    const store = await open(older(folder));
    for (const id of ['w1', 'w2'])
      insertWorkspace(store, { id, name: id, demo: false, settings: defaultWorkspaceSettings, now: 1 });
    store.close();
    const behind = openSqlite(file, 0);
    behind.exec(damage);
    behind.close();
    const noted = [{ noun: 'workspaces', row_id: 'w1', what }];
    const opened = await open();
    onTestFinished(() => opened.close());
    expect(opened.sqlite.prepare('SELECT noun, row_id, what FROM row_damage').all()).toEqual(noted);
    const copy = openSqlite(join(backups, readdirSync(backups).find((name) => name.endsWith('.sqlite')) ?? ''), 0);
    onTestFinished(() => void copy.close());
    expect(copy.prepare('SELECT noun, row_id, what FROM row_damage').all()).toEqual(noted);
  });
});

it('a transaction that breaks leaves nothing, also when it was joined', async () => {
  const { open } = world();
  const store = await open();
  onTestFinished(() => store.close());
  const put = (key: string) => store.sqlite.prepare('INSERT INTO meta (key, value) VALUES (?, 1)').run(key);
  expect(() =>
    store.write(() => {
      put('a');
      store.write(() => put('b'));
      throw new Error('bug');
    }),
  ).toThrow('bug');
  expect(store.sqlite.prepare("SELECT count(*) AS n FROM meta WHERE key IN ('a','b')").get()).toEqual({ n: 0 });
});
