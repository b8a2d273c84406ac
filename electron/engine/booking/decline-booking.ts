import { Refusal } from '../../../shared/errors';
import type { EngineContext } from '../engine-context';
import { bookingsOfLead, getBooking, moveBooking } from '../store/bookings';
import type { BookingRow } from '../store/rows';
import { auditBooking, type Who } from './audit-booking';

/** A person's word that nothing is to be booked. Throws Refusal('already_settled'). */
export const declineBooking = (ctx: EngineContext, id: string, who: Who): BookingRow =>
  ctx.store.write(() => {
    const booking = getBooking(ctx.store, ctx.workspaceId, id);
    const now = ctx.ports.clock.now();
    if (!moveBooking(ctx.store, id, 'declined', now, { reason: `Declined by ${who.name}`, settledAt: now }))
      throw new Refusal('already_settled', 'This proposal is on its way or was settled. Undo it first.');
    auditBooking(ctx, booking, 'declined', who);
    ctx.changed('booking', id);
    return getBooking(ctx.store, ctx.workspaceId, id);
  });

/**
 * Takes back the last word on a proposal: a confirmation before anything left, or a decline. Throws
 * Refusal('already_settled') once the calendar has it, and when a newer proposal of the lead stands in its place.
 */
export const undoBooking = (ctx: EngineContext, id: string, who: Who): BookingRow =>
  ctx.store.write(() => {
    const booking = getBooking(ctx.store, ctx.workspaceId, id);
    const now = ctx.ports.clock.now();
    const newer = bookingsOfLead(ctx.store, ctx.workspaceId, booking.leadId).find(
      (other) => other.id !== id && other.createdAt >= booking.createdAt && other.state !== 'superseded',
    );
    if (newer) throw new Refusal('conflict', 'A newer proposal of this lead stands in its place. Look at that one.');
    const set = { confirmedBy: null, confirmedAt: null, leavesAt: null, code: null, reason: null, settledAt: null };
    // One that may be in the calendar keeps its time and its way: looked for, never proposed anew.
    const mayStand = booking.attempts > 0 && booking.state !== 'declined';
    if (mayStand || !moveBooking(ctx.store, id, 'proposed', now, set, ['confirmed', 'held', 'declined']))
      throw new Refusal('already_settled', 'The calendar has it already. Cancel the meeting in the calendar.');
    auditBooking(ctx, booking, 'undone', who);
    ctx.changed('booking', id);
    return getBooking(ctx.store, ctx.workspaceId, id);
  });
