import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';

/**
 * On runtimes older than N-API 10 (Electron before 35) the prebuilt binding crashes; the set-up compiles another that lies
 * beside the executable. Null: the prebuilt one fits.
 */
export const ownBinding = (): string | null => {
  const beside = join(dirname(process.execPath), 'better_sqlite3.node');
  return Number(process.versions.napi) < 10 && existsSync(beside) ? beside : null;
};

/** Opens a SQLite file with the binding that fits the runtime. A buffer is a whole database, opened in memory. */
export const openSqlite = (
  file: string | Buffer,
  timeoutMs: number,
  options: { readonly?: boolean } = {},
): Database.Database => {
  const binding = ownBinding();
  return new Database(file, {
    ...(binding === null ? {} : { nativeBinding: binding }),
    ...(options.readonly ? { readonly: true, fileMustExist: true } : {}),
    timeout: timeoutMs,
  });
};
