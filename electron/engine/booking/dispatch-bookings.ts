import { bookingHolds } from '../data-safety/booking-holds';
import type { EngineContext } from '../engine-context';
import type { CalendarProblem } from '../providers/calendar';
import {
  bookingIdsInStates,
  bookingOver,
  bookingsInStates,
  getBooking,
  moveBooking,
  nextBookingAt,
  noteBooking,
} from '../store/bookings';
import { getCampaign } from '../store/campaigns';
import { blockOf, getLead } from '../store/leads';
import { inboundSince } from '../store/messages';
import type { BookingRow, LeadRow } from '../store/rows';
import { getWorkspace } from '../store/workspaces';
import type { BookingDeps } from './booking-deps';
import { bookingMoment, settleBooked, settleUnbooked } from './settle-booking';
import { guestsOf, uninvitableGuest } from './uninvitable-guest';

const maxAttempts = 6;
const waitMs = 30_000;

/** Exponential backoff with jitter, milliseconds; only where it is known that nothing was booked. */
const backoffMs = (attempt: number, random: number): number =>
  Math.round(Math.min(15 * 60_000, 2_000 * 2 ** attempt) * (0.5 + random / 2));

type Timed = BookingRow & { startAt: number; endAt: number };

const isTimed = (booking: BookingRow): booking is Timed => booking.startAt !== null && booking.endAt !== null;

/** Stays confirmed and is looked at again later, with what it waits for. */
const putOff = (
  { ctx }: BookingDeps,
  booking: BookingRow,
  problem: { code: string; message: string; afterMs?: number },
): void => {
  const now = ctx.ports.clock.now();
  ctx.store.write(() =>
    noteBooking(ctx.store, booking.id, now, {
      leavesAt: now + (problem.afterMs ?? waitMs),
      code: problem.code,
      reason: problem.message,
    }),
  );
};

/** A calendar that refuses us is a person's matter; one that is silent is asked again. Either way nothing was booked. */
const notAsked = (deps: BookingDeps, booking: BookingRow, problem: CalendarProblem): void => {
  if (problem.kind === 'auth' || problem.kind === 'not_found' || problem.kind === 'refused')
    settleUnbooked(deps.ctx, booking, { state: 'failed', code: problem.kind, reason: problem.message });
  else
    putOff(deps, booking, {
      code: problem.kind,
      message: problem.message,
      ...(problem.retryAfterMs === null ? {} : { afterMs: problem.retryAfterMs }),
    });
};

const tellTaken = async (deps: BookingDeps, booking: Timed): Promise<void> => {
  const when = bookingMoment(booking.startAt, booking.zone);
  const reason = `${when} was taken meanwhile. Nothing was booked; a reply that offers other times waits in the queue.`;
  if (!settleUnbooked(deps.ctx, booking, { state: 'taken', code: 'taken', reason })) return;
  await deps.forgetFreeTimes();
  await deps.offerAnew(getBooking(deps.ctx.store, deps.ctx.workspaceId, booking.id));
};

type Claim = 'handed_off' | 'stopped_short' | 'taken';

/**
 * Commits `handed_off` after looking at everything once more, in one transaction, so that nothing can change in between: the
 * emergency stop, the rows themselves, the lead, what the lead wrote since, the time itself and what else was booked over it.
 */
const claim = (deps: BookingDeps, { id, version }: Pick<BookingRow, 'id' | 'version'>): Claim => {
  const { ctx } = deps;
  return ctx.store.write((): Claim => {
    const booking = getBooking(ctx.store, ctx.workspaceId, id);
    const now = ctx.ports.clock.now();
    // Undone, or given another time, while the calendar was asked about the one it had.
    if (booking.state !== 'confirmed' || booking.version !== version || !isTimed(booking)) return 'stopped_short';
    const { stoppedBy } = getWorkspace(ctx.store, ctx.workspaceId);
    if (stoppedBy !== null) {
      moveBooking(ctx.store, id, 'held', now, { code: 'stopped', reason: `Stopped by ${stoppedBy}` });
      return 'stopped_short';
    }
    // Not held: what the stop holds goes on by itself once it is lifted, and this must be read by a person first.
    if (!bookingHolds(ctx, booking)) {
      settleUnbooked(ctx, booking, {
        state: 'failed',
        code: 'damaged',
        reason:
          'What this rests on was changed in the database file. Nothing was booked. See Settings, Backups, then read the time before you book it.',
      });
      return 'stopped_short';
    }
    const lead = getLead(ctx.store, ctx.workspaceId, booking.leadId);
    if (blockOf(lead) !== null) {
      settleUnbooked(ctx, booking, {
        state: 'failed',
        code: 'lead_blocked',
        reason: 'The lead may not be written to any more.',
      });
      return 'stopped_short';
    }
    const guest = uninvitableGuest(ctx, lead);
    if (guest !== null) {
      const reason = `${guest} Nothing was booked.`;
      settleUnbooked(ctx, booking, { state: 'failed', code: 'lead_blocked', reason });
      return 'stopped_short';
    }
    const confirmedAt = booking.confirmedAt ?? 0;
    const since = {
      ...{ causeId: booking.messageId, triggerAt: confirmedAt, admittedAt: confirmedAt },
      knownSeq: booking.knownSeq,
    };
    if (inboundSince(ctx.store, lead.id, since) !== null) {
      const reason = `${lead.name} wrote again. Nothing was booked; read the new message first.`;
      moveBooking(
        ctx.store,
        id,
        'proposed',
        now,
        { code: 'newer_inbound', reason, confirmedBy: null, confirmedAt: null },
        ['confirmed'],
      );
      return 'stopped_short';
    }
    if (booking.startAt <= now) {
      settleUnbooked(ctx, booking, {
        state: 'expired',
        code: 'passed',
        reason: 'The time passed before it was booked.',
      });
      return 'stopped_short';
    }
    if (bookingOver(ctx.store, booking, booking.startAt, booking.endAt) !== null) return 'taken';
    moveBooking(ctx.store, id, 'handed_off', now, {
      handedOffAt: now,
      attempts: booking.attempts + 1,
      code: null,
      reason: null,
    });
    return 'handed_off';
  });
};

/** What the event says to whoever opens it. */
const eventOf = (deps: BookingDeps, booking: Timed, lead: LeadRow) => {
  const { ctx } = deps;
  const campaign = getCampaign(ctx.store, ctx.workspaceId, booking.campaignId);
  const with_ = lead.company ? `${lead.name} (${lead.company})` : lead.name;
  return {
    proposalId: booking.id,
    startAt: booking.startAt,
    endAt: booking.endAt,
    summary: campaign.persona.name === '' ? with_ : `${with_} and ${campaign.persona.name}`,
    description: campaign.name,
    attendees: guestsOf(lead),
  };
};

const hand = async (deps: BookingDeps, booking: Timed, lead: LeadRow, signal: AbortSignal): Promise<void> => {
  const { ctx } = deps;
  const booker = await deps.booker();
  if (!booker) {
    putOff(deps, booking, { code: 'not_connected', message: 'The calendar is not connected.' });
    return;
  }
  const { calendar } = booker;
  // An earlier attempt may have gone through after all: its event would make its own time look taken.
  if (booking.attempts > 0) {
    const found = await calendar.find(booking.id, signal);
    if (found.kind === 'unavailable') return notAsked(deps, booking, found.problem);
    if (found.kind === 'found') {
      settleBooked(ctx, booking, { eventId: found.eventId, how: 'lookup', startAt: found.startAt });
      return;
    }
  }
  const busy = await calendar.busy({ fromAt: booking.startAt, toAt: booking.endAt, signal });
  if (busy.kind === 'failed') return notAsked(deps, booking, busy.problem);
  if (busy.busy.some((each) => each.startAt < booking.endAt && each.endAt > booking.startAt)) {
    const met = await calendar.findWith({ startAt: booking.startAt, endAt: booking.endAt, email: lead.email }, signal);
    if (met.kind === 'unavailable') return notAsked(deps, booking, met.problem);
    if (met.kind !== 'found') return tellTaken(deps, booking);
    settleBooked(ctx, booking, {
      eventId: met.eventId,
      how: 'found in the calendar',
      state: 'elsewhere',
      startAt: met.startAt,
    });
    return;
  }
  ctx.ports.trace('booking.before_handed_off');
  const claimed = claim(deps, booking);
  if (claimed === 'taken') return tellTaken(deps, booking);
  if (claimed === 'stopped_short') return;
  ctx.ports.trace('booking.after_handed_off');
  const outcome = await calendar.book(eventOf(deps, booking, lead), signal);
  ctx.ports.trace('booking.answered');
  const now = ctx.ports.clock.now();
  const handed = getBooking(ctx.store, ctx.workspaceId, booking.id);
  if (outcome.kind === 'booked') {
    settleBooked(ctx, handed, { eventId: outcome.eventId, how: 'answer', startAt: outcome.startAt ?? null });
    await deps.forgetFreeTimes();
    return;
  }
  const { kind: code, message: reason, retryAfterMs } = outcome.problem;
  if (outcome.kind === 'uncertain') {
    ctx.store.write(() =>
      moveBooking(ctx.store, booking.id, 'uncertain', now, { code, reason, lookups: 0, nextLookupAt: now }),
    );
    return;
  }
  if (!outcome.retry || handed.attempts >= maxAttempts) {
    settleUnbooked(ctx, handed, { state: 'failed', code, reason });
    return;
  }
  const leavesAt = now + (retryAfterMs ?? backoffMs(handed.attempts, ctx.ports.random.next()));
  ctx.store.write(() =>
    moveBooking(ctx.store, booking.id, 'confirmed', now, { code, reason, leavesAt }, ['handed_off']),
  );
};

/** Takes what the emergency stop held up again, once an admin has lifted it. */
const releaseHeld = ({ ctx }: BookingDeps): void =>
  ctx.store.write(() => {
    if (getWorkspace(ctx.store, ctx.workspaceId).stoppedBy !== null) return;
    const now = ctx.ports.clock.now();
    for (const booking of bookingsInStates(ctx.store, ctx.workspaceId, ['held']))
      moveBooking(ctx.store, booking.id, 'confirmed', now, { code: null, reason: null, leavesAt: now }, ['held']);
  });

/**
 * What is handed over when the lane's turn begins is under way nowhere: its outcome could not be written down. It may stand in
 * the calendar and is looked for, as after a start.
 */
const takeUpBookings = (ctx: EngineContext): void => {
  const left = bookingIdsInStates(ctx.store, ctx.workspaceId, ['handed_off']);
  if (left.length === 0) return;
  const nextLookupAt = ctx.ports.clock.now();
  const reason = 'What became of this booking could not be written down, so it is looked for.';
  ctx.store.write(() => {
    for (const id of left)
      moveBooking(ctx.store, id, 'uncertain', nextLookupAt, { code: 'not_written', reason, lookups: 0, nextLookupAt });
  });
};

const bookOne = async (deps: BookingDeps, id: string, signal: AbortSignal): Promise<void> => {
  const { ctx } = deps;
  const booking = getBooking(ctx.store, ctx.workspaceId, id);
  if (booking.state !== 'confirmed' || (booking.leavesAt ?? 0) > ctx.ports.clock.now() || !isTimed(booking)) return;
  try {
    await hand(deps, booking, getLead(ctx.store, ctx.workspaceId, booking.leadId), signal);
  } catch (error) {
    ctx.ports.log.write('error', 'booking.threw', {
      bookingId: id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    // What it did to the calendar is unknown, so it is treated as unknown; before the hand-over nothing can have happened.
    const now = ctx.ports.clock.now();
    ctx.store.write(() => {
      const set = { code: 'internal', reason: 'Booking broke off.', lookups: 0, nextLookupAt: now };
      if (!moveBooking(ctx.store, id, 'uncertain', now, set, ['handed_off']))
        noteBooking(ctx.store, id, now, { leavesAt: now + waitMs, code: 'internal', reason: 'Booking broke off.' });
    });
  }
};

/**
 * Books what people confirmed, one after another, as far as each goes now. Intent is on disk before the calendar hears of it,
 * and nothing whose outcome is unknown is asked for again. Gives when the next one is due, UTC milliseconds, or null.
 */
export const dispatchBookings = async (given: BookingDeps, signal: AbortSignal): Promise<number | null> => {
  // The workspace of these proposals, also when a person switches to another while one is under way.
  const deps: BookingDeps = { ...given, ctx: { ...given.ctx } };
  const { ctx } = deps;
  releaseHeld(deps);
  takeUpBookings(ctx);
  let failed: { error: unknown } | null = null;
  for (const id of bookingIdsInStates(ctx.store, ctx.workspaceId, ['confirmed'])) {
    if (signal.aborted) return null;
    try {
      await bookOne(deps, id, signal);
    } catch (error) {
      // Told, and no reason for the others to wait; the first one is thrown when all have had their turn.
      ctx.ports.log.write('error', 'booking.not_written', {
        bookingId: id,
        error: error instanceof Error ? error.name : 'unknown',
      });
      failed ??= { error };
    }
    ctx.changed('booking', id);
  }
  if (failed) throw failed.error;
  return nextBookingAt(ctx.store, ctx.workspaceId);
};
