import {
  type BackfillOptions,
  type PlanGone,
  type PlanReport,
  planGone,
  type SavedPlan,
} from '../../../shared/schemas/run';
import type { LeftOut, Selected } from './select-messages';

/** Options that shape a run, as the command line calls them. */
const flags = {
  limit: '--limit',
  skipDraftGen: '--skip-draft-gen',
  skipAutoSend: '--skip-auto-send',
  missingOnly: '--missing-only',
  includeAnswered: '--include-answered',
  keepDelays: '--keep-delays',
  ignoreHours: '--ignore-hours',
  paceMs: '--pace',
  concurrency: '--concurrency',
  rpm: '--rpm',
  batch: '--batch',
} as const satisfies Partial<Record<keyof BackfillOptions, string>>;

/**
 * The options a run takes from its plan: what selected the messages then selects them again. What loosens sending
 * (`--ignore-hours`, `--force-auto-send`) is never taken from a plan; whoever starts the run says it.
 */
export const optionsWithPlan = (options: BackfillOptions, plan: SavedPlan): BackfillOptions => ({
  ...options,
  plan: plan.id,
  campaignIds: plan.campaignIds,
  planMessageIds: plan.messageIds,
  limit: options.limit ?? plan.options.limit,
  includeAnswered: options.includeAnswered || plan.options.includeAnswered,
  skipDraftGen: options.skipDraftGen || plan.options.skipDraftGen,
  skipAutoSend: options.skipAutoSend || plan.options.skipAutoSend,
  missingOnly: options.missingOnly || plan.options.missingOnly,
  keepDelays: options.keepDelays || plan.options.keepDelays,
  batch: options.batch || plan.options.batch,
});

/** How what a run selected differs from its plan. Pure. */
export const comparePlan = (input: {
  plan: SavedPlan;
  options: BackfillOptions;
  /** Messages that the run works. */
  chosen: readonly { messageId: string }[];
  /** Planned messages that a gate or the model's tag left out. */
  leftOut: readonly Pick<LeftOut, 'messageId' | 'reason'>[];
  /** Planned, eligible, and cut off by the run's own limit. */
  overLimit: readonly { messageId: string }[];
  outside: readonly Selected[];
  campaigns: readonly { id: string; name: string; threshold: number }[];
}): PlanReport => {
  const { plan } = input;
  const planned = new Set(plan.messageIds);
  const kept = new Set(input.chosen.map(({ messageId }) => messageId).filter((id) => planned.has(id)));
  const why = new Map<string, PlanGone>(input.leftOut.map(({ messageId, reason }) => [messageId, reason]));
  for (const { messageId } of input.overLimit) why.set(messageId, 'over_limit');
  const gone: PlanReport['gone'] = {};
  for (const id of planned) {
    if (kept.has(id)) continue;
    const reason = why.get(id) ?? 'not_found';
    gone[reason] = (gone[reason] ?? 0) + 1;
  }
  return {
    ...{ id: plan.id, name: plan.name, madeAt: plan.madeAt, estimate: plan.estimate },
    planned: planned.size,
    kept: kept.size,
    // In the gates' own order, however the counts came about.
    gone: Object.fromEntries(planGone.options.flatMap((reason) => (gone[reason] ? [[reason, gone[reason]]] : []))),
    // What a plan left out on purpose (its limit, its gates) is no news.
    arrived: input.outside.filter(({ storedAt }) => storedAt > plan.madeAt).length,
    thresholds: plan.campaigns.flatMap((before) => {
      const now = input.campaigns.find(({ id }) => id === before.id);
      return now && now.threshold !== before.threshold
        ? [{ campaign: now.name, planned: before.threshold, now: now.threshold }]
        : [];
    }),
    options: (Object.keys(flags) as (keyof typeof flags)[])
      .filter((key) => input.options[key] !== plan.options[key])
      .map((key) => flags[key]),
  };
};
