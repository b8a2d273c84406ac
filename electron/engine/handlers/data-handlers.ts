import { checkData, damagedRows } from '../data-safety/check-data';
import { noteChainSeen } from '../data-safety/note-chain';
import { backupsFolder, keptDatabases } from '../data-safety/replace-database';
import { settleDamage } from '../data-safety/settle-damage';
import { appendAudit, exportAudit } from '../store/audit';
import { listBackups, makeBackup } from '../store/backup-file';
import type { HandlerSet, Services } from './handler-context';

type Names =
  | 'backups.list'
  | 'backups.make'
  | 'backups.restore'
  | 'backups.startOver'
  | 'audit.export'
  | 'audit.breakSeen'
  | 'data.check'
  | 'data.damage'
  | 'data.settle';

/** Copies of the database, what is damaged in it, and putting a copy in its place. */
export const dataHandlers = (services: Services): HandlerSet<Names> => {
  const { ctx } = services;
  return {
    'backups.list': () => ({
      backups: listBackups(backupsFolder(ctx.dataDir), services.replaceDatabase.newestSchema()),
      kept: keptDatabases(ctx.dataDir),
      folder: backupsFolder(ctx.dataDir),
    }),
    'backups.make': async (_input, caller) => {
      const made = await makeBackup(ctx.store.sqlite, backupsFolder(ctx.dataDir), 'by-hand', ctx.ports.clock.now);
      ctx.store.write(() =>
        appendAudit(ctx.store, {
          workspaceId: ctx.workspaceId,
          at: ctx.ports.clock.now(),
          actor: caller.name,
          actorRole: caller.role,
          kind: 'data.backed_up',
          cause: 'person',
          data: { name: made.name },
        }),
      );
      ctx.changed('engine');
      return { backup: made };
    },
    'backups.restore': (input, caller) => services.replaceDatabase.restore(input.name, caller),
    'backups.startOver': async () => ({ keptAs: await services.replaceDatabase.startOver() }),
    'audit.export': (input) => ({ events: exportAudit(ctx.store, input.after, input.limit) }),
    'audit.breakSeen': (_input, caller) => {
      noteChainSeen(ctx, caller);
      return {};
    },
    'data.check': () => checkData(ctx),
    'data.damage': () => ({ rows: damagedRows(ctx) }),
    'data.settle': (input, caller) => {
      settleDamage(ctx, input.noun, input.rowId, caller);
      ctx.changed('engine');
      ctx.changed('queue');
      ctx.changed('outbox', input.rowId);
      return {};
    },
  };
};
