import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';

/**
 * Opens a SQLite file with the binding that fits the runtime. On runtimes older than N-API 10 (Electron before 35)
 * the prebuilt one crashes; the set-up compiles another that lies beside the executable. A buffer is a whole database, opened in memory.
 */
export const openSqlite = (file: string | Buffer, timeoutMs: number): Database.Database => {
  const beside = join(dirname(process.execPath), 'better_sqlite3.node');
  const own = Number(process.versions.napi) < 10 && existsSync(beside);
  return new Database(file, own ? { nativeBinding: beside, timeout: timeoutMs } : { timeout: timeoutMs });
};
