import { offersStillNamed } from '../availability';
import type { EngineContext } from '../engine-context';
import { backToReview } from '../outbox/settle';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import { getDecision, insertDecision } from '../store/decisions';
import { getDraft } from '../store/drafts';
import { fingerprint } from '../store/fingerprint';
import { offersInDrafts } from '../store/offers';
import { latestSendOfDraft } from '../store/outbox';
import type { DraftRow, OfferRow } from '../store/rows';
import type { Accounts } from './accounts';
import { readOffers } from './free-offers';

const headline = 'A time offered is taken';

/** Puts the reason on top of a draft that waits; what was about to leave comes back first. Gives whether that was news. */
const flag = (ctx: EngineContext, draft: DraftRow, taken: readonly OfferRow[]): boolean => {
  const named = taken.map((offer) => offer.label).join(' and ');
  const sentence = `${named} ${taken.length === 1 ? 'is' : 'are'} no longer free in the calendar. Redraft it, or take the time out.`;
  const send = latestSendOfDraft(ctx.store, draft.id);
  if (draft.state === 'sending')
    return (
      send !== null && backToReview(ctx, send, { headline, sentence: `${sentence} Nothing left.`, by: 'calendar' })
    );
  const current = getDecision(ctx.store, draft.decisionId);
  if (current?.rule === 'held_back' && current.sentence === sentence) return false;
  const now = ctx.ports.clock.now();
  insertDecision(ctx.store, {
    id: ctx.newId(),
    workspaceId: ctx.workspaceId,
    createdAt: now,
    updatedAt: now,
    draftId: draft.id,
    messageId: draft.messageId,
    campaignId: draft.campaignId,
    source: 'manual',
    kind: 'needs_review',
    rule: 'held_back',
    headline,
    sentence,
    score: null,
    threshold: getCampaign(ctx.store, ctx.workspaceId, draft.campaignId).autoSendConfidenceThreshold,
    evaluation: null,
    checks: [],
    fingerprint: fingerprint(draft),
  });
  appendAudit(ctx.store, {
    workspaceId: ctx.workspaceId,
    at: now,
    actor: 'calendar',
    actorRole: null,
    kind: 'draft.offer_taken',
    cause: draft.messageId,
    data: { draftId: draft.id, times: taken.map((offer) => offer.startAt) },
  });
  return true;
};

/**
 * Looks whether the times that lie in waiting drafts are still free: something else may have been booked over them, here or in
 * the calendar. Those drafts say so, and what was about to leave goes back to review. A calendar that cannot be read says
 * nothing, and flags nothing. Gives how many drafts were flagged.
 */
export const flagTakenOffers = async (given: EngineContext, accounts: Accounts): Promise<number> => {
  const ctx: EngineContext = { ...given };
  const waiting = offersInDrafts(ctx.store, ctx.workspaceId, ctx.ports.clock.now());
  if (waiting.length === 0) return 0;
  const calendar = await accounts.calendar();
  const ours = waiting.filter((offer) => offer.connectionId === calendar?.connectionId);
  const read = await readOffers(calendar, ours);
  if (read.kind === 'unread') return 0;
  const taken = new Map<string, OfferRow[]>();
  for (const { offer, free } of read.offers)
    if (!free) taken.set(offer.draftId, [...(taken.get(offer.draftId) ?? []), offer]);
  let flagged = 0;
  for (const [draftId, offers] of taken) {
    const told = ctx.store.write(() => {
      const draft = getDraft(ctx.store, ctx.workspaceId, draftId);
      const named = offersStillNamed(offers, draft);
      return (draft.state === 'pending' || draft.state === 'sending') && named.length > 0 && flag(ctx, draft, named);
    });
    if (!told) continue;
    flagged += 1;
    ctx.changed('draft', draftId);
  }
  if (flagged > 0) ctx.changed('queue');
  return flagged;
};
