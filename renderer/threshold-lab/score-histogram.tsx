import { useId } from 'react';
import type { ThresholdReport } from '../../shared/schemas/thresholds';
import { countText, scoreText } from '../format/number';
import { t } from '../strings';
import { ChartCard } from './chart-card';
import { type ChartScale, chartScale, roundTicks } from './chart-scale';

type Bar = ThresholdReport['histogram'][number];
const height = 212;
const plot = { left: 44, top: 34, bottom: 184 };
const total = (bar: Bar): number => bar.unchanged + bar.edited + bar.rejected + bar.waiting;
const axis = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

const swatches = [
  ['unchanged', 'fill-accent-mid'],
  ['edited', ''],
  ['rejected', 'fill-danger'],
  ['waiting', 'fill-sheet stroke-control'],
] as const;

/** Edited ones are hatched, so that they are told apart without colour. */
const Hatch = ({ id }: { id: string }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="6" height="6" className="fill-sheet" />
    <rect width="3" height="6" className="fill-warn-line" />
  </pattern>
);

const Legend = ({ waiting }: { waiting: boolean }) => {
  const hatch = useId();
  return (
    <ul className="flex flex-wrap gap-x-4 text-meta text-ink-2">
      {swatches
        .filter(([key]) => key !== 'waiting' || waiting)
        .map(([key, className]) => (
          <li key={key} className="flex items-center gap-1.5">
            <svg width="10" height="10" aria-hidden="true">
              <Hatch id={hatch} />
              <rect
                x=".5"
                y=".5"
                width="9"
                height="9"
                rx="1.5"
                className={className}
                {...(key === 'edited' ? { fill: `url(#${hatch})` } : {})}
              />
            </svg>
            {t.lab.scores[key]}
          </li>
        ))}
    </ul>
  );
};

/** One threshold as a line with its flag; flags keep inside the plot and apart from each other. */
const Flag = ({ x, word, width, tried }: { x: number; word: string; width: number; tried: boolean }) => {
  const wide = 62;
  const left = tried ? Math.max(plot.left, x - wide) : Math.min(width - wide, x);
  return (
    <g>
      <line
        x1={x}
        x2={x}
        y1={tried ? 20 : 26}
        y2={plot.bottom}
        className={tried ? 'stroke-accent-text' : 'stroke-ink-2'}
        strokeWidth={tried ? 2 : 1.5}
        strokeDasharray={tried ? undefined : '2 3'}
      />
      {tried ? <rect x={left} y="4" width={wide} height="20" rx="4" className="fill-accent" /> : null}
      <text
        x={tried ? left + wide / 2 : left + 6}
        y="18"
        textAnchor={tried ? 'middle' : 'start'}
        className={tried ? 'fill-on-fill text-meta font-semibold' : 'fill-ink-2 text-meta'}
      >
        {word}
      </text>
    </g>
  );
};

const Bars = ({ bars, x, y, less }: { bars: readonly Bar[]; x: ChartScale; y: ChartScale; less: number }) => {
  const hatch = useId();
  return (
    <g>
      <Hatch id={hatch} />
      {bars.map((bar, index) => {
        const from = index === 0 ? less : x.at(bar.from) + 1;
        const wide = Math.max(2, index === 0 ? 14 : x.at(bar.to) - x.at(bar.from) - 2);
        let base = 0;
        return (['rejected', 'edited', 'unchanged', 'waiting'] as const).map((key) => {
          const [low, high] = [base, base + bar[key]];
          base = high;
          if (bar[key] === 0) return null;
          const look = swatches.find(([name]) => name === key)?.[1] ?? '';
          return (
            <rect
              key={key}
              x={from}
              width={wide}
              y={y.at(high)}
              height={Math.max(1, y.at(low) - y.at(high) - (low > 0 ? 1 : 0))}
              rx="1.5"
              className={look}
              {...(key === 'edited' ? { fill: `url(#${hatch})` } : {})}
            />
          );
        });
      })}
    </g>
  );
};

/** Scores by what the setter did, with today's threshold and the one tried. A click in the plot tries that threshold. */
export const ScoreHistogram = ({
  report,
  tried,
  onTry,
}: {
  report: ThresholdReport;
  tried: number;
  onTry: (threshold: number) => void;
}) => {
  const bars = report.histogram;
  const words = t.lab.scores;
  const lower = bars[0] ? total(bars[0]) : 0;
  const ticks = roundTicks(Math.max(...bars.map(total)));
  const draw = (width: number) => {
    const start = plot.left + (lower > 0 ? 24 : 0);
    const x = chartScale(0.5, 1, start, width - 12);
    const y = chartScale(0, ticks.at(-1) ?? 1, plot.bottom, plot.top);
    const clamped = (value: number): number => x.at(Math.max(0.5, value));
    const tryAt = (clientX: number, box: DOMRect): void => {
      const value = 0.5 + ((clientX - box.left - start) / (width - 12 - start)) * 0.5;
      onTry(Math.min(1, Math.max(0.5, Math.round(value * 100) / 100)));
    };
    return (
      <>
        {/* The range below is the control; the plot takes clicks as a shortcut to it. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
        <svg
          role="img"
          aria-label={words.described(report.judged)}
          width={width}
          height={height}
          className="block"
          onClick={(event) => tryAt(event.clientX, event.currentTarget.getBoundingClientRect())}
        >
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={plot.left} x2={width - 8} y1={y.at(tick)} y2={y.at(tick)} className="stroke-line" />
              <text x={plot.left - 10} y={y.at(tick) + 4} textAnchor="end" className="fill-ink-3 text-axis">
                {countText(tick)}
              </text>
            </g>
          ))}
          <Bars bars={bars} x={x} y={y} less={plot.left + 4} />
          {lower > 0 ? (
            <text x={plot.left + 11} y={plot.bottom + 18} textAnchor="middle" className="fill-ink-3 text-axis">
              {t.lab.less}
            </text>
          ) : null}
          {axis.map((value) => (
            <text key={value} x={x.at(value)} y={plot.bottom + 18} textAnchor="middle" className="fill-ink-3 text-axis">
              {value.toFixed(2)}
            </text>
          ))}
          <Flag x={clamped(report.now)} word={t.lab.now(scoreText(report.now))} width={width} tried={false} />
          <Flag x={clamped(tried)} word={t.lab.try(scoreText(tried))} width={width} tried />
        </svg>
        <div style={{ paddingLeft: start - 8, paddingRight: 4 }}>
          <input
            type="range"
            min="0.5"
            max="1"
            step="0.01"
            value={Math.max(0.5, tried)}
            aria-label={t.lab.tryLabel}
            aria-valuetext={scoreText(tried)}
            onChange={(event) => onTry(Number(event.currentTarget.value))}
            className="block h-6 w-full appearance-none bg-transparent [&::-webkit-slider-runnable-track]:h-1 [&::-webkit-slider-runnable-track]:rounded-full [&::-webkit-slider-runnable-track]:bg-track [&::-webkit-slider-thumb]:-mt-1.5 [&::-webkit-slider-thumb]:h-4 [&::-webkit-slider-thumb]:w-4 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:bg-accent-text"
          />
        </div>
      </>
    );
  };
  return (
    <ChartCard
      title={words.title}
      subtitle={report.scale === 'raw' ? words.raw : words.calibrated}
      legend={<Legend waiting={bars.some((bar) => bar.waiting > 0)} />}
      few={bars.every((bar) => total(bar) === 0) ? words.none : null}
      columns={[words.range, words.unchanged, words.edited, words.rejected, words.waiting]}
      rows={bars
        .filter((bar) => total(bar) > 0)
        .map((bar) => ({
          key: String(bar.from),
          cells: [
            bar.from === 0 ? words.under : `${bar.from.toFixed(3)} – ${bar.to.toFixed(3)}`,
            ...[bar.unchanged, bar.edited, bar.rejected, bar.waiting].map(countText),
          ],
        }))}
      draw={draw}
    />
  );
};
