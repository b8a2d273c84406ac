import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import type { RunCounts } from '../../../shared/schemas/run';
import { type RunItemState, type RunState, runItemTransitions, runTransitions } from '../../../shared/states/run';
import { statesBefore } from '../../../shared/states/transition';
import type { Store } from './open';
import type { RunItemRow, RunRow } from './rows';
import { runItems, runs } from './schema';

export const getRun = (store: Store, workspaceId: string, id: string): RunRow => {
  const row = store.db
    .select()
    .from(runs)
    .where(and(eq(runs.workspaceId, workspaceId), eq(runs.id, id)))
    .get();
  if (!row) throw new Refusal('not_found', 'This run does not exist.');
  return row;
};

export const listRuns = (store: Store, workspaceId: string): RunRow[] =>
  store.db.select().from(runs).where(eq(runs.workspaceId, workspaceId)).orderBy(desc(runs.number)).limit(100).all();

export const nextRunNumber = (store: Store, workspaceId: string): number =>
  (store.db
    .select({ n: sql<number | null>`max(${runs.number})` })
    .from(runs)
    .where(eq(runs.workspaceId, workspaceId))
    .get()?.n ?? 0) + 1;

/** Moves a run along its table; false when it stood elsewhere. */
export const moveRun = (store: Store, id: string, to: RunState, now: number, set: Partial<RunRow> = {}): boolean =>
  store.db
    .update(runs)
    .set({ ...set, state: to, updatedAt: now, version: sql`${runs.version} + 1` })
    .where(and(eq(runs.id, id), inArray(runs.state, statesBefore(runTransitions, to))))
    .run().changes === 1;

export const setRun = (store: Store, id: string, set: Partial<Omit<RunRow, 'id' | 'state'>>, now: number): void => {
  store.db
    .update(runs)
    .set({ ...set, updatedAt: now })
    .where(eq(runs.id, id))
    .run();
};

export const runItemsIn = (store: Store, runId: string, states: RunItemState[]): RunItemRow[] =>
  store.db
    .select()
    .from(runItems)
    .where(and(eq(runItems.runId, runId), inArray(runItems.state, states)))
    .orderBy(asc(runItems.position))
    .all();

export const moveRunItem = (
  store: Store,
  id: string,
  to: RunItemState,
  now: number,
  set: Partial<RunItemRow> = {},
): boolean =>
  store.db
    .update(runItems)
    .set({ ...set, state: to, updatedAt: now, version: sql`${runItems.version} + 1` })
    .where(and(eq(runItems.id, id), inArray(runItems.state, statesBefore(runItemTransitions, to))))
    .run().changes === 1;

export const emptyCounts = (): RunCounts => ({
  total: 0,
  draftsDone: 0,
  draftsNew: 0,
  draftsKept: 0,
  draftsFailed: 0,
  toDecide: 0,
  decided: 0,
  byDecision: { send_immediate: 0, send_delayed: 0, needs_review: 0, skip: 0, error: 0 },
  bySkip: {},
  slackSent: 0,
  slackFailed: 0,
});

/** What the journal says, so that a resumed run counts the same as one that was never killed. `before` are the gates' skips. */
export const countItems = (store: Store, runId: string, before: RunCounts['bySkip']): RunCounts => {
  const counts = { ...emptyCounts(), bySkip: { ...before } };
  for (const item of store.db.select().from(runItems).where(eq(runItems.runId, runId)).all()) {
    counts.total += 1;
    if (item.state !== 'selected' && item.state !== 'drafting') counts.draftsDone += 1;
    if (item.draftId !== null) {
      if (item.draftKept) counts.draftsKept += 1;
      else counts.draftsNew += 1;
      counts.toDecide += 1;
    }
    if (item.state === 'failed' && item.draftId === null) counts.draftsFailed += 1;
    if (item.state === 'failed' && item.draftId !== null) {
      counts.decided += 1;
      counts.byDecision.error += 1;
    }
    if (item.state === 'skipped' && item.skipReason !== null)
      counts.bySkip[item.skipReason] = (counts.bySkip[item.skipReason] ?? 0) + 1;
    if (item.state === 'decided' && item.decision !== null) {
      counts.decided += 1;
      counts.byDecision[item.decision] += 1;
    }
    counts.slackSent += item.dmsSent;
    counts.slackFailed += item.dmsFailed;
  }
  return counts;
};
