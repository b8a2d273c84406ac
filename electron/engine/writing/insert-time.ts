import type { CallOutput } from '../../../shared/contract';
import { Refusal } from '../../../shared/errors';
import { formatSlotLabel, slotsForLead } from '../availability';
import type { EngineContext } from '../engine-context';
import type { Accounts } from '../pipeline/accounts';
import { getCampaign } from '../store/campaigns';
import { getDraft } from '../store/drafts';
import { getLead } from '../store/leads';
import { offersOfDraft, reserveOffers, slotLoads } from '../store/offers';
import { getWorkspace, toWorkspace } from '../store/workspaces';

const shown = 24;

/** What a draft's times are made of: its lead's zone, and the calendar as it is now. */
const look = async (ctx: EngineContext, accounts: Accounts, draftId: string) => {
  const draft = getDraft(ctx.store, ctx.workspaceId, draftId);
  const lead = getLead(ctx.store, ctx.workspaceId, draft.leadId);
  const campaign = getCampaign(ctx.store, ctx.workspaceId, draft.campaignId);
  const { settings } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId));
  const calendar = await accounts.calendar();
  const answer = await calendar?.availability.read({ durationMinutes: campaign.meetingMinutes });
  const zone = lead.zone ?? settings.zone;
  const now = ctx.ports.clock.now();
  const slots =
    answer?.kind === 'fresh'
      ? slotsForLead({ slots: answer.slots, zone, now, snoozedUntilAt: lead.snoozedUntilAt })
      : [];
  const problem = answer === undefined ? 'No calendar is connected.' : answer.kind === 'failed' ? answer.message : null;
  return { draft, lead, campaign, zone, now, slots, problem, calendar, capacity: settings.slotCapacity };
};

/** Free times that may go into a draft, none of them reserved; those it offers already come first. */
export const insertableTimes = async (
  ctx: EngineContext,
  accounts: Accounts,
  draftId: string,
): Promise<CallOutput<'drafts.times'>> => {
  const { zone, slots, problem, campaign, calendar, capacity, now, draft } = await look(ctx, accounts, draftId);
  const loads = calendar ? slotLoads(ctx.store, calendar.connectionId, now) : [];
  const mine = new Set(offersOfDraft(ctx.store, draft.id).map((offer) => offer.startAt));
  const full = (slot: { startAt: number; endAt: number }): boolean =>
    !mine.has(slot.startAt) &&
    loads
      .filter((load) => load.startAt < slot.endAt && load.endAt > slot.startAt)
      .reduce((sum, load) => sum + load.n, 0) >= capacity;
  const free = slots.filter((slot) => !full(slot));
  const first = [...free.filter((slot) => mine.has(slot.startAt)), ...free.filter((slot) => !mine.has(slot.startAt))];
  return {
    times: first.slice(0, shown).map((slot) => ({ ...slot, zone, label: formatSlotLabel(slot.startAt, zone) })),
    problem,
    bookingLink: campaign.bookingLink,
  };
};

/**
 * Reserves a time for a waiting draft and gives the words for it, so that it counts against its slot's capacity and is looked at
 * again when the reply leaves. Throws Refusal('conflict') when it is not free any more, ('already_settled') for a settled draft.
 */
export const offerTime = async (
  ctx: EngineContext,
  accounts: Accounts,
  input: { id: string; startAt: number },
): Promise<{ label: string }> => {
  const { slots, zone, calendar, campaign, problem } = await look(ctx, accounts, input.id);
  if (problem !== null || !calendar) throw new Refusal('provider_unreachable', problem ?? 'No calendar is connected.');
  const slot = slots.find((each) => each.startAt === input.startAt);
  if (!slot) throw new Refusal('conflict', 'This time was taken meanwhile. Choose another.');
  const label = formatSlotLabel(slot.startAt, zone);
  ctx.store.write(() => {
    // Read anew: the calendar took its time, and the draft may have been settled meanwhile.
    const draft = getDraft(ctx.store, ctx.workspaceId, input.id);
    if (draft.state !== 'pending') throw new Refusal('already_settled', 'This draft was settled meanwhile.');
    if (offersOfDraft(ctx.store, draft.id).some((offer) => offer.startAt === slot.startAt)) return;
    const owner = {
      workspaceId: ctx.workspaceId,
      campaignId: campaign.id,
      connectionId: calendar.connectionId,
      leadId: draft.leadId,
      draftId: draft.id,
    };
    reserveOffers(ctx.store, [{ ...owner, ...slot, zone, label, id: ctx.newId() }], ctx.ports.clock.now());
  });
  return { label };
};
