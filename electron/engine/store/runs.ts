import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import type { SkipReason } from '../../../shared/schemas/common';
import type { DecisionKind } from '../../../shared/schemas/draft';
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

/** Runs that keep their campaigns to themselves, newest first, however long ago they began. */
export const standingRuns = (store: Store, workspaceId: string): RunRow[] =>
  store.db
    .select()
    .from(runs)
    .where(and(eq(runs.workspaceId, workspaceId), inArray(runs.state, ['running', 'paused'])))
    .orderBy(desc(runs.number))
    .all();

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
  failed: 0,
  toDecide: 0,
  decided: 0,
  byDecision: { send_immediate: 0, send_delayed: 0, needs_review: 0, skip: 0, error: 0 },
  bySkip: {},
  slackSent: 0,
  slackFailed: 0,
});

type Tally = {
  state: RunItemState;
  decision: DecisionKind | null;
  skipReason: SkipReason | null;
  kept: number;
  drafted: number;
  n: number;
  dmsSent: number;
  dmsFailed: number;
};

/** States of the messages that a run works; what a gate left out is in the journal and in `gateSkips`. */
const worked: RunItemState[] = ['selected', 'drafting', 'drafted', 'deciding', 'decided', 'skipped', 'failed'];

/** What the journal says, so that a resumed run counts the same as one that was never killed. `before` are the gates' skips. */
export const countItems = (store: Store, runId: string, before: RunCounts['bySkip']): RunCounts => {
  const counts = { ...emptyCounts(), bySkip: { ...before } };
  // Counted by the database: a run of ten thousand messages is looked at after each of them.
  const tallies = store.sqlite
    .prepare<unknown[], Tally>(
      `SELECT state, decision, skip_reason AS skipReason, draft_kept AS kept, draft_id IS NOT NULL AS drafted, count(*) AS n,
         sum(dms_sent) AS dmsSent, sum(dms_failed) AS dmsFailed
       FROM run_items WHERE run_id = ? AND state IN (${worked.map(() => '?').join(',')}) GROUP BY 1, 2, 3, 4, 5`,
    )
    .all(runId, ...worked);
  for (const { state, decision, skipReason, kept, drafted, n, dmsSent, dmsFailed } of tallies) {
    counts.total += n;
    if (state !== 'selected' && state !== 'drafting') counts.draftsDone += n;
    if (drafted) {
      counts[kept ? 'draftsKept' : 'draftsNew'] += n;
      counts.toDecide += n;
    }
    if (state === 'failed') {
      counts.failed += n;
      if (drafted) {
        counts.decided += n;
        counts.byDecision.error += n;
      } else counts.draftsFailed += n;
    }
    if (state === 'skipped' && skipReason !== null) counts.bySkip[skipReason] = (counts.bySkip[skipReason] ?? 0) + n;
    if (state === 'decided' && decision !== null) {
      counts.decided += n;
      counts.byDecision[decision] += n;
    }
    counts.slackSent += dmsSent;
    counts.slackFailed += dmsFailed;
  }
  return counts;
};

export type Journalled = { messageId: string; leadId: string; campaignId: string };

/** Writes messages down in a run's journal; those that an interrupted selection wrote already are written anew. */
export const journalMessages = (
  store: Store,
  about: { workspaceId: string; runId: string; now: number; newId: () => string },
  messages: readonly (Journalled & { state: 'selected' | 'gated'; position: number; skipReason: SkipReason | null })[],
): void => {
  const insert = store.sqlite.prepare(
    `INSERT INTO run_items (id, workspace_id, created_at, updated_at, run_id, position, message_id, lead_id, campaign_id, state, skip_reason)
     VALUES (@id, @workspaceId, @now, @now, @runId, @position, @messageId, @leadId, @campaignId, @state, @skipReason)
     ON CONFLICT (run_id, message_id) DO UPDATE SET position = excluded.position, state = excluded.state, skip_reason = excluded.skip_reason, updated_at = excluded.updated_at`,
  );
  const { workspaceId, runId, now } = about;
  for (const message of messages) insert.run({ id: about.newId(), workspaceId, runId, now, ...message });
};

const paidLater = ({ state, options }: Pick<RunRow, 'state' | 'options'>): boolean =>
  state === 'cancelled' && options.batch;

/** What a run has taken of the model: requests and dollars. */
export const modelSpentBy = (
  store: Store,
  workspaceId: string,
  run: Pick<RunRow, 'id' | 'state' | 'options' | 'startedAt' | 'finishedAt'>,
): { modelCalls: number; costUsd: number } =>
  store.sqlite
    .prepare<unknown[], { modelCalls: number; costUsd: number }>(
      `SELECT count(*) AS modelCalls, coalesce(sum(cost_usd), 0) AS costUsd FROM model_calls
       WHERE workspace_id = ? AND created_at BETWEEN ? AND ? AND run_id = ?`,
    )
    // What was asked after its end is none of it: the list of runs must not read all that came since for each of them. Of a run
    // cancelled with batches at the provider, what these had answered comes, and is paid for, later.
    .get(workspaceId, run.startedAt, (paidLater(run) ? null : run.finishedAt) ?? Number.MAX_SAFE_INTEGER, run.id) ?? {
    modelCalls: 0,
    costUsd: 0,
  };
