import { z } from 'zod';
import { nothing } from './call';
import { backup, checkResult, damagedRow, keptDatabase, restoreResult } from './schemas/data-safety';
import { chainedEvent } from './schemas/workspace';

/** The part of the contract that looks after the database: copies, restoring, checking. */
export const dataCalls = {
  'backups.list': {
    role: 'setter',
    input: nothing,
    output: z.object({ backups: z.array(backup), kept: z.array(keptDatabase), folder: z.string() }),
  },
  'backups.make': { role: 'admin', input: nothing, output: z.object({ backup }) },
  /** Replaces the database; `latest` is the newest copy that can be restored. */
  'backups.restore': { role: 'admin', input: z.object({ name: z.string().min(1) }), output: restoreResult },
  /** Begins with an empty database; the one there is kept. Accounts are connected again and synced. */
  'backups.startOver': { role: 'admin', input: nothing, output: z.object({ keptAs: z.string().nullable() }) },
  /** The whole chain, of every workspace: only as a whole can it be verified later. */
  'audit.export': {
    role: 'admin',
    input: z.object({ after: z.number().int().default(0), limit: z.number().int().min(1).max(1000).default(1000) }),
    output: z.object({ events: z.array(chainedEvent) }),
  },
  'data.check': { role: 'setter', input: nothing, output: checkResult },
  'data.damage': { role: 'setter', input: nothing, output: z.object({ rows: z.array(damagedRow) }) },
  /** An admin has looked at where the audit trail is broken; it stays so, and is told no more. */
  'audit.breakSeen': { role: 'admin', input: nothing, output: nothing },
  /** A person has looked at a damaged row: a send is taken back to review, anything else stands as it reads now. */
  'data.settle': { role: 'admin', input: z.object({ noun: z.string(), rowId: z.string() }), output: nothing },
} as const;
