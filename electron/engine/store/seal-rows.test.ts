import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { defaultWorkspaceSettings } from '../../../shared/schemas/workspace';
import { openStore, type Store } from './open';
import { openSqlite } from './open-sqlite';
import { rowHolds, walkSeals } from './seal-rows';
import { insertWorkspace, saveProfile, updateWorkspace } from './workspaces';

const migrations = resolve(import.meta.dirname, '../../../migrations');

const world = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seals-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'countersign.sqlite');
  const open = async (): Promise<Store> => {
    const store = await openStore({ file, migrations, backups: null, now: () => 7 });
    onTestFinished(() => store.close());
    return store;
  };
  const store = await open();
  insertWorkspace(store, { id: 'w', name: 'One', demo: false, settings: defaultWorkspaceSettings, now: 1 });
  saveProfile(store, 'w', { id: 'p', name: 'Mara Lind', email: 'mara@fernhill.example', role: 'setter' }, 1);
  /** Changes the file as damage does: past the engine. */
  const behind = (sql: string): void => {
    const other = openSqlite(file, 1000);
    other.exec(sql);
    other.close();
  };
  return { store, open, behind };
};
const walk = (store: Store): unknown[] => {
  for (const _slice of walkSeals(store.sqlite, () => 7, 1));
  return store.sqlite.prepare('SELECT noun, row_id AS id, what FROM row_damage ORDER BY noun, row_id').all();
};

it('holds what the engine wrote, by whatever statement', async () => {
  const { store } = await world();
  updateWorkspace(store, 'w', { name: 'Two' }, 2);
  saveProfile(store, 'w', { id: 'p', name: 'Mara L.', email: 'mara@fernhill.example', role: 'admin' }, 3);
  store.sqlite.prepare("UPDATE profiles SET name = 'Mara Lind'").run();
  expect(walk(store)).toEqual([]);
  expect(rowHolds(store.sqlite, 'workspaces', 'w', 7)).toBe(true);
});

it('finds what was changed past it, what was lost and what was put in', async () => {
  const { store, behind } = await world();
  saveProfile(store, 'w', { id: 'q', name: 'Ruth', email: 'ruth@fernhill.example', role: 'admin' }, 1);
  behind(`UPDATE workspaces SET name = 'Ome'; DELETE FROM profiles WHERE id = 'q';
    INSERT INTO profiles (id, workspace_id, created_at, updated_at, version, name, email, role)
      SELECT 'r', workspace_id, created_at, updated_at, version, name, email, role FROM profiles WHERE id = 'p'`);
  expect(rowHolds(store.sqlite, 'workspaces', 'w', 7)).toBe(false);
  expect(walk(store)).toEqual([
    { noun: 'profiles', id: 'q', what: 'lost' },
    { noun: 'profiles', id: 'r', what: 'unsealed' },
    { noun: 'workspaces', id: 'w', what: 'changed' },
  ]);
});

it('a write to a damaged row does not make it right again', async () => {
  const { store, behind, open } = await world();
  behind("UPDATE profiles SET role = 'admin'");
  store.sqlite.prepare("UPDATE profiles SET name = 'Mara'").run();
  store.sqlite.prepare("UPDATE profiles SET name = 'Mara Lind'").run();
  expect(rowHolds(store.sqlite, 'profiles', 'p', 7)).toBe(false);
  const again = await open();
  expect(rowHolds(again.sqlite, 'profiles', 'p', 7)).toBe(false);
});

it('columns that come or go between versions leave right rows right and wrong rows wrong', async () => {
  const { store, behind, open } = await world();
  saveProfile(store, 'w', { id: 'q', name: 'Ruth', email: 'ruth@fernhill.example', role: 'admin' }, 1);
  behind("UPDATE profiles SET name = 'Nara Lind' WHERE id = 'p'");
  expect(rowHolds(store.sqlite, 'profiles', 'p', 7)).toBe(false);
  store.close();
  behind("ALTER TABLE profiles ADD COLUMN nickname TEXT NOT NULL DEFAULT 'none'");
  const again = await open();
  expect(walk(again)).toEqual([{ noun: 'profiles', id: 'p', what: 'changed' }]);
});

it.each([
  ['columns changed', "ALTER TABLE profiles ADD COLUMN nickname TEXT NOT NULL DEFAULT 'none'"],
  ['the record of the columns gone', "DELETE FROM row_seals WHERE noun = 'sealed_columns'"],
])('what was put in or changed while no engine ran is found at the next start: %s', async (_what, sql) => {
  const { store, behind, open } = await world();
  store.close();
  behind(`${sql};
    INSERT INTO profiles (id, workspace_id, created_at, updated_at, name, email, role)
      SELECT 'r', workspace_id, created_at, updated_at, name, email, 'admin' FROM profiles WHERE id = 'p';
    UPDATE profiles SET name = 'Nara Lind' WHERE id = 'p'`);
  expect(walk(await open())).toEqual([
    { noun: 'profiles', id: 'p', what: 'changed' },
    { noun: 'profiles', id: 'r', what: 'unsealed' },
  ]);
});

it('all hashes taken away: nothing is trusted, instead of everything', async () => {
  const { store, behind, open } = await world();
  store.close();
  behind('DELETE FROM row_seals');
  const again = await open();
  expect(rowHolds(again.sqlite, 'profiles', 'p', 7)).toBe(false);
  expect(rowHolds(again.sqlite, 'workspaces', 'w', 7)).toBe(false);
});

it('tells of every row that it notes, also where a write meets it', async () => {
  const { store, behind } = await world();
  store.close();
  behind('SELECT 1');
  let told = 0;
  const again = await openStore({
    file: store.file,
    migrations,
    backups: null,
    now: () => 7,
    onDamagedRow: () => {
      told += 1;
    },
  });
  onTestFinished(() => again.close());
  behind("UPDATE profiles SET role = 'admin'");
  again.sqlite.prepare("UPDATE profiles SET name = 'Mara'").run();
  expect(told).toBe(1);
  again.sqlite.prepare("UPDATE profiles SET name = 'Mara Lind'").run();
  expect(told).toBe(1);
});
