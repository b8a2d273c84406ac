import { chargeOffers, reserveOffers } from '../../electron/engine/store/offers';
import type { EngineInWorld } from './engine-in-world';
import { rows } from './invariants';
import type { Seeded } from './seeded';
import { meetingTimes } from './world';

/**
 * Replies that named two times went out to so many leads: as their offers stand in the ledger, without the model that would
 * have written them. All are offered the same times, so that several want one.
 */
export const offerToSome = (it: EngineInWorld, dice: Seeded, startAt: number, count: number): void => {
  const { ctx } = it.services;
  for (let n = 0; n < count; n += 1) {
    const sent = rows<{ id: string; leadId: string; campaignId: string }>(
      it.sqlite,
      `SELECT id, lead_id AS leadId, campaign_id AS campaignId FROM drafts d WHERE state = 'sent'
       AND NOT EXISTS (SELECT 1 FROM offers o WHERE o.lead_id = d.lead_id) ORDER BY id`,
    );
    if (sent.length === 0) return;
    const { id, leadId, campaignId } = dice.pick(sent);
    const common = { workspaceId: ctx.workspaceId, campaignId, connectionId: it.connectionId, leadId, draftId: id };
    const now = ctx.ports.clock.now();
    ctx.store.write(() => {
      reserveOffers(
        ctx.store,
        meetingTimes(startAt).map((at) => ({
          ...{ id: ctx.newId(), ...common, startAt: at, endAt: at + 1_200_000 },
          ...{ zone: 'Europe/Lisbon', label: 'a time' },
        })),
        now,
      );
      chargeOffers(ctx.store, id, now);
    });
  }
};
