import { meterGeometry } from '../format/meter';
import { scoreText } from '../format/number';
import { t } from '../strings';

type MeterProps = {
  score: number | null;
  threshold: number;
  /** 38 in a row, 160 in the pane. */
  width: number;
  /** The open draft's meter draws a gap in amber; rows stay plain. */
  open?: boolean;
};

/**
 * A score as a dot on a line from 0.50 to 1.00 with a tick at the threshold: position, not length, so that the cut scale
 * does not lie. Hollow and a drawn gap: short of it. Solid: at or past it. Dashed: not scored, or void after an edit.
 */
export const Meter = ({ score, threshold, width, open = false }: MeterProps) => {
  const { shape, dotX, tickX } = meterGeometry(score, threshold, width);
  const radius = open ? 4.25 : 2.9;
  const pad = 5;
  const middle = 8;
  const half = open ? 6.5 : 6;
  return (
    <svg
      role="img"
      aria-label={
        score === null ? t.queue.noScore(scoreText(threshold)) : t.queue.score(scoreText(score), scoreText(threshold))
      }
      width={width + pad * 2}
      height={16}
      viewBox={`${-pad} 0 ${width + pad * 2} 16`}
      className="-mx-[5px] block shrink-0 overflow-visible"
    >
      {shape === 'none' ? (
        <line
          x1={1}
          y1={middle}
          x2={width}
          y2={middle}
          stroke="var(--control)"
          strokeWidth={1.5}
          strokeDasharray="1.5 3"
        />
      ) : (
        <>
          <line x1={0} y1={middle} x2={width} y2={middle} stroke="var(--track)" strokeWidth={2} />
          {shape === 'short' ? (
            <line
              x1={dotX}
              y1={middle}
              x2={tickX}
              y2={middle}
              stroke={open ? 'var(--warn)' : 'var(--ink-2)'}
              strokeWidth={2}
            />
          ) : null}
          <line x1={tickX} y1={middle - half} x2={tickX} y2={middle + half} stroke="var(--ink)" strokeWidth={2} />
          {shape === 'short' ? (
            <circle
              data-hollow
              cx={dotX}
              cy={middle}
              r={radius}
              fill="var(--panel)"
              stroke="var(--ink-2)"
              strokeWidth={1.6}
            />
          ) : (
            <circle cx={dotX} cy={middle} r={radius + 0.8} fill="var(--accent-text)" />
          )}
        </>
      )}
    </svg>
  );
};
