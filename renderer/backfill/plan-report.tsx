import type { PlanGone, Run } from '../../shared/schemas/run';
import { countText, scoreText } from '../format/number';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { t } from '../strings';

const words = t.backfill.plan;
/** What the engine calls a preview that nobody named. */
const unnamed = /^Preview \d{4}-\d{2}-\d{2}T/;
const whyOf = (reason: PlanGone): string =>
  reason === 'over_limit' ? words.overLimit : reason === 'not_found' ? words.notFound : t.words.skipWord[reason];

const Line = ({ word, value }: { word: string; value: string }) => (
  <div className="flex h-[26px] items-center justify-between gap-3 text-ui">
    <dt className="truncate text-ink-2">{word}</dt>
    <dd className="shrink-0 text-right">{value}</dd>
  </div>
);

/** How a run differs from the plan that it was started with, and what it takes beside what the plan estimated. */
export const PlanReportView = ({ run }: { run: Run }) => {
  const { plan, spent } = run;
  if (plan === null) return null;
  const dollars = (usd: number): string => `$${usd.toFixed(2)}`;
  return (
    <section className="border-t border-line py-4">
      <h2 className="truncate pb-2 text-ui font-semibold">
        {unnamed.test(plan.name)
          ? words.againstPreview(momentText(plan.madeAt, currentTime()))
          : words.against(plan.name)}
      </h2>
      <dl>
        <Line word={words.planned} value={countText(plan.planned)} />
        <Line word={words.kept} value={countText(plan.kept)} />
        {(Object.entries(plan.gone) as [PlanGone, number][]).map(([reason, count]) => (
          <Line key={reason} word={words.gone(whyOf(reason))} value={countText(count)} />
        ))}
        {plan.arrived > 0 ? <Line word={words.arrived} value={countText(plan.arrived)} /> : null}
        <Line
          word={words.calls}
          value={words.ofEstimate(countText(spent.modelCalls), countText(plan.estimate.modelCalls))}
        />
        <Line word={words.cost} value={words.ofEstimate(dollars(spent.costUsd), dollars(plan.estimate.costUsd))} />
      </dl>
      {plan.thresholds.map((row) => (
        <p key={row.campaign} className="pt-1 text-meta text-warn">
          {words.threshold(row.campaign, scoreText(row.planned), scoreText(row.now))}
        </p>
      ))}
      {plan.options.length > 0 ? (
        <p className="pt-1 text-meta text-ink-3">{words.options(plan.options.join(', '))}</p>
      ) : null}
    </section>
  );
};
