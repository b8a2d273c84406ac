import type { EngineContext } from '../engine-context';
import { backToReview } from '../outbox/settle';
import { draftsOfLead, moveDraft } from '../store/drafts';
import { releaseOffers } from '../store/offers';
import { openSendsOfLead } from '../store/outbox';
import type { LeadRow } from '../store/rows';

/** Nothing waits for a lead that may not be written to any more: what was to leave comes back, and pending drafts end with their times. */
export const endEverything = (ctx: EngineContext, lead: LeadRow, headline: string, sentence: string): void => {
  const now = ctx.ports.clock.now();
  for (const send of openSendsOfLead(ctx.store, lead.id)) backToReview(ctx, send, { headline, sentence, by: 'sync' });
  for (const draft of draftsOfLead(ctx.store, ctx.workspaceId, lead.id))
    if (draft.state === 'pending' && moveDraft(ctx.store, draft.id, 'rejected', now))
      releaseOffers(ctx.store, draft.id, now);
};
