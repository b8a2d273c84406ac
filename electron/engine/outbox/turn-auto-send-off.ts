import type { EngineContext } from '../engine-context';
import { appendAudit } from '../store/audit';
import { getWorkspace, toWorkspace, updateWorkspace } from '../store/workspaces';
import { withdrawRuled } from './withdraw-ruled';

/**
 * Turns auto-send off in this workspace because of something the engine saw, and says so in the audit; an admin turns it on
 * again. What rules had queued comes back to review. Gives false, and changes nothing, when it is off already.
 */
export const turnAutoSendOff = (ctx: EngineContext, why: { reason: string; by: string; cause: string }): boolean =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const { settings } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId));
    if (settings.autoSendOff) return false;
    updateWorkspace(
      ctx.store,
      ctx.workspaceId,
      { settings: { ...settings, autoSendOff: true }, autoSendOffReason: why.reason },
      now,
    );
    const withdrawn = withdrawRuled(ctx, why.reason, why.by);
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: why.by,
      actorRole: null,
      kind: 'autosend.turned_off',
      cause: why.cause,
      data: { reason: why.reason, withdrawn },
    });
    for (const topic of ['settings', 'sending', 'outbox', 'queue'] as const) ctx.changed(topic);
    return true;
  });
