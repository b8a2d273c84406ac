import { drizzle } from 'drizzle-orm/better-sqlite3';
import { explainSqlite, type Store } from './open';
import { openSqlite } from './open-sqlite';
import { rememberStatements } from './remember-statements';
import { keepSealsAsFound } from './seal-rows';

/**
 * Opens a database that another engine, perhaps of another version, has open: nothing is migrated, nothing is looked through,
 * and rows are hashed by the columns that engine hashes by. For the emergency stop alone; what it writes has been there since
 * the first version. Throws Refusal for what a person can mend.
 */
export const openBeside = (file: string, now: () => number): Store => {
  try {
    const sqlite = rememberStatements(openSqlite(file, 5000));
    try {
      // Durable when it returns, as in the engine; how the journal is kept is the file's own setting.
      sqlite.pragma('synchronous = 2');
      keepSealsAsFound(sqlite, now);
      return {
        sqlite,
        db: drizzle(sqlite),
        file,
        write: (body) => (sqlite.inTransaction ? body() : sqlite.transaction(body).immediate()),
        close: () => sqlite.close(),
      };
    } catch (error) {
      sqlite.close();
      throw error;
    }
  } catch (error) {
    throw explainSqlite(error, file);
  }
};
