import { bookedElsewhere } from '../booking/booked-elsewhere';
import type { EngineContext } from '../engine-context';
import { backToReview } from '../outbox/settle';
import { appendAudit } from '../store/audit';
import { setLeadSentiment, updateLead } from '../store/leads';
import type { MessageFacts } from '../store/message-facts';
import { openSendsOfLead } from '../store/outbox';
import type { LeadRow } from '../store/rows';

/** `from` is who wrote, `at` when, in UTC milliseconds. */
type Arrived = { lead: LeadRow; messageId: string; meeting: NonNullable<MessageFacts['meeting']>; from: string };

/**
 * What an answer to an invitation does to its lead. An acceptance of a meeting that others than the sender called (RFC 5546: an answer goes to the
 * organizer, so to us) and that is still to come is a real booking: the event stands in a calendar of ours. It is taken back by the same
 * person's refusal or by a cancellation of that very time. Everything else a person reads. Called inside the transaction that stores the message.
 */
export const applyMeeting = (ctx: EngineContext, { lead, messageId, meeting, from }: Arrived): void => {
  const now = ctx.ports.clock.now();
  const audit = (kind: string): void =>
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: 'engine',
      actorRole: null,
      kind,
      cause: messageId,
      data: { leadId: lead.id, startAt: meeting.startAt },
    });
  const { startAt } = meeting;
  if (startAt === null) return;
  const ours = meeting.organizer !== null && meeting.organizer !== from.toLowerCase();
  if (meeting.kind === 'accepted' && ours && startAt > now) {
    updateLead(ctx.store, lead.id, { bookedAt: startAt }, now);
    setLeadSentiment(ctx.store, lead, 'Meeting Booked', 'rule', now);
    for (const send of openSendsOfLead(ctx.store, lead.id))
      backToReview(ctx, send, {
        headline: `${lead.name} accepted a meeting`,
        sentence: `${lead.name} accepted a meeting. Nothing left; read this reply once more.`,
        by: 'sync',
      });
    bookedElsewhere(ctx, lead, { startAt, eventId: meeting.uid });
    audit('lead.booked');
  } else if ((meeting.kind === 'declined' || meeting.kind === 'cancelled') && lead.bookedAt === startAt) {
    updateLead(ctx.store, lead.id, { bookedAt: null }, now);
    audit('lead.booking_ended');
  }
};
