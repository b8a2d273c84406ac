import type { Role } from '../../../shared/schemas/common';
import { autoSendDisabledBy } from '../autosend/auto-send-disabled';
import { confirmRestored } from '../data-safety/mark-restored';
import type { EngineContext } from '../engine-context';
import { appendAudit } from '../store/audit';
import { moveBooking } from '../store/bookings';
import { moveSend } from '../store/outbox';
import { getWorkspace } from '../store/workspaces';

type Who = { name: string; role: Role | null };

/**
 * Ids alone, of every workspace: a row whose text cannot be read (a flipped bit in its JSON) must neither keep the stop from
 * being made nor be left out of it.
 */
const idsOf = (ctx: EngineContext, of: 'outbox' | 'bookings', where: string): string[] =>
  ctx.store.sqlite
    .prepare<[], { id: string }>(`SELECT id FROM ${of} WHERE ${where} ORDER BY id`)
    .all()
    .map(({ id }) => id);

/**
 * Emergency stop: holds every message and every confirmed booking, whoever approved it, in every workspace of this database.
 * In force when the transaction commits: what is claimed but not handed off stops too (the outbox and the booking lane look
 * again in the transaction that hands over). Gives how much it held. Review DMs are none of it: they tell people, not leads.
 */
export const stopSending = (ctx: EngineContext, who: Who): { held: number } =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    let held = 0;
    ctx.store.sqlite
      .prepare('UPDATE workspaces SET stopped_by = ?, stopped_at = ?, updated_at = ? WHERE stopped_by IS NULL')
      .run(who.name, now, now);
    const why = { code: 'stopped', reason: `Stopped by ${who.name}` };
    for (const id of idsOf(ctx, 'outbox', "state IN ('queued','retry_wait')"))
      if (moveSend(ctx.store, id, 'held', now, why)) held += 1;
    for (const id of idsOf(ctx, 'bookings', "state = 'confirmed'"))
      if (moveBooking(ctx.store, id, 'held', now, why)) held += 1;
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
    ctx.store.sqlite.prepare('UPDATE workspaces SET stopped_by = NULL, stopped_at = NULL, updated_at = ?').run(now);
    const free = { code: null, reason: null };
    for (const id of idsOf(ctx, 'outbox', "state = 'held' AND code = 'stopped'"))
      if (moveSend(ctx.store, id, 'queued', now, free)) released += 1;
    for (const id of idsOf(ctx, 'bookings', "state = 'held'"))
      if (moveBooking(ctx.store, id, 'confirmed', now, free, ['held'])) released += 1;
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
