import type { Run, RunCounts } from '../../../shared/schemas/run';
import type { EngineContext } from '../engine-context';
import { sumOpenBatches } from '../store/model-batches';
import type { RunRow } from '../store/rows';
import { countItems, modelSpentBy } from '../store/runs';
import { estimateLeft } from './estimate-left';
import { restedRead } from './rested-read';
import type { Stretch } from './run-task';

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
      width: row.options.concurrency ?? (Number(ctx.ports.env.REGENERATE_ALL_DRAFTS_CONCURRENCY) || 5),
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
  return sum.batches === 0 ? null : sum;
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

/** A run as the window and the command line show it; counts come from its journal. */
export const toRun = (ctx: EngineContext, row: RunRow, logLines: number, stretch: Stretch | null): Run => {
  const working = row.state === 'running' ? stretch : null;
  const { counts, campaigns } = rested(ctx.ports.clock, working, () => countNow(ctx, row));
  const batch = batchesOf(ctx, row);
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    phase: row.phase,
    options: row.options,
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
    spent: readCalls(ctx, row, working).spent,
  };
};
