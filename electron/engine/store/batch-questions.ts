import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { BatchQuestionState } from '../../../shared/states/model-batch';
import type { Store } from './open';
import type { BatchHoldRow, BatchQuestionRow } from './rows';
import { batchHolds, batchQuestions } from './schema';

export type QuestionKey = { runId: string; messageId: string; hash: string; attempt: number };

export const findQuestion = (store: Store, key: QuestionKey): BatchQuestionRow | null =>
  store.db
    .select()
    .from(batchQuestions)
    .where(
      and(
        eq(batchQuestions.runId, key.runId),
        eq(batchQuestions.messageId, key.messageId),
        eq(batchQuestions.hash, key.hash),
        eq(batchQuestions.attempt, key.attempt),
      ),
    )
    .get() ?? null;

/** Writes a question down as one that no batch holds yet; one that nobody needed any more is needed again. */
export const wantQuestion = (
  store: Store,
  question: QuestionKey & Pick<BatchQuestionRow, 'id' | 'workspaceId' | 'stage' | 'promptVersion'> & { body: string },
  now: number,
): void => {
  store.db
    .insert(batchQuestions)
    .values({ ...question, state: 'wanted', createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: [batchQuestions.runId, batchQuestions.messageId, batchQuestions.hash, batchQuestions.attempt],
      set: { state: 'wanted', body: question.body, tries: 0, updatedAt: now },
      setWhere: eq(batchQuestions.state, 'void'),
    })
    .run();
};

/** How many of a run's questions stand where. */
export const countQuestions = (store: Store, runId: string): Record<BatchQuestionState, number> => {
  const counts = { wanted: 0, asked: 0, live: 0, answered: 0, void: 0 };
  for (const { state, n } of store.db
    .select({ state: batchQuestions.state, n: sql<number>`count(*)` })
    .from(batchQuestions)
    .where(eq(batchQuestions.runId, runId))
    .groupBy(batchQuestions.state)
    .all())
    counts[state] = n;
  return counts;
};

/** Messages of a run that wait for an answer. */
export const waitingMessages = (store: Store, runId: string): Set<string> =>
  new Set(
    store.db
      .selectDistinct({ messageId: batchQuestions.messageId })
      .from(batchQuestions)
      .where(and(eq(batchQuestions.runId, runId), inArray(batchQuestions.state, ['wanted', 'asked'])))
      .all()
      .map(({ messageId }) => messageId),
  );

/** Ids and sizes of the questions that no batch holds yet; their texts stay where they are. */
export const wantedQuestions = (store: Store, runId: string): { id: string; bytes: number }[] =>
  store.sqlite
    .prepare<[string], { id: string; bytes: number }>(
      "SELECT id, length(CAST(body AS BLOB)) AS bytes FROM batch_questions WHERE run_id = ? AND state = 'wanted' ORDER BY created_at, id",
    )
    .all(runId);

/** Puts questions into a batch. */
export const assignQuestions = (store: Store, ids: readonly string[], modelBatchId: string, now: number): void => {
  const assign = store.sqlite.prepare(
    "UPDATE batch_questions SET state = 'asked', model_batch_id = ?, updated_at = ? WHERE id = ? AND state = 'wanted'",
  );
  for (const id of ids) assign.run(modelBatchId, now, id);
};

/** The questions of a batch that have no answer yet, with their texts. */
export const askedIn = (store: Store, modelBatchId: string): { id: string; body: string }[] =>
  store.sqlite
    .prepare<[string], { id: string; body: string }>(
      "SELECT id, body FROM batch_questions WHERE model_batch_id = ? AND state = 'asked' ORDER BY created_at, id",
    )
    .all(modelBatchId);

export const getAsked = (store: Store, id: string, modelBatchId: string): BatchQuestionRow | null =>
  store.db
    .select()
    .from(batchQuestions)
    .where(
      and(eq(batchQuestions.id, id), eq(batchQuestions.modelBatchId, modelBatchId), eq(batchQuestions.state, 'asked')),
    )
    .get() ?? null;

/** Keeps an answer; the question's text is not needed any more. */
export const answerQuestion = (store: Store, id: string, answer: unknown, now: number): void => {
  store.db
    .update(batchQuestions)
    .set({ state: 'answered', answer, body: null, updatedAt: now })
    .where(eq(batchQuestions.id, id))
    .run();
};

/** A question that its batch left unanswered: into another one, or, after so many of them, asked by itself. */
export const returnQuestion = (store: Store, id: string, mostTries: number, now: number): void => {
  store.sqlite
    .prepare(
      `UPDATE batch_questions SET tries = tries + 1, state = CASE WHEN tries + 1 >= @mostTries THEN 'live' ELSE 'wanted' END,
         model_batch_id = NULL, updated_at = @now WHERE id = @id AND state = 'asked'`,
    )
    .run({ id, mostTries, now });
};

/** All questions of a batch that came to nothing go back where they were; that it failed is no fault of theirs. */
export const returnAll = (store: Store, modelBatchId: string, to: 'wanted' | 'live' | 'void', now: number): number =>
  store.db
    .update(batchQuestions)
    .set({ state: to, modelBatchId: null, updatedAt: now, ...(to === 'void' ? { body: null } : {}) })
    .where(and(eq(batchQuestions.modelBatchId, modelBatchId), eq(batchQuestions.state, 'asked')))
    .run().changes;

/** Questions that are too few for a batch are asked by themselves. */
export const askLive = (store: Store, ids: readonly string[], now: number): void => {
  const move = store.sqlite.prepare(
    "UPDATE batch_questions SET state = 'live', updated_at = ? WHERE id = ? AND state = 'wanted'",
  );
  for (const id of ids) move.run(now, id);
};

/** Texts and answers are for making drafts: once a run is over nobody needs them, and they quote mail. */
export const forgetQuestions = (store: Store, runId: string, now: number): void => {
  store.db
    .update(batchQuestions)
    .set({ state: 'void', body: null, answer: null, updatedAt: now })
    .where(and(eq(batchQuestions.runId, runId), ne(batchQuestions.state, 'void')))
    .run();
};

/** How many questions are in batches, and how long they are together: what they will cost is not spent yet. */
export const askedSize = (store: Store, runId: string): { n: number; bytes: number } =>
  store.sqlite
    .prepare<[string], { n: number; bytes: number }>(
      "SELECT count(*) AS n, coalesce(sum(length(CAST(body AS BLOB))), 0) AS bytes FROM batch_questions WHERE run_id = ? AND state = 'asked'",
    )
    .get(runId) ?? { n: 0, bytes: 0 };

export const findHold = (store: Store, runId: string, messageId: string): BatchHoldRow | null =>
  store.db
    .select()
    .from(batchHolds)
    .where(and(eq(batchHolds.runId, runId), eq(batchHolds.messageId, messageId)))
    .get() ?? null;

export const openHolds = (store: Store, runId: string): BatchHoldRow[] =>
  store.db
    .select()
    .from(batchHolds)
    .where(and(eq(batchHolds.runId, runId), eq(batchHolds.open, true)))
    .all();

export const insertHold = (
  store: Store,
  hold: Pick<BatchHoldRow, 'id' | 'workspaceId' | 'runId' | 'messageId'>,
  now: number,
): BatchHoldRow =>
  store.db
    .insert(batchHolds)
    .values({ ...hold, heldAt: now, offer: null, open: true, createdAt: now, updatedAt: now })
    .returning()
    .get();

export const setHold = (
  store: Store,
  id: string,
  set: Partial<Pick<BatchHoldRow, 'offer' | 'open' | 'heldAt'>>,
  now: number,
): void => {
  store.db
    .update(batchHolds)
    .set({ ...set, updatedAt: now })
    .where(eq(batchHolds.id, id))
    .run();
};
