import { allocateOffers, formatDay, formatSlotLabel, slotsForLead } from '../availability';
import type { OfferAnswer } from '../drafting';
import type { EngineContext } from '../engine-context';
import { getCampaign } from '../store/campaigns';
import { reserveOffers, slotLoads } from '../store/offers';
import type { LeadRow, MessageRow } from '../store/rows';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import type { Accounts } from './accounts';
import type { OfferPlans } from './offer-plans';

/**
 * Stage 4: finds times for one reply and reserves them in the ledger, in one transaction, so that a parallel batch spreads
 * over the calendar. Reserved for the draft id that is about to exist; the caller releases what the text does not name.
 */
export const offerTimes = async (
  ctx: EngineContext,
  { accounts, offerPlans }: { accounts: Accounts; offerPlans: OfferPlans },
  input: { lead: LeadRow; message: MessageRow; draftId: string },
): Promise<OfferAnswer> => {
  const calendar = await accounts.calendar();
  if (!calendar) return { kind: 'unavailable', reason: 'no calendar is connected' };
  const { meetingMinutes } = getCampaign(ctx.store, ctx.workspaceId, input.lead.campaignId);
  const answer = await calendar.availability.read({ durationMinutes: meetingMinutes });
  if (answer.kind === 'failed') return { kind: 'unavailable', reason: answer.message };
  const { settings } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId));
  const zone = input.lead.zone ?? settings.zone;
  return ctx.store.write((): OfferAnswer => {
    const now = ctx.ports.clock.now();
    // "Next week" of a message from last month asks for nothing any more; a window that has passed is no window.
    const asked = input.message.facts.window;
    const window = asked && asked.toAt > now ? asked : null;
    const loads = slotLoads(ctx.store, calendar.connectionId, now);
    const plan = offerPlans.take(input.message.id);
    const filledMeanwhile = plan?.some(({ startAt }) => (loads.get(startAt) ?? 0) >= settings.slotCapacity);
    const planned = filledMeanwhile ? null : plan;
    // What the rest of a batch was promised is as good as offered.
    for (const [startAt, load] of offerPlans.outstanding()) loads.set(startAt, (loads.get(startAt) ?? 0) + load);
    const found = allocateOffers({
      slots: slotsForLead({ slots: answer.slots, zone, now, snoozedUntilAt: input.lead.snoozedUntilAt }),
      window,
      count: settings.offersPerReply,
      zone,
      now,
      coverageEndAt: answer.coverageEndAt,
      loads,
      planned,
      capacity: settings.slotCapacity,
      seed: input.lead.id,
    });
    if (found.kind === 'no_matching_time') return found;
    if (found.kind === 'beyond_coverage')
      return { kind: 'beyond_coverage', recontactOn: formatDay(found.recontactAt, zone) };
    const times = found.slots.map((slot) => ({ ...slot, zone, label: formatSlotLabel(slot.startAt, zone) }));
    reserveOffers(
      ctx.store,
      times.map((time) => ({
        ...time,
        id: ctx.newId(),
        workspaceId: ctx.workspaceId,
        campaignId: input.lead.campaignId,
        connectionId: calendar.connectionId,
        leadId: input.lead.id,
        draftId: input.draftId,
      })),
      now,
    );
    return { kind: 'offered', times };
  });
};
