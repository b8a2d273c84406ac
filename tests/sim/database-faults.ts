import Database from 'better-sqlite3';
import type { Store } from '../../electron/engine/store/open';
import type { Faults } from './faults';

export const databaseFaults = ['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_IOERR'] as const;
type Code = (typeof databaseFaults)[number];
const odds = databaseFaults.map((code) => [code, 0.007] as const);

/** Faults that were put in: whoever lets them pass up has done nothing wrong. */
export const injected = new WeakSet<Error>();

const failure = (code: Code): Error => {
  const error = new Database.SqliteError(`simulated ${code}`, code);
  injected.add(error);
  return error;
};

/**
 * Lets a database fail where disks do: it is locked when a transaction begins, full or unreadable when one commits (SQLite
 * then rolls back: sqlite.org/lang_transaction.html), and the process dies just before or just after a commit.
 */
export const breakDatabase = (store: Store, faults: Faults, crashAt: (point: string) => void): void => {
  const { sqlite } = store;
  const write = store.write.bind(store);
  store.write = (body) => {
    if (sqlite.inTransaction) return body();
    crashAt('before commit');
    const code = faults.which('database', odds);
    if (code === 'SQLITE_BUSY') throw failure(code);
    const result = write(() => {
      const value = body();
      if (code !== null) throw failure(code);
      return value;
    });
    crashAt('after commit');
    return result;
  };
  const prepare = sqlite.prepare.bind(sqlite);
  // A statement that commits by itself, outside any transaction, fails as one.
  sqlite.prepare = ((text: string) => {
    if (!sqlite.inTransaction && /^\s*(insert|update|delete)/i.test(text)) {
      crashAt('before statement');
      const code = faults.which('database', odds);
      if (code !== null) throw failure(code);
    }
    return prepare(text);
  }) as typeof sqlite.prepare;
};
