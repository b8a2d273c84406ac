import type { FoundTime } from './found-time';

/** How far an open end reaches. */
const horizonMs = 60 * 86_400_000;

/**
 * The one window in which the lead wants a time: the times named that are still to come, from the first to the last when several are named
 * ("Tuesday or Thursday afternoon"). Null when none is named. `text` is the lead's own words.
 */
export const windowAskedFor = (
  times: readonly FoundTime[],
  at: number,
): { text: string; fromAt: number; toAt: number } | null => {
  const coming = times.filter((each) => (each.toAt ?? Number.POSITIVE_INFINITY) > at);
  if (coming.length === 0) return null;
  const fromAt = Math.max(at, Math.min(...coming.map((each) => each.fromAt ?? at)));
  const toAt = Math.max(...coming.map((each) => each.toAt ?? fromAt + horizonMs));
  return toAt <= fromAt ? null : { text: coming.map((each) => each.text).join(', '), fromAt, toAt };
};
