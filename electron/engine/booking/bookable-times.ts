import type { CallOutput } from '../../../shared/contract';
import { formatSlotLabel, slotsForLead } from '../availability';
import type { EngineContext } from '../engine-context';
import type { Accounts } from '../pipeline/accounts';
import { offersSeenBy } from '../store/bookings';
import { getCampaign } from '../store/campaigns';
import { getLead } from '../store/leads';
import type { BookingRow } from '../store/rows';

/** How many free times of the calendar are shown behind those that were offered. */
const shown = 24;

/** The times a person may pick for a proposal: what was offered to the lead first, free or not, then the calendar's next free ones. */
export const bookableTimes = async (
  ctx: EngineContext,
  accounts: Accounts,
  booking: BookingRow,
): Promise<CallOutput<'bookings.times'>> => {
  const now = ctx.ports.clock.now();
  const { zone } = booking;
  const { meetingMinutes } = getCampaign(ctx.store, ctx.workspaceId, booking.campaignId);
  const calendar = await accounts.calendar();
  const answer = await calendar?.availability.read({ durationMinutes: meetingMinutes });
  const slots = answer?.kind === 'fresh' ? answer.slots : [];
  const free = new Set(slots.map((slot) => slot.startAt));
  const lead = getLead(ctx.store, ctx.workspaceId, booking.leadId);
  const offered = new Set(
    [...offersSeenBy(ctx.store, booking.leadId).map((offer) => offer.startAt), ...booking.candidates].filter(
      (at) => at > now,
    ),
  );
  const next = slotsForLead({ slots, zone, now, snoozedUntilAt: lead.snoozedUntilAt })
    .filter((slot) => !offered.has(slot.startAt))
    .slice(0, shown);
  const times = [...[...offered].sort((a, b) => a - b), ...next.map((slot) => slot.startAt)];
  return {
    times: times.map((startAt) => ({
      startAt,
      label: formatSlotLabel(startAt, zone),
      offered: offered.has(startAt),
      free: free.has(startAt),
    })),
    problem: answer === undefined ? 'No calendar is connected.' : answer.kind === 'failed' ? answer.message : null,
  };
};
