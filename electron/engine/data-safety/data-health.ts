/** How the database is, as the running engine has met it. What must outlive the engine is kept in the database as well. */
export type DataHealth = {
  /** Since when nothing can be written, UTC milliseconds. */
  fullSinceAt: number | null;
  /** What is wrong with the file itself. */
  damage: string | null;
  /** Why the last daily copy could not be made. */
  backupProblem: string | null;
};

export const soundHealth = (): DataHealth => ({ fullSinceAt: null, damage: null, backupProblem: null });

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** The disk, or the share of it that this user may have, is used up. */
export const isDiskFull = (error: unknown): boolean => /^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(codeOf(error));
/** SQLite met something in the file that cannot be. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error));
