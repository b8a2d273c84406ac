import type { ReviewSummary } from '../../shared/schemas/review-report';
import { countText, percentText } from '../format/number';
import { t } from '../strings';
import { LabCard } from '../threshold-lab/chart-card';

/** Numbers beside the charts, each with what it is a part of. */
export const FactsCard = ({ summary }: { summary: ReviewSummary }) => {
  const words = t.report.facts;
  const of = (part: number, whole: number): string =>
    whole === 0 ? words.none : words.of(countText(part), countText(whole));
  const lines = [
    [words.quick, of(summary.quick, summary.unchanged)],
    [words.flagged, of(summary.flaggedUnchanged, summary.flagged)],
    [words.foundWrong, of(summary.foundWrong, summary.unchanged + summary.edited)],
    [words.edit, summary.medianEdit === null ? words.none : percentText(summary.medianEdit, 1)],
    ...(summary.planted === 0 ? [] : [[words.planted, of(summary.plantedCaught, summary.planted)]]),
  ];
  return (
    <LabCard title={words.title}>
      <dl className="pt-1">
        {lines.map(([label, value]) => (
          <div
            key={label}
            className="flex min-h-8 items-center justify-between gap-4 border-t border-line first:border-t-0"
          >
            <dt className="text-ui text-ink-2">{label}</dt>
            <dd className="shrink-0 text-right text-ui font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="pt-2 text-meta text-ink-3">{words.note}</p>
    </LabCard>
  );
};
