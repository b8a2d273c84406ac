import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';
import { Refusal } from '../../../shared/errors';
import { makeBackup } from './backup-file';
import { checkBeforeMigration } from './seal-rows';

const journal = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) });

type Input = {
  sqlite: Database.Database;
  db: BetterSQLite3Database;
  migrations: string;
  backups: string | null;
  now: () => number;
};

/** The newest migration that a database has seen (its journal time), or null when it is empty. */
const appliedUpTo = (sqlite: Database.Database): number | null => {
  const there = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!there) return null;
  const row = sqlite.prepare<[], { at: number | null }>('SELECT max(created_at) AS at FROM __drizzle_migrations').get();
  return row?.at ?? null;
};

/** How many migrations this version knows. */
export const knownMigrations = (migrations: string): number => readJournal(migrations).entries.length;

const readJournal = (migrations: string): z.infer<typeof journal> =>
  journal.parse(JSON.parse(readFileSync(join(migrations, 'meta', '_journal.json'), 'utf8')));

/** Applies what is missing, after a backup; refuses a database that a newer Countersign has written. Gives whether anything was. */
export const migrateStore = async ({ sqlite, db, migrations, backups, now }: Input): Promise<boolean> => {
  const { entries } = readJournal(migrations);
  const newest = Math.max(...entries.map((entry) => entry.when));
  const applied = appliedUpTo(sqlite);
  if (applied !== null && applied > newest)
    throw new Refusal(
      'database_newer',
      'This database was written by a newer Countersign. Install that version, or choose another data folder; nothing was changed.',
    );
  if (applied === newest) return false;
  // Before the copy is made: a row nobody has met yet is noted, and known to whoever holds the copy against itself. A bad row
  // is kept from sending, and is no reason for a working database not to open after an update.
  checkBeforeMigration(sqlite, now());
  if (applied !== null && backups !== null) await makeBackup(sqlite, backups, 'before-migration', now);
  migrate(db, { migrationsFolder: migrations });
  return true;
};
