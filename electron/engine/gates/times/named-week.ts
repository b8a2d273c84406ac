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

/** "Next week I could do Thursday": said on a Monday it is not this Thursday. A bare weekday is that of the week its sentence names. */
export const inNamedWeek = (reader: Reader, read: readonly Wanted[]): Wanted[] => {
  let week: Wanted | null = null;
  return read.map((each, index) => {
    const before = read[index - 1];
    if (before && isApart(reader, before, each)) week = null;
    if (isWeek(each)) {
      week = each;
      return each;
    }
    const { expression, time } = each;
    const from: number | null = week?.time.from ?? null;
    if (week === null || from === null || expression?.weekday == null || !expression.bare) return each;
    if (expression.day === null || (before === week && isOffered(reader, week, each))) return each;
    const by = from + (expression.weekday - 1) * dayMs - expression.day;
    const moved = (at: number | null): number | null => (at === null ? null : at + by);
    return {
      ...each,
      expression: { ...expression, day: expression.day + by },
      time: { ...time, from: moved(time.from), to: moved(time.to) },
    };
  });
};
