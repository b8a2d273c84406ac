/* Long because it is one path, from a message that deserves a reply to its stored draft, to be read from top to bottom. */
import { Refusal } from '../../../shared/errors';
import type { MailAddress, Sentiment, SkipReason } from '../../../shared/schemas/common';
import { type DraftResult, generateResponseDraft } from '../drafting';
import { rankByMeaning } from '../drafting/knowledge/rank-by-meaning';
import { type KnowledgePick, selectKnowledge } from '../drafting/knowledge/select-knowledge';
import type { EngineContext } from '../engine-context';
import { shouldGenerateDraft, whyNotEligible } from '../gates';
import type { ModelFailureCode } from '../providers/openai';
import { getCampaign } from '../store/campaigns';
import { draftForMessage, getDraft, insertDraft, pendingDraft } from '../store/drafts';
import { readTogether } from '../store/keep-reads';
import { getLead } from '../store/leads';
import { getMessage, recordStage, sentToLeadAfter, setMessageStage } from '../store/messages';
import { releaseOffers } from '../store/offers';
import { sendForCause } from '../store/outbox';
import type { DraftRow, LeadRow, MessageRow } from '../store/rows';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import type { Accounts } from './accounts';
import { answeredByBatches } from './answered-by-batches';
import { draftContextOf } from './draft-context-of';
import { gateMessage } from './gate-message';
import { judgeMessage } from './judge-message';
import { keepVersion } from './keep-version';
import { budgetRefusal } from './model-budget';
import { modelFor } from './model-for';
import type { OfferPlans } from './offer-plans';
import { offerTimes } from './offer-times';
import { ownAddresses } from './own-addresses';
import type { DraftOutcome, DraftRequest } from './pipeline';
import { promptsOf } from './prompts-of';
import { recordModelCalls } from './record-model-calls';
import { waitForModel } from './wait-for-model';
import { stoppedByPerson } from './writing';

export type DraftMessageDeps = { ctx: EngineContext; accounts: Accounts; offerPlans: OfferPlans };

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Who gets the reply: the one who wrote; a lead answered for by a colleague stays in Cc, with the thread's other people. */
export const addressees = (
  lead: LeadRow,
  message: Pick<MessageRow, 'from' | 'replyTo' | 'to' | 'cc'>,
  own: string[],
): { to: MailAddress[]; cc: MailAddress[] } => {
  const writer = message.replyTo.find((each) => each.email.trim() !== '') ?? message.from;
  const to = [{ name: writer.name || message.from.name, email: writer.email }];
  const isOwn = (email: string): boolean => own.some((each) => same(each, email));
  const others = [...message.to, ...message.cc].filter(
    (each) => each.email !== '' && !isOwn(each.email) && !same(each.email, writer.email),
  );
  const leadApart =
    !same(lead.email, writer.email) && !others.some((each) => same(each.email, lead.email))
      ? [{ name: lead.name, email: lead.email }]
      : [];
  const cc = [...leadApart, ...others].filter(
    (each, index, all) => all.findIndex((other) => same(other.email, each.email)) === index,
  );
  return { to, cc };
};

type Skip = { reason: SkipReason; evidence: string };

/** Writes why a message ended here. A message that has a draft keeps it; one that waits to be worked on waits no more. */
const recordSkip = (
  ctx: EngineContext,
  request: DraftRequest,
  reason: SkipReason,
  evidence: string,
  stage: 'gates' | 'sentiment' | 'draft',
  now: number,
): void => {
  if (draftForMessage(ctx.store, request.messageId) === null)
    setMessageStage(ctx.store, request.messageId, { stage: 'skipped', skipReason: reason, evidence }, now);
  // Has a draft and counts as new all the same (a copy was restored): it would be taken up again at every round.
  else if (['new', 'working'].includes(getMessage(ctx.store, ctx.workspaceId, request.messageId).stage))
    setMessageStage(ctx.store, request.messageId, { stage: 'drafted' }, now);
  recordStage(
    ctx.store,
    {
      id: ctx.newId(),
      workspaceId: ctx.workspaceId,
      messageId: request.messageId,
      runId: request.runId,
      stage,
      outcome: 'skipped',
      reason,
      evidence,
    },
    now,
  );
};

const skipped = (
  ctx: EngineContext,
  request: DraftRequest,
  reason: SkipReason,
  evidence: string,
  stage: 'gates' | 'sentiment',
): DraftOutcome => {
  ctx.store.write(() => recordSkip(ctx, request, reason, evidence, stage, ctx.ports.clock.now()));
  ctx.changed('lead');
  return { kind: 'skipped', reason, evidence };
};

/** Why a draft that has just been written is not wanted any more, or null. */
const lateReason = (
  ctx: EngineContext,
  request: DraftRequest,
  leadId: string,
  message: MessageRow,
  waiting: DraftRow | null,
): Skip | null => {
  const send = sendForCause(ctx.store, ctx.workspaceId, 'reply', message.id);
  // Only a send that failed leaves the message unanswered; an answered one is drafted again only where that was asked.
  if (send !== null && send.state !== 'failed' && (send.state !== 'sent' || !mayRepeat(request)))
    return { reason: 'already_answered', evidence: 'A reply to this message is on its way or was sent.' };
  const gate = gateMessage(ctx, message.id, request);
  if (gate.skip !== null && gate.skip !== 'sentiment_not_eligible')
    return { reason: gate.skip, evidence: gate.evidence };
  if (request.byTag) {
    // A person set another tag while the model wrote: what they said last holds.
    const { sentiment, sentimentBy } = getLead(ctx.store, ctx.workspaceId, leadId);
    const { extraEligible } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId)).settings;
    if (!shouldGenerateDraft({ sentiment, extraEligible }))
      return {
        reason: 'sentiment_not_eligible',
        evidence: whyNotEligible(sentiment, { by: sentimentBy === 'none' ? 'person' : sentimentBy, reason: '' }),
      };
    // Nobody asked for this one in particular: what waits meanwhile may be under somebody's hands.
    if (waiting) return { reason: 'draft_exists', evidence: 'A draft for this channel came meanwhile.' };
  }
  if (waiting?.edited && request.source !== 'manual')
    return { reason: 'edited_by_person', evidence: 'A person edited the draft meanwhile.' };
  return null;
};

/** A message that the model budget keeps waiting says so, and is drafted once the budget allows it again. */
const waitForBudget = (ctx: EngineContext, request: DraftRequest, sentence: string): DraftOutcome => {
  const message = getMessage(ctx.store, ctx.workspaceId, request.messageId);
  const evidence = `Not drafted yet. ${sentence}`;
  // Looked at every half minute until then, told once.
  if (message.stage === 'new' && message.evidence?.startsWith('Not drafted yet. ') !== true) {
    const now = ctx.ports.clock.now();
    ctx.store.write(() => {
      setMessageStage(ctx.store, message.id, { evidence }, now);
      recordStage(
        ctx.store,
        {
          id: ctx.newId(),
          workspaceId: ctx.workspaceId,
          messageId: message.id,
          runId: request.runId,
          stage: 'draft',
          outcome: 'failed',
          reason: 'over_budget',
          evidence,
        },
        now,
      );
    });
    ctx.changed('lead');
  }
  return { kind: 'failed', code: 'over_budget', message: sentence, fatal: true };
};

/** Share of a draft's time that each look into the knowledge may spend on embeddings. */
const lookShare = 0.1;

const mayRepeat = (request: DraftRequest): boolean => request.askedByPerson || request.includeAnswered;

/** Times are reserved for a draft before it exists: if it never will, they are given back. */
const generateOrRelease = async <T>(ctx: EngineContext, draftId: string, generate: () => Promise<T>): Promise<T> => {
  try {
    return await generate();
  } catch (error) {
    ctx.store.write(() => releaseOffers(ctx.store, draftId, ctx.ports.clock.now()));
    throw error;
  }
};

/** What came by itself can wait for the model; a person and a run are told. */
const waitsForModel = (request: DraftRequest): boolean => request.source === 'live' && !request.askedByPerson;

/** Nothing came of it yet, and nothing was stored. */
const waiting: DraftOutcome = {
  kind: 'failed',
  code: 'cancelled',
  message: 'Its question waits for a batch.',
  fatal: false,
};

/** Stages 2–5 for one message: gates, sentiment, slots, draft. Stores what each stage came to; gives what became of it. */
export const draftMessage = async (deps: DraftMessageDeps, request: DraftRequest): Promise<DraftOutcome> => {
  const { held } = request;
  const accounts = held ? answeredByBatches(deps.accounts, held) : deps.accounts;
  // The workspace of this message, also when a person switches to another while the model writes.
  const ctx: EngineContext = { ...deps.ctx };
  const { gate, overBudget } = readTogether(ctx.store, () => ({
    gate: gateMessage(ctx, request.messageId, request),
    overBudget: budgetRefusal(ctx),
  }));
  if (gate.skip !== null) return skipped(ctx, request, gate.skip, gate.evidence, 'gates');
  if (overBudget !== null) return waitForBudget(ctx, request, overBudget);
  const waits = waitsForModel(request);
  const judged = await judgeMessage(ctx, accounts, request.messageId, { ...request, waits, rows: gate, later: !held });
  if (judged.kind === 'fatal' && judged.silent) return waitForModel(ctx, request.messageId);
  if (held?.waits()) return waiting;
  if (judged.kind === 'fatal') return { kind: 'failed', code: 'not_connected', message: judged.message, fatal: true };
  if (judged.kind === 'not_eligible' && !request.askedByPerson)
    return skipped(ctx, request, 'sentiment_not_eligible', judged.reason, 'sentiment');
  const keep = (judged.kind === 'eligible' ? judged.keep : undefined) ?? nothing;
  try {
    return await draftJudged({ ...deps, ctx, accounts }, request, { sentiment: judged.sentiment, keep });
  } finally {
    // Where it came to no question, or to none that was asked.
    keep();
  }
};

const nothing = (): void => {};

/** Stages 4 and 5 for one message that deserves a reply. `keep` stores what judged it, at once when a question is under way. */
const draftJudged = async (
  deps: DraftMessageDeps,
  request: DraftRequest,
  { sentiment, keep }: { sentiment: Sentiment; keep: () => void },
): Promise<DraftOutcome> => {
  const { held } = request;
  const { ctx, accounts } = deps;
  const { ports } = ctx;
  const waits = waitsForModel(request);
  const access = await modelFor(accounts, request.source);
  if (!access) return { kind: 'failed', code: 'not_connected', message: 'The model is not connected.', fatal: true };
  ports.trace('pipeline.judged');

  const { message, lead, campaign, before, context } = readTogether(ctx.store, () => {
    const message = getMessage(ctx.store, ctx.workspaceId, request.messageId);
    const lead = getLead(ctx.store, ctx.workspaceId, message.leadId);
    const campaign = getCampaign(ctx.store, ctx.workspaceId, message.campaignId);
    const about = { message, lead, campaign };
    const asked = { sentiment, wish: request.wish, alternative: request.alternative };
    return {
      ...about,
      before: pendingDraft(ctx.store, lead.id, message.channel),
      context: draftContextOf(ctx, { ...about, ...asked, knowledge: [] }),
    };
  });
  if (before?.edited && request.source !== 'manual') {
    keep();
    return skipped(ctx, request, 'edited_by_person', 'A person edited the draft that waits here.', 'gates');
  }
  const draftId = held?.draftId ?? ctx.newId();
  const startedAt = ports.clock.now();
  const scope = { workspaceId: ctx.workspaceId, campaignId: campaign.id };
  const newestWords = `${message.subject}\n${message.body}`;
  const byMeaning = rankByMeaning({
    store: ctx.store,
    clock: ports.clock,
    log: ports.log,
    model: access.client,
    embeddingModel: access.embeddingModel,
    workspaceId: ctx.workspaceId,
    budgetMs: context.budgetMs * lookShare,
    signal: request.signal,
  });
  const look = (answers: readonly string[]): Promise<KnowledgePick> =>
    selectKnowledge({ store: ctx.store, log: ports.log, byMeaning }, scope, [...answers, newestWords]);
  let knowledge = await look([]);
  const lookedFirst = knowledge;
  const made = await generateOrRelease(ctx, draftId, () =>
    generateResponseDraft(
      {
        model: access.client,
        modelName: access.model,
        prompts: promptsOf(ctx),
        clock: held ? { now: () => held.heldAt, sleep: (ms, signal) => ports.clock.sleep(ms, signal) } : ports.clock,
        log: ports.log,
        offerTimes: () => {
          const find = () => offerTimes(ctx, deps, { lead, message, draftId });
          return held ? held.offers(find) : find();
        },
        knowledgeFor: async (answers) => {
          // All of it was there the first time.
          if (knowledge.refs !== null) knowledge = await look(answers);
          return knowledge === lookedFirst ? { ...knowledge, calls: [] } : knowledge;
        },
        signal: request.signal,
        onProgress: request.onProgress,
        standing: request.replaces !== undefined,
        beside: keep,
      },
      // One budget for all of it: what the first look took is gone.
      {
        ...context,
        knowledge: knowledge.lines,
        budgetMs: Math.max(1, context.budgetMs - (ports.clock.now() - startedAt)),
      },
    ),
  );
  // The times stay reserved: the question that waits names them.
  if (held?.waits()) return waiting;
  if (waits && made.kind === 'drafted' && made.origin === 'template' && accounts.modelSilent()) {
    ctx.store.write(() => releaseOffers(ctx.store, draftId, ports.clock.now()));
    return waitForModel(ctx, request.messageId);
  }
  const failed = ({ code, message }: { code: ModelFailureCode; message: string }): DraftResult => ({
    ...made,
    kind: 'failed',
    code,
    fatal: false,
    message,
  });
  const result: DraftResult =
    made.kind === 'drafted' && request.signal?.reason === stoppedByPerson
      ? // Stopped while it was being checked: nothing of it is kept, however good it was.
        failed({ code: 'cancelled', message: 'The call was stopped.' })
      : made.kind === 'drafted' && made.failure !== null && answersAlready(before, message.id)
        ? // A template says nothing that the draft there does not say better.
          failed(made.failure)
        : made;
  ports.trace('pipeline.generated');

  const outcome = ctx.store.write(
    (): DraftOutcome => {
      const now = ports.clock.now();
      recordModelCalls(ctx, [...lookedFirst.calls, ...result.calls], {
        cost: access.cost,
        promptVersion: result.promptVersion,
        messageId: message.id,
        runId: request.runId,
      });
      const stage = {
        workspaceId: ctx.workspaceId,
        messageId: message.id,
        runId: request.runId,
        stage: 'draft' as const,
        ms: result.ms,
      };
      if (result.kind === 'failed') {
        releaseOffers(ctx.store, draftId, now);
        recordStage(
          ctx.store,
          { ...stage, id: ctx.newId(), outcome: 'failed', reason: result.code, evidence: result.message },
          now,
        );
        // Where a draft stands for the message, that is what became of it.
        if (!result.fatal && result.code !== 'cancelled' && !answersAlready(before, message.id))
          setMessageStage(ctx.store, message.id, { stage: 'error', evidence: result.message }, now);
        return { kind: 'failed', code: result.code, message: result.message, fatal: result.fatal };
      }
      // While the model wrote, the lead may have written again or opted out, somebody may have answered, and a person may
      // have edited the draft that waits: then this one comes too late, and what is there stays.
      const there = pendingDraft(ctx.store, lead.id, message.channel);
      const late = lateReason(ctx, request, lead.id, message, there);
      if (late !== null) {
        releaseOffers(ctx.store, draftId, now);
        recordSkip(ctx, request, late.reason, late.evidence, 'draft', now);
        return { kind: 'skipped', ...late };
      }
      const own = [message.accountExternalId ?? '', ...ownAddresses(ctx, campaign.connectionId)];
      const { superseded } = insertDraft(
        ctx.store,
        {
          id: draftId,
          workspaceId: ctx.workspaceId,
          createdAt: now,
          updatedAt: now,
          leadId: lead.id,
          campaignId: campaign.id,
          messageId: message.id,
          channel: message.channel,
          state: 'pending',
          subject: result.subject,
          body: result.body,
          originalBody: result.body,
          ...addressees(lead, message, own),
          origin: result.origin,
          clamped: result.clamped,
          overseer: result.overseer,
          strategy: result.strategy,
          model: result.model,
          knowledge: knowledge.refs,
          lessons: context.lessons.map(({ id }) => id),
          promptVersion: result.promptVersion,
          edited: false,
          // `--include-answered` is such a wish too, where the thread is answered.
          askedByPerson:
            request.askedByPerson ||
            (request.includeAnswered && sentToLeadAfter(ctx.store, lead.id, message.at) !== null),
          runId: request.runId,
          inboundAt: message.at,
        },
        now,
        there,
      );
      if (superseded) {
        releaseOffers(ctx.store, superseded, now);
        // A person's own words outlive a redraft of the same answer.
        const before = getDraft(ctx.store, ctx.workspaceId, superseded);
        if (before.edited && before.messageId === message.id) keepVersion(ctx, before, draftId, now);
      }
      releaseOffers(ctx.store, draftId, now, result.offersUsed);
      setMessageStage(ctx.store, message.id, { stage: 'drafted', skipReason: null, evidence: null }, now);
      recordStage(ctx.store, { ...stage, id: ctx.newId(), outcome: 'passed', reason: result.origin }, now);
      return { kind: 'drafted', draftId, origin: result.origin };
      // What a person asked for is kept when they are told of it; what came by itself is drafted again after a power cut.
    },
    request.source === 'manual' ? 'now' : 'soon',
  );
  if (outcome.kind === 'drafted') {
    ctx.changed('queue');
    ctx.changed('draft', outcome.draftId);
    ctx.changed('lead', lead.id);
  }
  return outcome;
};

/** Whether what waits answers this message in words of the model's or of a person's. */
const answersAlready = (before: DraftRow | null, messageId: string): boolean =>
  before !== null && before.messageId === messageId && (before.origin !== 'template' || before.edited);

/**
 * The draft a caller asked for, or a Refusal that says why there is none. `before`: the draft it was to take the place of, of which
 * the sentence then says that it stands, while it does: a redraft that fails leaves the old one, an opt-out that was met rejects it.
 */
export const draftIdOf = (ctx: EngineContext, outcome: DraftOutcome, before: string | null = null): string => {
  if (outcome.kind === 'drafted') return getDraft(ctx.store, ctx.workspaceId, outcome.draftId).id;
  const stays =
    before !== null && getDraft(ctx.store, ctx.workspaceId, before).state === 'pending'
      ? ' The draft you had is as it was.'
      : '';
  if (outcome.kind === 'skipped')
    throw new Refusal('conflict', `No draft was made: ${outcome.evidence.replace(/\.$/, '')}.${stays}`);
  if (outcome.code === 'cancelled') throw new Refusal('cancelled', `Stopped.${stays}`);
  throw new Refusal(outcome.fatal ? 'provider_refused' : 'provider_unreachable', `${outcome.message}${stays}`);
};
