import { Refusal } from '../../../shared/errors';
import type { BackfillOptions } from '../../../shared/schemas/run';
import type { EngineContext } from '../engine-context';
import { dispatchOne } from '../outbox/dispatch';
import type { OutboxDeps } from '../outbox/outbox-deps';
import type { SendingLanes } from '../outbox/sending-lanes';
import type { Accounts } from '../pipeline/accounts';
import type { DecideOutcome, DraftOutcome, Pipeline } from '../pipeline/pipeline';
import { slidingWindow } from '../sliding-window';
import { getCampaign } from '../store/campaigns';
import { draftForMessage, getDraft } from '../store/drafts';
import { getLead } from '../store/leads';
import type { RunItemRow } from '../store/rows';
import { countItems, moveRunItem, runItemsIn } from '../store/runs';
import { decisionBlock, draftBlock, failedDecisionBlock } from './log-format';
import { noteModelAnswer } from './model-silence';
import { decisionOfRun, draftOfRun } from './recover-items';
import type { RunLog } from './run-log';

export type BackfillDeps = {
  ctx: EngineContext;
  accounts: Accounts;
  pipeline: Pipeline;
  outbox: OutboxDeps;
  sendingLanes: SendingLanes;
};

/** What this stretch of a run's work has finished and since when (UTC milliseconds): its pace, pauses left out. */
export type Stretch = {
  drafts: { from: number; done: number } | null;
  decisions: { from: number; done: number } | null;
  /** What was last read of the model's calls, and when: sums over all of a run's are not made at every message. */
  read: { at: number; spent: { modelCalls: number; costUsd: number }; decisionMs: number | null } | null;
};

export type RunTask = {
  deps: BackfillDeps;
  runId: string;
  options: BackfillOptions;
  log: RunLog;
  /** Ends the run between items; what is in flight ends first. */
  signal: AbortSignal;
  /** A failure that every further message would meet: the run pauses with this sentence. */
  fatal: { message: string | null };
  /** Answers of the model that never came, since the last one that did. */
  silence: { inARow: number };
  stretch: Stretch;
};

const runsWide = (task: RunTask): number =>
  task.options.concurrency ?? (Number(task.deps.ctx.ports.env.REGENERATE_ALL_DRAFTS_CONCURRENCY) || 5);

const personOf = (task: RunTask, leadId: string) => {
  const { id, name, email } = getLead(task.deps.ctx.store, task.deps.ctx.workspaceId, leadId);
  return { id, name, email };
};

const goesOn = (task: RunTask): boolean => !task.signal.aborted && task.fatal.message === null;

/**
 * What an item failed with that nobody foresaw: told loudly, and the other messages go on without it. A database that cannot
 * be written would meet each of them the same way: that is thrown on, and ends the run where its journal stands.
 */
const bugOf = (task: RunTask, item: RunItemRow, error: unknown): 'internal' => {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE')) throw error;
  task.deps.ctx.ports.log.write('error', 'backfill.item_threw', {
    ...{ runId: task.runId, messageId: item.messageId },
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return 'internal';
};

/** Phase 1 for one message: drafted anew (or kept), and its block in the log. */
const draftItem = async (task: RunTask, item: RunItemRow, counter: { done: number; total: number }): Promise<void> => {
  const { ctx, pipeline } = task.deps;
  const now = () => ctx.ports.clock.now();
  const existing = draftForMessage(ctx.store, item.messageId);
  const pending = existing?.state === 'pending' ? existing : null;
  const keep = task.options.skipDraftGen || (task.options.missingOnly && pending !== null);
  moveRunItem(ctx.store, item.id, 'drafting', now(), { attempts: item.attempts + 1 });
  let outcome: DraftOutcome | { kind: 'kept'; draftId: string };
  if (keep && pending) outcome = { kind: 'kept', draftId: pending.id };
  else {
    outcome = await pipeline.draft({
      messageId: item.messageId,
      source: 'backfill',
      runId: task.runId,
      askedByPerson: false,
      includeAnswered: task.options.includeAnswered,
      wish: null,
      alternative: existing ? 1 : 0,
      signal: task.signal,
    });
  }
  if (outcome.kind === 'drafted') noteModelAnswer(task, outcome.origin === 'template' ? 'no reply written' : null);
  // Stopped in mid-call: the item goes back where it was, to be done when the run goes on.
  if (outcome.kind === 'failed' && (task.signal.aborted || outcome.fatal)) {
    if (outcome.fatal) task.fatal.message = outcome.message;
    moveRunItem(ctx.store, item.id, 'selected', now());
    return;
  }
  settleDraft(task, item, counter, outcome, pending?.id ?? null);
};

/** Stores what became of an item in phase 1, together with its block in the log. */
const settleDraft = (
  task: RunTask,
  item: RunItemRow,
  counter: { done: number; total: number },
  outcome: DraftOutcome | { kind: 'kept'; draftId: string },
  existing: string | null,
): void => {
  const { ctx } = task.deps;
  const now = () => ctx.ports.clock.now();
  const campaign = getCampaign(ctx.store, ctx.workspaceId, item.campaignId);
  ctx.store.write(() => {
    if (outcome.kind === 'drafted' || outcome.kind === 'kept')
      moveRunItem(ctx.store, item.id, 'drafted', now(), {
        draftId: outcome.draftId,
        draftKept: outcome.kind === 'kept',
      });
    else if (outcome.kind === 'skipped')
      moveRunItem(ctx.store, item.id, 'skipped', now(), { skipReason: outcome.reason });
    else moveRunItem(ctx.store, item.id, 'failed', now(), { error: outcome.code });
    counter.done += 1;
    task.log.write(
      'drafts',
      draftBlock({
        n: counter.done,
        total: counter.total,
        lead: personOf(task, item.leadId),
        messageId: item.messageId,
        campaign: campaign.name,
        threshold: campaign.autoSendConfidenceThreshold,
        existing,
        outcome:
          outcome.kind === 'drafted'
            ? { kind: 'new', draftId: outcome.draftId, template: outcome.origin === 'template' }
            : outcome.kind === 'failed'
              ? { kind: 'failed', code: outcome.code }
              : outcome,
        redact: task.options.redact,
      }),
    );
  });
  ctx.ports.trace('backfill.drafted');
  ctx.changed('run', task.runId);
};

/** Phase 1: drafts, in parallel. */
export const draftPhase = async (task: RunTask): Promise<void> => {
  const { ctx } = task.deps;
  const items = runItemsIn(ctx.store, task.runId, ['selected']);
  // Drafted before the process died: only their place in the journal and their block are missing.
  const broken = runItemsIn(ctx.store, task.runId, ['drafting']);
  const total = runItemsIn(ctx.store, task.runId, [
    'selected',
    'drafting',
    'drafted',
    'deciding',
    'decided',
    'skipped',
    'failed',
  ]).length;
  const counter = { done: total - items.length - broken.length, total };
  for (const item of broken) {
    const stored = draftOfRun(ctx, task.runId, item.messageId);
    if (stored)
      settleDraft(
        task,
        item,
        counter,
        { kind: 'drafted', draftId: stored.made.id, origin: stored.made.origin === 'template' ? 'template' : 'model' },
        stored.replaced,
      );
  }
  if (!task.options.skipDraftGen) await task.deps.pipeline.planOffers(items.map((item) => item.messageId));
  const thrown: unknown[] = [];
  const drafts = { from: ctx.ports.clock.now(), done: 0 };
  task.stretch.drafts = drafts;
  await slidingWindow(
    items,
    runsWide(task),
    () => goesOn(task) && thrown.length === 0,
    async (item) => {
      try {
        await draftItem(task, item, counter).catch((error: unknown) => {
          const draft = { kind: 'failed' as const, code: bugOf(task, item, error), message: '', fatal: false };
          settleDraft(task, item, counter, draft, null);
        });
      } catch (error) {
        // Not thrown out of the window: the drafts in flight beside it end first.
        thrown.push(error);
      }
      drafts.done += 1;
    },
  );
  if (thrown.length > 0) throw thrown[0];
};

/** Phase 2 for one draft: evaluated, decided, sent or put before a person, and its block in the log. */
const decideItem = async (task: RunTask, item: RunItemRow, counter: { done: number; total: number }): Promise<void> => {
  const { ctx, pipeline, outbox, sendingLanes } = task.deps;
  const now = () => ctx.ports.clock.now();
  const draftId = item.draftId ?? '';
  // Decided before the process died: what follows from the decision may be missing, the decision stands.
  const stored = item.state === 'deciding' ? decisionOfRun(ctx, task.runId, draftId) : null;
  if (!stored) moveRunItem(ctx.store, item.id, 'deciding', now());
  let decided: DecideOutcome;
  try {
    const asks = stored?.kind === 'needs_review' && getDraft(ctx.store, ctx.workspaceId, draftId).state === 'pending';
    if (stored) decided = { ...stored, reviewDms: asks ? await pipeline.askReviewers(draftId) : [] };
    else
      decided = await pipeline.decide({
        draftId,
        source: 'backfill',
        runId: task.runId,
        ignoreDelay: !task.options.keepDelays,
        ignoreHours: task.options.ignoreHours,
        forceAutoSend: task.options.forceAutoSend,
        callerAutoSendOff: task.options.autoSendDisabled
          ? 'AUTO_SEND_DISABLED is set where the backfill was started'
          : null,
        signal: task.signal,
      });
  } catch (error) {
    const code = error instanceof Refusal ? error.code : bugOf(task, item, error);
    counter.done += 1;
    moveRunItem(ctx.store, item.id, 'failed', now(), { error: code });
    task.log.write(
      'auto_send',
      failedDecisionBlock({
        n: counter.done,
        total: counter.total,
        draftId,
        lead: personOf(task, item.leadId),
        code,
        redact: task.options.redact,
      }),
    );
    return;
  }
  ctx.ports.trace('backfill.decided');
  if (!stored) noteModelAnswer(task, decided.evaluationFailure);
  let sendState: string | null = null;
  if (decided.kind === 'send_immediate' && decided.sendId !== null) {
    const sendId = decided.sendId;
    const draft = getDraft(ctx.store, ctx.workspaceId, draftId);
    const connectionId = getCampaign(ctx.store, ctx.workspaceId, draft.campaignId).connectionId;
    // A pause does not cut a send in two: this one is taken as far as it goes.
    sendState = (await sendingLanes.run(connectionId, () => dispatchOne(outbox, sendId, new AbortController().signal)))
      .state;
  }
  ctx.ports.trace('backfill.sent');
  ctx.store.write(() => {
    counter.done += 1;
    moveRunItem(ctx.store, item.id, 'decided', now(), {
      decisionId: decided.decisionId,
      decision: decided.kind,
      score: decided.score,
      dmsSent: decided.reviewDms.filter((dm) => dm.state === 'sent').length,
      dmsFailed: decided.reviewDms.filter((dm) => dm.state !== 'sent').length,
    });
    task.log.write(
      'auto_send',
      decisionBlock({
        ...decided,
        n: counter.done,
        total: counter.total,
        draftId,
        lead: personOf(task, item.leadId),
        sendState,
        dms: decided.reviewDms,
        redact: task.options.redact,
      }),
    );
  });
  ctx.changed('run', task.runId);
  ctx.changed('queue');
};

/** Phase 2: decisions, one by one. */
export const autoSendPhase = async (task: RunTask): Promise<void> => {
  const { ctx } = task.deps;
  const items = [...runItemsIn(ctx.store, task.runId, ['deciding']), ...runItemsIn(ctx.store, task.runId, ['drafted'])];
  const settled = countItems(ctx.store, task.runId, {}).decided;
  const counter = { done: settled, total: settled + items.length };
  const decisions = { from: ctx.ports.clock.now(), done: 0 };
  task.stretch.decisions = decisions;
  for (const [index, item] of items.entries()) {
    if (!goesOn(task)) return;
    if (index > 0 && task.options.paceMs > 0) await ctx.ports.clock.sleep(task.options.paceMs, task.signal);
    if (!goesOn(task)) return;
    await decideItem(task, item, counter);
    decisions.done += 1;
  }
};
