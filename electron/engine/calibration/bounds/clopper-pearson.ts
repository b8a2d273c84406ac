import { betaQuantile } from './incomplete-beta';

/**
 * The exact one-sided lower bound of Clopper and Pearson (Biometrika 26, 1934): whatever the true share is, a sample of
 * `of` gives a bound above it in at most `miss` of all samples. `hits` of `of` were seen; nothing seen bounds nothing.
 */
export const lowerBound = (hits: number, of: number, miss: number): number =>
  of === 0 || hits === 0 ? 0 : betaQuantile(miss, hits, of - hits + 1);

/** The upper bound, its mirror image. */
export const upperBound = (hits: number, of: number, miss: number): number => 1 - lowerBound(of - hits, of, miss);

/** Both at once: an interval that holds the true share in at least 1 − `miss` of all samples. */
export const shareInterval = (hits: number, of: number, miss = 0.05): { low: number; high: number } => ({
  low: lowerBound(hits, of, miss / 2),
  high: upperBound(hits, of, miss / 2),
});
