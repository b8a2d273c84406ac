import type { DraftContext } from '../drafting';
import { generateResponseDraft } from '../drafting';
import { rankByMeaning } from '../drafting/knowledge/rank-by-meaning';
import { type KnowledgePick, selectKnowledge } from '../drafting/knowledge/select-knowledge';
import type { EngineContext } from '../engine-context';
import { addAlternative, alternativesOf } from '../store/alternatives';
import { getCampaign } from '../store/campaigns';
import { getDraft } from '../store/drafts';
import { getLead } from '../store/leads';
import { getMessage } from '../store/messages';
import { offersOfDraft } from '../store/offers';
import type { DraftRow } from '../store/rows';
import { draftContextOf } from './draft-context-of';
import type { DraftMessageDeps } from './draft-message';
import { budgetRefusal } from './model-budget';
import { modelFor } from './model-for';
import { offerTimes } from './offer-times';
import { promptsOf } from './prompts-of';
import { recordModelCalls } from './record-model-calls';

/** In what the versions differ: each is told one thing, so that there is something to choose between. */
const angles: readonly { label: string; wish: string }[] = [
  {
    label: 'Shorter',
    wish: 'Write it markedly shorter than usual: answer what was asked, name one next step, leave everything else out.',
  },
  {
    label: 'Asks first',
    wish: 'Where something in the message is unclear or missing, ask that one thing before you propose anything.',
  },
  {
    label: 'Warmer',
    wish: 'Take up in a sentence of your own what the lead says about their situation, then answer.',
  },
];

/** Share of a draft's time that each look into the knowledge may spend on embeddings. */
const lookShare = 0.1;

export type WrittenAlternatives = { costUsd: number; failed: string | null };

/**
 * Has other versions of a waiting draft written, side by side, and keeps them beside it. They answer the same message with the
 * same times, so that choosing one reserves nothing anew. Not judged: only the one chosen will be. What a call that failed cost is
 * counted as well; `failed` says why there are fewer than asked for.
 */
export const writeAlternatives = async (
  deps: DraftMessageDeps,
  draft: DraftRow,
  count: number,
  signal: AbortSignal,
): Promise<WrittenAlternatives> => {
  const ctx: EngineContext = { ...deps.ctx };
  const refusal = budgetRefusal(ctx);
  if (refusal !== null) return { costUsd: 0, failed: refusal };
  const access = await modelFor(deps.accounts, 'manual');
  if (!access) return { costUsd: 0, failed: 'The model is not connected.' };
  const message = getMessage(ctx.store, ctx.workspaceId, draft.messageId);
  const lead = getLead(ctx.store, ctx.workspaceId, draft.leadId);
  const campaign = getCampaign(ctx.store, ctx.workspaceId, draft.campaignId);
  const there = alternativesOf(ctx.store, draft.id);
  const unused = angles.filter(({ label }) => !there.some((each) => each.label === label));
  const wanted = [...unused, ...angles].slice(0, count);

  const write = async (angle: (typeof angles)[number], n: number): Promise<WrittenAlternatives> => {
    const context: DraftContext = draftContextOf(ctx, {
      message,
      lead,
      campaign,
      sentiment: lead.sentiment,
      knowledge: [],
      wish: angle.wish,
      alternative: there.length + n + 1,
    });
    const byMeaning = rankByMeaning({
      store: ctx.store,
      clock: ctx.ports.clock,
      log: ctx.ports.log,
      model: access.client,
      embeddingModel: access.embeddingModel,
      workspaceId: ctx.workspaceId,
      budgetMs: context.budgetMs * lookShare,
      signal,
    });
    const look = (answers: readonly string[]): Promise<KnowledgePick> =>
      selectKnowledge(
        { store: ctx.store, log: ctx.ports.log, byMeaning },
        { workspaceId: ctx.workspaceId, campaignId: campaign.id },
        [...answers, `${message.subject}\n${message.body}`],
      );
    let knowledge = await look([]);
    const first = knowledge;
    const result = await generateResponseDraft(
      {
        model: access.client,
        modelName: access.model,
        prompts: promptsOf(ctx),
        clock: ctx.ports.clock,
        log: ctx.ports.log,
        // The times the draft names already; reserved for it where it names none yet, and then for all versions of it.
        offerTimes: async () => {
          const times = offersOfDraft(ctx.store, draft.id).map(({ startAt, endAt, zone, label }) => ({
            startAt,
            endAt,
            zone,
            label,
          }));
          return times.length > 0
            ? { kind: 'offered', times }
            : offerTimes(ctx, deps, { lead, message, draftId: draft.id });
        },
        knowledgeFor: async (answers) => {
          if (knowledge.refs !== null) knowledge = await look(answers);
          return knowledge === first ? { ...knowledge, calls: [] } : knowledge;
        },
        signal,
        standing: true,
      },
      { ...context, knowledge: knowledge.lines },
    );
    return ctx.store.write((): WrittenAlternatives => {
      const calls = [...first.calls, ...result.calls];
      recordModelCalls(ctx, calls, {
        cost: access.cost,
        promptVersion: result.promptVersion,
        messageId: message.id,
        runId: null,
      });
      const costUsd = calls.reduce((sum, call) => sum + access.cost(call), 0);
      if (result.kind === 'failed') return { costUsd, failed: result.message };
      // A template is no version to choose: it says the same as any other template.
      if (result.failure !== null) return { costUsd, failed: result.failure.message };
      // Settled while the model wrote: nobody is there to choose.
      if (getDraft(ctx.store, ctx.workspaceId, draft.id).state !== 'pending') return { costUsd, failed: null };
      const now = ctx.ports.clock.now();
      addAlternative(ctx.store, {
        id: ctx.newId(),
        workspaceId: ctx.workspaceId,
        createdAt: now,
        updatedAt: now,
        draftId: draft.id,
        label: angle.label,
        subject: draft.subject,
        body: result.body,
        made: {
          origin: result.origin,
          clamped: result.clamped,
          overseer: result.overseer,
          strategy: result.strategy,
          model: result.model,
          promptVersion: result.promptVersion,
          knowledge: knowledge.refs,
          lessons: context.lessons.map(({ id }) => id),
        },
        costUsd,
      });
      return { costUsd, failed: null };
    });
  };

  const written = await Promise.all(wanted.map(write));
  return {
    costUsd: written.reduce((sum, each) => sum + each.costUsd, 0),
    failed: written.find((each) => each.failed !== null)?.failed ?? null,
  };
};
