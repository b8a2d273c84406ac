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

/** At most `most` of the points, evenly spread, the last one always: a curve of 5,000 points looks like one of 120. */
const thinned = <T extends object>(points: readonly T[], most: number): T[] => {
  if (points.length <= most) return [...points];
  const step = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => points[Math.round(index * step)]).filter(
    (point): point is T => point !== undefined,
  );
};

/**
 * What sending more costs (El-Yaniv and Wiener 2010): share sent against share wrong, strictest first, and the area under it
 * (AURC, smaller is better; with equal scores a group counts as one step). One point for each distinct score, of which at most `most`
 * are kept; the area is that of all.
 */
export const riskCoverage = (judged: readonly Judged[], most: number): { points: RiskPoint[]; area: number } => {
  const sorted = [...judged].sort((a, b) => b.score - a.score);
  const seen: { threshold: number; wrong: number; kept: number }[] = [];
  let wrong = 0;
  let area = 0;
  let before = 0;
  sorted.forEach((each, index) => {
    if (!each.right) wrong += 1;
    if (sorted[index + 1]?.score === each.score) return;
    const kept = index + 1;
    seen.push({ threshold: each.score, wrong, kept });
    const coverage = kept / sorted.length;
    area += (wrong / kept) * (coverage - before);
    before = coverage;
  });
  // An exact interval takes some 60 microseconds: only of points that are shown.
  const points = thinned(seen, most).map(({ threshold, wrong, kept }): RiskPoint => {
    const { low, high } = shareInterval(wrong, kept);
    return { threshold, coverage: kept / sorted.length, risk: wrong / kept, low, high };
  });
  return { points, area };
};
