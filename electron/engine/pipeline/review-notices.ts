import { and, desc, eq, ne } from 'drizzle-orm';
import type { ReviewDm } from '../../../shared/schemas/slack';
import type { EngineContext } from '../engine-context';
import {
  createReviewDesk,
  deliverReviewDm,
  type ReviewSettlement,
  type ReviewSubject,
  settleReviewDms,
} from '../review';
import { getCampaign } from '../store/campaigns';
import { getDecision } from '../store/decisions';
import { getDraft } from '../store/drafts';
import { fingerprint } from '../store/fingerprint';
import { getLead } from '../store/leads';
import { getMessage, newestInboundSeq } from '../store/messages';
import { storedReviewDms } from '../store/review-dms';
import { reviews } from '../store/schema';
import type { Accounts } from './accounts';
import { slackAppToken } from './slack-app-token';

export type ReviewNotices = {
  /** Tells the campaign's reviewers of a draft that needs a person. Never throws; the result is recorded per recipient. */
  ask(draftId: string): Promise<ReviewDm[]>;
  /** Rewrites the copies once the draft is settled. */
  settle(draftId: string): Promise<void>;
};

export const createReviewNotices = (ctx: EngineContext, accounts: Accounts): ReviewNotices => {
  const desk = createReviewDesk();
  const store = storedReviewDms(ctx);
  const deps = async () => ({
    client: await accounts.slack(),
    clock: ctx.ports.clock,
    log: ctx.ports.log,
    store,
    desk,
  });

  const subjectOf = async (draftId: string): Promise<{ subject: ReviewSubject; reviewers: string[] }> => {
    // A button that nobody could hear would be a promise not kept.
    const buttons = (await slackAppToken(ctx)) !== null;
    const draft = getDraft(ctx.store, ctx.workspaceId, draftId);
    const lead = getLead(ctx.store, ctx.workspaceId, draft.leadId);
    const campaign = getCampaign(ctx.store, ctx.workspaceId, draft.campaignId);
    const message = getMessage(ctx.store, ctx.workspaceId, draft.messageId);
    const decision = getDecision(ctx.store, draft.decisionId);
    return {
      reviewers: campaign.reviewers,
      subject: {
        draftId,
        leadName: lead.name,
        leadEmail: lead.email,
        company: lead.company,
        campaignName: campaign.name,
        channel: draft.channel,
        sentiment: lead.sentiment,
        score: decision?.score ?? null,
        threshold: decision?.threshold ?? campaign.autoSendConfidenceThreshold,
        reason: decision?.sentence ?? 'A person is asked to read this.',
        inbound: { subject: message.subject, body: message.body },
        draft: { subject: draft.subject, body: draft.body },
        approval: buttons ? { fingerprint: fingerprint(draft), seenSeq: newestInboundSeq(ctx.store, lead.id) } : null,
      },
    };
  };

  const settlementOf = (draftId: string): ReviewSettlement | null => {
    const draft = getDraft(ctx.store, ctx.workspaceId, draftId);
    const review = ctx.store.db
      .select()
      .from(reviews)
      // What is said of a reply after it left settles nothing any more.
      .where(and(eq(reviews.draftId, draftId), ne(reviews.verdict, 'found_wrong')))
      .orderBy(desc(reviews.createdAt))
      .get();
    if (draft.state === 'superseded') return { verdict: 'superseded', by: null };
    if (!review || review.verdict === 'found_wrong') return null;
    return { verdict: review.verdict, by: review.by };
  };

  return {
    ask: async (draftId) => {
      const { campaignId } = getDraft(ctx.store, ctx.workspaceId, draftId);
      // Most campaigns have nobody to tell: then nothing is put together, and no secret of Slack's is looked for.
      if (getCampaign(ctx.store, ctx.workspaceId, campaignId).reviewers.length === 0) {
        ctx.changed('draft', draftId);
        return [];
      }
      const { subject, reviewers } = await subjectOf(draftId);
      const results = await deliverReviewDm(await deps(), { subject, recipients: reviewers });
      if (results.some((result) => result.state !== 'sent')) ctx.changed('connections');
      ctx.changed('draft', draftId);
      return results;
    },
    settle: async (draftId) => {
      const settlement = settlementOf(draftId);
      if (!settlement || store.listByDraft(draftId).length === 0) return;
      const { subject } = await subjectOf(draftId);
      await settleReviewDms(await deps(), { subject, settlement });
      ctx.changed('draft', draftId);
    },
  };
};
