import { shareInterval } from '../bounds/clopper-pearson';
import type { Judged } from '../fit/judged';

export type RiskPoint = {
  threshold: number;
  /** Share of all drafts at or past the threshold. */
  coverage: number;
  /** Share of those that are wrong, with its exact 95 % interval. */
  risk: number;
  low: number;
  high: number;
};

/**
 * What sending more costs (El-Yaniv and Wiener 2010): share sent against share wrong, one point for each distinct score, strictest first, and the area
 * under it (AURC, smaller is better; with equal scores a group counts as one step).
 */
export const riskCoverage = (judged: readonly Judged[]): { points: RiskPoint[]; area: number } => {
  const sorted = [...judged].sort((a, b) => b.score - a.score);
  const points: RiskPoint[] = [];
  let wrong = 0;
  let area = 0;
  let before = 0;
  sorted.forEach((each, index) => {
    if (!each.right) wrong += 1;
    if (sorted[index + 1]?.score === each.score) return;
    const kept = index + 1;
    const { low, high } = shareInterval(wrong, kept);
    const coverage = kept / sorted.length;
    const risk = wrong / kept;
    points.push({ threshold: each.score, coverage, risk, low, high });
    area += risk * (coverage - before);
    before = coverage;
  });
  return { points, area };
};

/** At most `most` of the points, evenly spread, the last one always: a curve of 5,000 points looks like one of 120. */
export const thinned = (points: readonly RiskPoint[], most = 120): RiskPoint[] => {
  if (points.length <= most) return [...points];
  const step = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => points[Math.round(index * step)]).filter(
    (point): point is RiskPoint => point !== undefined,
  );
};
