import type { ReviewSummary, ReviewWeek } from '../../shared/schemas/review-report';
import { countText } from '../format/number';
import { t } from '../strings';
import { ChartCard } from '../threshold-lab/chart-card';
import { chartScale, roundTicks } from '../threshold-lab/chart-scale';
import { lookText } from './report-text';
import { useVerdictMarks, VerdictLegend, verdicts } from './verdict-marks';

const height = 212;
const plot = { left: 40, top: 20, bottom: 180 };
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
/** "4 May" of `2026-05-04`. */
export const weekText = (week: string): string => day.format(Date.parse(`${week}T00:00:00Z`));
/** Pixels that the name of a week takes. */
const nameWidth = 48;

/** What was decided in each week, one bar over the other. */
const Bars = ({ weeks, width }: { weeks: readonly ReviewWeek[]; width: number }) => {
  const { hatch, look } = useVerdictMarks();
  const ticks = roundTicks(Math.max(...weeks.map((week) => week.reviewed)));
  const y = chartScale(0, ticks.at(-1) ?? 1, plot.bottom, plot.top);
  const step = (width - plot.left - 8) / weeks.length;
  const wide = Math.max(2, Math.min(56, step - Math.min(10, step / 4)));
  // Where they are many, some of the weeks are named, from the newest back.
  const every = Math.max(1, Math.ceil(nameWidth / step));
  return (
    <svg role="img" aria-label={t.report.weeks.described(weeks.length)} width={width} height={height} className="block">
      {hatch}
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={plot.left} x2={width - 8} y1={y.at(tick)} y2={y.at(tick)} className="stroke-line" />
          <text x={plot.left - 8} y={y.at(tick) + 4} textAnchor="end" className="fill-ink-3 text-axis">
            {countText(tick)}
          </text>
        </g>
      ))}
      {weeks.map((week, n) => {
        const middle = plot.left + step * (n + 0.5);
        let base = 0;
        return (
          <g key={week.week}>
            {verdicts.map((verdict) => {
              const [low, high] = [base, base + week[verdict]];
              base = high;
              if (week[verdict] === 0) return null;
              const hollow = verdict === 'rejected' ? 0.75 : 0;
              return (
                <rect
                  key={verdict}
                  x={middle - wide / 2 + hollow}
                  width={Math.max(1, wide - 2 * hollow)}
                  y={y.at(high) + hollow}
                  height={Math.max(1, y.at(low) - y.at(high) - (low > 0 ? 1 : 0) - 2 * hollow)}
                  rx="1.5"
                  {...look(verdict)}
                />
              );
            })}
            {(weeks.length - 1 - n) % every === 0 ? (
              <text x={middle} y={plot.bottom + 18} textAnchor="middle" className="fill-ink-3 text-axis">
                {weekText(week.week)}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
};

/** The weeks of the period, for holding a person against themselves. */
export const WeekChart = ({ summary }: { summary: ReviewSummary }) => {
  const words = t.report.weeks;
  const { weeks } = summary;
  return (
    <ChartCard
      title={words.title}
      subtitle={words.about}
      legend={<VerdictLegend />}
      few={weeks.every((week) => week.reviewed === 0) ? words.none : null}
      columns={[words.week, words.unchanged, words.edited, words.rejected, words.undone, words.middle]}
      rows={weeks.map((week) => ({
        key: week.week,
        cells: [
          weekText(week.week),
          ...[week.unchanged, week.edited, week.rejected, week.undone].map(countText),
          lookText(week.medianMs),
        ],
      }))}
      draw={(width) => <Bars weeks={weeks} width={width} />}
    />
  );
};
