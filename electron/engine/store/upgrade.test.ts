import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openStore, type Store } from './open';

const migrations = resolve(import.meta.dirname, '../../../migrations');
const journal = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });

/** The migrations of 0.1.0 alone: the first two. */
const firstVersion = (folder: string): string => {
  const old = join(folder, 'migrations');
  mkdirSync(join(old, 'meta'), { recursive: true });
  const all = journal.parse(JSON.parse(readFileSync(join(migrations, 'meta', '_journal.json'), 'utf8')));
  const entries = all.entries.slice(0, 2);
  for (const { tag } of entries) cpSync(join(migrations, `${tag}.sql`), join(old, `${tag}.sql`));
  writeFileSync(join(old, 'meta', '_journal.json'), JSON.stringify({ ...all, entries }));
  return old;
};

const tablesOf = ({ sqlite }: Store): string[] =>
  sqlite
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_fts*' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '__*'",
    )
    .all()
    .map(({ name }) => name);

/** Two rows in a table, every column filled by its type. */
const fill = ({ sqlite }: Store, table: string): void => {
  const columns = sqlite
    .prepare<[string], { name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)')
    .all(table);
  const names = columns.map(({ name }) => `"${name}"`).join(',');
  const insert = sqlite.prepare(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(',')})`);
  for (const row of [1, 2])
    insert.run(
      ...columns.map(({ name, type }) =>
        type.toLowerCase() === 'integer'
          ? 1_777_000_000_000 + row
          : type.toLowerCase() === 'real'
            ? 0.5
            : type.toLowerCase() === 'blob'
              ? Buffer.from('x')
              : `${name}${row}`,
      ),
    );
};

const counts = (store: Store, tables: readonly string[]) =>
  tables.map((table) => [table, store.sqlite.prepare(`SELECT count(*) AS n FROM ${table}`).get()]);

it('opens a database of 0.1.0 with rows in every table: none is lost, a copy is kept, and what was spent counts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-upgrade-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'countersign.sqlite');
  const old = await openStore({ file, migrations: firstVersion(folder), backups: null, now: () => 0 });
  old.sqlite.pragma('foreign_keys = 0');
  // Nothing ever wrote to log_lines, and a migration has taken it away.
  const tables = tablesOf(old).filter((name) => name !== 'log_lines');
  for (const table of tables) fill(old, table);
  const before = counts(old, tables);
  old.close();
  const backups = join(folder, 'backups');
  const store = await openStore({ file, migrations, backups, now: () => 0 });
  onTestFinished(() => store.close());
  expect(tables.length).toBeGreaterThan(15);
  expect(counts(store, tables)).toEqual(before);
  expect(readdirSync(backups)).toHaveLength(1);
  expect(store.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  const spent = store.sqlite.prepare<[], { usd: number }>('SELECT sum(cost_usd) AS usd FROM model_spend').get();
  expect(spent).toEqual({ usd: 1 });
});
