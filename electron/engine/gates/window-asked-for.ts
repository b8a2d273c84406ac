import type { FoundTime } from './found-time';

type Stretch = { fromAt: number; toAt: number };

/** "Now" and "right now" are said in passing and no wish for a meeting. */
const nowMs = 10 * 60_000;
/** A clock time asks for the meeting that begins then, or soon after where the calendar counts otherwise. */
const clockMs = 60 * 60_000;
/** How far an open end reaches. */
const horizonMs = 60 * 86_400_000;
const dayMs = 86_400_000;
/** A part of the day is spread over so many days at most. */
const spreadLimit = 31;

/**
 * The window in which the lead wants a time: the times named that are still to come, from the first to the last when several are named ("Tuesday or Thursday
 * afternoon"), and in `stretches` each of them, so that what lies between, or was excepted, is not offered. A bare part of the day or clock time says nothing of
 * the day where a day or week is named; beside one week it is that part of its days ("next week, mornings"). The last day of a range of days ("Monday to
 * Wednesday") counts. Times at which the lead is absent are not asked for. Null when none is named. The times must come from the lead's own words, without
 * quotes.
 */
export const windowAskedFor = (
  times: readonly FoundTime[],
  at: number,
): { text: string; fromAt: number; toAt: number; stretches: Stretch[] } | null => {
  const ahead = times.filter((each) => each.away === null && isAhead(each, at));
  const dated = ahead.filter((each) => each.kind !== 'time');
  const bare = ahead.filter((each) => each.kind === 'time');
  const [only, part] = [dated[0], bare[0]];
  const stretches =
    dated.length === 0
      ? bare.map((each) => stretchOf(each, at))
      : dated.length === 1 && bare.length === 1 && only !== undefined && part !== undefined
        ? (spread(stretchOf(only, at), part) ?? [stretchOf(only, at)])
        : dated.map((each) => stretchOf(each, at));
  const merged = merge(stretches);
  const [first, last] = [merged[0], merged.at(-1)];
  if (first === undefined || last === undefined) return null;
  const text = [...new Set(ahead.map((each) => each.text))].join(', ');
  return { text, fromAt: first.fromAt, toAt: last.toAt, stretches: merged };
};

const isAhead = (time: FoundTime, at: number): boolean => {
  const { fromAt, toAt } = time;
  const isNow = fromAt !== null && toAt !== null && toAt - fromAt < nowMs && Math.abs(fromAt - at) < nowMs;
  return !isNow && (time.lastDayEndsAt ?? toAt ?? Number.POSITIVE_INFINITY) > at;
};

const stretchOf = (time: FoundTime, at: number): Stretch => {
  const fromAt = Math.max(at, time.fromAt ?? at);
  const clock = time.fromAt !== null && time.toAt !== null && time.toAt - time.fromAt < nowMs;
  return { fromAt, toAt: clock ? fromAt + clockMs : (time.lastDayEndsAt ?? time.toAt ?? fromAt + horizonMs) };
};

/** "Next week, mornings": that part of each day. Null where the range is no longer than a day. */
const spread = (range: Stretch, part: FoundTime): Stretch[] | null => {
  const { fromAt, toAt } = part;
  if (fromAt === null || toAt === null || toAt - fromAt < nowMs) return null;
  if (range.toAt - range.fromAt < 2 * dayMs || range.toAt - range.fromAt > spreadLimit * dayMs) return null;
  const first = Math.ceil((range.fromAt - fromAt) / dayMs);
  const parts: Stretch[] = [];
  for (let count = first; fromAt + count * dayMs < range.toAt; count += 1)
    parts.push({ fromAt: fromAt + count * dayMs, toAt: Math.min(range.toAt, toAt + count * dayMs) });
  return parts.length === 0 ? null : parts;
};

const merge = (stretches: readonly Stretch[]): Stretch[] => {
  const out: Stretch[] = [];
  for (const each of stretches.filter(({ fromAt, toAt }) => toAt > fromAt).sort((a, b) => a.fromAt - b.fromAt)) {
    const last = out.at(-1);
    if (last === undefined || each.fromAt > last.toAt) out.push({ ...each });
    else last.toAt = Math.max(last.toAt, each.toAt);
  }
  return out;
};
