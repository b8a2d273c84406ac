import { and, count, eq, gte } from 'drizzle-orm';
import type { ReviewDmRecord, ReviewDmStore } from '../review/review-dm-store';
import type { NewId } from './ids';
import type { Store } from './open';
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

/** The review DMs of one workspace as rows, one per draft and recipient. */
export const openReviewDmStore = (store: Store, workspaceId: string, newId: NewId): ReviewDmStore => ({
  find: (draftId, recipient) => {
    const row = store.db
      .select()
      .from(reviewDms)
      .where(and(eq(reviewDms.draftId, draftId), eq(reviewDms.recipient, recipient)))
      .get();
    return row ? toRecord(row) : null;
  },
  record: ({ draftId, recipient, state, detail, at, channel, ts, settledAt }) => {
    const set = { state, detail, slackChannel: channel, slackTs: ts, settledAt, updatedAt: at };
    store.write(() => {
      store.db
        .insert(reviewDms)
        .values({ id: newId(), workspaceId, createdAt: at, draftId, recipient, ...set })
        .onConflictDoUpdate({ target: [reviewDms.draftId, reviewDms.recipient], set })
        .run();
    });
  },
  listByDraft: (draftId) => store.db.select().from(reviewDms).where(eq(reviewDms.draftId, draftId)).all().map(toRecord),
  countSent: (recipient, sinceAt) =>
    store.db
      .select({ n: count() })
      .from(reviewDms)
      .where(
        and(
          eq(reviewDms.workspaceId, workspaceId),
          eq(reviewDms.recipient, recipient),
          eq(reviewDms.state, 'sent'),
          gte(reviewDms.createdAt, sinceAt),
        ),
      )
      .get()?.n ?? 0,
});
