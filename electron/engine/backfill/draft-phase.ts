import type { DraftOutcome, HeldDraft } from '../pipeline/pipeline';
import { slidingWindow } from '../sliding-window';
import { findHold } from '../store/batch-questions';
import { getCampaign } from '../store/campaigns';
import { draftForMessage } from '../store/drafts';
import type { RunItemRow } from '../store/rows';
import { moveRunItem, runItemsIn } from '../store/runs';
import { workInBatches } from './batch/work-in-batches';
import { draftBlock } from './log-format';
import { noteModelAnswer } from './model-silence';
import { draftOfRun } from './recover-items';
import { bugOf, goesOn, personOf, type RunTask, runsWide } from './run-task';

/** Phase 1 for one message: drafted anew (or kept), and its block in the log. False while a question of it waits for a batch. */
const draftItem = async (
  task: RunTask,
  item: RunItemRow,
  counter: { done: number; total: number },
  held?: HeldDraft,
): Promise<boolean> => {
  const { ctx, pipeline } = task.deps;
  const now = () => ctx.ports.clock.now();
  const existing = draftForMessage(ctx.store, item.messageId);
  const pending = existing?.state === 'pending' ? existing : null;
  const keep = task.options.skipDraftGen || (task.options.missingOnly && pending !== null);
  moveRunItem(ctx.store, item.id, 'drafting', now(), { attempts: item.attempts + 1 });
  let outcome: DraftOutcome | { kind: 'kept'; draftId: string };
  if (keep && pending) outcome = { kind: 'kept', draftId: pending.id };
  // Somebody settled it since the run selected it.
  else if (task.options.skipDraftGen) outcome = { kind: 'skipped', reason: 'draft_exists', evidence: '' };
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
      held,
    });
    // It stays among those being drafted; what it holds is stored.
    if (held?.waits()) return false;
  }
  if (outcome.kind === 'drafted') noteModelAnswer(task, outcome.origin === 'template' ? 'no reply written' : null);
  // Stopped in mid-call: the item goes back where it was, to be done when the run goes on.
  if (outcome.kind === 'failed' && (task.signal.aborted || outcome.fatal)) {
    if (outcome.fatal) task.fatal.message = outcome.message;
    moveRunItem(ctx.store, item.id, 'selected', now());
    return false;
  }
  settleDraft(task, item, counter, outcome, pending?.id ?? null);
  return true;
};

/** Phase 1 with questions in batches; messages that wait when the run stops go back to be drafted when it goes on. */
const draftInBatches = async (
  task: RunTask,
  items: readonly RunItemRow[],
  counter: { done: number; total: number },
  drafts: { done: number },
): Promise<void> => {
  const { ctx, pipeline } = task.deps;
  await workInBatches(task, {
    todo: items,
    phase: 'drafts',
    before: async (ready) => {
      // Times are chosen for those about to be written, not for those whose strategy is still to be asked for.
      const next = ready.filter(({ messageId }) => findHold(ctx.store, task.runId, messageId)?.offer === null);
      if (next.length > 0) await pipeline.planOffers(next.map(({ messageId }) => messageId));
    },
    walk: async (item, held) => {
      const done = await draftItem(task, item, counter, held);
      if (done) drafts.done += 1;
      return done;
    },
    broke: (item, code) => settleDraft(task, item, counter, { kind: 'failed', code, message: '', fatal: false }, null),
  });
  for (const item of runItemsIn(ctx.store, task.runId, ['drafting']))
    if (draftOfRun(ctx, task.runId, item.messageId) === null)
      moveRunItem(ctx.store, item.id, 'selected', ctx.ports.clock.now());
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
  const drafts = { from: ctx.ports.clock.now(), done: 0 };
  task.stretch.drafts = drafts;
  if (task.options.batch && !task.options.skipDraftGen) return draftInBatches(task, items, counter, drafts);
  if (!task.options.skipDraftGen) await task.deps.pipeline.planOffers(items.map((item) => item.messageId));
  const thrown: unknown[] = [];
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
