/* Long because it is one path, from a stored draft to its decision, to be read from top to bottom. */
import { Refusal } from '../../../shared/errors';
import type { RuleCheck } from '../../../shared/schemas/draft';
import { admitByRule } from '../autosend/admit';
import type { AutoSendContext } from '../autosend/auto-send-context';
import { executeAutoSend, heldAnyway, type Verdict } from '../autosend/decide';
import { fixedFraction } from '../autosend/delay';
import { type ReadScore, readForDecision } from '../calibration/lab/read-for-decision';
import { knowledgeForJudging } from '../drafting/knowledge/select-knowledge';
import type { EngineContext } from '../engine-context';
import { type EvaluationResult, evaluateDraft } from '../evaluation';
import { enqueue } from '../outbox/enqueue';
import { autoSendOffReason } from '../outbox/stop';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import { insertDecision } from '../store/decisions';
import { getDraft } from '../store/drafts';
import { fingerprint } from '../store/fingerprint';
import { readTogether } from '../store/keep-reads';
import { blockedAmong, bouncedAmong, getLead, leadsBeside } from '../store/leads';
import { getMessage, inboundUnseen, listHeard, newestInbound, recordStage, sentToLeadAfter } from '../store/messages';
import { offersOfDraft } from '../store/offers';
import { mayHaveLeftTo, wasTakenBack } from '../store/outbox';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import { whileAsked } from '../while-asked';
import type { Accounts, ModelAccess } from './accounts';
import { type CheckedText, checkAhead, checkText } from './check-text';
import { modelFor } from './model-for';
import type { DecideOutcome, DecideRequest } from './pipeline';
import { promptsOf } from './prompts-of';
import { recordModelCalls } from './record-model-calls';
import { type BreakerWatch, isQuiet } from './watch-breaker';

/* Stage 7 in one piece: its order is the rule, and stands here to be read from top to bottom. */

export type DecideDeps = { ctx: EngineContext; accounts: Accounts; watchBreaker: BreakerWatch };

type Loaded = ReturnType<typeof load>;

const load = (ctx: EngineContext, draftId: string) => readTogether(ctx.store, () => loadAll(ctx, draftId));

const loadAll = (ctx: EngineContext, draftId: string) => {
  const draft = getDraft(ctx.store, ctx.workspaceId, draftId);
  const lead = getLead(ctx.store, ctx.workspaceId, draft.leadId);
  const trigger = getMessage(ctx.store, ctx.workspaceId, draft.messageId);
  const workspace = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId));
  return {
    draft,
    lead,
    trigger,
    workspace,
    zone: lead.zone ?? workspace.settings.zone,
    campaign: getCampaign(ctx.store, ctx.workspaceId, draft.campaignId),
    thread: listHeard(ctx.store, ctx.workspaceId, lead.id).filter(
      (message) => message.at <= trigger.at && message.id !== trigger.id,
    ),
    offers: offersOfDraft(ctx.store, draft.id),
    knowledge: knowledgeForJudging(
      { store: ctx.store },
      { workspaceId: ctx.workspaceId, campaignId: draft.campaignId },
      { refs: draft.knowledge, text: draft.body, asked: `${trigger.subject}\n${trigger.body}` },
    ),
  };
};

const offered = (loaded: Loaded) =>
  loaded.offers.map(({ startAt, endAt, zone, label }) => ({ startAt, endAt, zone, label }));

const evaluate = async (
  ctx: EngineContext,
  access: ModelAccess | null,
  loaded: Loaded,
  signal: AbortSignal | undefined,
): Promise<EvaluationResult | null> => {
  if (!access) return null;
  const { draft, trigger, lead } = loaded;
  return evaluateDraft(
    {
      model: access.client,
      modelName: access.evaluationModel,
      clock: ctx.ports.clock,
      prompt: promptsOf(ctx).evaluate,
      signal,
    },
    {
      channel: draft.channel,
      history: loaded.thread.slice(-20).map((message) => ({
        at: message.at,
        direction: message.direction,
        from: message.from.name || message.from.email,
        body: message.body,
      })),
      inbound: { subject: trigger.subject, body: trigger.body, at: trigger.at, signature: trigger.signature },
      draft: draft.body,
      knowledge: loaded.knowledge,
      offered: offered(loaded),
      bookingLink: loaded.campaign.bookingLink,
      phoneOnFile: lead.phone !== null || trigger.facts.signaturePhones.length > 0,
      sentiment: lead.sentiment,
      language: trigger.facts.language,
    },
  );
};

/** What the rule checks look at of a draft. */
const checkedIn = (loaded: Loaded): CheckedText => ({
  ...loaded,
  ...loaded.draft,
  offered: offered(loaded),
  knowledge: loaded.knowledge,
  windowAsked: loaded.trigger.facts.window,
});

/** What the check of links says against a stored draft by its campaign's settings as they are now, or null. Reads only. */
export const linkTrouble = (ctx: EngineContext, draftId: string): string | null => {
  const found = checkText(ctx, checkedIn(load(ctx, draftId))).find((check) => check.name === 'link' && !check.passed);
  return found === undefined ? null : found.evidence;
};

const contextOf = (
  ctx: EngineContext,
  request: DecideRequest,
  loaded: Loaded,
  evaluation: AutoSendContext['evaluation'],
  checks: RuleCheck[],
  read: ReadScore,
): AutoSendContext => {
  const { draft, lead, trigger, campaign } = loaded;
  // Also what came while this was being written and is dated in the same second or by a clock that runs behind.
  const unseen = inboundUnseen(ctx.store, lead.id, { trigger, seenSeq: null, writtenAt: draft.createdAt });
  const isPersons =
    trigger.direction === 'inbound' && !trigger.facts.doubt && !trigger.facts.bounce && !trigger.facts.autoReply;
  const newest = unseen ?? newestInbound(ctx.store, lead.id, isPersons ? trigger : null) ?? trigger;
  const off = request.forceAutoSend ? null : (request.callerAutoSendOff ?? autoSendOffReason(ctx));
  const mayHaveLeft = mayHaveLeftTo(ctx.store, [lead.id, ...leadsBeside(ctx.store, lead.id)], {
    ...{ at: trigger.at, exceptOutboxId: null, learnedAt: 0, givenUp: true },
  });
  return {
    workspaceId: ctx.workspaceId,
    campaign: {
      id: campaign.id,
      name: campaign.name,
      autoSend: campaign.responseMode === 'AI_AUTO_SEND',
      threshold: read.threshold,
      delayMinSeconds: campaign.autoSendDelayMinSeconds,
      delayMaxSeconds: campaign.autoSendDelayMaxSeconds,
      sendingHours: campaign.sendingHours,
      shadow: campaign.shadow,
      breakerOpen: campaign.breakerOpen,
      auditSampleRate: campaign.auditSampleRate,
      reviewers: campaign.reviewers,
    },
    autoSendOff: off,
    lead: {
      id: lead.id,
      name: lead.name,
      email: lead.email,
      phone: trigger.facts.callNumber ?? lead.phone,
      zone: loaded.zone,
    },
    channel: draft.channel,
    triggerMessage: { id: trigger.id, body: trigger.body, subject: trigger.subject },
    latestInbound: { id: newest.id, at: newest.at },
    conversationHistory: loaded.thread.map((message) => ({
      at: message.at,
      direction: message.direction,
      body: message.body,
    })),
    messageSentAt: trigger.at,
    sentiment: lead.sentiment,
    draft: { id: draft.id, body: draft.body, origin: draft.origin, clamped: draft.clamped, overseer: draft.overseer },
    evaluation,
    calibratedScore: read.calibrated?.score ?? null,
    checks,
    offeredSlots: loaded.offers.map((offer) => ({ startAt: offer.startAt, label: offer.label })),
    bookingLink: campaign.bookingLink,
    leadSchedulingLink: trigger.facts.schedulingLink,
    sampleDraw: fixedFraction(`audit:${trigger.id}`),
    answeredAlready: draft.askedByPerson || sentToLeadAfter(ctx.store, lead.id, trigger.at) !== null,
    mayHaveLeft: mayHaveLeft !== null,
    takenBack: wasTakenBack(ctx.store, ctx.workspaceId, trigger.id),
    ignoreDelay: request.ignoreDelay,
    ignoreHours: request.ignoreHours,
    source: request.source,
    now: ctx.ports.clock.now(),
  };
};

/** Queues what the verdict lets go. A draft that cannot be sent at all keeps that as its decision, rather than none. */
const carryOut = (
  ctx: EngineContext,
  request: DecideRequest,
  loaded: Loaded,
  verdict: Verdict,
  decisionId: string,
): { verdict: Verdict; sendId: string | null } => {
  if (verdict.kind !== 'send_immediate' && verdict.kind !== 'send_delayed') return { verdict, sendId: null };
  const { draft, lead, campaign, trigger } = loaded;
  const addressed = [...draft.to, ...draft.cc].map((who) => who.email);
  const blockedRecipient = blockedAmong(ctx.store, ctx.workspaceId, addressed);
  const deadRecipient = bouncedAmong(ctx.store, ctx.workspaceId, addressed);
  try {
    const admission = admitByRule(
      { draft, lead, campaign, trigger, blockedRecipient, deadRecipient, now: ctx.ports.clock.now() },
      verdict,
      { keepHours: !request.ignoreHours, forced: request.forceAutoSend, runId: request.runId },
    );
    return { verdict, sendId: enqueue(ctx, admission, decisionId) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = { kind: 'error', rule: 'error', headline: 'It cannot be sent', sentence: error.message } as const;
    return { verdict: { ...verdict, ...refused, sendAt: null }, sendId: null };
  }
};

/**
 * Stages 6–8 for one pending draft: an independent evaluation and the rule checks, the verdict, and what follows from it.
 * The decision is stored in the same transaction that queues the send, so that neither exists without the other.
 * Throws Refusal('already_settled') when the draft is not pending any more.
 */
export const decideDraft = async (
  deps: DecideDeps,
  request: DecideRequest,
): Promise<Omit<DecideOutcome, 'reviewDms'>> => {
  const ctx: EngineContext = { ...deps.ctx };
  const before = load(ctx, request.draftId);
  if (before.draft.state !== 'pending') throw new Refusal('already_settled', 'This draft was settled already.');
  const print = fingerprint(before.draft);
  const startedAt = ctx.ports.clock.now();
  const access = await modelFor(deps.accounts, request.source);
  // The checks need not wait for the model, which takes its time; they count only if all they looked at is the same then.
  const { answer: result, done: ahead } = await whileAsked(
    () => evaluate(ctx, access, before, request.signal),
    () => {
      if (request.signal?.aborted) return null;
      const checked = checkAhead(ctx, checkedIn(before));
      ctx.ports.trace('decide.checked');
      return checked;
    },
  );
  const evaluation: AutoSendContext['evaluation'] =
    result?.kind === 'evaluated'
      ? { kind: 'scored', value: result.evaluation }
      : { kind: 'failed', code: result?.code ?? 'not_connected' };
  ctx.ports.trace('decide.evaluated');
  const decided = ctx.store.write(() => {
    // Spent is spent, whatever becomes of the decision.
    if (result && access)
      recordModelCalls(ctx, result.calls, {
        cost: access.cost,
        promptVersion: result.promptVersion,
        messageId: before.trigger.id,
        runId: request.runId,
      });
    // Before a rule lets one more go: what became of those before it.
    if (before.campaign.responseMode === 'AI_AUTO_SEND' && !isQuiet(ctx, before.campaign.id))
      deps.watchBreaker(ctx, before.campaign.id);
    const loaded = load(ctx, request.draftId);
    const now = ctx.ports.clock.now();
    if (loaded.draft.state !== 'pending') return null;
    // An edit while the evaluation ran voids its score.
    const judged =
      fingerprint(loaded.draft) === print ? evaluation : ({ kind: 'failed', code: 'edited_meanwhile' } as const);
    const checks = checkText(ctx, checkedIn(loaded), ahead);
    const read = readForDecision(ctx, {
      campaign: loaded.campaign,
      raw: judged.kind === 'scored' ? judged.value.confidence : null,
      model: result?.model ?? null,
      promptVersion: result?.promptVersion ?? null,
      draft: loaded.draft,
    });
    const context = contextOf(ctx, request, loaded, judged, checks, read);
    const said = executeAutoSend(context);
    const decisionId = ctx.newId();
    const { verdict, sendId } = carryOut(ctx, request, loaded, said, decisionId);
    const stage = { workspaceId: ctx.workspaceId, messageId: loaded.trigger.id, runId: request.runId };
    insertDecision(
      ctx.store,
      {
        id: decisionId,
        workspaceId: ctx.workspaceId,
        createdAt: now,
        updatedAt: now,
        draftId: loaded.draft.id,
        messageId: loaded.trigger.id,
        campaignId: loaded.campaign.id,
        runId: request.runId,
        source: request.source,
        kind: verdict.kind,
        rule: verdict.rule,
        headline: verdict.headline,
        sentence: verdict.sentence,
        score: verdict.score,
        calibratedScore: read.calibrated?.score ?? null,
        calibrationId: read.calibrated?.id ?? null,
        heldAnyway: heldAnyway(context),
        drawn: context.sampleDraw < context.campaign.auditSampleRate,
        threshold: read.threshold,
        evaluation: judged.kind === 'scored' ? judged.value : null,
        checks,
        sendAt: verdict.sendAt,
        fingerprint: print,
        model: result?.model ?? null,
        promptVersion: result?.promptVersion ?? null,
      },
      sendId !== null,
    );
    recordStage(
      ctx.store,
      {
        ...stage,
        id: ctx.newId(),
        stage: 'evaluate',
        outcome: judged.kind === 'scored' ? 'passed' : 'failed',
        reason: judged.kind === 'failed' ? judged.code : null,
        ms: now - startedAt,
      },
      now,
    );
    recordStage(
      ctx.store,
      {
        ...stage,
        id: ctx.newId(),
        stage: 'decide',
        outcome: 'passed',
        reason: verdict.rule,
        evidence: verdict.sentence,
      },
      now,
    );
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: 'rule',
      actorRole: null,
      kind: 'draft.decided',
      cause: loaded.trigger.id,
      data: {
        draftId: loaded.draft.id,
        decisionId,
        decision: verdict.kind,
        rule: verdict.rule,
        score: verdict.score,
        forced: request.forceAutoSend,
      },
    });
    return {
      decisionId,
      kind: verdict.kind,
      rule: verdict.rule,
      score: verdict.score,
      threshold: read.threshold,
      evaluation: judged.kind === 'scored' ? judged.value : null,
      evaluationFailure: judged.kind === 'failed' ? judged.code : null,
      sentence: verdict.sentence,
      sendId,
      sendAt: verdict.sendAt,
    };
  });
  if (decided === null) throw new Refusal('already_settled', 'This draft was settled while it was being judged.');
  return decided;
};
