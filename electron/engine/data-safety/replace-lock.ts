import { join } from 'node:path';
import { Refusal } from '../../../shared/errors';
import { openSqlite } from '../store/open-sqlite';

/** Longer than writing one row beside a busy engine takes, or putting a copy in place. */
const waitMs = 15_000;

/**
 * Keeps the two from each other that touch the database file past the engine that has it: putting a copy in its place, and the
 * stop from beside. Without it the stop would be written into the file that is being put aside, and closing that would take the
 * log of the one that came instead. An exclusive transaction on a file of its own, which the operating system gives back however
 * the process dies. Whoever comes second waits; throws Refusal('conflict') when that takes too long, and what `work` throws.
 */
export const withReplaceLock = async <T>(
  dataDir: string,
  work: () => Promise<T> | T,
  patienceMs = waitMs,
): Promise<T> => {
  const lock = openSqlite(join(dataDir, 'replace.lock'), 0);
  try {
    await takeLock(lock, patienceMs);
    try {
      return await work();
    } finally {
      lock.exec('ROLLBACK');
    }
  } finally {
    lock.close();
  }
};

/** Asked again and again rather than waited for inside SQLite: the engine's other calls go on meanwhile. */
const takeLock = async (lock: ReturnType<typeof openSqlite>, patienceMs: number): Promise<void> => {
  const pauseMs = 50;
  for (let waited = 0; ; waited += pauseMs) {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return;
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
      if (!busy) throw error;
      if (waited >= patienceMs)
        throw new Refusal(
          'conflict',
          'A copy is being put in the place of the database. Nothing was changed by this; try again in a moment.',
        );
      await new Promise((done) => setTimeout(done, pauseMs));
    }
  }
};
