import type { FitSummary } from '../../shared/schemas/thresholds';
import { chartScale, linePath } from './chart-scale';

const height = 216;
const plot = { left: 34, right: 16, top: 8, bottom: 190 };

/** What each raw score reads as, against the line on which it would mean what it says. */
export const ReadingCurve = ({ fit, width, label }: { fit: FitSummary; width: number; label: string }) => {
  const lowest = Math.min(0.5, ...fit.curve.map((point) => point.probability));
  const from = Math.floor(lowest * 5) / 5;
  const x = chartScale(0.5, 1, plot.left + 8, width - plot.right);
  const y = chartScale(from, 1, plot.bottom, plot.top);
  const step = 1 - from > 0.6 ? 0.2 : 0.1;
  const ticks = Array.from({ length: Math.round((1 - from) / step) + 1 }, (_, n) => from + n * step);
  return (
    <svg role="img" aria-label={label} width={width} height={height} className="block">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={plot.left} x2={width - plot.right + 4} y1={y.at(tick)} y2={y.at(tick)} className="stroke-line" />
          <text x={plot.left - 8} y={y.at(tick) + 4} textAnchor="end" className="fill-ink-3 text-axis">
            {Math.round(tick * 100)}
          </text>
        </g>
      ))}
      {[0.5, 0.6, 0.7, 0.8, 0.9, 1].map((value) => (
        <text key={value} x={x.at(value)} y={plot.bottom + 20} textAnchor="middle" className="fill-ink-3 text-axis">
          {value.toFixed(2)}
        </text>
      ))}
      <line
        x1={x.at(Math.max(0.5, from))}
        y1={y.at(Math.max(0.5, from))}
        x2={x.at(1)}
        y2={y.at(1)}
        className="stroke-ink-3"
        strokeDasharray="3 3"
      />
      <path
        d={linePath(fit.curve.map((point) => ({ x: x.at(point.score), y: y.at(point.probability) })))}
        className="fill-none stroke-accent-text"
        strokeWidth="2"
      />
    </svg>
  );
};
