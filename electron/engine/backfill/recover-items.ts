import { and, desc, eq, gte, ne } from 'drizzle-orm';
import type { EngineContext } from '../engine-context';
import type { DecideOutcome } from '../pipeline/pipeline';
import type { DraftRow } from '../store/rows';
import { moveRunItem, runItemsIn } from '../store/runs';
import { decisions, drafts, outbox, stages } from '../store/schema';

/**
 * After a run's process died: items of which nothing is stored go back one step. Those whose draft or decision is stored stay
 * where they are; their phase takes them up there, so that what is missing (a DM, a send, a block of the log) follows.
 */
export const recoverItems = (ctx: EngineContext, runId: string): void =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    for (const item of runItemsIn(ctx.store, runId, ['drafting']))
      if (draftOfRun(ctx, runId, item.messageId) === null) moveRunItem(ctx.store, item.id, 'selected', now);
    for (const item of runItemsIn(ctx.store, runId, ['deciding']))
      if (decisionOfRun(ctx, runId, item.draftId ?? '') === null) moveRunItem(ctx.store, item.id, 'drafted', now);
  });

/** The draft that a run made for a message, and the pending one that it replaced; null when it made none. */
export const draftOfRun = (
  ctx: EngineContext,
  runId: string,
  messageId: string,
): { made: DraftRow; replaced: string | null } | null => {
  const made = ctx.store.db
    .select()
    .from(drafts)
    .where(and(eq(drafts.messageId, messageId), eq(drafts.runId, runId)))
    .orderBy(desc(drafts.createdAt))
    .get();
  if (!made) return null;
  const replaced = ctx.store.db
    .select({ id: drafts.id })
    .from(drafts)
    .where(
      and(
        eq(drafts.messageId, messageId),
        ne(drafts.id, made.id),
        eq(drafts.state, 'superseded'),
        gte(drafts.updatedAt, made.createdAt),
      ),
    )
    .get();
  return { made, replaced: replaced?.id ?? null };
};

/** The decision that a run stored for a draft, as the pipeline gave it; null when it came to none. */
export const decisionOfRun = (
  ctx: EngineContext,
  runId: string,
  draftId: string,
): Omit<DecideOutcome, 'reviewDms'> | null => {
  const made = ctx.store.db
    .select()
    .from(decisions)
    .where(and(eq(decisions.draftId, draftId), eq(decisions.runId, runId)))
    .orderBy(desc(decisions.createdAt))
    .get();
  if (!made) return null;
  const evaluated = ctx.store.db
    .select({ reason: stages.reason })
    .from(stages)
    .where(and(eq(stages.messageId, made.messageId), eq(stages.runId, runId), eq(stages.stage, 'evaluate')))
    .orderBy(desc(stages.createdAt))
    .get();
  const send = ctx.store.db
    .select({ id: outbox.id })
    .from(outbox)
    .where(eq(outbox.draftId, draftId))
    .orderBy(desc(outbox.createdAt))
    .get();
  return {
    decisionId: made.id,
    kind: made.kind,
    rule: made.rule,
    score: made.score,
    threshold: made.threshold,
    evaluation: made.evaluation,
    evaluationFailure: made.evaluation === null ? (evaluated?.reason ?? null) : null,
    sentence: made.sentence,
    sendId: send?.id ?? null,
    sendAt: made.sendAt,
  };
};
