import { moved } from './calendar-units';
import type { Expression } from './expression';
import { dateOnly } from './found';
import { dateOf, dayMs, dayOfMonth, midnight, monthOf, yearOf } from './local-time';
import { readExpression, readFromToday } from './read-expression';
import {
  kindAt,
  type Reader,
  readNumber,
  readOrdinal,
  readRelativeYear,
  readYear,
  skipFill,
  textAt,
  valueAt,
} from './reader';
import { type LocalTime, resolveExpression } from './resolve-expression';

export const hasYear = (reader: Reader, found: { first: number; next: number }): boolean => {
  for (let at = found.first; at < found.next; at += 1)
    if ((readYear(reader, at) !== null && reader.tokens[at]?.number !== null) || readRelativeYear(reader, at) !== null)
      return true;
  return false;
};

/** "From today until 1 December": the words of the beginning are one in the table. */
export const boundToday = (reader: Reader, at: number): Bound | null => {
  const expression = readFromToday(reader, at);
  const time = expression === null ? null : resolveExpression(reader, expression);
  return expression === null || time === null ? null : { time, expression, first: at, next: expression.next };
};

/** "Tuesday to Thursday next week": the week said behind the last day is that of the first. */
export const inWeekOf = (edge: Bound, second: Bound): LocalTime => {
  const { weekday, bare } = edge.expression;
  const { week, day } = second.expression;
  if (weekday === null || !bare || week?.behind !== true || day === null) return edge.time;
  if (!dateOnly(edge.expression) || !dateOnly(second.expression)) return edge.time;
  const here = week.monday + (weekday - 1) * dayMs;
  const from = here <= day ? here : here - 7 * dayMs;
  return { ...edge.time, from, to: from + dayMs };
};

/** "Between the 4th and the 22nd", said on the 7th, and "from April 9th to the 17th": the day that follows the one named first. */
export const comingAfter = (reader: Reader, edge: Bound, second: Bound): LocalTime => {
  const { time } = second;
  const from = edge.time.from;
  if (edge.expression.day === null || second.expression.day === null || from === null || time.from === null)
    return time;
  if (!isPlainOrdinal(reader, second) || !dateOnly(edge.expression)) return time;
  const number = dayOfMonth(time.from);
  const same = dateOf(yearOf(from), monthOf(from), number);
  const after = moved(from, 'month', 1);
  const day = same !== null && same > from ? same : dateOf(yearOf(after), monthOf(after), number);
  return day === null ? time : { ...time, from: day, to: day + dayMs };
};

/** "the 22nd", without a month. */
const isPlainOrdinal = (reader: Reader, { first, next, expression }: Bound): boolean => {
  const begin = skipFill(reader, first, 1);
  return dateOnly(expression) && expression.weekday === null && readOrdinal(reader, begin)?.next === next;
};

export type Bound = { time: LocalTime; expression: Expression; first: number; next: number };

/** One end of a range; "the end of 2008" is the end of it, "the middle of March" its middle. */
export const bound = (reader: Reader, at: number, other?: Expression): Bound | null => {
  if (kindAt(reader, at) === 'edge' && /\bof$/.test(textAt(reader, at))) {
    const inner = readExpression(reader, skipFill(reader, at + 1, 1));
    const time = inner === null || inner.span === null ? null : resolveExpression(reader, inner);
    if (inner !== null && time !== null && time.from !== null && time.to !== null) {
      const middle = midnight(time.from + (time.to - time.from) / 2);
      const point = valueAt(reader, at) === 'start' ? time.from : valueAt(reader, at) === 'end' ? time.to : middle;
      return {
        time: { ...time, from: point, to: point },
        expression: inner,
        first: at,
        next: inner.next,
      };
    }
  }
  const expression = readExpression(reader, at);
  if (expression !== null) {
    const time = resolveExpression(reader, expression);
    return time === null ? null : { time, expression, first: at, next: expression.next };
  }
  // "April 9th through seventeenth": the month of the first end.
  const ordinal = readOrdinal(reader, at) ?? (other?.day != null ? readNumber(reader, at) : null);
  if (
    ordinal !== null &&
    other?.day != null &&
    other.clock === null &&
    ordinal.value >= 1 &&
    ordinal.value <= 31 &&
    !['unit', 'meridiem', 'oclock'].includes(kindAt(reader, ordinal.next))
  ) {
    const same = dateOf(yearOf(other.day), monthOf(other.day), ordinal.value);
    const day =
      same !== null && same > other.day
        ? same
        : dateOf(yearOf(moved(other.day, 'month', 1)), monthOf(moved(other.day, 'month', 1)), ordinal.value);
    // "Jan 4 - 22, 2018": the year stands behind both.
    const behind = textAt(reader, ordinal.next) === ',' ? ordinal.next + 1 : ordinal.next;
    const year = same !== null && day === same && reader.tokens[behind]?.digits === 4 ? readYear(reader, behind) : null;
    const dated = year === null ? null : dateOf(year.value, monthOf(other.day), ordinal.value);
    if (dated !== null && year !== null)
      return {
        time: { from: dated, to: dated + dayMs, kind: 'day', zone: null },
        expression: { ...other, day: dated, next: year.next },
        first: at,
        next: year.next,
      };
    if (day !== null)
      return {
        time: { from: day, to: day + dayMs, kind: 'day', zone: null },
        expression: { ...other, day, next: ordinal.next },
        first: at,
        next: ordinal.next,
      };
  }
  return null;
};
