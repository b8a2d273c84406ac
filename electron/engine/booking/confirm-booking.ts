import { Refusal } from '../../../shared/errors';
import type { EngineContext } from '../engine-context';
import { bookingsOfLead, getBooking, moveBooking } from '../store/bookings';
import { getCampaign } from '../store/campaigns';
import { blockOf, getLead } from '../store/leads';
import { getMessage, inboundUnseen, lastSeq } from '../store/messages';
import type { BookingRow } from '../store/rows';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import { auditBooking, type Who } from './audit-booking';
import { uninvitableGuest } from './uninvitable-guest';

/**
 * A person's word that a proposal is to be booked: at the time accepted, or at the one picked. Commits the intent; the booking
 * lane does it after the grace period, in which it can be undone. The meeting lasts what the campaign says. Throws Refusal:
 * `newer_inbound` unless the person saw the lead's newest message, `lead_blocked`, `already_settled`, `bad_input`, or `conflict` while another attempt for this lead may stand in the calendar.
 */
export const confirmBooking = (
  ctx: EngineContext,
  input: { id: string; startAt: number | null; seenSeq: number | null },
  who: Who,
): BookingRow =>
  ctx.store.write(() => {
    const booking = getBooking(ctx.store, ctx.workspaceId, input.id);
    const lead = getLead(ctx.store, ctx.workspaceId, booking.leadId);
    const now = ctx.ports.clock.now();
    const startAt = input.startAt ?? booking.startAt;
    if (startAt === null) throw new Refusal('bad_input', 'Pick the time first: the message does not say which one.');
    if (startAt <= now) throw new Refusal('bad_input', 'This time has passed. Pick another one.');
    if (blockOf(lead) !== null) throw new Refusal('lead_blocked', `${lead.name} may not be written to any more.`);
    const guest = uninvitableGuest(ctx, lead);
    if (guest !== null)
      throw new Refusal('lead_blocked', `${guest} Nothing was booked. Choose who gets the replies, then confirm.`);
    if (lead.bookedAt !== null && lead.bookedAt > now)
      throw new Refusal('already_settled', `A meeting with ${lead.name} is booked already.`);
    // An attempt whose outcome is not known yet may stand in the calendar: a second time would be a second meeting.
    const open = bookingsOfLead(ctx.store, ctx.workspaceId, lead.id).find(
      (other) => other.id !== booking.id && ['handed_off', 'uncertain', 'needs_person'].includes(other.state),
    );
    if (open)
      throw new Refusal(
        'conflict',
        open.state === 'needs_person'
          ? `Another meeting with ${lead.name} may have been booked. Settle that proposal first.`
          : `Another meeting with ${lead.name} is being booked. Wait until its outcome is known.`,
      );
    const trigger = getMessage(ctx.store, ctx.workspaceId, booking.messageId);
    if (inboundUnseen(ctx.store, lead.id, { trigger, seenSeq: input.seenSeq, writtenAt: booking.createdAt }))
      throw new Refusal('newer_inbound', `${lead.name} wrote again. Read the new message, then confirm.`);
    const { meetingMinutes } = getCampaign(ctx.store, ctx.workspaceId, booking.campaignId);
    const { settings } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId));
    const set = {
      startAt,
      endAt: startAt + meetingMinutes * 60_000,
      confirmedBy: who.name,
      confirmedAt: now,
      knownSeq: lastSeq(ctx.store),
      leavesAt: now + settings.undoGraceSeconds * 1000,
      code: null,
      reason: null,
    };
    if (!moveBooking(ctx.store, booking.id, 'confirmed', now, set, ['proposed', 'failed', 'needs_person']))
      throw new Refusal('already_settled', 'Somebody else settled this proposal first. Nothing was booked twice.');
    auditBooking(ctx, booking, 'confirmed', who, { startAt });
    // Held at once and not when the lane meets it: the count beside the stop says what a resume would let go.
    const { stoppedBy } = getWorkspace(ctx.store, ctx.workspaceId);
    if (stoppedBy !== null)
      moveBooking(ctx.store, booking.id, 'held', now, { code: 'stopped', reason: `Stopped by ${stoppedBy}` });
    ctx.changed('booking', booking.id);
    return getBooking(ctx.store, ctx.workspaceId, booking.id);
  });
