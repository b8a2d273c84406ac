import { and, eq } from 'drizzle-orm';
import type { EngineContext } from '../engine-context';
import type { ReviewDmRecord, ReviewDmStore } from '../review';
import type { ReviewDmRow } from './rows';
import { reviewDms } from './schema';

const toRecord = (row: ReviewDmRow): ReviewDmRecord => ({
  draftId: row.draftId,
  recipient: row.recipient,
  state: row.state,
  detail: row.detail,
  at: row.updatedAt,
  channel: row.slackChannel,
  ts: row.slackTs,
  settledAt: row.settledAt,
});

/** The rows behind review DMs: one per draft and recipient. */
export const storedReviewDms = (ctx: EngineContext): ReviewDmStore => {
  const where = (draftId: string, recipient: string) =>
    and(eq(reviewDms.draftId, draftId), eq(reviewDms.recipient, recipient));
  return {
    find: (draftId, recipient) => {
      const row = ctx.store.db.select().from(reviewDms).where(where(draftId, recipient)).get();
      return row ? toRecord(row) : null;
    },
    record: (record) =>
      ctx.store.write(() => {
        const values = {
          state: record.state,
          detail: record.detail,
          slackChannel: record.channel,
          slackTs: record.ts,
          settledAt: record.settledAt,
          updatedAt: record.at,
        };
        ctx.store.db
          .insert(reviewDms)
          .values({
            id: ctx.newId(),
            workspaceId: ctx.workspaceId,
            createdAt: record.at,
            draftId: record.draftId,
            recipient: record.recipient,
            ...values,
          })
          .onConflictDoUpdate({ target: [reviewDms.draftId, reviewDms.recipient], set: values })
          .run();
      }),
    listByDraft: (draftId) =>
      ctx.store.db.select().from(reviewDms).where(eq(reviewDms.draftId, draftId)).all().map(toRecord),
    countSent: (recipient, sinceAt) =>
      ctx.store.sqlite
        .prepare<[string, string, number], { n: number }>(
          "SELECT count(*) AS n FROM review_dms WHERE workspace_id = ? AND recipient = ? AND state = 'sent' AND created_at >= ?",
        )
        .get(ctx.workspaceId, recipient, sinceAt)?.n ?? 0,
  };
};
