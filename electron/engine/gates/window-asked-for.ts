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
  const ahead = times.filter(
    (each) => each.away === null && !isEra(each, at) && (isPart(each, zone) || isAhead(each, at)),
  );
  const bare = ahead.filter((each) => isPart(each, zone));
  const named = ahead.filter((each) => !isPart(each, zone));
  // "Next week I am free on Wednesday morning": the week only says which Wednesday.
  const dated = named.filter((each) => !named.some((other) => isNarrower(other, each, at)));
  const days = dated.flatMap((each, index) => {
    const day = stretchOf(each, at);
    const hours = sharedHours(each, dated[index + 1], zone);
    return hours === null ? [day] : partsOf(day, [hours], zone);
  });
  if (dated.length === 0) days.push({ fromAt: at, toAt: at + horizonDays * dayMs });
  const away = times.filter((each) => each.away !== null && each.away !== 'told' && each.kind !== 'time');
  const holes = away.flatMap((each) => repeated(each, stretchOf(each, at), at)).filter((each) => each.toAt > at);
  if (dated.length === 0 && bare.length === 0 && holes.length === 0) return null;
  const asked = bare.length === 0 ? days : days.flatMap((day) => partsOf(day, bare, zone));
  const free = merge(without(asked, holes));
  // All that was named is refused as well: any other time, and none of these.
  const other = { fromAt: at, toAt: at + horizonDays * dayMs };
  const stretches = free.length === 0 ? merge(without([other], [...asked, ...holes])) : free;
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first === undefined || last === undefined) return null;
  const said = (from: readonly FoundTime[]): string => [...new Set(from.map((each) => each.text))].join(', ');
  const text = ahead.length > 0 ? said(ahead) : `not ${said(away)}`;
  return { text, fromAt: first.fromAt, toAt: last.toAt, stretches };
};

/** "Since 2019", "this year": what began long ago and lasts is told, not asked for. */
const isEra = ({ fromAt, toAt, kind }: FoundTime, at: number): boolean =>
  kind !== 'time' && fromAt !== null && fromAt < at - dayMs && (toAt === null || toAt - fromAt > 200 * dayMs);

/** A part of the day without a day: "mornings", "at ten", and "after three", open at one end and at a clock time at the other. */
const isPart = (time: FoundTime, zone: string): boolean => {
  if (time.kind === 'time') return true;
  const end = time.fromAt === null ? time.toAt : time.toAt === null ? time.fromAt : null;
  return end !== null && toLocal(end, zone) !== midnight(toLocal(end, zone));
};

/** Whether a time lies inside a longer one that is more than a day. */
const isNarrower = (inner: FoundTime, outer: FoundTime, at: number): boolean => {
  if (inner.fromAt === null || inner.toAt === null) return false;
  const [own, whole] = [stretchOf(inner, at), stretchOf(outer, at)];
  if (whole.toAt - whole.fromAt < 1.5 * dayMs) return false;
  return own.fromAt >= whole.fromAt && own.toAt <= whole.toAt && own.toAt - own.fromAt < whole.toAt - whole.fromAt;
};

/** "Monday or Friday, after 2pm": hours said behind the second day may be meant for both, and suit both readings. */
const sharedHours = (day: FoundTime, after: FoundTime | undefined, zone: string): FoundTime | null => {
  if (day.kind !== 'day' || after?.kind !== 'range' || after.fromAt === null || after.toAt === null) return null;
  const gap = after.index - (day.index + day.text.length);
  const isWhole = after.toAt - after.fromAt >= dayMs - clockMs;
  const sameDay = midnight(toLocal(after.fromAt, zone)) === midnight(toLocal(after.toAt - 1, zone));
  return gap < 0 || gap > 8 || isWhole || !sameDay ? null : after;
};

const weekly = /(?:days|tags|mittwochs)$/i;

/** "Mondays do not suit me": each of them until the horizon. */
const repeated = (time: FoundTime, hole: Stretch, at: number): Stretch[] => {
  if (time.kind !== 'day' || !weekly.test(time.text)) return [hole];
  const weeks = Math.ceil(horizonDays / 7) + 1;
  return Array.from({ length: weeks }, (_, week) => ({
    fromAt: hole.fromAt + week * 7 * dayMs,
    toAt: hole.toAt + week * 7 * dayMs,
  })).filter((each) => each.fromAt < at + horizonDays * dayMs);
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
