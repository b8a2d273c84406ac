import type { FoundTime } from './found-time';

/** "Now" and "right now" are said in passing; nobody asks for a meeting of this length. */
const shortestMs = 10 * 60_000;
/** How far an open end reaches. */
const horizonMs = 60 * 86_400_000;

/**
 * The one window in which the lead wants a time: the times named that are still to come, from the first to the last when several are named
 * ("Tuesday or Thursday afternoon"). A bare part of the day or clock time ("next week, mornings") says nothing of the day where a day or week is named. Null
 * when none is named. The times must come from the lead's own words, without quotes.
 */
export const windowAskedFor = (
  times: readonly FoundTime[],
  at: number,
): { text: string; fromAt: number; toAt: number } | null => {
  const ahead = times.filter((each) => {
    const toAt = each.toAt ?? Number.POSITIVE_INFINITY;
    return toAt > at && toAt - (each.fromAt ?? Number.NEGATIVE_INFINITY) >= shortestMs;
  });
  const dated = ahead.filter((each) => each.kind !== 'time');
  const coming = dated.length > 0 ? dated : ahead;
  if (coming.length === 0) return null;
  const fromAt = Math.max(at, Math.min(...coming.map((each) => each.fromAt ?? at)));
  const toAt = Math.max(...coming.map((each) => each.toAt ?? fromAt + horizonMs));
  return toAt <= fromAt ? null : { text: ahead.map((each) => each.text).join(', '), fromAt, toAt };
};
