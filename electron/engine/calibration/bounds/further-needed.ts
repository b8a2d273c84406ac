import { incompleteBeta } from './incomplete-beta';

/** More than this many are not counted out: the answer is then "not with what was seen". */
const most = 1_000_000;

/**
 * How many further flawless ones would lift the lower bound to `target`, on top of `hits` of `of`; 0 when it is there.
 * With none seen: 59 for 95 % at 95 % confidence, 104 when ten thresholds share the 5 % that may go wrong.
 * Null when a million would not do.
 */
export const furtherNeeded = (hits: number, of: number, target: number, miss: number): number | null => {
  // The bound is at the target where the distribution under it holds no more than may be missed: no quantile is needed.
  const reached = (more: number): boolean =>
    hits + more > 0 && incompleteBeta(target, hits + more, of - hits + 1) <= miss;
  if (reached(0)) return 0;
  let high = 1;
  while (!reached(high)) {
    high *= 2;
    if (high > most) return null;
  }
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
};
