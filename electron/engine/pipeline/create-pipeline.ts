import { Refusal } from '../../../shared/errors';
import type { EngineContext } from '../engine-context';
import { slidingWindow } from '../sliding-window';
import { draftsOfLead } from '../store/drafts';
import { listThread, listWork } from '../store/messages';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import type { Accounts } from './accounts';
import { decideDraft } from './decide-draft';
import { draftIdOf, draftMessage } from './draft-message';
import type { DecideOutcome, DecideRequest, DraftRequest, Pipeline } from './pipeline';
import { createReviewNotices } from './review-notices';

/** At most so many drafts at once for one lead, and so long for each, when a person changed the sentiment. */
const onRequest = { atOnce: 2, budgetMs: 30_000 };

export const createPipeline = (ctx: EngineContext, accounts: Accounts, onQueued: () => void): Pipeline => {
  const notices = createReviewNotices(ctx, accounts);
  const deps = { ctx, accounts };

  const decide = async (request: DecideRequest): Promise<DecideOutcome> => {
    const decided = await decideDraft(deps, request);
    if (decided.sendId !== null) onQueued();
    const asks = decided.kind === 'needs_review' && request.source !== 'manual';
    const reviewDms = asks ? await notices.ask(request.draftId) : [];
    ctx.changed('queue');
    ctx.changed('draft', request.draftId);
    return { ...decided, reviewDms };
  };

  const decideQuietly = async (request: DecideRequest): Promise<void> => {
    try {
      await decide(request);
    } catch (error) {
      // Settled by a person while it was being judged: theirs is the decision.
      if (!(error instanceof Refusal)) throw error;
      ctx.ports.log.write('info', 'decide.refused', { draftId: request.draftId, code: error.code });
    }
  };

  const live = (draftId: string): DecideRequest => ({
    draftId,
    source: 'live',
    runId: null,
    ignoreDelay: false,
    ignoreHours: false,
    forceAutoSend: false,
    callerAutoSendOff: null,
  });

  const asked = (messageId: string, wish: string | null, alternative: number, signal?: AbortSignal): DraftRequest => ({
    messageId,
    source: 'manual',
    runId: null,
    askedByPerson: true,
    includeAnswered: true,
    wish,
    alternative,
    signal,
  });

  return {
    draft: (request) => draftMessage(deps, request),
    decide,
    workNew: async (signal) => {
      const { draftConcurrency } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings;
      const work = listWork(ctx.store, ctx.workspaceId, 500);
      let fatal: string | null = null;
      await slidingWindow(
        work,
        draftConcurrency,
        () => !signal.aborted && fatal === null,
        async (item) => {
          const outcome = await draftMessage(deps, {
            messageId: item.id,
            source: 'live',
            runId: null,
            askedByPerson: false,
            includeAnswered: false,
            wish: null,
            alternative: 0,
            signal,
          });
          if (outcome.kind === 'failed' && outcome.fatal) {
            // Said once, not once per message; the messages stay new and are taken up when the account works again.
            fatal = outcome.message;
            ctx.ports.log.write('error', 'pipeline.paused', { code: outcome.code });
            return;
          }
          if (outcome.kind === 'drafted') await decideQuietly(live(outcome.draftId));
        },
      );
      return work.length;
    },
    draftForLead: (leadId) => {
      const pending = new Set(
        draftsOfLead(ctx.store, ctx.workspaceId, leadId)
          .filter((draft) => draft.state === 'pending')
          .map((draft) => draft.channel),
      );
      const newest = new Map<string, string>();
      for (const message of listThread(ctx.store, ctx.workspaceId, leadId))
        if (
          message.direction === 'inbound' &&
          message.facts.bounce === null &&
          message.facts.autoReply === null &&
          !pending.has(message.channel)
        )
          newest.set(message.channel, message.id);
      const work = [...newest.values()];
      const run = slidingWindow(
        work,
        onRequest.atOnce,
        () => true,
        async (messageId) => {
          const outcome = await draftMessage(deps, asked(messageId, null, 0, AbortSignal.timeout(onRequest.budgetMs)));
          if (outcome.kind === 'drafted') await decideQuietly({ ...live(outcome.draftId), source: 'manual' });
          else ctx.ports.log.write('warn', 'pipeline.asked_draft', { messageId, kind: outcome.kind });
          ctx.changed('lead', leadId);
        },
      );
      run.catch((error: unknown) =>
        ctx.ports.log.write('error', 'pipeline.asked_draft_threw', {
          leadId,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
      );
      return work.length;
    },
    regenerate: async (draft, wish) => {
      const made = draftsOfLead(ctx.store, ctx.workspaceId, draft.leadId).filter(
        (other) => other.messageId === draft.messageId,
      ).length;
      const draftId = draftIdOf(ctx, await draftMessage(deps, asked(draft.messageId, wish, made)));
      await decideQuietly({ ...live(draftId), source: 'manual' });
      void notices.settle(draft.id);
      return draftId;
    },
    settleReviewDms: (draftId) => {
      void notices.settle(draftId);
    },
  };
};
