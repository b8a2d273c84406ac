import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/errors';
import { openSqlite } from './store/open-sqlite';

/** The right to be the one live engine of a database. */
export type Lease = { release(): void };

/**
 * Takes the lease of a data folder: an exclusive transaction on a sidecar database, so that the operating system gives it
 * back when the process dies, however it dies. Throws Refusal('lease_held') with the holder's process id.
 */
export const takeLease = (dataDir: string, pid: number): Lease => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = openSqlite(join(dataDir, 'engine.lock'), 0);
  try {
    lock.pragma('journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    const busy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
    if (!busy) throw error;
    const holder = readHolder(dataDir);
    throw new Refusal(
      'lease_held',
      `The database is in use by another Countersign${holder ? ` (process ${holder})` : ''}. Close that one, or use it instead. Nothing was changed.`,
    );
  }
  writeHolder(dataDir, pid);
  return {
    release: () => {
      if (!lock.open) return;
      lock.exec('ROLLBACK');
      lock.close();
    },
  };
};

// The holder's number lies beside the lock, because a locked database cannot be read. It is a hint, never the lock.
const holderFile = (dataDir: string): string => join(dataDir, 'engine.pid');
const writeHolder = (dataDir: string, pid: number): void =>
  writeFileSync(holderFile(dataDir), String(pid), { mode: 0o600 });
const readHolder = (dataDir: string): string | null =>
  existsSync(holderFile(dataDir)) ? readFileSync(holderFile(dataDir), 'utf8').trim() : null;
