import type { Sentiment } from '../../../shared/schemas/common';
import { buildSentimentTranscriptFromMessages, judgeSentiment } from '../drafting';
import type { EngineContext } from '../engine-context';
import { type JudgedBy, shouldGenerateDraft, whyNotEligible } from '../gates';
import { getLead, setLeadSentiment } from '../store/leads';
import { getMessage, listHeard, recordStage, setMessageStage, tellsWhatLeadWants } from '../store/messages';
import type { LeadRow, MessageRow } from '../store/rows';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import type { Accounts } from './accounts';
import { budgetRefusal } from './model-budget';
import { promptsOf } from './prompts-of';
import { recordModelCalls } from './record-model-calls';

export type Judged =
  | {
      kind: 'eligible';
      sentiment: Sentiment;
      failure?: string;
      /** Stores the judgement, once: there where it was to be kept `later`. */
      keep?: () => void;
    }
  /** `failure`: the model did not answer, and the Neutral stands for that. */
  | { kind: 'not_eligible'; sentiment: Sentiment; reason: string; failure?: string }
  /**
   * Every further message would meet this too: a refused key, a spent balance, no account. `silent`: nobody answers, and the
   * caller would rather wait than take a Neutral for it.
   */
  | { kind: 'fatal'; message: string; silent?: boolean };

const sentimentBudgetMs = 20_000;

/** Whether a tag gets a draft in this workspace. */
const eligibleHere = (ctx: EngineContext, tag: Sentiment): boolean =>
  shouldGenerateDraft({
    sentiment: tag,
    extraEligible: toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings.extraEligible,
  });

/** The tag that is known without asking: a person's word, a rule's certainty, or what this message was judged before. */
export const knownSentiment = (lead: LeadRow, message: MessageRow): Sentiment | null => {
  if (lead.sentimentBy === 'person') return lead.sentiment;
  // A Neutral that stands for a failed call is not remembered as a judgement: the next time asks again.
  const judged = message.facts.sentiment;
  return judged === null || judged.by === 'fallback' ? null : judged.tag;
};

/** Who is behind the known tag, and why, for the evidence; null while nobody has judged. */
export const sentimentSource = (
  lead: Pick<LeadRow, 'sentimentBy'>,
  message: Pick<MessageRow, 'facts'>,
): { by: JudgedBy; reason: string } | null =>
  lead.sentimentBy === 'person' ? { by: 'person', reason: '' } : message.facts.sentiment;

const verdictOf = (
  ctx: EngineContext,
  sentiment: Sentiment,
  from: { by: JudgedBy; reason: string } | null,
): Exclude<Judged, { kind: 'fatal' }> =>
  eligibleHere(ctx, sentiment)
    ? { kind: 'eligible', sentiment }
    : { kind: 'not_eligible', sentiment, reason: whyNotEligible(sentiment, from ?? undefined) };

const once = (work: () => void): (() => void) => {
  let due = true;
  return () => {
    if (!due) return;
    due = false;
    work();
  };
};

const rowsOf = (ctx: EngineContext, messageId: string): { message: MessageRow; lead: LeadRow } => {
  const message = getMessage(ctx.store, ctx.workspaceId, messageId);
  return { message, lead: getLead(ctx.store, ctx.workspaceId, message.leadId) };
};

/**
 * Stage 3 for one message: its sentiment from a person, a rule, or the model (asked once per message; what it said is kept).
 * A failure of the model reads Neutral. The lead takes the tag when this is its newest message.
 */
export const judgeMessage = async (
  ctx: EngineContext,
  accounts: Accounts,
  messageId: string,
  options: {
    runId: string | null;
    signal?: AbortSignal | undefined;
    waits?: boolean;
    /** What the model made of an eligible message is stored by the caller, with `keep`, while it asks the next question. */
    later?: boolean;
    /** The rows, where the caller has read them in this very step. */
    rows?: { message: MessageRow; lead: LeadRow };
  },
): Promise<Judged> => {
  const { message, lead } = options.rows ?? rowsOf(ctx, messageId);
  const known = knownSentiment(lead, message);
  if (known !== null) {
    // A rule judged the message when it came: the lead takes that tag too.
    if (lead.sentiment !== known && tellsWhatLeadWants(ctx.store, message))
      ctx.store.write(() =>
        setLeadSentiment(
          ctx.store,
          lead,
          known,
          message.facts.sentiment?.by === 'model' ? 'model' : 'rule',
          ctx.ports.clock.now(),
        ),
      );
    return verdictOf(ctx, known, sentimentSource(lead, message));
  }
  const overBudget = budgetRefusal(ctx);
  if (overBudget !== null) return { kind: 'fatal', message: overBudget };
  const access = await accounts.model();
  if (!access) return { kind: 'fatal', message: 'The model is not connected. Connect it in Settings, Connections.' };
  const startedAt = ctx.ports.clock.now();
  const transcript = buildSentimentTranscriptFromMessages(
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
  );
  const judged = await judgeSentiment(
    { model: access.client, clock: ctx.ports.clock, modelName: access.model, prompt: promptsOf(ctx).sentiment },
    {
      transcript,
      newest: { subject: message.subject, body: message.body, channel: message.channel, at: message.at },
      budgetMs: sentimentBudgetMs,
      signal: options.signal,
    },
  );
  const now = ctx.ports.clock.now();
  const silent =
    options.waits === true &&
    (judged.failure?.code === 'network' || judged.failure?.code === 'timeout') &&
    accounts.modelSilent();
  const store = (): LeadRow => {
    const known = getLead(ctx.store, ctx.workspaceId, lead.id);
    recordModelCalls(ctx, judged.calls, {
      cost: access.cost,
      promptVersion: judged.promptVersion,
      messageId,
      runId: options.runId,
    });
    // Stopped, or its question waits for a batch: that is no judgement.
    if (judged.failure?.fatal || silent || options.signal?.aborted || judged.failure?.code === 'cancelled')
      return known;
    setMessageStage(
      ctx.store,
      messageId,
      {
        facts: {
          ...message.facts,
          sentiment: { tag: judged.sentiment, by: judged.failure ? 'fallback' : 'model', reason: judged.reason },
        },
      },
      now,
    );
    if (tellsWhatLeadWants(ctx.store, message)) setLeadSentiment(ctx.store, known, judged.sentiment, 'model', now);
    recordStage(
      ctx.store,
      {
        id: ctx.newId(),
        workspaceId: ctx.workspaceId,
        messageId,
        runId: options.runId,
        stage: 'sentiment',
        outcome: judged.failure ? 'failed' : 'passed',
        reason: judged.failure?.code ?? judged.sentiment,
        evidence: judged.reason,
        ms: now - startedAt,
      },
      now,
    );
    return known;
  };
  const keep = (): LeadRow => ctx.store.write(store, 'soon');
  const { sentiment } = judged;
  const mayWait = options.later === true && judged.failure === null && !options.signal?.aborted;
  if (mayWait && eligibleHere(ctx, sentiment) && getLead(ctx.store, ctx.workspaceId, lead.id).sentimentBy !== 'person')
    return { kind: 'eligible', sentiment, keep: once(() => void keep()) };
  const after = keep();
  if (silent) return { kind: 'fatal', message: 'The model provider cannot be reached.', silent };
  if (judged.failure?.fatal) return { kind: 'fatal', message: judged.failure.message };
  // A person may have spoken while the model thought: the word wins over what the model makes of the same message.
  if (after.sentimentBy === 'person') return verdictOf(ctx, after.sentiment, { by: 'person', reason: '' });
  const by = judged.failure ? 'fallback' : 'model';
  return {
    ...verdictOf(ctx, judged.sentiment, { by, reason: judged.reason }),
    ...(judged.failure ? { failure: judged.failure.code } : {}),
  };
};
