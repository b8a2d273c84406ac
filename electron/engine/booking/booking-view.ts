import type { Booking } from '../../../shared/schemas/booking';
import { openBookingStates } from '../../../shared/states/booking';
import type { EngineContext } from '../engine-context';
import { bookingsInStates, bookingsOfLead } from '../store/bookings';
import { getCampaign } from '../store/campaigns';
import { getLead } from '../store/leads';
import { getMessage, newestInbound, newestInboundSeq } from '../store/messages';
import type { BookingRow } from '../store/rows';

/** What was settled lately is still worth a look: a time that was taken, a meeting that another way brought. */
const recentMs = 24 * 3_600_000;

/** A proposal as people see it. */
export const toBooking = (ctx: EngineContext, row: BookingRow): Booking => {
  const lead = getLead(ctx.store, ctx.workspaceId, row.leadId);
  const campaign = getCampaign(ctx.store, ctx.workspaceId, row.campaignId);
  const trigger = getMessage(ctx.store, ctx.workspaceId, row.messageId);
  const newest = newestInbound(ctx.store, row.leadId);
  const undoable =
    row.state === 'declined' || ((row.state === 'confirmed' || row.state === 'held') && row.attempts === 0);
  return {
    id: row.id,
    leadId: row.leadId,
    leadName: lead.name,
    company: lead.company,
    campaignName: campaign.name,
    messageId: row.messageId,
    state: row.state,
    words: row.words,
    unclear: row.unclear,
    startAt: row.startAt,
    zone: row.zone,
    candidates: row.candidates,
    minutes:
      row.confirmedAt !== null && row.startAt !== null && row.endAt !== null
        ? Math.round((row.endAt - row.startAt) / 60_000)
        : campaign.meetingMinutes,
    confirmedBy: row.confirmedBy,
    leavesAt: row.state === 'confirmed' ? row.leavesAt : null,
    undoable,
    reason: row.reason,
    eventId: row.eventId,
    newerInboundAt: newest && newest.id !== trigger.id && newest.at >= trigger.at ? newest.at : null,
    inboundSeq: newestInboundSeq(ctx.store, row.leadId),
    createdAt: row.createdAt,
  };
};

/** The proposals of one lead, or of all; `open` leaves out what needs nobody, but keeps bad news for a day. */
export const listBookings = (
  ctx: EngineContext,
  query: { leadId: string | null; filter: 'open' | 'all' },
): Booking[] => {
  const now = ctx.ports.clock.now();
  const open = new Set<string>(openBookingStates);
  const isNews = (row: BookingRow): boolean =>
    (row.state === 'taken' || row.state === 'elsewhere') && row.updatedAt > now - recentMs;
  const rows =
    query.leadId === null
      ? bookingsInStates(ctx.store, ctx.workspaceId, [
          ...openBookingStates,
          ...(query.filter === 'all'
            ? (['booked', 'taken', 'elsewhere', 'declined', 'superseded', 'expired'] as const)
            : (['taken', 'elsewhere'] as const)),
        ])
      : bookingsOfLead(ctx.store, ctx.workspaceId, query.leadId);
  return rows
    .filter((row) => query.filter === 'all' || open.has(row.state) || isNews(row))
    .map((row) => toBooking(ctx, row));
};
