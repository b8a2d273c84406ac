import { dataCalls } from '../../../shared/data-calls';
import { Refusal } from '../../../shared/errors';
import type { CallResult } from '../router';
import { listBackups } from '../store/backup-file';
import { backupsFolder, keptDatabases, type ReplaceDatabase } from './replace-database';

/**
 * Calls while the database cannot be opened: all are refused with what is wrong, but for seeing copies and restoring one. There
 * are no profiles to ask for a role; whoever sits at this computer may put a copy in place.
 */
export const rescueCall = async (
  damaged: Refusal,
  replaceDatabase: ReplaceDatabase,
  dataDir: string,
  name: string,
  input: unknown,
): Promise<CallResult<unknown>> => {
  try {
    switch (name) {
      case 'backups.list':
        return {
          ok: {
            backups: listBackups(backupsFolder(dataDir), replaceDatabase.newestSchema()),
            kept: keptDatabases(dataDir),
            folder: backupsFolder(dataDir),
          },
        };
      case 'backups.restore': {
        const asked = dataCalls['backups.restore'].input.safeParse(input);
        if (!asked.success) return { error: { code: 'bad_input', message: 'Say which copy to restore.' } };
        return {
          ok: await replaceDatabase.restore(asked.data.name, { name: 'Owner of this computer', role: 'admin' }),
        };
      }
      case 'backups.startOver':
        return { ok: { keptAs: await replaceDatabase.startOver() } };
      default:
        return { error: { code: damaged.code, message: damaged.message } };
    }
  } catch (error) {
    if (error instanceof Refusal) return { error: { code: error.code, message: error.message } };
    throw error;
  }
};
