import type { CallOutput } from '../../../shared/contract';
import { Refusal } from '../../../shared/errors';
import type { PromptChange, PromptStage } from '../../../shared/schemas/prompts';
import {
  buildSentimentTranscriptFromMessages,
  generateResponseDraft,
  judgeSentiment,
  promptVersion,
} from '../drafting';
import { rankByMeaning } from '../drafting/knowledge/rank-by-meaning';
import { knowledgeForJudging, selectKnowledge } from '../drafting/knowledge/select-knowledge';
import type { EngineContext } from '../engine-context';
import { evaluateDraft } from '../evaluation';
import type { Accounts } from '../pipeline/accounts';
import { checkText } from '../pipeline/check-text';
import { draftContextOf } from '../pipeline/draft-context-of';
import { addressees } from '../pipeline/draft-message';
import { budgetRefusal } from '../pipeline/model-budget';
import type { OfferPlans } from '../pipeline/offer-plans';
import { offerTimes } from '../pipeline/offer-times';
import { ownAddresses } from '../pipeline/own-addresses';
import { promptsOf } from '../pipeline/prompts-of';
import { recordModelCalls } from '../pipeline/record-model-calls';
import type { ModelCall } from '../providers/openai';
import { getCampaign } from '../store/campaigns';
import { getLead } from '../store/leads';
import { getMessage, listHeard } from '../store/messages';
import { pastDraftOf } from '../store/past-drafts';
import { checkPrompt } from './edit-prompts';
import { withoutTrace } from './without-trace';

const noPlans: OfferPlans = { plan: async () => {}, take: () => null, outstanding: () => [] };
const sentimentBudgetMs = 20_000;

/**
 * What prompts that are not saved would make of a past message: the sentiment, draft and evaluation of the product's own path,
 * with nothing stored and no time reserved; beside it what was drafted then. The model is really asked, so what it cost is
 * told, and counts towards the budget.
 */
export const previewPrompts = async (
  deps: { ctx: EngineContext; accounts: Accounts },
  input: { messageId: string; changes: { stage: PromptStage; change: PromptChange }[] },
): Promise<CallOutput<'prompts.preview'>> => {
  // The workspace asked about, also when a person switches to another while the model writes.
  const ctx: EngineContext = { ...deps.ctx };
  const trial = withoutTrace(ctx);
  const { clock, log } = ctx.ports;
  const refusal = budgetRefusal(ctx);
  if (refusal !== null) throw new Refusal('provider_refused', refusal);
  const access = await deps.accounts.model();
  if (!access) throw new Refusal('not_connected', 'The model is not connected. Connect it in Settings, Connections.');
  const changes = Object.fromEntries(input.changes.map(({ stage, change }) => [stage, checkPrompt(change)]));
  const prompts = promptsOf(ctx, changes);
  const message = getMessage(ctx.store, ctx.workspaceId, input.messageId);
  const lead = getLead(ctx.store, ctx.workspaceId, message.leadId);
  const campaign = getCampaign(ctx.store, ctx.workspaceId, message.campaignId);
  const past = pastDraftOf(ctx.store, ctx.workspaceId, message.id);
  const startedAt = clock.now();
  const calls: ModelCall[] = [];

  const then = message.facts.sentiment?.tag ?? lead.sentiment;
  let sentiment: { tag: typeof then; reason: string } | null = null;
  if ('sentiment' in changes) {
    const judged = await judgeSentiment(
      { model: access.client, clock, modelName: access.model, prompt: prompts.sentiment },
      {
        transcript: buildSentimentTranscriptFromMessages(
          listHeard(ctx.store, ctx.workspaceId, lead.id).map((each) => ({
            id: each.id,
            at: each.at,
            channel: each.channel,
            direction: each.direction,
            speaker: each.from.name || each.from.email,
            subject: each.subject,
            body: each.body,
          })),
          { id: message.id, at: message.at },
        ),
        newest: { subject: message.subject, body: message.body, channel: message.channel, at: message.at },
        budgetMs: sentimentBudgetMs,
      },
    );
    calls.push(...judged.calls);
    sentiment = { tag: judged.sentiment, reason: judged.reason };
  }
  const byMeaning = rankByMeaning({
    store: trial.store,
    clock,
    log,
    model: access.client,
    embeddingModel: access.embeddingModel,
    workspaceId: ctx.workspaceId,
    signal: undefined,
  });
  const knowledge = await selectKnowledge(
    { store: ctx.store, log, byMeaning },
    { workspaceId: ctx.workspaceId, campaignId: campaign.id },
    [`${message.subject}\n${message.body}`],
  );
  calls.push(...knowledge.calls);
  const context = draftContextOf(ctx, {
    message,
    lead,
    campaign,
    sentiment: sentiment?.tag ?? then,
    knowledge: knowledge.lines,
    wish: null,
    alternative: 0,
  });
  const result = await generateResponseDraft(
    {
      model: access.client,
      modelName: access.model,
      prompts,
      clock,
      log,
      offerTimes: () =>
        offerTimes(trial, { accounts: deps.accounts, offerPlans: noPlans }, { lead, message, draftId: trial.newId() }),
    },
    context,
  );
  calls.push(...result.calls);
  const judged =
    result.kind === 'drafted'
      ? await evaluateDraft(
          { model: access.client, modelName: access.evaluationModel, clock, prompt: prompts.evaluate },
          {
            channel: message.channel,
            history: context.history,
            inbound: context.inbound,
            draft: result.body,
            knowledge: knowledge.lines,
            offered: result.offered,
            bookingLink: campaign.bookingLink,
            phoneOnFile: lead.phone !== null || message.facts.signaturePhones.length > 0,
            sentiment: context.sentiment,
            language: context.language,
          },
        )
      : null;
  calls.push(...(judged?.calls ?? []));
  const checks =
    result.kind === 'drafted'
      ? checkText(ctx, {
          ...result,
          ...addressees(lead, message, [message.accountExternalId ?? '', ...ownAddresses(ctx, campaign.connectionId)]),
          channel: message.channel,
          lead,
          trigger: message,
          campaign,
          thread: listHeard(ctx.store, ctx.workspaceId, lead.id).filter(
            (each) => each.at <= message.at && each.id !== message.id,
          ),
          zone: context.lead.zone ?? 'UTC',
          windowAsked: context.windowAsked,
          // As the judge: what it was written from, and what its own words lead to.
          knowledge: knowledgeForJudging(
            { store: ctx.store },
            { workspaceId: ctx.workspaceId, campaignId: campaign.id },
            { refs: knowledge.refs, text: result.body, asked: `${message.subject}\n${message.body}` },
          ),
        })
      : [];
  ctx.store.write(() =>
    recordModelCalls(ctx, calls, {
      cost: access.cost,
      promptVersion: result.promptVersion,
      messageId: null,
      runId: null,
    }),
  );
  if (result.kind === 'failed') throw new Refusal('provider_refused', `The model could not: ${result.message}`);
  return {
    before: past,
    sentimentBefore: then,
    sentiment,
    now: {
      body: result.body,
      origin: result.origin,
      overseer: result.overseer,
      score: judged?.kind === 'evaluated' ? judged.evaluation.confidence : null,
      safeToSend: judged?.kind === 'evaluated' ? judged.evaluation.safeToSend : null,
      reason: judged?.kind === 'evaluated' ? judged.evaluation.reason : null,
      checks: checks.filter(({ passed }) => !passed),
    },
    promptVersion: result.promptVersion,
    evaluationVersion: promptVersion([prompts.evaluate]),
    costUsd: calls.reduce((sum, each) => sum + access.cost(each), 0),
    tokens: calls.reduce((sum, each) => sum + each.inputTokens + each.outputTokens, 0),
    ms: clock.now() - startedAt,
  };
};
