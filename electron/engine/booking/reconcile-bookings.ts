import type { EngineContext } from '../engine-context';
import { bookingIdsInStates, bookingsInStates, getBooking, moveBooking, noteBooking } from '../store/bookings';
import type { BookingRow } from '../store/rows';
import { listWorkspaces } from '../store/workspaces';
import type { BookingDeps } from './booking-deps';
import { settleBooked } from './settle-booking';

/** When a booking of unknown outcome is looked for, counted from when it became unknown (the ladder of the outbox). */
const ladderMs = [0, 5_000, 30_000, 120_000, 600_000];
const longestGapMs = 600_000;
const askAgainMs = 30_000;

/** After a crash: what was handed to the calendar may stand there and is looked for, in every workspace. Gives how many. */
export const recoverBookings = (ctx: EngineContext): number =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const set = {
      code: 'engine_stopped',
      reason: 'Countersign stopped while this was being booked.',
      lookups: 0,
      nextLookupAt: now,
    };
    return listWorkspaces(ctx.store)
      .flatMap((workspace) => bookingsInStates(ctx.store, workspace.id, ['handed_off']))
      .filter((booking) => moveBooking(ctx.store, booking.id, 'uncertain', now, set, ['handed_off'])).length;
  });

const notFound = (ctx: EngineContext, booking: BookingRow): void => {
  const now = ctx.ports.clock.now();
  const lookups = booking.lookups + 1;
  const next = ladderMs[lookups];
  const reason = 'This meeting may have been booked. The calendar does not show it yet.';
  ctx.store.write(() => {
    if (next !== undefined) {
      const nextLookupAt = now + next - (ladderMs[lookups - 1] ?? 0);
      noteBooking(ctx.store, booking.id, now, { lookups, nextLookupAt, reason });
      return;
    }
    // The event's id makes a second attempt safe, but whether one is wanted after this long is a person's question.
    moveBooking(ctx.store, booking.id, 'needs_person', now, {
      lookups,
      nextLookupAt: null,
      reason: 'The calendar did not answer the booking, and does not show it. Book it again, or give it up.',
    });
  });
};

const reconcileOne = async (deps: BookingDeps, id: string, signal: AbortSignal): Promise<boolean> => {
  const { ctx } = deps;
  const booking = getBooking(ctx.store, ctx.workspaceId, id);
  if (booking.state !== 'uncertain') return false;
  // Further ahead than the ladder ever looks: the clock was set back, and what waits must not wait for it to catch up.
  const ahead = (booking.nextLookupAt ?? 0) - ctx.ports.clock.now();
  if (ahead > 0 && ahead <= longestGapMs) return false;
  const booker = await deps.booker();
  const found = booker ? await booker.calendar.find(booking.id, signal) : null;
  let settled = false;
  if (found === null || found.kind === 'unavailable') {
    // Its silence says nothing about the booking, so it does not use up the ladder.
    const reason = 'This meeting may have been booked. The calendar could not be asked.';
    const now = ctx.ports.clock.now();
    ctx.store.write(() => noteBooking(ctx.store, booking.id, now, { nextLookupAt: now + askAgainMs, reason }));
  } else if (found.kind === 'found') {
    settled = settleBooked(ctx, booking, { eventId: found.eventId, how: 'lookup', startAt: found.startAt });
    await deps.forgetFreeTimes();
  } else notFound(ctx, booking);
  ctx.changed('booking', booking.id);
  return settled;
};

/**
 * Looks in the calendar for every booking of unknown outcome whose time has come. One that cannot be read or written down is
 * told and keeps no other from being looked for; the first such error is thrown at the end. Gives how many were settled.
 */
export const reconcileBookings = async (given: BookingDeps, signal: AbortSignal): Promise<number> => {
  const deps: BookingDeps = { ...given, ctx: { ...given.ctx } };
  const { ctx } = deps;
  let settled = 0;
  let failed: { error: unknown } | null = null;
  for (const id of bookingIdsInStates(ctx.store, ctx.workspaceId, ['uncertain'])) {
    if (signal.aborted) break;
    try {
      if (await reconcileOne(deps, id, signal)) settled += 1;
    } catch (error) {
      ctx.ports.log.write('error', 'booking.reconcile_failed', {
        bookingId: id,
        error: error instanceof Error ? error.name : 'unknown',
      });
      failed ??= { error };
    }
  }
  if (failed) throw failed.error;
  return settled;
};
