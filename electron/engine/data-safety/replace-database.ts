import { chmodSync, copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '../../../shared/errors';
import type { KeptDatabase, RestoreResult } from '../../../shared/schemas/data-safety';
import { fileStamp, listBackups, verifyCopy } from '../store/backup-file';
import { knownMigrations } from '../store/migrate';
import { openStore, type Store } from '../store/open';
import { syncToDisk } from '../store/sync-to-disk';
import { type CarriedOver, carryOver } from './carry-over';
import { markRestored, type RestoredBy } from './mark-restored';

/** Where a data folder keeps what. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'countersign.sqlite');
export const backupsFolder = (dataDir: string): string => join(dataDir, 'backups');
const prepared = (dataDir: string): string => join(dataDir, 'countersign.sqlite.restored');
const unfinished = (dataDir: string): string => join(dataDir, 'countersign.sqlite.restoring');

const sidecars = ['', '-wal', '-shm', '-journal'];
const removeAll = (file: string): void => {
  for (const end of sidecars) rmSync(`${file}${end}`, { force: true });
};

const keptName = /^countersign\.(damaged|before-restore)-(.+)\.sqlite$/;

/** Puts the database aside under a name that says why, with its log; gives that name, or null when there is none. */
const putAside = (dataDir: string, damaged: boolean, now: number): string | null => {
  const from = databaseFile(dataDir);
  if (!existsSync(from)) return null;
  const to = join(dataDir, `countersign.${damaged ? 'damaged' : 'before-restore'}-${fileStamp(now)}.sqlite`);
  // The log first: without it the database beside the new name would miss its last commits.
  for (const end of [...sidecars].reverse())
    if (existsSync(`${from}${end}`)) renameSync(`${from}${end}`, `${to}${end}`);
  return basename(to);
};

/** Databases that were put aside, the newest first. */
export const keptDatabases = (dataDir: string): KeptDatabase[] =>
  (existsSync(dataDir) ? readdirSync(dataDir) : [])
    .filter((name) => keptName.test(name))
    .map((name) => {
      const { size, ctimeMs } = statSync(join(dataDir, name));
      return { name, damaged: name.startsWith('countersign.damaged'), bytes: size, keptAt: Math.round(ctimeMs) };
    })
    .sort((a, b) => b.name.split('-').slice(1).join('-').localeCompare(a.name.split('-').slice(1).join('-')));

/**
 * After a crash in the middle of a restore: a copy that was ready takes its place when there is no database; otherwise the
 * database that is there stays. Call it with the lease, before the database is opened.
 */
export const finishRestore = (dataDir: string): void => {
  removeAll(unfinished(dataDir));
  const ready = prepared(dataDir);
  if (!existsSync(ready)) return;
  if (existsSync(databaseFile(dataDir))) removeAll(ready);
  else {
    // The log of the database that was put aside must not be taken for the new one's.
    const aside = keptDatabases(dataDir)[0]?.name;
    for (const end of sidecars.slice(1))
      if (existsSync(`${databaseFile(dataDir)}${end}`))
        renameSync(`${databaseFile(dataDir)}${end}`, `${join(dataDir, aside ?? 'countersign.before-restore')}${end}`);
    renameSync(ready, databaseFile(dataDir));
    syncToDisk(databaseFile(dataDir));
  }
};

/** What a running engine offers: it closes its rooms, has the database replaced, and opens them again. */
export type ReplaceDatabase = {
  /** How many migrations this version knows. */
  newestSchema(): number;
  restore(name: string, by: RestoredBy): Promise<RestoreResult>;
  startOver(): Promise<string | null>;
};

export type Replacing = {
  dataDir: string;
  migrations: string;
  now: () => number;
  by: RestoredBy;
  /** Whether the database that is replaced is damaged: its new name says so. */
  damaged: boolean;
};

/** The copy a person means: by its name in the backups folder, or the newest that can be restored. Throws Refusal. */
export const findBackup = (dataDir: string, migrations: string, name: string) => {
  const copies = listBackups(backupsFolder(dataDir), knownMigrations(migrations));
  const found = copies.find((copy) => (name === 'latest' ? copy.problem === null : copy.name === name));
  if (!found)
    throw new Refusal(
      'not_found',
      name === 'latest'
        ? 'There is no copy that can be restored.'
        : `There is no copy ${name} in the backups folder (countersign backup list shows them).`,
    );
  if (found.problem !== null) throw new Refusal('bad_input', `This copy cannot be restored. ${found.problem}`);
  return found;
};

/**
 * Tells a copy what it cannot know, before it becomes the database: what the file it replaces knows of since, and that everything
 * else may have happened. `madeAt`: when the copy was made, UTC milliseconds.
 */
export const makeReady = (
  copy: Store,
  { replaced, by, madeAt, now }: { replaced: string; by: RestoredBy; madeAt: number; now: number },
): { carried: CarriedOver; uncertain: number } => {
  const carried = carryOver(copy, replaced, now);
  return { carried, uncertain: markRestored(copy, by, madeAt, now) };
};

/**
 * Puts a copy in place of the database, which is kept. The copy is made ready beside it first (brought to this version, told
 * what it cannot know), so that a crash at any point leaves one whole database. The engine must be closed, and the lease held.
 */
export const restoreBackup = async (options: Replacing, name: string): Promise<RestoreResult> => {
  const { dataDir, migrations, now, by, damaged } = options;
  const copy = findBackup(dataDir, migrations, name);
  const work = unfinished(dataDir);
  removeAll(work);
  removeAll(prepared(dataDir));
  try {
    copyFileSync(join(backupsFolder(dataDir), copy.name), work);
    chmodSync(work, 0o600);
    const { uncertain, carried } = await prepare(work);
    const problem = await verifyCopy(work, now);
    if (problem !== null)
      throw new Refusal(
        'database_damaged',
        `This copy is not right (${problem}). Restore another; nothing was changed.`,
      );
    syncToDisk(work);
    renameSync(work, prepared(dataDir));
    syncToDisk(prepared(dataDir));
    const keptAs = putAside(dataDir, damaged, now());
    finishRestore(dataDir);
    return {
      backupAt: copy.madeAt,
      keptAs,
      uncertain,
      carriedSends: carried.sends,
      carriedBlocks: carried.blocks,
      unread: carried.unread,
    };
  } finally {
    removeAll(work);
  }

  async function prepare(file: string) {
    const store = await openStore({ file, migrations, backups: null, now });
    try {
      return makeReady(store, { replaced: databaseFile(dataDir), by, madeAt: copy.madeAt, now: now() });
    } finally {
      // The last connection that closes brings the log into the file.
      store.close();
    }
  }
};

/** Puts the database aside, so that the next start begins with an empty one. */
export const startOver = ({ dataDir, damaged, now }: Pick<Replacing, 'dataDir' | 'damaged' | 'now'>): string | null =>
  putAside(dataDir, damaged, now());
