import type Database from 'better-sqlite3';

/** Runs `body` in one transaction of its own that may write from its first statement on. Not inside another. */
export type InOne = <T>(body: () => T) => T;

/**
 * What better-sqlite3's `transaction(body).immediate()` does, by statements that are compiled once: that makes eight functions anew for
 * each transaction, which costs more than beginning and ending a small one. What fails, the end of it too, is taken back whole.
 */
export const inOneOf = (sqlite: Database.Database): InOne => {
  const begin = sqlite.prepare('BEGIN IMMEDIATE /* of ours */');
  const commit = sqlite.prepare('COMMIT /* of ours */');
  const rollback = sqlite.prepare('ROLLBACK /* of ours */');
  return (body) => {
    begin.run();
    try {
      const result = body();
      // It would be committed before anything of it is done.
      if (typeof result === 'object' && result !== null && 'then' in result)
        throw new TypeError('A transaction cannot wait for anything');
      commit.run();
      return result;
    } catch (error) {
      // SQLite has taken back itself what met a full disk.
      if (sqlite.inTransaction) rollback.run();
      throw error;
    }
  };
};
