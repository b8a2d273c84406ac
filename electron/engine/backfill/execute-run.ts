import { Refusal } from '../../../shared/errors';
import type { SavedPlan } from '../../../shared/schemas/run';
import { dispatchDue } from '../outbox/dispatch';
import { reconcile } from '../outbox/reconcile';
import { answeredByBatches } from '../pipeline/answered-by-batches';
import { judgeMessage } from '../pipeline/judge-message';
import type { HeldDraft } from '../pipeline/pipeline';
import { slidingWindow } from '../sliding-window';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import { countItems, getRun, journalMessages, modelSpentBy, moveRun, runItemsIn, setRun } from '../store/runs';
import { autoSendPhase } from './auto-send-phase';
import { endBatches } from './batch/end-batches';
import { workInBatches } from './batch/work-in-batches';
import { comparePlan } from './compare-plan';
import { draftPhase } from './draft-phase';
import { headLines, phaseLines, planEndLines, planLines, resumedLines, summaryLines } from './log-format';
import { noteModelAnswer } from './model-silence';
import { openPlanFolder } from './plan-folder';
import { goesOn, type RunTask, runsWide } from './run-task';
import { campaignsOf, type Selected, selectMessages } from './select-messages';

/** Messages that the journal takes in at once, between which the engine turns to whatever else waits. */
const portion = 500;

/** So many messages at least are judged by one round of batches, which may take a day. */
const fewestInBatch = 200;

/**
 * Selects: the gates first, then the model for what only it can judge, until as many as the run's limit have passed; what was
 * chosen is stored in one go.
 */
const select = async (task: RunTask): Promise<void> => {
  const { ctx, accounts } = task.deps;
  const selection = await selectMessages(ctx, task.options);
  const skips = { ...selection.skips };
  const eligible = new Set<string>();
  const judged = new Set<string>();
  const leftOut = [...selection.leftOut];
  /** True when the message is judged, or every further one would meet the same. */
  const judge = async (item: Selected, held?: HeldDraft): Promise<boolean> => {
    const about = { runId: task.runId, signal: task.signal };
    const verdict = await judgeMessage(ctx, held ? answeredByBatches(accounts, held) : accounts, item.messageId, about);
    if (held?.waits()) return false;
    if (verdict.kind === 'fatal') {
      task.fatal.message = verdict.message;
      return true;
    }
    noteModelAnswer(task, verdict.failure ?? null);
    judged.add(item.messageId);
    if (verdict.kind === 'eligible') eligible.add(item.messageId);
    else {
      skips.sentiment_not_eligible = (skips.sentiment_not_eligible ?? 0) + 1;
      leftOut.push({ ...item, reason: 'sentiment_not_eligible' });
    }
    return true;
  };
  const limit = task.options.limit ?? Number.POSITIVE_INFINITY;
  const batched = task.options.batch && !task.options.skipDraftGen;
  // Those before the last one judged are judged as well, so the first that pass are the same however wide the window is.
  const judgedInBatches = async (): Promise<void> => {
    const share = Number.isFinite(limit) ? Math.max(fewestInBatch, limit * 2) : selection.selected.length;
    for (let from = 0; from < selection.selected.length && eligible.size < limit && goesOn(task); from += share)
      await workInBatches(task, {
        ...{ todo: selection.selected.slice(from, from + share), phase: 'head', walk: judge },
        broke: (item) => {
          judged.add(item.messageId);
          leftOut.push({ ...item, reason: 'sentiment_not_eligible' });
        },
      });
  };
  if (batched) await judgedInBatches();
  else
    await slidingWindow(
      selection.selected,
      runsWide(task),
      () => goesOn(task) && eligible.size < limit,
      async (item) => void (await judge(item)),
    );
  if (task.signal.aborted || task.fatal.message !== null) return;
  const passed = selection.selected.filter((item) => eligible.has(item.messageId));
  const chosen = passed.slice(0, task.options.limit ?? undefined);
  const overLimit = [
    ...passed.slice(chosen.length),
    ...selection.selected.filter((item) => !judged.has(item.messageId)),
  ];
  const about = { workspaceId: ctx.workspaceId, runId: task.runId, now: ctx.ports.clock.now(), newId: ctx.newId };
  const gated = leftOut.map(({ messageId, leadId, campaignId, reason }, position) => ({
    ...{ messageId, leadId, campaignId, position },
    state: 'gated' as const,
    skipReason: reason,
  }));
  for (let from = 0; from < gated.length; from += portion) {
    ctx.store.write(() => journalMessages(ctx.store, about, gated.slice(from, from + portion)));
    await new Promise((goOn) => setImmediate(goOn));
  }
  const plan = planOf(task);
  const report =
    plan === null
      ? null
      : comparePlan({
          ...{ plan, options: task.options, chosen, leftOut, overLimit, outside: selection.outside },
          campaigns: campaignsOf(ctx, task.options),
        });
  ctx.store.write(() => {
    journalMessages(
      ctx.store,
      about,
      chosen.map(({ messageId, leadId, campaignId }, position) => ({
        ...{ messageId, leadId, campaignId, position },
        state: 'selected' as const,
        skipReason: null,
      })),
    );
    setRun(ctx.store, task.runId, { phase: 'drafts', gateSkips: skips, plan: report }, about.now);
    if (report !== null) task.log.write('head', planLines(report));
    task.log.write('drafts', phaseLines('drafts'));
  });
};

/** The plan that the run was started with; null without one, or when it was thrown away meanwhile. */
const planOf = (task: RunTask): SavedPlan | null => {
  if (task.options.plan === null) return null;
  try {
    return openPlanFolder(task.deps.ctx.dataDir, task.deps.ctx.workspaceId).find(task.options.plan);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

/** Sends that an earlier, killed attempt of this run queued and could not hand over; and a look for those of unknown outcome. */
const sendLeftovers = async (task: RunTask, campaignIds: string[]): Promise<void> => {
  const { ctx, outbox, sendingLanes } = task.deps;
  const connections = new Set(campaignIds.map((id) => getCampaign(ctx.store, ctx.workspaceId, id).connectionId));
  for (const connectionId of connections)
    await sendingLanes.run(connectionId, () => dispatchDue(outbox, connectionId, task.signal));
  await reconcile(outbox, task.signal);
};

/** Requests to the model in flight at most, whatever a run's own concurrency; the limiter goes below it as the provider asks. */
const modelConcurrency = 10;

/** Works a run to its end, or until it is paused, or until every further message would fail the same way. */
export const executeRun = async (task: RunTask): Promise<void> => {
  const { limiter } = task.deps.accounts;
  limiter.setLimits({ concurrency: modelConcurrency, rpm: task.options.rpm });
  try {
    await workThrough(task);
  } finally {
    // The run's own --rpm ends with it.
    limiter.setLimits({ concurrency: modelConcurrency, rpm: null });
  }
};

const workThrough = async (task: RunTask): Promise<void> => {
  const { ctx } = task.deps;
  const now = () => ctx.ports.clock.now();
  const run = () => getRun(ctx.store, ctx.workspaceId, task.runId);
  const first = run();
  if (task.log.lines(0, 1).total === 0)
    task.log.write(
      'head',
      headLines({ startedAt: first.startedAt, mode: 'apply', campaigns: first.campaignIds.length }),
    );
  else {
    task.log.mend();
    task.log.write('head', resumedLines(now()));
    // What was handed over when the process died is looked for before anything else is said about it.
    await reconcile(task.deps.outbox, task.signal);
  }
  ctx.ports.trace('backfill.started');
  if (first.phase === 'select') await select(task);
  if (run().phase === 'drafts' || runItemsIn(ctx.store, task.runId, ['selected']).length > 0) {
    await draftPhase(task);
    if (
      !task.signal.aborted &&
      task.fatal.message === null &&
      runItemsIn(ctx.store, task.runId, ['selected', 'drafting']).length === 0 &&
      !task.options.skipAutoSend
    ) {
      ctx.store.write(() => {
        setRun(ctx.store, task.runId, { phase: 'auto_send' }, now());
        task.log.write('auto_send', phaseLines('auto_send'));
      });
    }
  }
  if (run().phase === 'auto_send') await autoSendPhase(task);
  if (!task.signal.aborted) await sendLeftovers(task, first.campaignIds);
  if (task.fatal.message !== null) {
    moveRun(ctx.store, task.runId, 'paused', now(), { pauseReason: task.fatal.message });
    task.log.write('summary', ['', `Paused: ${task.fatal.message}`]);
    return;
  }
  if (task.signal.aborted) return;
  if (task.options.batch) endBatches(ctx, task.runId);
  const counts = countItems(ctx.store, task.runId, run().gateSkips);
  const errors = counts.draftsFailed + counts.byDecision.error > 0;
  ctx.store.write(() => {
    setRun(ctx.store, task.runId, { phase: 'summary' }, now());
    moveRun(ctx.store, task.runId, errors ? 'done_with_errors' : 'done', now(), { finishedAt: now() });
    task.log.write('summary', summaryLines(counts, [task.log.problem()]));
    const { plan } = run();
    if (plan !== null)
      task.log.write(
        'summary',
        planEndLines(plan, {
          seconds: (now() - first.startedAt) / 1000,
          ...modelSpentBy(ctx.store, ctx.workspaceId, first),
        }),
      );
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now(),
      actor: 'engine',
      actorRole: null,
      kind: 'backfill.finished',
      cause: task.runId,
      data: { ...counts.byDecision, total: counts.total },
    });
  });
};
