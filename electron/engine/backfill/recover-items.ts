import { and, eq } from 'drizzle-orm';
import type { EngineContext } from '../engine-context';
import { moveRunItem, runItemsIn } from '../store/runs';
import { decisions, drafts, reviewDms } from '../store/schema';

/**
 * After a run's process died: what the rows prove was done counts as done, the rest goes back one step. A draft made by this
 * run for the message is that message's draft; a decision made by this run for the draft is that draft's decision.
 */
export const recoverItems = (ctx: EngineContext, runId: string): void =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    for (const item of runItemsIn(ctx.store, runId, ['drafting'])) {
      const made = ctx.store.db
        .select({ id: drafts.id })
        .from(drafts)
        .where(and(eq(drafts.messageId, item.messageId), eq(drafts.runId, runId)))
        .get();
      if (made) moveRunItem(ctx.store, item.id, 'drafted', now, { draftId: made.id });
      else moveRunItem(ctx.store, item.id, 'selected', now);
    }
    for (const item of runItemsIn(ctx.store, runId, ['deciding'])) {
      const made =
        item.draftId === null
          ? undefined
          : ctx.store.db
              .select()
              .from(decisions)
              .where(and(eq(decisions.draftId, item.draftId), eq(decisions.runId, runId)))
              .get();
      if (!made) {
        moveRunItem(ctx.store, item.id, 'drafted', now);
        continue;
      }
      const dms = ctx.store.db.select().from(reviewDms).where(eq(reviewDms.draftId, made.draftId)).all();
      moveRunItem(ctx.store, item.id, 'decided', now, {
        decisionId: made.id,
        decision: made.kind,
        score: made.score,
        dmsSent: dms.filter((dm) => dm.state === 'sent').length,
        dmsFailed: dms.filter((dm) => dm.state !== 'sent').length,
      });
    }
  });
