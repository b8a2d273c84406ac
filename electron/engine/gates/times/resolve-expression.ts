import { atMinutes, type Expression, minutesOf, partHours } from './expression';
import { dayMs, midnight } from './local-time';
import type { Reader } from './reader';

/** A time in local milliseconds (see local-time.ts); null ends are open. */
export type LocalTime = {
  from: number | null;
  to: number | null;
  kind: 'instant' | 'day' | 'range' | 'time';
  zone: string | null;
};

const instantMs = 60_000;

/** What an expression means, counted from now; a clock without a day is today's, or tomorrow's once it has passed. */
export const resolveExpression = (reader: Reader, expression: Expression): LocalTime | null => {
  const { day, part, clock, span, instant, zone } = expression;
  if (instant !== null) return { from: instant, to: instant + instantMs, kind: 'instant', zone };
  if (clock !== null) {
    const base = day ?? midnight(reader.now);
    const kind = day === null ? 'time' : clock.from !== null && clock.from === clock.to ? 'instant' : 'range';
    let from = clock.from === null ? null : atMinutes(base, minutesOf(clock.from, part));
    let to = clock.to === null ? null : atMinutes(base, minutesOf(clock.to, part));
    if (from !== null && to !== null && clock.from !== clock.to) {
      if (clock.from?.open === true && clock.to?.open === true && to <= from)
        to = to + 12 * 3_600_000 > from ? to + 12 * 3_600_000 : to + dayMs;
      if (to <= from) to += dayMs;
    }
    if (from !== null && from === to) to = from + instantMs;
    // "Tuesday after 3" ends with the day, "today before 4pm" begins with it.
    if (from === null && day !== null) from = base;
    if (to === null && day !== null) to = base + dayMs;
    if (day === null && (to ?? from ?? 0) <= reader.now) {
      from = from === null ? null : from + dayMs;
      to = to === null ? null : to + dayMs;
    }
    if (day === null && span !== null && span.from !== null)
      return { from: span.from, to: span.to, kind: 'range', zone };
    return { from, to, kind, zone };
  }
  if (part !== null) {
    const [starts, ends] = partHours[part];
    const middle = (starts + Math.ceil(ends)) / 2;
    const begin = expression.half === 'second' ? middle : starts;
    const end = expression.half === 'first' ? middle : ends;
    if (span !== null && day === null) return { from: span.from, to: span.to, kind: 'range', zone };
    const base = day ?? midnight(reader.now);
    const later = day === null && atMinutes(base, end * 60) <= reader.now ? dayMs : 0;
    return {
      from: atMinutes(base, begin * 60) + later,
      to: atMinutes(base, end * 60) + later,
      kind: day === null ? 'time' : 'range',
      zone,
    };
  }
  if (day !== null) return { from: day, to: day + dayMs, kind: 'day', zone };
  return span === null ? null : { from: span.from, to: span.to, kind: 'range', zone };
};
