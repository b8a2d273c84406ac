import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { type ModelBatchState, modelBatchTransitions } from '../../../shared/states/model-batch';
import { statesBefore } from '../../../shared/states/transition';
import type { Store } from './open';
import type { ModelBatchRow } from './rows';
import { batchQuestions, modelBatches } from './schema';

/** States in which a batch is still on its way: somebody has to look after it. */
export const openBatchStates: readonly ModelBatchState[] = ['made', 'uploading', 'uploaded', 'creating', 'running'];

export const insertBatch = (
  store: Store,
  batch: Pick<ModelBatchRow, 'id' | 'workspaceId' | 'runId' | 'requests'>,
  now: number,
): void => {
  store.db
    .insert(modelBatches)
    .values({ ...batch, state: 'made', createdAt: now, updatedAt: now })
    .run();
};

export const getBatch = (store: Store, id: string): ModelBatchRow | null =>
  store.db.select().from(modelBatches).where(eq(modelBatches.id, id)).get() ?? null;

/** A run's batches that are on their way, the oldest first. */
export const openBatches = (store: Store, runId: string): ModelBatchRow[] =>
  store.db
    .select()
    .from(modelBatches)
    .where(and(eq(modelBatches.runId, runId), inArray(modelBatches.state, [...openBatchStates])))
    .orderBy(asc(modelBatches.createdAt), asc(modelBatches.id))
    .all();

/** Runs that were cancelled and have batches on their way: the provider was perhaps not told yet. */
export const runsWithCancelledBatches = (store: Store, workspaceId: string): string[] =>
  store.db
    .selectDistinct({ runId: modelBatches.runId })
    .from(modelBatches)
    .where(
      and(
        eq(modelBatches.workspaceId, workspaceId),
        eq(modelBatches.cancelRequested, true),
        inArray(modelBatches.state, [...openBatchStates]),
      ),
    )
    .all()
    .map(({ runId }) => runId);

/** Moves a batch along its table; false when it stood elsewhere. */
export const moveBatch = (
  store: Store,
  id: string,
  to: ModelBatchState,
  now: number,
  set: Partial<ModelBatchRow> = {},
): boolean =>
  store.db
    .update(modelBatches)
    .set({ ...set, state: to, updatedAt: now, version: sql`${modelBatches.version} + 1` })
    .where(and(eq(modelBatches.id, id), inArray(modelBatches.state, statesBefore(modelBatchTransitions, to))))
    .run().changes === 1;

/** What the provider says of a batch, without a move. */
export const setBatch = (
  store: Store,
  id: string,
  set: Partial<Omit<ModelBatchRow, 'id' | 'state'>>,
  now: number,
): void => {
  store.db
    .update(modelBatches)
    .set({ ...set, updatedAt: now })
    .where(eq(modelBatches.id, id))
    .run();
};

/** A cancelled run's batches: marked here first, told to the provider by whoever looks after them. */
export const requestBatchCancel = (store: Store, runId: string, now: number): number =>
  store.db
    .update(modelBatches)
    .set({ cancelRequested: true, updatedAt: now })
    .where(and(eq(modelBatches.runId, runId), inArray(modelBatches.state, [...openBatchStates])))
    .run().changes;

/** How small a file has become that met the limit of queued tokens, alone; null where none did. */
export const smallestRefused = (store: Store, runId: string, problem: string): number | null =>
  store.db
    .select({ n: sql<number | null>`min(${modelBatches.requests})` })
    .from(modelBatches)
    .where(and(eq(modelBatches.runId, runId), eq(modelBatches.state, 'refused'), eq(modelBatches.problem, problem)))
    .get()?.n ?? null;

/** What a run's batches on their way come to. Their questions are of one stage, but for a few that were asked again. */
export const sumOpenBatches = (
  store: Store,
  runId: string,
): { batches: number; requests: number; answered: number; stage: string | null; dueAt: number | null } => {
  const open = openBatches(store, runId);
  const due = open.flatMap(({ expiresAt }) => (expiresAt === null ? [] : [expiresAt]));
  return {
    batches: open.length,
    requests: open.reduce((sum, { requests }) => sum + requests, 0),
    answered: open.reduce((sum, { completed, failed }) => sum + completed + failed, 0),
    stage:
      store.db
        .select({ stage: batchQuestions.stage })
        .from(batchQuestions)
        .where(and(eq(batchQuestions.runId, runId), eq(batchQuestions.state, 'asked')))
        .limit(1)
        .get()?.stage ?? null,
    dueAt: due.length === 0 ? null : Math.max(...due),
  };
};
