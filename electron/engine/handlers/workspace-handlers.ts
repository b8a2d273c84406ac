import { and, eq } from 'drizzle-orm';
import { defaultWorkspaceSettings } from '../../../shared/schemas/workspace';
import { checkZone } from '../editors/check-zone';
import { withdrawRuled } from '../outbox/withdraw-ruled';
import { importWorkspace } from '../pipeline/import-workspace';
import { foreignSenderKey } from '../pipeline/notice-foreign-sender';
import { appendAudit } from '../store/audit';
import { knowledge } from '../store/schema';
import {
  getWorkspace,
  insertWorkspace,
  listWorkspaces,
  saveProfile,
  setMeta,
  toWorkspace,
  updateWorkspace,
} from '../store/workspaces';
import type { HandlerSet, Services } from './handler-context';
import { workspaceNeeds } from './workspace-needs';

type Names =
  | 'workspace.list'
  | 'workspace.create'
  | 'workspace.switch'
  | 'workspace.import'
  | 'settings.get'
  | 'settings.update'
  | 'knowledge.list';

/** People, workspaces and their settings. */
export const workspaceHandlers = (services: Services): HandlerSet<Names> => {
  const { ctx } = services;
  return {
    'workspace.list': () => ({
      current: ctx.workspaceId,
      workspaces: listWorkspaces(ctx.store).map((row) => ({
        ...toWorkspace(row),
        needs: workspaceNeeds(ctx.store, row, ctx.ports.clock),
      })),
    }),
    'workspace.create': (input, caller) => {
      checkZone(input.zone);
      const made = ctx.store.write(() => {
        const now = ctx.ports.clock.now();
        const id = ctx.newId();
        insertWorkspace(ctx.store, {
          id,
          name: input.name,
          demo: false,
          // Loosening takes a person: rules send nothing until an admin turns auto-send on.
          settings: { ...defaultWorkspaceSettings, zone: input.zone, autoSendOff: true },
          now,
        });
        saveProfile(ctx.store, id, { ...caller, id: ctx.newId(), role: 'admin' }, now);
        appendAudit(ctx.store, {
          workspaceId: id,
          at: now,
          actor: caller.name,
          actorRole: caller.role,
          kind: 'workspace.created',
          cause: 'person',
          data: {},
        });
        return { workspace: toWorkspace(getWorkspace(ctx.store, id)) };
      });
      services.workspaceAdded();
      return made;
    },
    'workspace.switch': async (input) => {
      await services.switchWorkspace(input.id);
      return { workspace: toWorkspace(getWorkspace(ctx.store, input.id)) };
    },
    'workspace.import': async (input, caller) => {
      const result = await importWorkspace(ctx, input.file, caller);
      await services.switchWorkspace(result.id, { reopen: true });
      return { workspace: toWorkspace(getWorkspace(ctx.store, result.id)), created: result.created };
    },
    'settings.get': () => ({ settings: toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings }),
    'settings.update': (input, caller) => {
      if (input.patch.zone !== undefined) checkZone(input.patch.zone);
      const settings = ctx.store.write(() => {
        const now = ctx.ports.clock.now();
        const before = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings;
        const after = { ...before, ...input.patch };
        updateWorkspace(
          ctx.store,
          ctx.workspaceId,
          {
            settings: after,
            ...(input.patch.autoSendOff === undefined
              ? {}
              : { autoSendOffReason: input.patch.autoSendOff ? `turned off by ${caller.name}` : null }),
          },
          now,
        );
        appendAudit(ctx.store, {
          workspaceId: ctx.workspaceId,
          at: now,
          actor: caller.name,
          actorRole: caller.role,
          kind: 'settings.changed',
          cause: 'person',
          data: { patch: input.patch },
        });
        if (after.autoSendOff && !before.autoSendOff)
          withdrawRuled(ctx, `turned off by ${caller.name}`, 'auto-send off');
        // What another Countersign sent until now is known to whoever turns auto-send on again.
        if (!after.autoSendOff && before.autoSendOff) {
          setMeta(ctx.store, `auto_send_on_at:${ctx.workspaceId}`, String(now));
          setMeta(ctx.store, foreignSenderKey(ctx.workspaceId), '');
        }
        return after;
      });
      ctx.changed('settings');
      ctx.changed('sending');
      ctx.changed('outbox');
      ctx.changed('queue');
      // What waited for a budget need not wait for the lane's next round.
      services.scheduler.wake('work');
      return { settings };
    },
    'knowledge.list': () => ({
      facts: ctx.store.db
        .select({ id: knowledge.id, key: knowledge.key, text: knowledge.text, campaignId: knowledge.campaignId })
        .from(knowledge)
        .where(and(eq(knowledge.workspaceId, ctx.workspaceId)))
        .all(),
    }),
  };
};
