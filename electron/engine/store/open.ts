import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { Refusal } from '../../../shared/errors';
import { checkAtOpen } from './check-structure';
import { flushBehind } from './flush-behind';
import { inOneOf } from './in-one';
import { endReading, keepThrough, watchTables } from './keep-reads';
import { watchLeadWords } from './lead-words';
import { migrateStore } from './migrate';
import { openSqlite } from './open-sqlite';
import { endReadsApart } from './read-apart';
import { rememberStatements } from './remember-statements';
import { keepSeals, noteStrangers } from './seal-rows';

/**
 * When a transaction is on disk. `now`: when `write` returns. `soon`: it is committed, seen by all, and outlives the end of the
 * process; the disk is written to beside the work, and by the next `now` at the latest, since commits come in their order. A power
 * cut before that takes the last of them back, whole. Only for what is found or made again then: mail read but not yet decided on,
 * a step of the journal. Never for what somebody was told is kept, nor for what must be known before anything leaves.
 */
export type OnDisk = 'now' | 'soon';

/** The open mirror. `write` is the only way to change it: one immediate transaction, durable when it returns. */
export type Store = {
  sqlite: Database.Database;
  db: BetterSQLite3Database;
  file: string;
  /** Runs `body` in one transaction; nested calls join the outer one, and are on disk when that is. */
  write<T>(body: () => T, onDisk?: OnDisk): T;
  close(): void;
};

export type OpenOptions = {
  /** Path of the database, or `:memory:`. */
  file: string;
  /** Folder of numbered migrations. */
  migrations: string;
  /** Where a copy is put before a migration; null for a database in memory. */
  backups: string | null;
  now: () => number;
  /** A database in memory begins as this one was (better-sqlite3's `serialize`). */
  image?: Buffer | undefined;
  /** Is told of every write that failed. */
  onFault?: (error: unknown) => void;
  /** Is told of every row found to be not what was written, inside the transaction that notes it. */
  onDamagedRow?: () => void;
};

/** Settings that must hold on every open: better-sqlite3 reopens a WAL database with synchronous=1 (measured). */
const pragmas = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: 5000, temp_store: 2 } as const;

const applyPragmas = (sqlite: Database.Database, inMemory: boolean): void => {
  for (const [name, value] of Object.entries(pragmas)) {
    if (inMemory && name === 'journal_mode') continue;
    sqlite.pragma(`${name} = ${value}`);
    const got = sqlite.pragma(name, { simple: true });
    if (got !== value) throw new Error(`SQLite did not take ${name}=${value}; it says ${String(got)}`);
  }
  // Kibibytes. The system keeps the file's pages as well, once for all: four times as much made nothing faster and every start larger.
  sqlite.pragma('cache_size = -8000');
};

const damaged = (file: string, what: string): Refusal =>
  new Refusal(
    'database_damaged',
    `${file} is damaged (${what}). It was left as it is. Restore a copy (countersign restore latest), or begin anew and sync (countersign restore --empty); the damaged file is kept.`,
  );

/** SQLite's errors as sentences that say what to do. */
export const explainSqlite = (error: unknown, file: string): unknown => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new Refusal(
      'database_locked',
      `Another program holds ${file}. Close it and start again; nothing was changed.`,
    );
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB'))
    return damaged(file, error instanceof Error ? error.message : code);
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC')
    return new Refusal(
      'disk_full',
      'The disk is full. Free some space and try again; nothing that was confirmed is lost.',
    );
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS')
    return new Refusal(
      'database_locked',
      `${file} cannot be opened for writing. Check the folder and its permissions.`,
    );
  return error;
};

/** Opens the mirror, asserts its settings and brings it to this version. Throws Refusal for what a person can mend. */
export const openStore = async (options: OpenOptions): Promise<Store> => {
  const inMemory = options.file === ':memory:';
  try {
    if (!inMemory) {
      mkdirSync(dirname(options.file), { recursive: true, mode: 0o700 });
      // The folder may be somebody else's choice and open to all: the file itself, and with it its -wal and -shm, is not.
      if (!existsSync(options.file)) closeSync(openSync(options.file, 'a', 0o600));
    }
    const sqlite = rememberStatements(openSqlite(options.image ?? options.file, 5000));
    try {
      applyPragmas(sqlite, inMemory);
      const [damage] = inMemory ? [] : checkAtOpen(sqlite);
      if (damage !== undefined) throw damaged(options.file, damage);
      // Without the tables: Drizzle makes a map of their relations for each database, which only `db.query` would ask.
      const db = drizzle(sqlite);
      // A migration has looked before it changed anything.
      if (!(await migrateStore({ sqlite, db, ...options }))) noteStrangers(sqlite, options.now());
      keepSeals(sqlite, options.now, options.onDamagedRow);
      watchTables(sqlite);
      watchLeadWords(sqlite);
      const inOne = inOneOf(sqlite);
      const flush = inMemory ? null : flushBehind(options.file, (error) => options.onFault?.(error));
      return {
        sqlite,
        db,
        file: options.file,
        write: (body, onDisk = 'now') => {
          if (sqlite.inTransaction && !endReading(sqlite)) return body();
          const behind = onDisk === 'soon' && flush !== null;
          try {
            const whole = () => keepThrough(sqlite, () => inOne(body));
            if (!behind) {
              const result = whole();
              flush?.covered();
              return result;
            }
            // The setting is the connection's and may change between transactions only (sqlite.org/pragma.html#pragma_synchronous).
            sqlite.exec('PRAGMA synchronous = 1');
            try {
              return whole();
            } finally {
              sqlite.exec('PRAGMA synchronous = 2');
              flush.begin();
            }
          } catch (error) {
            options.onFault?.(error);
            throw error;
          }
        },
        close: () => {
          flush?.end();
          endReadsApart(sqlite);
          sqlite.close();
        },
      };
    } catch (error) {
      sqlite.close();
      throw error;
    }
  } catch (error) {
    throw explainSqlite(error, options.file);
  }
};
