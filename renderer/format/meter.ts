/** The line of the meter runs from here to 1; lower scores clamp at its left end (docs/design.md, Confidence). */
export const meterFrom = 0.5;

export type MeterShape = 'none' | 'short' | 'past';

export type MeterGeometry = { shape: MeterShape; dotX: number; tickX: number };

const along = (score: number, width: number): number =>
  ((Math.min(1, Math.max(meterFrom, score)) - meterFrom) / (1 - meterFrom)) * width;

/**
 * Where the dot and the threshold's tick sit on a line of `width` pixels, and which shape the dot has.
 * A score equal to the threshold is past it, as in the gate.
 */
export const meterGeometry = (score: number | null, threshold: number, width: number): MeterGeometry => {
  const tickX = along(threshold, width);
  if (score === null) return { shape: 'none', dotX: tickX, tickX };
  return { shape: score >= threshold ? 'past' : 'short', dotX: along(score, width), tickX };
};
