import { z } from 'zod';
import { at } from './common';

/** Why a copy of the database was made. */
export const backupKind = z.enum(['daily', 'by-hand', 'before-migration']);
export type BackupKind = z.infer<typeof backupKind>;

export const backup = z.object({
  /** File name in the backups folder. */
  name: z.string(),
  kind: backupKind,
  madeAt: at,
  bytes: z.number().int(),
  /** Migrations it has seen; null when it could not be read. */
  schemaVersion: z.number().int().nullable(),
  /** Why it cannot be restored, in a sentence; null when it can. */
  problem: z.string().nullable(),
});
export type Backup = z.infer<typeof backup>;

/** A database that was put aside, never deleted: replaced by a restore, or damaged. */
export const keptDatabase = z.object({ name: z.string(), damaged: z.boolean(), bytes: z.number().int(), keptAt: at });
export type KeptDatabase = z.infer<typeof keptDatabase>;

/** A row whose content is not what was written. `row` names it for a person. */
export const damagedRow = z.object({
  noun: z.string(),
  rowId: z.string(),
  what: z.enum(['changed', 'lost', 'unsealed']),
  row: z.string(),
  foundAt: at,
});
export type DamagedRow = z.infer<typeof damagedRow>;

/** How the data is, as far as everybody has to know. */
export const dataStatus = z.object({
  /** Nothing can be written since; null: there is room. */
  diskFullSinceAt: at.nullable(),
  /** What is wrong with the file itself, in a sentence. */
  damage: z.string().nullable(),
  damagedRows: z.number().int(),
  /** The first event of the audit trail that does not follow from the one before, until an admin has looked at it. */
  auditBrokenAt: z.number().int().nullable(),
  /** Until an admin has resumed sending after a restore. */
  restored: z.object({ at, by: z.string(), backupAt: at }).nullable(),
  /** Why the last daily copy could not be made. */
  backupProblem: z.string().nullable(),
});
export type DataStatus = z.infer<typeof dataStatus>;

export const restoreResult = z.object({
  backupAt: at,
  /** Where the database that was replaced lies; null when there was none. */
  keptAs: z.string().nullable(),
  /** Sends whose outcome is looked up before anything may leave. */
  uncertain: z.number().int(),
  /** Sends and blocks that only the replaced database knew of, taken over from it. */
  carriedSends: z.number().int(),
  carriedBlocks: z.number().int(),
  /** The replaced database could not be read, so nothing was taken over. */
  unread: z.boolean(),
});
export type RestoreResult = z.infer<typeof restoreResult>;

export const checkResult = z.object({
  /** What SQLite finds wrong with the file; empty: nothing. */
  structure: z.array(z.string()),
  rows: z.number().int(),
  damaged: z.array(damagedRow),
  audit: z.object({ ok: z.boolean(), events: z.number().int(), brokenAt: z.number().int().nullable() }),
});
export type CheckResult = z.infer<typeof checkResult>;
