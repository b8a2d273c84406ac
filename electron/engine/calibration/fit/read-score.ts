import type { CalibrationFit, Curve } from './calibration-fit';
import { logistic, logOdds } from './fit-platt';

const along = (points: readonly { score: number; probability: number }[], score: number): number | null => {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  if (score <= first.score) return first.probability;
  if (score >= last.score) return last.probability;
  // The first point at or past the score: scores of points rise.
  let next = 0;
  for (let end = points.length - 1; next < end; ) {
    const middle = (next + end) >> 1;
    if ((points[middle]?.score ?? 0) >= score) end = middle;
    else next = middle + 1;
  }
  const to = points[next];
  const from = points[next - 1];
  if (!to || !from) return last.probability;
  const part = (score - from.score) / (to.score - from.score);
  return from.probability + part * (to.probability - from.probability);
};

const curveAt = (curve: Curve, score: number): number | null => {
  switch (curve.kind) {
    case 'isotonic':
      return along(curve.points, score);
    case 'platt':
      return logistic(curve.slope * logOdds(score) + curve.intercept);
    case 'base_rate':
      return null;
  }
};

/** So much of the raw score stays in: it decides nothing, but keeps two scores apart where the curve is flat. */
const trace = 1e-6;

/**
 * The probability that a person approves, for a raw score. Strictly increasing, so that every threshold on raw scores has
 * exactly one counterpart here and lets the same drafts pass.
 */
export const readScore = (fit: CalibrationFit, raw: number): number => {
  const curve = curveAt(fit.curve, raw);
  const drawn = curve === null ? fit.baseRate : fit.trust * curve + (1 - fit.trust) * fit.baseRate;
  return (1 - trace) * drawn + trace * raw;
};

/** The lowest raw score that reads as `probability` or more; null where none does. Inverse of `readScore`. */
export const rawScoreFor = (fit: CalibrationFit, probability: number): number | null => {
  if (readScore(fit, 1) < probability) return null;
  if (readScore(fit, 0) >= probability) return 0;
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (readScore(fit, middle) >= probability) high = middle;
    else low = middle;
  }
};
