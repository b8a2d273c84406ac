import type { OfferAnswer } from '../availability';
import { formatDay, reserveTimes } from '../availability';
import type { EngineContext } from '../engine-context';
import { getCampaign } from '../store/campaigns';
import type { LeadRow, MessageRow } from '../store/rows';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import type { Accounts } from './accounts';
import type { OfferPlans } from './offer-plans';

/**
 * Stage 4: finds times for one reply and reserves them in the ledger, so that a parallel batch spreads over the calendar.
 * Reserved for the draft id that is about to exist; the caller releases what the text does not name. A meeting is as long as
 * the campaign says.
 */
export const offerTimes = async (
  ctx: EngineContext,
  { accounts, offerPlans }: { accounts: Accounts; offerPlans: OfferPlans },
  input: { lead: LeadRow; message: MessageRow; draftId: string },
): Promise<OfferAnswer> => {
  const calendar = await accounts.calendar();
  if (!calendar) return { kind: 'unavailable', reason: 'no calendar is connected' };
  const { lead, message, draftId } = input;
  const { meetingMinutes } = getCampaign(ctx.store, ctx.workspaceId, lead.campaignId);
  const answer = await calendar.availability.read({ durationMinutes: meetingMinutes });
  if (answer.kind === 'failed') return { kind: 'unavailable', reason: answer.message };
  const { settings } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId));
  const zone = lead.zone ?? settings.zone;
  const { connectionId } = calendar;
  const { workspaceId } = ctx;
  const found = ctx.store.write(() =>
    reserveTimes(ctx.store, {
      slots: answer.slots,
      coverageEndAt: answer.coverageEndAt,
      window: message.facts.window,
      // Taken inside the transaction: what is taken out of the plan stands in the ledger when it commits.
      planned: offerPlans.take(message.id),
      outstanding: offerPlans.outstanding(connectionId),
      zone,
      snoozedUntilAt: lead.snoozedUntilAt,
      count: settings.offersPerReply,
      capacity: settings.slotCapacity,
      owner: { workspaceId, campaignId: lead.campaignId, connectionId, leadId: lead.id, draftId },
      newId: ctx.newId,
      now: ctx.ports.clock.now(),
    }),
  );
  return found.kind === 'beyond_coverage'
    ? { kind: 'beyond_coverage', recontactOn: formatDay(found.recontactAt, zone) }
    : found;
};
