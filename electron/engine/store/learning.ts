import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Channel } from '../../../shared/schemas/common';
import type { LessonChoice, LessonEdit, LessonKind } from '../../../shared/schemas/learning';
import { buildOnce } from './build-once';
import { keepRead } from './keep-reads';
import type { Store } from './open';
import { leads, learnedEdits, lessonChoices, reviews } from './schema';

export type ReviewRow = typeof reviews.$inferSelect;
export type LearnedEditRow = typeof learnedEdits.$inferInsert;
export type LessonChoiceRow = typeof lessonChoices.$inferSelect;

const unread = buildOnce((db) =>
  db
    .select()
    .from(reviews)
    .where(and(eq(reviews.workspaceId, sql.placeholder('workspaceId')), sql`${reviews.learned} = 0`))
    .orderBy(asc(reviews.createdAt), asc(reviews.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** Reviews nobody has learned from yet, oldest first. Nothing to do costs one look in an index. */
export const unreadReviews = (store: Store, workspaceId: string, limit: number): ReviewRow[] =>
  unread(store).all({ workspaceId, limit });

/** Whether no review is to be learned from and nothing was ever learned: then there is nothing to count either. */
export const nothingLearned = keepRead(
  ['reviews', 'learned_edits'],
  (store, workspaceId: string): boolean =>
    unreadReviews(store, workspaceId, 1).length === 0 &&
    store.sqlite.prepare('SELECT 1 FROM learned_edits WHERE workspace_id = ? LIMIT 1').get(workspaceId) === undefined,
);

export const markLearned = (store: Store, ids: readonly string[]): void => {
  store.db
    .update(reviews)
    .set({ learned: true })
    .where(inArray(reviews.id, [...ids]))
    .run();
};

/** Writes what one review says of one lesson, once however often it is read. */
export const insertLearnedEdit = (store: Store, row: LearnedEditRow): void => {
  store.db.insert(learnedEdits).values(row).onConflictDoNothing().run();
};

export type KnownLesson = { lesson: string; kind: LessonKind; before: string; after: string; channel: Channel };

/** What was edited so far, like or not, the newest first: what a further review may speak against. */
export const knownLessons = (store: Store, workspaceId: string, sinceAt: number, limit: number): KnownLesson[] =>
  store.sqlite
    .prepare<[string, number, number], KnownLesson>(
      `SELECT lesson, kind, min(before) AS before, min(after) AS after, channel FROM learned_edits
       WHERE workspace_id = +? AND against = 0 AND created_at >= ? GROUP BY lesson ORDER BY max(created_at) DESC LIMIT +?`,
    )
    .all(workspaceId, sinceAt, limit);

export type LessonCount = {
  lesson: string;
  kind: LessonKind;
  before: string;
  after: string;
  /** Firms for it and against it. */
  confirmations: number;
  against: number;
  campaigns: number;
  campaignId: string;
  channels: number;
  channel: Channel;
  lastAt: number;
};

/** Edits that were made alike for at least so many firms' leads, by reviews that were not taken back. */
export const countLessons = (store: Store, workspaceId: string, sinceAt: number, needed: number): LessonCount[] =>
  store.sqlite
    .prepare<[string, number, number], LessonCount>(
      `SELECT e.lesson, e.kind, min(CASE e.against WHEN 0 THEN e.before END) AS before, min(CASE e.against WHEN 0 THEN e.after END) AS after,
         count(DISTINCT CASE e.against WHEN 0 THEN e.firm END) AS confirmations,
         count(DISTINCT CASE e.against WHEN 1 THEN e.firm END) AS against,
         count(DISTINCT CASE e.against WHEN 0 THEN e.campaign_id END) AS campaigns,
         min(CASE e.against WHEN 0 THEN e.campaign_id END) AS campaignId,
         count(DISTINCT CASE e.against WHEN 0 THEN e.channel END) AS channels,
         min(CASE e.against WHEN 0 THEN e.channel END) AS channel,
         max(CASE e.against WHEN 0 THEN e.created_at END) AS lastAt
       FROM learned_edits e JOIN reviews r ON r.id = e.review_id
       WHERE e.workspace_id = +? AND e.created_at >= ? AND r.verdict <> 'undone'
       GROUP BY e.lesson HAVING confirmations >= ? ORDER BY confirmations DESC, lastAt DESC, e.lesson`,
    )
    .all(workspaceId, sinceAt, needed);

/** How many edits were seen that have not been made alike often enough. */
export const countGathering = (store: Store, workspaceId: string, sinceAt: number, needed: number): number =>
  store.sqlite
    .prepare<[string, number, number], { n: number }>(
      `SELECT count(*) AS n FROM (SELECT e.lesson FROM learned_edits e JOIN reviews r ON r.id = e.review_id
         WHERE e.workspace_id = +? AND e.created_at >= ? AND e.against = 0 AND r.verdict <> 'undone'
         GROUP BY e.lesson HAVING count(DISTINCT e.firm) < ?)`,
    )
    .get(workspaceId, sinceAt, needed)?.n ?? 0;

/** The edits a lesson rests on, newest first. */
export const editsOfLesson = (store: Store, workspaceId: string, lesson: string, limit: number): LessonEdit[] =>
  store.db
    .select({
      reviewId: learnedEdits.reviewId,
      draftId: learnedEdits.draftId,
      leadId: learnedEdits.leadId,
      leadName: leads.name,
      by: learnedEdits.by,
      at: learnedEdits.createdAt,
      was: learnedEdits.was,
      became: learnedEdits.became,
    })
    .from(learnedEdits)
    .innerJoin(leads, eq(leads.id, learnedEdits.leadId))
    .innerJoin(reviews, eq(reviews.id, learnedEdits.reviewId))
    .where(
      and(
        eq(learnedEdits.workspaceId, workspaceId),
        eq(learnedEdits.lesson, lesson),
        eq(learnedEdits.against, false),
        sql`${reviews.verdict} <> 'undone'`,
      ),
    )
    .orderBy(desc(learnedEdits.createdAt), desc(learnedEdits.id))
    .limit(limit)
    .all();

/** Addresses of the leads a lesson rests on, and of who answers for them. */
export const addressesOfLesson = (store: Store, workspaceId: string, lesson: string): string[] =>
  store.sqlite
    .prepare<[string, string], { email: string; replier: string | null }>(
      `SELECT DISTINCT l.email, json_extract(l.replier, '$.email') AS replier FROM learned_edits e
       JOIN leads l ON l.id = e.lead_id WHERE e.workspace_id = +? AND e.lesson = +? AND e.against = 0`,
    )
    .all(workspaceId, lesson)
    .flatMap(({ email, replier }) => (replier === null ? [email] : [email, replier]));

export const lessonChoicesOf = (store: Store, workspaceId: string): Map<string, LessonChoiceRow> =>
  new Map(
    store.db
      .select()
      .from(lessonChoices)
      .where(eq(lessonChoices.workspaceId, workspaceId))
      .all()
      .map((row) => [row.lesson, row]),
  );

export const setLessonChoice = (
  store: Store,
  row: { id: string; workspaceId: string; lesson: string; state: LessonChoice; by: string; now: number },
): void => {
  const { now, ...values } = row;
  store.db
    .insert(lessonChoices)
    .values({ ...values, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: [lessonChoices.workspaceId, lessonChoices.lesson],
      set: { state: row.state, by: row.by, updatedAt: now },
    })
    .run();
};
