import { promptStage } from '../../../shared/schemas/prompts';
import type { Run, RunCounts } from '../../../shared/schemas/run';
import type { EngineContext } from '../engine-context';
import { sumOpenBatches } from '../store/model-batches';
import type { RunRow } from '../store/rows';
import { countItems, modelSpentBy } from '../store/runs';
import { estimateLeft } from './estimate-left';
import { restedRead } from './rested-read';
import { draftsAtOnce, type Stretch } from './run-task';

type CampaignTally = Run['campaigns'][number];

/** Milliseconds between two decisions of the newest run that made some: the middle one, so that its pauses do not count. */
const decisionMsBefore = (ctx: EngineContext, runId: string): number | null => {
  const times = ctx.store.sqlite
    .prepare<unknown[], { at: number }>(
      `SELECT updated_at AS at FROM run_items WHERE state = 'decided' AND run_id =
         (SELECT id FROM runs WHERE workspace_id = ? AND id <> ?
            AND EXISTS (SELECT 1 FROM run_items WHERE run_id = runs.id AND state = 'decided') ORDER BY number DESC LIMIT 1)
       ORDER BY updated_at LIMIT 200`,
    )
    .all(ctx.workspaceId, runId)
    .map(({ at }) => at);
  const gaps = times.slice(1).map((at, n) => at - (times[n] ?? at));
  return gaps.length < 5 ? null : (gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? null);
};

/** Milliseconds that one request of this run took on average; a decision is one request and what follows from it. */
const requestMsOf = (ctx: EngineContext, row: RunRow): number | null =>
  ctx.store.sqlite
    .prepare<unknown[], { ms: number | null }>(
      `SELECT avg(ms) AS ms FROM (SELECT ms FROM model_calls WHERE workspace_id = ? AND created_at >= ? AND run_id = ? AND outcome = 'ok' LIMIT 200)`,
    )
    .get(ctx.workspaceId, row.startedAt, row.id)?.ms ?? null;

const readAgainMs = 1_000;

/** What the model's calls say of a run; of one that works, as it was a second ago at most. */
const readCalls = (ctx: EngineContext, row: RunRow, stretch: Stretch | null): NonNullable<Stretch['read']> => {
  const now = ctx.ports.clock.now();
  if (stretch?.read && now - stretch.read.at < readAgainMs) return stretch.read;
  const working = stretch !== null && !row.options.skipAutoSend;
  const read = {
    at: now,
    spent: modelSpentBy(ctx.store, ctx.workspaceId, row),
    decisionMs: working ? (decisionMsBefore(ctx, row.id) ?? requestMsOf(ctx, row)) : null,
  };
  if (stretch) stretch.read = read;
  return read;
};

/** Seconds a run still needs, from the pace of this stretch of its work; null while that says nothing. */
const eta = (
  ctx: EngineContext,
  row: RunRow,
  counts: RunCounts,
  stretch: Stretch | null,
): { etaSeconds: number | null; perItemSeconds: number | null } => {
  const none = { etaSeconds: null, perItemSeconds: null };
  if (row.state !== 'running' || stretch === null || (row.phase !== 'drafts' && row.phase !== 'auto_send')) return none;
  const now = ctx.ports.clock.now();
  const since = (part: { from: number; done: number } | null) =>
    part === null ? { done: 0, elapsedMs: 0 } : { done: part.done, elapsedMs: now - part.from };
  return (
    estimateLeft({
      phase: row.phase,
      width: draftsAtOnce(row.options, ctx.ports.env),
      drafts: { ...since(stretch.drafts), left: counts.total - counts.draftsDone },
      decisions: since(stretch.decisions),
      reachShare: counts.draftsDone === 0 ? 1 : counts.toDecide / counts.draftsDone,
      waitingForDecision: counts.toDecide - counts.decided,
      priorDecisionMs: readCalls(ctx, row, stretch).decisionMs,
      paceMs: row.options.paceMs,
      skipAutoSend: row.options.skipAutoSend,
    }) ?? none
  );
};

/** What lies at the provider for a run; of one that has no batches nothing is looked up. */
const batchesOf = (ctx: EngineContext, row: RunRow): Run['batch'] => {
  if (!row.options.batch) return null;
  const sum = sumOpenBatches(ctx.store, row.id);
  return sum.batches === 0 ? null : { ...sum, stage: promptStage.safeParse(sum.stage).data ?? null };
};

type Counted = { counts: RunCounts; campaigns: Run['campaigns'] };

const countNow = (ctx: EngineContext, row: RunRow): Counted => ({
  counts: countItems(ctx.store, row.id, row.gateSkips),
  campaigns: ctx.store.sqlite
    .prepare<[string], CampaignTally>(
      `SELECT i.campaign_id AS id, coalesce((SELECT name FROM campaigns WHERE id = i.campaign_id), 'unknown') AS name, count(*) AS total,
         coalesce(sum(decision IN ('send_immediate','send_delayed')), 0) AS sent, coalesce(sum(decision = 'needs_review'), 0) AS people,
         coalesce(sum(state NOT IN ('decided','skipped','failed')), 0) AS "left"
       FROM run_items i WHERE run_id = ? AND state IN ('selected','drafting','drafted','deciding','decided','skipped','failed') GROUP BY 1 ORDER BY total DESC`,
    )
    .all(row.id),
});

/** One that works is looked at after each of its messages, by a window and a command line at once. */
const rested = restedRead<Stretch, Counted>();

type Kept = Counted & { key: string; spent: Run['spent'] };

/** What is known of runs that nobody works: their journals do not change until they move. By run, for each engine. */
const kept = new WeakMap<EngineContext, Map<string, Kept>>();

/** What a kept count hangs on: the run's version, and the names of the campaigns as they are now. */
const keyOf = (ctx: EngineContext, row: RunRow): string => {
  const named = ctx.store.sqlite
    .prepare<[string], { at: number | null }>('SELECT max(updated_at) AS at FROM campaigns WHERE workspace_id = ?')
    .get(ctx.workspaceId);
  return `${row.version} ${named?.at ?? 0}`;
};

/** Counts of a run: of one that works as they were a moment ago, of one at rest counted once. */
const countedOf = (
  ctx: EngineContext,
  row: RunRow,
  stretch: Stretch | null,
  batch: Run['batch'],
): Omit<Kept, 'key'> => {
  // A cancelled run's last message may still be on its way, and what its batches had answered is still paid for.
  if (row.state === 'running' || stretch !== null || batch !== null) {
    const working = row.state === 'running' ? stretch : null;
    const counted = rested(ctx.ports.clock, working, () => countNow(ctx, row));
    return { ...counted, spent: readCalls(ctx, row, working).spent };
  }
  const runs = kept.get(ctx) ?? new Map<string, Kept>();
  kept.set(ctx, runs);
  const key = keyOf(ctx, row);
  const before = runs.get(row.id);
  if (before?.key === key) return before;
  const value = { ...countNow(ctx, row), spent: readCalls(ctx, row, null).spent, key };
  runs.set(row.id, value);
  return value;
};

/** How far the run under way is, for the status bar. */
export const runProgress = (
  ctx: EngineContext,
  row: RunRow,
  stretch: Stretch | null,
): { done: number; total: number } => {
  const { counts } = countedOf(ctx, row, stretch, null);
  return row.phase === 'auto_send'
    ? { done: counts.decided, total: counts.toDecide }
    : { done: counts.draftsDone, total: counts.total };
};

/** A run as the window and the command line show it; counts come from its journal. */
export const toRun = (ctx: EngineContext, row: RunRow, logLines: number, stretch: Stretch | null): Run => {
  const batch = batchesOf(ctx, row);
  const { counts, campaigns, spent } = countedOf(ctx, row, stretch, batch);
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    phase: row.phase,
    // A plan's ten thousand ids are told by the plan, not at every look at its run.
    options: { ...row.options, planMessageIds: null },
    startedBy: row.startedBy,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    pauseReason: row.pauseReason,
    counts,
    campaigns,
    estimate: row.estimate,
    // How long a batch takes nobody can tell: its own counts say how far it is.
    ...(batch === null ? eta(ctx, row, counts, stretch) : { etaSeconds: null, perItemSeconds: null }),
    logFile: row.logFile,
    logLines,
    errors: counts.draftsFailed + counts.byDecision.error + counts.slackFailed,
    plan: row.plan,
    batch,
    spent,
  };
};
