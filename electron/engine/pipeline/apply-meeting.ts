import { bookedElsewhere } from '../booking/booked-elsewhere';
import type { EngineContext } from '../engine-context';
import { backToReview } from '../outbox/settle';
import { appendAudit } from '../store/audit';
import { bookingsOfLead } from '../store/bookings';
import { setLeadSentiment, updateLead } from '../store/leads';
import type { MessageFacts } from '../store/message-facts';
import { openSendsOfLead } from '../store/outbox';
import type { LeadRow } from '../store/rows';
import { callsOurMeetings } from './own-addresses';

type Meeting = NonNullable<MessageFacts['meeting']>;

/** `from`: who wrote; `to`: to whom. */
type Arrived = { lead: LeadRow; messageId: string; meeting: Meeting; from: string; to: readonly string[] };

/** What our calendar calls an event that a booking of ours made there (Google: the event's id at google.com). */
const isOurEvent = (uid: string | null, eventId: string | null): boolean =>
  uid !== null && eventId !== null && (uid === eventId || uid.toLowerCase() === `${eventId.toLowerCase()}@google.com`);

/**
 * Why an acceptance proves no meeting with us, in one sentence; null where it does. An answer goes to the organizer (RFC 5546 section 3.2.3), and
 * anybody can write one: it counts when the one invited sent it, that is the lead or who answers for the lead, about a booking of
 * ours at its time, or a meeting that an address of ours called.
 */
const whyUnproven = (ctx: EngineContext, { lead, meeting, from, to }: Arrived): string | null => {
  const sender = from.toLowerCase();
  if (sender !== lead.email && sender !== lead.replier?.email.toLowerCase())
    return `${sender} accepts, and is not the one this conversation is with.`;
  if (!(meeting.attendees ?? []).includes(sender)) return `${sender} sent it for somebody else who was invited.`;
  const known = bookingsOfLead(ctx.store, ctx.workspaceId, lead.id).find((each) =>
    isOurEvent(meeting.uid, each.eventId),
  );
  if (known) return known.startAt === meeting.startAt ? null : 'It names another time than the meeting we booked.';
  // Exchange and Outlook leave the organizer out of a REPLY; it went to the organizer all the same.
  const callers = meeting.organizer === null ? to : [meeting.organizer];
  if (callers.some((each) => callsOurMeetings(ctx, lead.id, each.toLowerCase()))) return null;
  if (meeting.organizer === null) return 'It does not say who called the meeting, and went to none of our addresses.';
  return `${meeting.organizer} called that meeting, and is none of our addresses.`;
};

/**
 * What an answer to an invitation does to its lead. An acceptance of a meeting of ours that is still to come is a real booking: the event stands in a
 * calendar of ours. It is taken back by a refusal, or a cancellation, of that very time by the lead. What accepts another meeting, or only claims to accept
 * ours, books nothing: the reply that waits to leave goes back to a person, and the sentence given back says why. Called inside the transaction that
 * stores the message.
 */
export const applyMeeting = (ctx: EngineContext, arrived: Arrived): string | null => {
  const { lead, messageId, meeting, from } = arrived;
  const now = ctx.ports.clock.now();
  const audit = (kind: string, more: Record<string, unknown> = {}): void =>
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: 'engine',
      actorRole: null,
      kind,
      cause: messageId,
      data: { leadId: lead.id, startAt: meeting.startAt, ...more },
    });
  const review = (headline: string, sentence: string): void => {
    for (const send of openSendsOfLead(ctx.store, lead.id)) backToReview(ctx, send, { headline, sentence, by: 'sync' });
  };
  const { startAt } = meeting;
  if (meeting.kind === 'accepted') {
    if (startAt !== null && startAt <= now) return null;
    const why = whyUnproven(ctx, arrived);
    if (startAt === null || why !== null) {
      const sentence = why ?? 'Its time cannot be read, because it does not tell its zone.';
      audit('lead.meeting_unproven', { why: sentence });
      review(
        'A meeting was accepted that may not be ours',
        `${sentence} Nobody was marked as booked, and nothing left.`,
      );
      return `Accepts a meeting, but nothing shows that it is one with us. ${sentence} Nobody was marked as booked.`;
    }
    updateLead(ctx.store, lead.id, { bookedAt: startAt }, now);
    setLeadSentiment(ctx.store, lead, 'Meeting Booked', 'rule', now);
    review(
      `${lead.name} accepted a meeting`,
      `${lead.name} accepted a meeting. Nothing left; read this reply once more.`,
    );
    bookedElsewhere(ctx, lead, { startAt, eventId: meeting.uid });
    audit('lead.booked');
    return null;
  }
  const ends = meeting.kind === 'declined' || meeting.kind === 'cancelled';
  const byLead = [lead.email, lead.replier?.email.toLowerCase()].includes(from.toLowerCase());
  if (ends && byLead && startAt !== null && lead.bookedAt === startAt) {
    updateLead(ctx.store, lead.id, { bookedAt: null }, now);
    audit('lead.booking_ended');
  }
  return null;
};
