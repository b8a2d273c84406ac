import type { Run, RunCounts } from '../../../shared/schemas/run';
import type { EngineContext } from '../engine-context';
import { listCampaigns } from '../store/campaigns';
import type { RunRow } from '../store/rows';
import { countItems } from '../store/runs';

type CampaignTally = { campaignId: string; total: number; sent: number; people: number; left: number };

/** Seconds a run still needs, from the pace of the items it finished since it last started; null when none did. */
const eta = (
  ctx: EngineContext,
  row: RunRow,
  counts: RunCounts,
): { etaSeconds: number | null; perItemSeconds: number | null } => {
  if (row.state !== 'running') return { etaSeconds: null, perItemSeconds: null };
  const recent = ctx.store.sqlite
    .prepare<[string], { first: number | null; last: number | null; n: number }>(
      `SELECT min(updated_at) AS first, max(updated_at) AS last, count(*) AS n FROM
         (SELECT updated_at FROM run_items WHERE run_id = ? AND state IN ('drafted','decided','skipped','failed') ORDER BY updated_at DESC LIMIT 20)`,
    )
    .get(row.id);
  if (!recent || recent.n < 3 || recent.first === null || recent.last === null || recent.last === recent.first)
    return { etaSeconds: null, perItemSeconds: null };
  const per = (recent.last - recent.first) / (recent.n - 1) / 1000;
  const draftsLeft = row.phase === 'drafts' || row.phase === 'select' ? counts.total - counts.draftsDone : 0;
  const decisionsLeft = row.options.skipAutoSend
    ? 0
    : row.phase === 'drafts'
      ? counts.total - counts.decided
      : counts.toDecide - counts.decided;
  return {
    etaSeconds: per * (row.phase === 'drafts' ? draftsLeft + decisionsLeft : decisionsLeft),
    perItemSeconds: per,
  };
};

/** A run as the window and the command line show it; counts come from its journal. */
export const toRun = (ctx: EngineContext, row: RunRow, logLines: number): Run => {
  const counts = countItems(ctx.store, row.id, row.gateSkips);
  const tallies = ctx.store.sqlite
    .prepare<[string], CampaignTally>(
      `SELECT campaign_id AS campaignId, count(*) AS total, coalesce(sum(decision IN ('send_immediate','send_delayed')), 0) AS sent,
         coalesce(sum(decision = 'needs_review'), 0) AS people, coalesce(sum(state NOT IN ('decided','skipped','failed')), 0) AS "left"
       FROM run_items WHERE run_id = ? GROUP BY campaign_id ORDER BY total DESC`,
    )
    .all(row.id);
  const names = new Map(listCampaigns(ctx.store, ctx.workspaceId).map((campaign) => [campaign.id, campaign.name]));
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
    campaigns: tallies.map(({ campaignId, ...tally }) => ({
      id: campaignId,
      name: names.get(campaignId) ?? 'unknown',
      ...tally,
    })),
    estimate: row.estimate,
    ...eta(ctx, row, counts),
    logFile: row.logFile,
    logLines,
    errors: counts.draftsFailed + counts.byDecision.error + counts.slackFailed,
  };
};
