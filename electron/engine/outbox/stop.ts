import { eq } from 'drizzle-orm';
import type { Role } from '../../../shared/schemas/common';
import { autoSendDisabledBy } from '../autosend/auto-send-disabled';
import { confirmRestored } from '../data-safety/mark-restored';
import type { EngineContext } from '../engine-context';
import { appendAudit } from '../store/audit';
import { bookingsInStates, moveBooking } from '../store/bookings';
import { moveSend, sendsInStates } from '../store/outbox';
import { workspaces } from '../store/schema';
import { getWorkspace, listWorkspaces } from '../store/workspaces';

type Who = { name: string; role: Role | null };

/**
 * Emergency stop: holds every message and every confirmed booking, whoever approved it, in every workspace of this database.
 * In force when the transaction commits: what is claimed but not handed off stops too (the outbox and the booking lane look
 * again in the transaction that hands over). Gives how much it held. Review DMs are none of it: they tell people, not leads.
 */
export const stopSending = (ctx: EngineContext, who: Who): { held: number } =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    let held = 0;
    for (const workspace of listWorkspaces(ctx.store)) {
      if (workspace.stoppedBy === null)
        ctx.store.db
          .update(workspaces)
          .set({ stoppedBy: who.name, stoppedAt: now, updatedAt: now })
          .where(eq(workspaces.id, workspace.id))
          .run();
      for (const send of sendsInStates(ctx.store, workspace.id, ['queued', 'retry_wait']))
        if (moveSend(ctx.store, send.id, 'held', now, { code: 'stopped', reason: `Stopped by ${who.name}` })) held += 1;
      for (const booking of bookingsInStates(ctx.store, workspace.id, ['confirmed']))
        if (moveBooking(ctx.store, booking.id, 'held', now, { code: 'stopped', reason: `Stopped by ${who.name}` }))
          held += 1;
    }
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: who.name,
      actorRole: who.role,
      kind: 'sending.stopped',
      cause: 'person',
      data: { held },
    });
    return { held };
  });

/** Lifts the stop (an admin's call): what was held by it is queued again and checked anew before it leaves. */
export const resumeSending = (ctx: EngineContext, who: Who): { released: number } =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    let released = 0;
    for (const workspace of listWorkspaces(ctx.store)) {
      ctx.store.db
        .update(workspaces)
        .set({ stoppedBy: null, stoppedAt: null, updatedAt: now })
        .where(eq(workspaces.id, workspace.id))
        .run();
      for (const send of sendsInStates(ctx.store, workspace.id, ['held']))
        if (send.code === 'stopped' && moveSend(ctx.store, send.id, 'queued', now, { code: null, reason: null }))
          released += 1;
      for (const booking of bookingsInStates(ctx.store, workspace.id, ['held']))
        if (moveBooking(ctx.store, booking.id, 'confirmed', now, { code: null, reason: null }, ['held'])) released += 1;
    }
    confirmRestored(ctx.store);
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: who.name,
      actorRole: who.role,
      kind: 'sending.resumed',
      cause: 'person',
      data: { released },
    });
    return { released };
  });

/** Why rules may send nothing: the setting, what turned it off by itself, or the environment; null when they may. */
export const autoSendOffReason = (ctx: EngineContext): string | null => {
  if (autoSendDisabledBy(ctx.ports.env)) return 'AUTO_SEND_DISABLED is set where the engine runs';
  const workspace = getWorkspace(ctx.store, ctx.workspaceId);
  return workspace.settings.autoSendOff ? (workspace.autoSendOffReason ?? 'turned off in Settings') : null;
};
