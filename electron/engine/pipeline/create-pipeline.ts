import { Refusal } from '../../../shared/errors';
import type { EngineContext } from '../engine-context';
import { slidingWindow } from '../sliding-window';
import { draftsOfLead, unaskedDrafts, undecidedDrafts } from '../store/drafts';
import { readTogether } from '../store/keep-reads';
import { listThread, listWork, setMessageStage } from '../store/messages';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import type { Accounts } from './accounts';
import { decideDraft } from './decide-draft';
import { draftIdOf, draftMessage } from './draft-message';
import { createOfferPlans } from './offer-plans';
import type { DecideOutcome, DecideRequest, DraftOutcome, DraftRequest, Pipeline } from './pipeline';
import { refuseWhileSilent } from './refuse-while-silent';
import { createReviewNotices } from './review-notices';
import type { BreakerWatch } from './watch-breaker';
import { writeAlternatives } from './write-alternatives';
import { createWriting } from './writing';

/** How many messages one round takes up. */
export const workPortion = 500;

/** At most so many drafts at once for one lead, and so long for each, when a person changed the sentiment. */
const onRequest = { atOnce: 2, budgetMs: 30_000 };

export const createPipeline = (
  ctx: EngineContext,
  accounts: Accounts,
  watchBreaker: BreakerWatch,
  onQueued: () => void,
): Pipeline => {
  const notices = createReviewNotices(ctx, accounts);
  const offerPlans = createOfferPlans(ctx, accounts);
  const deps = { ctx, accounts, offerPlans, watchBreaker };

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
      const refused = error instanceof Refusal;
      // Anything else is a bug with one draft: told loudly, while the others are judged.
      ctx.ports.log.write(refused ? 'info' : 'error', refused ? 'decide.refused' : 'decide.threw', {
        draftId: request.draftId,
        ...(refused ? { code: error.code } : { error: error instanceof Error ? (error.stack ?? error.message) : '' }),
      });
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

  /** One message that breaks the path is set aside with its error; the others behind it are drafted all the same. */
  const draftOrSetAside = async (messageId: string, signal: AbortSignal): Promise<DraftOutcome> => {
    try {
      return await draftMessage(deps, {
        messageId,
        source: 'live',
        runId: null,
        askedByPerson: false,
        includeAnswered: false,
        wish: null,
        alternative: 0,
        signal,
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      ctx.ports.log.write('error', 'pipeline.threw', {
        messageId,
        error: error instanceof Error ? error.stack : message,
      });
      ctx.store.write(() =>
        setMessageStage(
          ctx.store,
          messageId,
          { stage: 'error', evidence: 'Drafting broke off; the log has the details.' },
          ctx.ports.clock.now(),
        ),
      );
      return { kind: 'failed', code: 'internal', message, fatal: false };
    }
  };

  /** Slack's copies are brought up to date beside the work; what goes wrong there is logged and stops nothing. */
  const settleNotices = (draftId: string): void => {
    notices.settle(draftId).catch((error: unknown) =>
      ctx.ports.log.write('warn', 'review_dm.settle_threw', {
        draftId,
        error: error instanceof Error ? error.message : String(error),
      }),
    );
  };

  const writing = createWriting(ctx, ctx.ports.clock);
  /** Why live drafting stands still, as it was last told; each round would meet it anew. */
  let pausedBy: string | null = null;

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
    planOffers: (messageIds) => offerPlans.plan(messageIds),
    draft: (request) => draftMessage(deps, request),
    decide,
    askReviewers: (draftId) => notices.ask(draftId),
    workNew: async (signal) => {
      const { draftConcurrency, work, undecided } = readTogether(ctx.store, () => ({
        draftConcurrency: toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings.draftConcurrency,
        work: listWork(ctx.store, ctx.workspaceId, workPortion),
        undecided: undecidedDrafts(ctx.store, ctx.workspaceId, 100),
      }));
      let fatal: string | null = null;
      let overBudget = false;
      // Drafted before the engine was stopped and not yet judged: nobody else would take them up again.
      await slidingWindow(
        undecided,
        draftConcurrency,
        () => !signal.aborted,
        (id) => decideQuietly({ ...live(id), signal }),
      );
      // Decided before the process ended, and nobody was told yet.
      await slidingWindow(
        unaskedDrafts(ctx.store, ctx.workspaceId, 100),
        draftConcurrency,
        () => !signal.aborted,
        async (id) => {
          await notices.ask(id);
        },
      );
      await slidingWindow(
        work,
        draftConcurrency,
        () => !signal.aborted && fatal === null,
        async (item) => {
          const outcome = await draftOrSetAside(item.id, signal);
          // The gates cost nothing and go on; only what needs the model waits, each message with its reason.
          if (outcome.kind === 'failed' && outcome.code === 'over_budget') {
            overBudget = true;
            return;
          }
          if (outcome.kind === 'failed' && outcome.fatal) {
            // Said once, not once per message; the messages stay new and are taken up when the account works again.
            fatal = outcome.message;
            if (pausedBy !== outcome.code) ctx.ports.log.write('error', 'pipeline.paused', { code: outcome.code });
            pausedBy = outcome.code;
            ctx.changed('engine');
            return;
          }
          if (outcome.kind === 'drafted') {
            pausedBy = null;
            await decideQuietly(live(outcome.draftId));
          }
        },
      );
      return fatal === null && !overBudget ? work.length : 0;
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
          const request = asked(messageId, null, 0, AbortSignal.timeout(onRequest.budgetMs));
          const outcome = await draftMessage(deps, { ...request, byTag: true });
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
    draftNow: async (messageId, wish) => {
      const draftId = draftIdOf(ctx, await draftMessage(deps, asked(messageId, wish, 0)));
      await decideQuietly({ ...live(draftId), source: 'manual' });
      return draftId;
    },
    regenerate: async (draft, wish) => {
      const made = draftsOfLead(ctx.store, ctx.workspaceId, draft.leadId).filter(
        (other) => other.messageId === draft.messageId,
      ).length;
      const watch = writing.begin(draft.id);
      try {
        await refuseWhileSilent(accounts, ctx.ports.clock, watch.signal);
        const request = {
          ...asked(draft.messageId, wish, made, watch.signal),
          onProgress: watch.onProgress,
          replaces: draft.id,
        };
        const draftId = draftIdOf(ctx, await draftMessage(deps, request), draft.id);
        await decideQuietly({ ...live(draftId), source: 'manual' });
        settleNotices(draft.id);
        return draftId;
      } finally {
        watch.end();
      }
    },
    writeAlternatives: async (draft, count) => {
      const watch = writing.begin(draft.id);
      try {
        await refuseWhileSilent(accounts, ctx.ports.clock, watch.signal);
        return await writeAlternatives(deps, draft, count, watch.signal);
      } finally {
        watch.end();
      }
    },
    judgeChosen: async (draftId, before) => {
      await decideQuietly({ ...live(draftId), source: 'manual' });
      settleNotices(before);
    },
    writing,
    settleReviewDms: settleNotices,
  };
};
