import { joinLoads, type OfferLoad, overlapLoads, planOffers, type Slot } from '../availability';
import { welcomesMeeting } from '../drafting';
import type { EngineContext } from '../engine-context';
import { getCampaign } from '../store/campaigns';
import { getLead } from '../store/leads';
import { getMessage } from '../store/messages';
import { slotLoads } from '../store/offers';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import type { Accounts } from './accounts';
import { knownSentiment } from './judge-message';

/** Times that a batch chose together for its messages, before any of them is drafted. */
export type OfferPlans = {
  /**
   * Plans the times of a batch: of those messages whose sentiment welcomes a meeting. Never throws: without a plan each reply
   * chooses for itself, and the log says why.
   */
  plan(messageIds: readonly string[]): Promise<void>;
  /** Takes the times planned for a message out of the plan; null when there are none. */
  take(messageId: string): Slot[] | null;
  /** The offers planned in one calendar and not yet taken. */
  outstanding(connectionId: string): OfferLoad[];
};

/** A plan is for the batch that made it; what is left of it after this long belongs to a batch that was broken off. */
const keptMs = 60 * 60_000;

export const createOfferPlans = (ctx: EngineContext, accounts: Accounts): OfferPlans => {
  const { clock, log } = ctx.ports;
  const planned = new Map<string, { slots: Slot[]; connectionId: string; at: number }>();

  const fresh = (): void => {
    for (const [id, { at }] of planned) if (clock.now() - at > keptMs) planned.delete(id);
  };

  const outstanding = (connectionId: string): OfferLoad[] => {
    fresh();
    return joinLoads(
      [...planned.values()]
        .filter((each) => each.connectionId === connectionId)
        .flatMap(({ slots }) => slots.map(({ startAt, endAt }) => ({ startAt, endAt, n: 1 }))),
    );
  };

  const planBatch = async (messageIds: readonly string[]): Promise<void> => {
    const { store, workspaceId } = ctx;
    const { settings } = toWorkspace(getWorkspace(store, workspaceId));
    const asking = messageIds
      .map((id) => getMessage(store, workspaceId, id))
      .map((message) => ({ message, lead: getLead(store, workspaceId, message.leadId) }))
      .filter(({ message, lead }) => welcomesMeeting.has(knownSentiment(lead, message) ?? ''));
    if (asking.length < 2) return;
    const calendar = await accounts.calendar();
    if (!calendar) return;
    // A meeting of one length fits elsewhere than one of another; each sees what those before it were promised.
    const byLength = new Map<number, typeof asking>();
    for (const one of asking) {
      const minutes = getCampaign(store, workspaceId, one.lead.campaignId).meetingMinutes;
      byLength.set(minutes, [...(byLength.get(minutes) ?? []), one]);
    }
    let found = 0;
    let exact = true;
    for (const [durationMinutes, group] of byLength) {
      const answer = await calendar.availability.read({ durationMinutes });
      // Each draft asks again and says what is wrong with the calendar.
      if (answer.kind !== 'fresh') return;
      const now = clock.now();
      const { connectionId } = calendar;
      const offered = joinLoads([...slotLoads(store, connectionId, now), ...outstanding(connectionId)]);
      const plan = await planOffers({
        slots: answer.slots,
        seekers: group.map(({ message, lead }) => {
          const asked = message.facts.window;
          const window = asked && asked.toAt > now ? asked : null;
          return { id: message.id, zone: lead.zone ?? settings.zone, window, snoozedUntilAt: lead.snoozedUntilAt };
        }),
        count: settings.offersPerReply,
        now,
        loads: overlapLoads(answer.slots, offered),
        capacity: settings.slotCapacity,
      });
      for (const [id, slots] of plan.times) planned.set(id, { slots, connectionId, at: clock.now() });
      found += plan.times.size;
      exact &&= plan.exact;
    }
    log.write('info', 'offers.planned', { asked: asking.length, planned: found, exact });
  };

  return {
    plan: async (messageIds) => {
      try {
        await planBatch(messageIds);
      } catch (error) {
        log.write('warn', 'offers.not_planned', { error: error instanceof Error ? error.message : String(error) });
      }
    },
    take: (messageId) => {
      fresh();
      const slots = planned.get(messageId)?.slots ?? null;
      planned.delete(messageId);
      return slots;
    },
    outstanding,
  };
};
