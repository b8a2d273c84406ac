import { DateTime } from 'luxon';
import type { BookingState } from '../../../shared/states/booking';
import type { EngineContext } from '../engine-context';
import { backToReview } from '../outbox/settle';
import { bookingsOfLead, moveBooking } from '../store/bookings';
import { findDraft } from '../store/drafts';
import { getLead, setLeadSentiment, updateLead } from '../store/leads';
import { releaseChargedOffers } from '../store/offers';
import { openSendsOfLead } from '../store/outbox';
import type { BookingRow } from '../store/rows';
import { auditBooking, byItself } from './audit-booking';

/** A booked time as people read it: `Tue 12 May 14:30`. */
export const bookingMoment = (at: number, zone: string): string =>
  DateTime.fromMillis(at, { zone }).setLocale('en-GB').toFormat('ccc d LLL HH:mm');

/**
 * Marks a proposal as booked, by the event id that the calendar gave, with everything that follows from it in one
 * transaction: the lead's meeting and tag, the other times offered to it given back, what else was to leave read once more.
 */
export const settleBooked = (
  ctx: EngineContext,
  booking: BookingRow,
  result: { eventId: string; how: string; state?: 'booked' | 'elsewhere'; startAt?: number | null },
): boolean =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const state: BookingState = result.state ?? 'booked';
    const startAt = result.startAt ?? booking.startAt;
    const reason =
      state === 'elsewhere' ? `A meeting with this lead stands in the calendar already (${result.how}).` : null;
    if (
      !moveBooking(ctx.store, booking.id, state, now, {
        eventId: result.eventId,
        startAt,
        settledAt: now,
        code: null,
        reason,
      })
    )
      return false;
    const lead = getLead(ctx.store, ctx.workspaceId, booking.leadId);
    updateLead(ctx.store, lead.id, { bookedAt: startAt }, now);
    // A person confirmed it: that word replaces an earlier one of a person.
    const by = lead.sentimentBy === 'person' ? 'person' : 'rule';
    setLeadSentiment(ctx.store, lead, 'Meeting Booked', by, now);
    releaseChargedOffers(ctx.store, lead.id, now, startAt);
    for (const other of bookingsOfLead(ctx.store, ctx.workspaceId, lead.id))
      if (other.id !== booking.id && ['proposed', 'confirmed', 'held', 'failed'].includes(other.state))
        moveBooking(ctx.store, other.id, 'superseded', now, { reason: 'Another time was booked', settledAt: now });
    const when = startAt === null ? 'a time' : bookingMoment(startAt, booking.zone);
    for (const send of openSendsOfLead(ctx.store, lead.id)) {
      // The answer to the very message that accepted it is the one that says so.
      const draft = send.draftId === null ? null : findDraft(ctx.store, send.draftId);
      if (draft?.messageId === booking.messageId) continue;
      backToReview(ctx, send, {
        headline: 'A meeting was booked meanwhile',
        sentence: `A meeting with ${lead.name} was booked for ${when}. Nothing left; read this reply once more.`,
        by: 'booking',
      });
    }
    auditBooking(ctx, booking, state, byItself, { startAt, eventId: result.eventId, how: result.how });
    for (const topic of ['booking', 'lead', 'queue', 'outbox'] as const) ctx.changed(topic);
    return true;
  });

/** Ends an attempt that booked nothing, with the reason a person reads; gives whether it was still under way. */
export const settleUnbooked = (
  ctx: EngineContext,
  booking: BookingRow,
  result: { state: 'failed' | 'taken' | 'expired'; code: string; reason: string },
): boolean =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const settledAt = result.state === 'failed' ? null : now;
    const { code, reason } = result;
    if (!moveBooking(ctx.store, booking.id, result.state, now, { code, reason, settledAt })) return false;
    auditBooking(ctx, booking, result.state, byItself, { code });
    ctx.changed('booking', booking.id);
    ctx.changed('lead', booking.leadId);
    return true;
  });
