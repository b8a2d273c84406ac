import { DateTime } from 'luxon';
import type { EngineContext } from '../engine-context';
import { bookingsOfLead, insertBooking, moveBooking, offersSeenBy } from '../store/bookings';
import { getLead } from '../store/leads';
import type { MessageFacts } from '../store/message-facts';
import type { LeadRow, OfferRow } from '../store/rows';
import { type Acceptance, detectAcceptance } from './acceptance/detect-acceptance';
import { auditBooking, byItself } from './audit-booking';

type Arrived = {
  lead: LeadRow;
  messageId: string;
  /** When the lead wrote, UTC milliseconds. */
  at: number;
  /** The new text alone: no quote, no signature. */
  body: string;
  facts: Pick<MessageFacts, 'language' | 'meeting'>;
};

/** The times of the reply the lead saw last before it wrote: what "the first one" counts. */
const listedBefore = (seen: readonly OfferRow[], at: number): OfferRow[] => {
  const newest = seen
    .filter((offer) => offer.createdAt <= at)
    .reduce<OfferRow | null>((last, offer) => (last === null || offer.createdAt > last.createdAt ? offer : last), null);
  return newest === null ? [] : seen.filter((offer) => offer.draftId === newest.draftId);
};

const moment = (at: number, zone: string): string =>
  DateTime.fromMillis(at, { zone }).setLocale('en-GB').toFormat('ccc d LLL HH:mm');

/** What a calendar part says of the times offered: answers and proposals name their time exactly. */
const fromMeeting = (meeting: NonNullable<MessageFacts['meeting']>, seen: readonly OfferRow[]): Acceptance => {
  const { startAt, kind } = meeting;
  if (startAt === null || (kind !== 'accepted' && kind !== 'counter' && kind !== 'invitation')) return { kind: 'none' };
  const offered = seen.find((offer) => offer.startAt === startAt);
  const zone = seen[0]?.zone ?? 'UTC';
  if (kind === 'invitation')
    return offered === undefined
      ? { kind: 'none' }
      : {
          kind: 'unclear',
          candidates: [startAt],
          words: `An invitation for ${moment(startAt, zone)}`,
          why: 'The lead sent an invitation for it: accept that in the calendar rather than booking a second meeting.',
        };
  const words =
    kind === 'accepted' ? 'The invitation was accepted' : `Another time was proposed: ${moment(startAt, zone)}`;
  if (offered !== undefined) return { kind: 'accepted', startAt, words };
  return kind === 'accepted'
    ? { kind: 'none' }
    : { kind: 'unclear', candidates: [], words, why: 'The calendar answer names a time that was not offered.' };
};

/** What a person confirmed before the lead wrote again waits until that was read. */
const readOnceMore = (ctx: EngineContext, lead: LeadRow, now: number): void => {
  const reason = `${lead.name} wrote again. Nothing was booked; read the new message first.`;
  const set = { code: 'newer_inbound', reason, confirmedBy: null, confirmedAt: null, leavesAt: null };
  for (const booking of bookingsOfLead(ctx.store, ctx.workspaceId, lead.id))
    if (moveBooking(ctx.store, booking.id, 'proposed', now, set, ['confirmed', 'held']))
      ctx.changed('booking', booking.id);
};

/**
 * Writes the booking proposal that a message makes by accepting a time offered to its lead, and sets aside those it replaces.
 * One per message, whatever brings it again. Called inside the transaction that stores the message, for what a person wrote:
 * never for automatic replies, reports or opt-outs. Gives the proposal's id, or null.
 */
export const proposeBooking = (ctx: EngineContext, { lead, messageId, at, body, facts }: Arrived): string | null => {
  const now = ctx.ports.clock.now();
  const seen = offersSeenBy(ctx.store, lead.id);
  const first = seen[0];
  // Who has a meeting confirms it, or wishes to move it: nothing that booking another one would answer.
  const { bookedAt } = getLead(ctx.store, ctx.workspaceId, lead.id);
  if (bookedAt !== null && bookedAt > now) return null;
  if (first === undefined) {
    readOnceMore(ctx, lead, now);
    return null;
  }
  const offered = seen.filter((offer) => offer.startAt > now);
  const spoken = detectAcceptance({
    text: body,
    at,
    language: facts.language,
    offered,
    listed: listedBefore(seen, at).filter((offer) => offer.startAt > now),
  });
  const found = spoken.kind === 'none' && facts.meeting ? fromMeeting(facts.meeting, offered) : spoken;
  if (found.kind === 'none') {
    readOnceMore(ctx, lead, now);
    return null;
  }
  const accepted = found.kind === 'accepted' ? offered.find((offer) => offer.startAt === found.startAt) : undefined;
  const shown = accepted ?? offered[0] ?? first;
  const id = ctx.newId();
  const added = insertBooking(ctx.store, {
    id,
    workspaceId: ctx.workspaceId,
    createdAt: now,
    updatedAt: now,
    leadId: lead.id,
    campaignId: lead.campaignId,
    messageId,
    connectionId: shown.connectionId,
    state: 'proposed',
    words: found.words,
    unclear: found.kind === 'unclear' ? found.why : null,
    startAt: accepted?.startAt ?? null,
    endAt: accepted?.endAt ?? null,
    zone: shown.zone,
    candidates: found.kind === 'unclear' ? found.candidates : [found.startAt],
  });
  if (!added) return null;
  for (const other of bookingsOfLead(ctx.store, ctx.workspaceId, lead.id))
    if (other.id !== id && ['proposed', 'confirmed', 'held', 'failed'].includes(other.state))
      moveBooking(ctx.store, other.id, 'superseded', now, { reason: `${lead.name} wrote again`, settledAt: now });
  auditBooking(ctx, { id, leadId: lead.id, messageId }, 'proposed', byItself, {
    startAt: accepted?.startAt ?? null,
    candidates: found.kind === 'unclear' ? found.candidates.length : 1,
  });
  ctx.changed('booking', id);
  return id;
};
