import type { HeldItem } from '../../../shared/contract';
import type { EngineContext } from '../engine-context';
import { bookingsInStates } from '../store/bookings';
import { getLead } from '../store/leads';
import { sendsInStates } from '../store/outbox';
import { listWorkspaces } from '../store/workspaces';

/** An approval asks again after this long (PRODUCT section 8); the check at the moment of sending has the last word. */
const approvalLastsMs = 24 * 3_600_000;

/** Everything the emergency stop holds, in every workspace, the first to leave first: what a resume would let go. */
export const listHeld = (ctx: EngineContext): HeldItem[] => {
  const now = ctx.ports.clock.now();
  return listWorkspaces(ctx.store).flatMap((workspace): HeldItem[] => {
    const name = (leadId: string): string => getLead(ctx.store, workspace.id, leadId).name;
    return [
      ...sendsInStates(ctx.store, workspace.id, ['held']).map((send): HeldItem => {
        const old = send.admittedBy === 'person' && now - send.admittedAt > approvalLastsMs;
        return {
          id: send.id,
          kind: 'message',
          leadName: name(send.leadId),
          workspaceName: workspace.name,
          onResume: old ? 'returns' : send.leavesAt > now ? 'waits' : 'leaves',
          at: !old && send.leavesAt > now ? send.leavesAt : null,
        };
      }),
      ...bookingsInStates(ctx.store, workspace.id, ['held']).map(
        (booking): HeldItem => ({
          id: booking.id,
          kind: 'booking',
          leadName: name(booking.leadId),
          workspaceName: workspace.name,
          onResume: booking.startAt !== null && booking.startAt <= now ? 'returns' : 'leaves',
          at: booking.startAt,
        }),
      ),
    ];
  });
};

/** How much is held: here, and in the other workspaces. */
export const countHeld = (ctx: EngineContext): { held: number; heldBookings: number; heldElsewhere: number } => {
  const count = (table: 'outbox' | 'bookings', here: boolean): number =>
    ctx.store.sqlite
      .prepare<[string], { n: number }>(
        `SELECT count(*) AS n FROM ${table} WHERE state = 'held' AND workspace_id ${here ? '=' : '<>'} ?`,
      )
      .get(ctx.workspaceId)?.n ?? 0;
  return {
    held: count('outbox', true),
    heldBookings: count('bookings', true),
    heldElsewhere: count('outbox', false) + count('bookings', false),
  };
};
