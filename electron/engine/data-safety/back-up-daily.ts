import { join } from 'node:path';
import { Refusal } from '../../../shared/errors';
import type { Backup } from '../../../shared/schemas/data-safety';
import type { EngineContext } from '../engine-context';
import { makeBackup, newestBackupAt } from '../store/backup-file';
import { explainSqlite } from '../store/open';

const dayMs = 24 * 3_600_000;

/**
 * Makes the day's copy when the last is older than a day. One that fails is told, and tried again at the next look; one that is
 * called off, because the engine stops, is made after the next start.
 */
export const backUpDaily = async (ctx: EngineContext, signal?: AbortSignal): Promise<Backup | null> => {
  const folder = join(ctx.dataDir, 'backups');
  const now = ctx.ports.clock.now();
  // A copy from the future (the clock was set back) does not keep today's from being made.
  const last = newestBackupAt(folder, 'daily', now);
  if (last !== null && now - last < dayMs) return null;
  if (ctx.dataHealth.damage !== null || ctx.dataHealth.fullSinceAt !== null) return null;
  try {
    const made = await makeBackup(ctx.store.sqlite, folder, 'daily', ctx.ports.clock.now, signal);
    ctx.dataHealth.backupProblem = null;
    ctx.ports.log.write('info', 'data.backed_up', { bytes: made.bytes });
    ctx.changed('engine');
    return made;
  } catch (thrown) {
    if (signal?.aborted === true && thrown === signal.reason) return null;
    const error = explainSqlite(thrown, folder);
    ctx.dataHealth.backupProblem = error instanceof Refusal ? error.message : `It failed: ${String(error)}`;
    ctx.ports.log.write('error', 'data.backup_failed', {
      error: error instanceof Error ? error.message : String(error),
    });
    ctx.changed('engine');
    return null;
  }
};
