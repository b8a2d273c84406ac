import type { ThresholdReport } from '../../shared/schemas/thresholds';
import { scoreText } from '../format/number';
import { t } from '../strings';
import { ChartCard } from './chart-card';
import { bandPath, chartScale, linePath } from './chart-scale';
import { boundText, intervalText, shareText, targetText } from './lab-text';

const height = 232;
const plot = { left: 34, right: 22, top: 10, bottom: 206 };
const least = 20;

type Point = ThresholdReport['risk']['points'][number];

/** The point of the curve that a threshold stands at: the last one it still lets pass. */
const pointAt = (points: readonly Point[], threshold: number): Point | null =>
  points.filter((point) => point.threshold >= threshold - 1e-9).at(-1) ?? null;

/** What more sending costs: share wrong against share sent, with its interval, today's threshold (hollow) and the one tried. */
export const RiskChart = ({ report, tried }: { report: ThresholdReport; tried: number }) => {
  const words = t.lab.risk;
  const { points } = report.risk;
  const allowed = 1 - report.target;
  const worst = Math.max(...points.map((point) => point.risk), allowed * 2);
  const most = Math.min(1, Math.ceil(worst * 20) / 20);
  const step = most > 0.5 ? 0.2 : most > 0.2 ? 0.1 : 0.05;
  const ticks = Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, n) => n * step);
  const draw = (width: number) => {
    const x = chartScale(0, 1, plot.left + 6, width - plot.right);
    const y = chartScale(0, most, plot.bottom, plot.top);
    const here = pointAt(points, report.now);
    const there = pointAt(points, tried);
    const yOf = (risk: number): number => y.at(Math.min(most, risk));
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
        {[0, 0.5, 1].map((value) => (
          <text key={value} x={x.at(value)} y={plot.bottom + 20} textAnchor="middle" className="fill-ink-3 text-axis">
            {shareText(value)}
          </text>
        ))}
        <path
          d={bandPath(points.map((point) => ({ x: x.at(point.coverage), low: yOf(point.low), high: yOf(point.high) })))}
          className="fill-accent-bg"
        />
        <line
          x1={plot.left}
          x2={width - plot.right + 4}
          y1={y.at(allowed)}
          y2={y.at(allowed)}
          className="stroke-warn"
          strokeDasharray="4 3"
        />
        <text x={plot.left + 6} y={y.at(allowed) - 5} className="fill-ink-2 text-axis">
          {words.allowed(targetText(allowed))}
        </text>
        <path
          d={linePath(points.map((point) => ({ x: x.at(point.coverage), y: yOf(point.risk) })))}
          className="fill-none stroke-accent-text"
          strokeWidth="2"
        />
        {here ? (
          <circle
            cx={x.at(here.coverage)}
            cy={yOf(here.risk)}
            r="4.5"
            className="fill-sheet stroke-ink"
            strokeWidth="1.5"
          >
            <title>{t.lab.now(scoreText(report.now))}</title>
          </circle>
        ) : null}
        {there ? (
          <circle cx={x.at(there.coverage)} cy={yOf(there.risk)} r="4.5" className="fill-accent-text stroke-sheet">
            <title>{t.lab.try(scoreText(tried))}</title>
          </circle>
        ) : null}
      </svg>
    );
  };
  return (
    <ChartCard
      title={words.title}
      subtitle={words.subtitle}
      few={report.judged < least ? t.lab.reliability.few(report.judged) : null}
      columns={[words.columns.threshold, words.columns.coverage, words.columns.risk, words.columns.interval]}
      rows={points.map((point) => ({
        key: String(point.threshold),
        cells: [
          scoreText(point.threshold),
          shareText(point.coverage),
          boundText(point.risk),
          intervalText(point.low, point.high),
        ],
      }))}
      draw={draw}
    />
  );
};
