import { isJoined } from './link-times';
import { dayMs } from './local-time';
import { kindAt, type Reader, textAt } from './reader';
import type { Wanted } from './refusals';

/** Whether the sentence ends between two times. */
const isApart = (reader: Reader, before: Wanted, after: Wanted): boolean => {
  const from = reader.tokens[before.next - 1]?.end ?? 0;
  const to = reader.tokens[after.first]?.start ?? from;
  return /[.!?;\n。！？]/u.test(reader.text.slice(from, to));
};

/** "Next week or Thursday" are two; behind a comma alone the day is one of that week. */
const isOffered = (reader: Reader, week: Wanted, day: Wanted): boolean => {
  if (!isJoined(reader, week.next, day.first)) return false;
  for (let at = week.next; at < day.first; at += 1)
    if (['and', 'or'].includes(kindAt(reader, at)) || textAt(reader, at) === '/') return true;
  return false;
};

const isWeek = ({ time, expression, away }: Wanted): boolean =>
  away === null && expression?.span?.unit === 'week' && time.from !== null && time.to === time.from + 7 * dayMs;

/**
 * A bare weekday moved into the week that begins on a day; a stretch that a weekday opens or closes ("from Wednesday on") ends with that week, or begins with it.
 */
const into = (each: Wanted, monday: number): Wanted => {
  const { expression, time, bound } = each;
  if (bound !== undefined && bound.weekday !== null && bound.bare && bound.day !== null) {
    const by = monday + (bound.weekday - 1) * dayMs - bound.day;
    return {
      ...each,
      time: {
        ...time,
        from: time.from === null ? monday : time.from + by,
        to: time.to === null ? monday + 7 * dayMs : time.to + by,
      },
    };
  }
  if (expression?.weekday == null || !expression.bare || expression.day === null) return each;
  const by = monday + (expression.weekday - 1) * dayMs - expression.day;
  const moved = (at: number | null): number | null => (at === null ? null : at + by);
  return {
    ...each,
    expression: { ...expression, day: expression.day + by },
    time: { ...time, from: moved(time.from), to: moved(time.to) },
  };
};

/**
 * "Next week I could do Thursday": said on a Monday it is not this Thursday. A bare weekday is that of the week its sentence names; and of the week
 * of the day it is joined to, "next week Wednesday or Thursday", "Thursday or Friday next week".
 */
export const inNamedWeek = (reader: Reader, read: readonly Wanted[]): Wanted[] => {
  let week: Wanted | null = null;
  let beside: number | null = null;
  const out = read.map((each, index) => {
    const before = read[index - 1];
    if (before && isApart(reader, before, each)) week = null;
    if (before === undefined || !isJoined(reader, before.next, each.first)) beside = null;
    const { expression } = each;
    if (expression?.week != null) beside = expression.week.monday;
    if (isWeek(each)) {
      week = each;
      return each;
    }
    if (beside !== null) return into(each, beside);
    const from: number | null = week?.time.from ?? null;
    if (week === null || from === null || (before === week && isOffered(reader, week, each))) return each;
    return into(each, from);
  });
  for (let index = out.length - 2; index >= 0; index -= 1) {
    const [each, after] = [out[index], out[index + 1]];
    const named = after?.expression?.week;
    if (each === undefined || after === undefined || named?.behind !== true) continue;
    if (!isJoined(reader, each.next, after.first) || each.expression?.bare !== true) continue;
    const moved = into(each, named.monday);
    out[index] = moved.expression === null ? moved : { ...moved, expression: { ...moved.expression, week: named } };
  }
  return out;
};
