import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { Refusal } from '../../../shared/errors';
import type { Backup, BackupKind } from '../../../shared/schemas/data-safety';
import { checkStructure } from './check-structure';
import { openSqlite } from './open-sqlite';
import { keepSeals, walkSeals } from './seal-rows';
import { syncToDisk } from './sync-to-disk';

/** How many copies of a kind are kept; what a person asked for is never removed by itself. */
const kept: Record<BackupKind, number> = { daily: 7, 'before-migration': 7, 'by-hand': Number.POSITIVE_INFINITY };
const named = /^(daily|by-hand|before-migration)-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z)\.sqlite$/;

/** `2026-05-07T09:00:00.000Z` as a part of a file name, on every platform. */
export const fileStamp = (at: number): string => new Date(at).toISOString().replaceAll(':', '-');
const stampedAt = (stamp: string): number =>
  Date.parse(
    `${stamp.slice(0, 11)}${stamp
      .slice(11)
      .replaceAll('-', ':')
      .replace(/:(\d{3}Z)$/, '.$1')}`,
  );

/** The migrations that a database has seen; null when it holds none. */
export const schemaVersionOf = (sqlite: Database.Database): number | null =>
  sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()
    ? (sqlite.prepare<[], { n: number }>('SELECT count(*) AS n FROM __drizzle_migrations').get()?.n ?? null)
    : null;

const damagedRows = (sqlite: Database.Database): number =>
  sqlite.prepare<[], { n: number }>('SELECT count(*) AS n FROM row_damage').get()?.n ?? 0;

/** Lets calls and lanes have their turn between two slices, and ends where the work was called off. */
const breathe = (signal?: AbortSignal): Promise<void> => {
  signal?.throwIfAborted();
  return new Promise((done) => setImmediate(done));
};

/** What a process that was killed left of a copy it was making, once no other can still be at it. */
const leftAfterMs = 3_600_000;
const removeRemains = (folder: string, now: number): void => {
  for (const name of readdirSync(folder).filter((each) => /\.sqlite\.part(?:-\w+)?$/.test(each)))
    if (now - statSync(join(folder, name)).mtimeMs > leftAfterMs) rmSync(join(folder, name), { force: true });
};

/**
 * Holds a copy against itself: SQLite's whole check, and every row against its hash. Rows noted as damaged in the database it
 * was made from are known. Gives what is wrong; null: nothing. Rejects with the signal's reason once it is called off.
 */
export const verifyCopy = async (file: string, now: () => number, signal?: AbortSignal): Promise<string | null> => {
  const [structure] = await checkStructure(file, signal);
  if (structure !== undefined) return structure;
  const sqlite = openSqlite(file, 5000);
  try {
    if (!sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'row_seals'").get()) return null;
    const known = damagedRows(sqlite);
    keepSeals(sqlite, now);
    for (const _slice of walkSeals(sqlite, now)) await breathe(signal);
    const found = damagedRows(sqlite) - known;
    return found > 0 ? `${found} rows are not what was written` : null;
  } finally {
    sqlite.close();
  }
};

/** Copies a few hundred kilobytes at a time, so that nothing waits long. */
const pagesAtOnce = 100;

/**
 * Copies the open database (SQLite's online backup), looks at the copy as a whole and makes it durable; only then does it get its
 * name. Copies beyond what is kept of its kind are removed. Throws Refusal('database_damaged') for a copy that is not right, and
 * the signal's reason once it is called off, leaving nothing behind.
 */
export const makeBackup = async (
  sqlite: Database.Database,
  folder: string,
  kind: BackupKind,
  now: () => number,
  signal?: AbortSignal,
): Promise<Backup> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeRemains(folder, Date.now());
  const madeAt = now();
  const name = `${kind}-${fileStamp(madeAt)}.sqlite`;
  const part = join(folder, `${name}.part`);
  try {
    await sqlite.backup(part, {
      progress: () => {
        signal?.throwIfAborted();
        return pagesAtOnce;
      },
    });
    chmodSync(part, 0o600);
    // One file that needs no other beside it.
    const copy = openSqlite(part, 5000);
    try {
      copy.pragma('journal_mode = DELETE');
    } finally {
      copy.close();
    }
    const problem = await verifyCopy(part, now, signal);
    if (problem !== null)
      throw new Refusal('database_damaged', `The copy of the database is not right (${problem}) and was not kept.`);
    syncToDisk(part);
    renameSync(part, join(folder, name));
    syncToDisk(join(folder, name));
  } catch (error) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${end}`, { force: true });
    throw error;
  }
  prune(folder, kind, name);
  return describe(folder, name, Number.POSITIVE_INFINITY);
};

/** The one just made stays whatever its date: a clock that was set back must not make it the oldest. */
const prune = (folder: string, kind: BackupKind, justMade: string): void => {
  const old = namesIn(folder)
    .filter((name) => name.startsWith(`${kind}-`) && name !== justMade)
    .slice(kept[kind] - 1);
  for (const name of old) rmSync(join(folder, name), { force: true });
};

/** Copies in a folder, the newest first. */
const namesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => named.test(name))
        .sort((a, b) => (named.exec(b)?.[2] ?? '').localeCompare(named.exec(a)?.[2] ?? ''))
    : [];

const describe = (folder: string, name: string, newestSchema: number): Backup => {
  const [, kind, stamp] = named.exec(name) ?? [];
  const file = join(folder, name);
  const base = {
    name,
    kind: (kind ?? 'by-hand') as BackupKind,
    madeAt: stampedAt(stamp ?? ''),
    bytes: statSync(file).size,
  };
  try {
    const sqlite = openSqlite(file, 0, { readonly: true });
    try {
      const schemaVersion = schemaVersionOf(sqlite);
      const problem =
        schemaVersion === null
          ? 'It holds no database of Countersign.'
          : schemaVersion > newestSchema
            ? 'A newer Countersign made it.'
            : null;
      return { ...base, schemaVersion, problem };
    } finally {
      sqlite.close();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...base, schemaVersion: null, problem: `It cannot be read: ${why}.` };
  }
};

/** Every copy with its date, size and schema version, the newest first. `newestSchema`: how many migrations this version knows. */
export const listBackups = (folder: string, newestSchema: number): Backup[] =>
  namesIn(folder).map((name) => describe(folder, name, newestSchema));

/** When the newest copy of a kind was made, from its name alone; null when there is none that is not later than `now`. */
export const newestBackupAt = (folder: string, kind: BackupKind, now: number): number | null =>
  namesIn(folder)
    .filter((name) => name.startsWith(`${kind}-`))
    .map((name) => stampedAt(named.exec(name)?.[2] ?? ''))
    .find((at) => at <= now) ?? null;
