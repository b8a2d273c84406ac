import type { FoundTime } from './found-time';
import { dayMs, midnight, toLocal, toUtc } from './times/local-time';

type Stretch = { fromAt: number; toAt: number };

/** "Now" and "right now" are said in passing and no wish for a meeting. */
const nowMs = 10 * 60_000;
/** A clock time asks for the meeting that begins then, or soon after where the calendar counts otherwise. */
const clockMs = 60 * 60_000;
/** How far an open end, and a part of the day without a day, reach. */
const horizonDays = 60;

/**
 * The window in which the lead wants a time: the times named that are still to come, from the first to the last when several are named ("Tuesday or Thursday
 * afternoon"), and in `stretches` each of them, so that what lies between, was excepted, or is a time of absence is not offered. A part of the day without a
 * day is that part of the days named beside it ("next week, mornings"), or of every day to come; the last day of a range of days ("Monday to Wednesday")
 * counts. `zone` (IANA) is the one the times were read in: days are counted on its wall clock. Null when none is named. The times must come from the lead's
 * own words, without quotes. UTC milliseconds, ends exclusive.
 */
export const windowAskedFor = (
  times: readonly FoundTime[],
  at: number,
  zone: string,
): { text: string; fromAt: number; toAt: number; stretches: Stretch[] } | null => {
  const ahead = times.filter((each) => each.away === null && isAhead(each, at));
  const bare = ahead.filter((each) => each.kind === 'time');
  const dated = ahead.filter((each) => each.kind !== 'time');
  const days =
    dated.length > 0 ? dated.map((each) => stretchOf(each, at)) : [{ fromAt: at, toAt: at + horizonDays * dayMs }];
  const asked = bare.length === 0 ? (dated.length > 0 ? days : []) : days.flatMap((day) => partsOf(day, bare, zone));
  const away = times.filter((each) => each.away !== null && each.fromAt !== null && each.toAt !== null);
  const stretches = merge(
    without(
      asked,
      away.map((each) => stretchOf(each, at)),
    ),
  );
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first === undefined || last === undefined) return null;
  const text = [...new Set(ahead.map((each) => each.text))].join(', ');
  return { text, fromAt: first.fromAt, toAt: last.toAt, stretches };
};

const isAhead = (time: FoundTime, at: number): boolean => {
  const { fromAt, toAt } = time;
  const isNow = isClock(time) && fromAt !== null && Math.abs(fromAt - at) < nowMs;
  return !isNow && (time.lastDayEndsAt ?? toAt ?? Number.POSITIVE_INFINITY) > at;
};

const isClock = ({ fromAt, toAt }: FoundTime): boolean => fromAt !== null && toAt !== null && toAt - fromAt < nowMs;

const stretchOf = (time: FoundTime, at: number): Stretch => {
  const fromAt = Math.max(at, time.fromAt ?? at);
  const toAt = time.lastDayEndsAt ?? time.toAt ?? fromAt + horizonDays * dayMs;
  return { fromAt, toAt: isClock(time) ? fromAt + clockMs : toAt };
};

/** The parts of the day on each day of a stretch; a stretch shorter than a day has its own hours and keeps them. */
const partsOf = (range: Stretch, parts: readonly FoundTime[], zone: string): Stretch[] => {
  if (range.toAt - range.fromAt < dayMs - clockMs) return [range];
  const out: Stretch[] = [];
  const [first, last] = [midnight(toLocal(range.fromAt, zone)), toLocal(range.toAt, zone)];
  for (let day = first; day < last && day < first + horizonDays * dayMs; day += dayMs) {
    for (const part of parts) {
      const from = part.fromAt === null ? null : toLocal(part.fromAt, zone);
      const to = part.toAt === null ? null : toLocal(part.toAt, zone) + (isClock(part) ? clockMs : 0);
      const base = midnight(from ?? (to ?? day) - 1);
      const start = from === null ? day : day + (from - base);
      const end = to === null ? day + dayMs : day + (to - base);
      out.push({
        fromAt: Math.max(range.fromAt, toUtc(start, zone)),
        toAt: Math.min(range.toAt, toUtc(end, zone)),
      });
    }
  }
  return out;
};

const without = (stretches: readonly Stretch[], holes: readonly Stretch[]): Stretch[] =>
  holes.reduce<Stretch[]>(
    (left, hole) =>
      left.flatMap((each) =>
        hole.toAt <= each.fromAt || hole.fromAt >= each.toAt
          ? [each]
          : [
              { fromAt: each.fromAt, toAt: hole.fromAt },
              { fromAt: hole.toAt, toAt: each.toAt },
            ],
      ),
    [...stretches],
  );

const merge = (stretches: readonly Stretch[]): Stretch[] => {
  const out: Stretch[] = [];
  for (const each of stretches.filter(({ fromAt, toAt }) => toAt > fromAt).sort((a, b) => a.fromAt - b.fromAt)) {
    const last = out.at(-1);
    if (last === undefined || each.fromAt > last.toAt) out.push({ ...each });
    else last.toAt = Math.max(last.toAt, each.toAt);
  }
  return out;
};
