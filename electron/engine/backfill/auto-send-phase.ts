import { Refusal } from '../../../shared/errors';
import { dispatchOne } from '../outbox/dispatch';
import type { DecideOutcome } from '../pipeline/pipeline';
import { getCampaign } from '../store/campaigns';
import { getDraft } from '../store/drafts';
import type { RunItemRow } from '../store/rows';
import { countItems, moveRunItem, runItemsIn } from '../store/runs';
import { decisionBlock, failedDecisionBlock } from './log-format';
import { noteModelAnswer } from './model-silence';
import { decisionOfRun } from './recover-items';
import { bugOf, goesOn, personOf, type RunTask } from './run-task';

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
