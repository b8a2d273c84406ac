import type Database from 'better-sqlite3';
import type { Store } from './open';

/** Tables that change seldom and are read for every message, several times. */
export const watchedTables = [
  'workspaces',
  'campaigns',
  'connections',
  'profiles',
  'prompt_changes',
  'calibrations',
  'knowledge',
  'knowledge_chunks',
] as const;
export type WatchedTable = (typeof watchedTables)[number];

type Watch = {
  /** How often each table was changed by this connection, rolled back or not. */
  changes: Record<WatchedTable, number>;
  /** Changes when another connection, of this process or another, has committed (sqlite.org/pragma.html#pragma_data_version). */
  othersVersion: () => number;
};

const watches = new WeakMap<Database.Database, Watch>();

/**
 * Counts every change of the watched tables that is made through this connection, by triggers of the connection, so that no
 * statement can be forgotten. Call it once a database is migrated; without it `keepRead` reads each time.
 */
export const watchTables = (sqlite: Database.Database): void => {
  const there = new Set(
    sqlite
      .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
      .all()
      .map(({ name }) => name),
  );
  // A database of an older version, opened with its own migrations.
  if (!watchedTables.every((table) => there.has(table))) return;
  const changes = Object.fromEntries(watchedTables.map((table) => [table, 0])) as Watch['changes'];
  for (const table of watchedTables) {
    sqlite.function(`engine_changed_${table}`, () => {
      changes[table] += 1;
      return null;
    });
    for (const change of ['INSERT', 'UPDATE', 'DELETE'])
      sqlite.exec(
        `CREATE TEMP TRIGGER changed_${table}_${change} AFTER ${change} ON main.${table} BEGIN SELECT engine_changed_${table}(); END`,
      );
  }
  // A text of its own: nobody else, asking the same, sets it to give something else.
  const version = sqlite.prepare<[], number>('PRAGMA data_version /* of kept reads */').pluck();
  watches.set(sqlite, { changes, othersVersion: () => version.get() ?? 0 });
};

/** What is read cannot be changed by whoever got it: the next one gets the same. */
const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
};

type Kept<R> = { value: R; changes: number; version: number };

/** Answers kept for one read; a workspace has few campaigns and accounts, so more than these are other people's keys. */
const most = 1_000;

/**
 * A read of watched tables that is done anew only when one of them may have changed: by this connection, which counts its
 * changes, or by any other, of which SQLite tells in one step. What is given is therefore what reading would give, and it is frozen.
 *
 * Nothing that is read inside a transaction is kept, since that may be taken back; what was kept before holds inside one as well.
 */
export const keepRead = <A extends readonly string[], R>(
  tables: readonly WatchedTable[],
  read: (store: Store, ...about: A) => R,
): ((store: Store, ...about: A) => R) => {
  const known = new WeakMap<Database.Database, Map<string, Kept<R>>>();
  return (store, ...about) => {
    const { sqlite } = store;
    const watch = watches.get(sqlite);
    if (watch === undefined) return read(store, ...about);
    const key = about.length === 1 ? (about[0] ?? '') : about.join('\n');
    let changes = 0;
    for (const table of tables) changes += watch.changes[table];
    // Looked at before reading: what is committed in between is met the next time.
    const version = watch.othersVersion();
    let answers = known.get(sqlite);
    const before = answers?.get(key);
    if (before !== undefined && before.changes === changes && before.version === version) return before.value;
    const value = frozen(read(store, ...about));
    if (sqlite.inTransaction) return value;
    if (answers === undefined || answers.size >= most) {
      answers = new Map();
      known.set(sqlite, answers);
    }
    answers.set(key, { value, changes, version });
    return value;
  };
};
