import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';
import { Refusal } from '../../../shared/errors';
import type * as schema from './schema';
import { checkBeforeMigration } from './seal-rows';

const journal = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) });
const keptBackups = 7;

type Input = {
  sqlite: Database.Database;
  db: BetterSQLite3Database<typeof schema>;
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

/** Copies the database before it is changed (SQLite's online backup) and keeps the newest seven. */
const backUp = async (sqlite: Database.Database, folder: string, now: number): Promise<void> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date(now).toISOString().replaceAll(':', '-');
  await sqlite.backup(join(folder, `before-migration-${stamp}.sqlite`));
  const old = readdirSync(folder)
    .filter((name) => name.startsWith('before-migration-'))
    .sort()
    .slice(0, -keptBackups);
  for (const name of old) rmSync(join(folder, name), { force: true });
};

/** Applies what is missing, after a backup; refuses a database that a newer Countersign has written. */
export const migrateStore = async ({ sqlite, db, migrations, backups, now }: Input): Promise<void> => {
  const { entries } = journal.parse(JSON.parse(readFileSync(join(migrations, 'meta', '_journal.json'), 'utf8')));
  const newest = Math.max(...entries.map((entry) => entry.when));
  const applied = appliedUpTo(sqlite);
  if (applied !== null && applied > newest)
    throw new Refusal(
      'database_newer',
      'This database was written by a newer Countersign. Install that version, or choose another data folder; nothing was changed.',
    );
  if (applied === newest) return;
  if (applied !== null && backups !== null) await backUp(sqlite, backups, now());
  checkBeforeMigration(sqlite, now());
  migrate(db, { migrationsFolder: migrations });
};
