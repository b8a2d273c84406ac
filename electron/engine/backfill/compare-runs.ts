import type { RunComparison } from '../../../shared/schemas/run';
import type { EngineContext } from '../engine-context';
import { getCampaign } from '../store/campaigns';
import { getLead } from '../store/leads';
import type { RunItemRow, RunRow } from '../store/rows';
import { getRun, listRuns, runItemsIn } from '../store/runs';

const mostChanges = 200;
/** Scores are shown with two decimals: what reads the same is the same. */
const sameScore = 0.005;

const leaves = (item: RunItemRow): boolean => item.decision === 'send_immediate' || item.decision === 'send_delayed';

/** The newest run before this one over one of its campaigns; null when there is none. */
const runBefore = (ctx: EngineContext, run: RunRow): RunRow | null =>
  listRuns(ctx.store, ctx.workspaceId).find(
    (other) => other.number < run.number && other.campaignIds.some((id) => run.campaignIds.includes(id)),
  ) ?? null;

/** What a run decided otherwise than another (by default the one before it) over the same messages. */
export const compareRuns = (ctx: EngineContext, runId: string, withId: string | null): RunComparison => {
  const run = getRun(ctx.store, ctx.workspaceId, runId);
  const other = withId === null ? runBefore(ctx, run) : getRun(ctx.store, ctx.workspaceId, withId);
  const here = runItemsIn(ctx.store, runId, ['decided', 'failed', 'skipped']);
  const there = new Map(
    (other ? runItemsIn(ctx.store, other.id, ['decided', 'failed', 'skipped']) : []).map((item) => [
      item.messageId,
      item,
    ]),
  );
  const result: RunComparison = {
    other: other ? { id: other.id, number: other.number, startedAt: other.startedAt } : null,
    ...{ both: 0, onlyHere: 0, onlyThere: 0, scoreUp: 0, scoreDown: 0, newSends: 0, noLongerSent: 0, changes: [] },
  };
  const changed: { before: RunItemRow; after: RunItemRow; weight: number }[] = [];
  for (const after of here) {
    const before = there.get(after.messageId);
    if (!before) {
      result.onlyHere += 1;
      continue;
    }
    result.both += 1;
    const moved = after.score !== null && before.score !== null ? after.score - before.score : 0;
    if (moved >= sameScore) result.scoreUp += 1;
    if (moved <= -sameScore) result.scoreDown += 1;
    if (leaves(after) && !leaves(before)) result.newSends += 1;
    if (!leaves(after) && leaves(before)) result.noLongerSent += 1;
    const sends = leaves(after) !== leaves(before);
    if (sends || Math.abs(moved) >= sameScore || after.decision !== before.decision)
      changed.push({ before, after, weight: (sends ? 2 : 0) + Math.abs(moved) });
  }
  result.onlyThere = there.size - result.both;
  result.changes = changed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostChanges)
    .map(({ before, after }) => ({
      messageId: after.messageId,
      leadId: after.leadId,
      leadName: getLead(ctx.store, ctx.workspaceId, after.leadId).name,
      campaignName: getCampaign(ctx.store, ctx.workspaceId, after.campaignId).name,
      before: { decision: before.decision, score: before.score },
      after: { decision: after.decision, score: after.score },
    }));
  return result;
};
