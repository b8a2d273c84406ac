import type { ReviewSummary } from '../../shared/schemas/review-report';
import { countText, percentText } from '../format/number';
import { t } from '../strings';
import { ChartCard } from '../threshold-lab/chart-card';
import { chartScale, roundTicks } from '../threshold-lab/chart-scale';

const height = 212;
const plot = { left: 40, top: 20, bottom: 180 };

/** How long drafts stood open before they were decided. */
export const LookChart = ({ summary }: { summary: ReviewSummary }) => {
  const words = t.report.looks;
  const bars = summary.looks.map((count, n) => ({ count, word: words.classes[n] ?? '' }));
  const ticks = roundTicks(Math.max(...summary.looks));
  const draw = (width: number) => {
    const y = chartScale(0, ticks.at(-1) ?? 1, plot.bottom, plot.top);
    const step = (width - plot.left - 8) / bars.length;
    const wide = Math.min(56, step - 10);
    return (
      <svg role="img" aria-label={words.described(summary.looked)} width={width} height={height} className="block">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={plot.left} x2={width - 8} y1={y.at(tick)} y2={y.at(tick)} className="stroke-line" />
            <text x={plot.left - 8} y={y.at(tick) + 4} textAnchor="end" className="fill-ink-3 text-axis">
              {countText(tick)}
            </text>
          </g>
        ))}
        {bars.map(({ count, word }, n) => {
          const middle = plot.left + step * (n + 0.5);
          return (
            <g key={word}>
              <rect
                x={middle - wide / 2}
                width={wide}
                y={y.at(count)}
                height={Math.max(0, plot.bottom - y.at(count))}
                rx="1.5"
                className="fill-accent-mid"
              />
              {count > 0 ? (
                <text x={middle} y={y.at(count) - 5} textAnchor="middle" className="fill-ink-2 text-axis">
                  {countText(count)}
                </text>
              ) : null}
              <text x={middle} y={plot.bottom + 18} textAnchor="middle" className="fill-ink-3 text-axis">
                {word}
              </text>
            </g>
          );
        })}
      </svg>
    );
  };
  return (
    <ChartCard
      title={words.title}
      subtitle={words.about}
      few={summary.looked === 0 ? words.none : null}
      columns={[words.column, words.count, words.share]}
      rows={bars.map(({ count, word }) => ({
        key: word,
        cells: [word, countText(count), percentText(count, summary.looked)],
      }))}
      draw={draw}
    />
  );
};
