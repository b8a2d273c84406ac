import type { ThresholdReport } from '../../shared/schemas/thresholds';
import { countText, scoreText } from '../format/number';
import { t } from '../strings';
import { ChartCard } from './chart-card';
import { chartScale, linePath } from './chart-scale';
import { intervalText, shareText } from './lab-text';

const height = 232;
const plot = { left: 34, right: 14, top: 10, bottom: 206 };
/** Fewer reviews than this are no diagram. */
const least = 20;

/** Whether a score means what it says: share sent unchanged in bins of equal count, with exact intervals, against the diagonal. */
export const ReliabilityChart = ({ report }: { report: ThresholdReport }) => {
  const words = t.lab.reliability;
  const bins = report.reliability?.bins ?? [];
  const lowest = Math.min(...bins.map((bin) => bin.low), 0.8);
  const from = Math.max(0, Math.floor(lowest * 5) / 5);
  const left = Math.min(0.5, Math.floor(Math.min(...bins.map((bin) => bin.score), 0.5) * 4) / 4);
  const step = 1 - from > 0.6 ? 0.2 : 1 - from > 0.3 ? 0.1 : 0.05;
  const ticks = Array.from({ length: Math.round((1 - from) / step) + 1 }, (_, n) => from + n * step);
  const draw = (width: number) => {
    const x = chartScale(left, 1, plot.left + 8, width - plot.right);
    const y = chartScale(from, 1, plot.bottom, plot.top);
    const most = Math.max(...bins.map((bin) => bin.count));
    const diagonal = Math.max(left, from);
    return (
      <svg role="img" aria-label={words.described} width={width} height={height} className="block">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={plot.left} x2={width - plot.right + 4} y1={y.at(tick)} y2={y.at(tick)} className="stroke-line" />
            <text x={plot.left - 8} y={y.at(tick) + 4} textAnchor="end" className="fill-ink-3 text-axis">
              {Math.round(tick * 100)}
            </text>
          </g>
        ))}
        {[left, (left + 1) / 2, 1].map((value) => (
          <text key={value} x={x.at(value)} y={plot.bottom + 20} textAnchor="middle" className="fill-ink-3 text-axis">
            {value.toFixed(2)}
          </text>
        ))}
        <line
          x1={x.at(diagonal)}
          y1={y.at(diagonal)}
          x2={x.at(1)}
          y2={y.at(1)}
          className="stroke-ink-3"
          strokeDasharray="3 3"
        />
        {bins.map((bin) => (
          <line
            key={bin.from}
            x1={x.at(bin.score)}
            x2={x.at(bin.score)}
            y1={y.at(bin.low)}
            y2={y.at(bin.high)}
            className="stroke-accent-mid"
            strokeWidth="1.5"
          />
        ))}
        <path
          d={linePath(bins.map((bin) => ({ x: x.at(bin.score), y: y.at(bin.right / bin.count) })))}
          className="fill-none stroke-accent-text"
          strokeWidth="1.5"
        />
        {bins.map((bin) => (
          <circle
            key={bin.from}
            cx={x.at(bin.score)}
            cy={y.at(bin.right / bin.count)}
            r={3 + 2 * Math.sqrt(bin.count / most)}
            className="fill-accent-text stroke-sheet"
          >
            <title>{`${scoreText(bin.from)}–${scoreText(bin.to)}: ${bin.right} / ${bin.count}`}</title>
          </circle>
        ))}
      </svg>
    );
  };
  return (
    <ChartCard
      title={words.title('0.90')}
      subtitle={words.subtitle}
      few={report.judged < least ? words.few(report.judged) : null}
      columns={[words.columns.range, words.columns.count, words.columns.share, words.columns.interval]}
      rows={bins.map((bin) => ({
        key: String(bin.from),
        cells: [
          `${scoreText(bin.from)}–${scoreText(bin.to)}`,
          countText(bin.count),
          shareText(bin.right / bin.count),
          intervalText(bin.low, bin.high),
        ],
      }))}
      draw={draw}
    />
  );
};
