import type { Random } from '../ports';
import { ReadError } from '../providers/reader';

const firstMs = 2_000;
const longestMs = 5 * 60_000;
/** A wrong password is not tried every few seconds: providers lock accounts for less. */
const afterRefusalMs = 5 * 60_000;

/**
 * How long to leave an account alone after a failure.
 *
 * Doubling from two seconds to five minutes, drawn from the upper half of each step so that accounts which failed together
 * do not come back together. A provider that names a time gets at least that.
 *
 * @param error what the pull threw.
 * @param failures how many in a row, this one included.
 * @returns milliseconds.
 */
export const backoffMs = (error: unknown, failures: number, random: Random): number => {
  const problem = error instanceof ReadError ? error.problem : null;
  const step = Math.min(longestMs, firstMs * 2 ** Math.min(30, Math.max(0, failures - 1)));
  const drawn = Math.round(step * (0.5 + random.next() / 2));
  if (problem?.kind === 'rate_limited') return Math.max(problem.retryAfterMs, drawn);
  if (problem?.kind === 'auth') return Math.max(afterRefusalMs, drawn);
  return drawn;
};
