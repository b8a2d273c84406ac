import { moved } from './calendar-units';
import { type Found, made } from './found';
import { dateOf, dayMs, midnight, monthOf, yearOf } from './local-time';
import { readExpression } from './read-expression';
import { isToward, kindAt, type Reader, readNumber, readOrdinal, readYear, skipFill, textAt, valueAt } from './reader';
import { resolveExpression } from './resolve-expression';

/** "a week starting tomorrow", "2 weeks starting May 20th", "for 3 days, from today", "a day starting this Friday at 5 pm". */
export const readStretch = (reader: Reader, at: number): Found | null => {
  const begin = textAt(reader, at) === 'for' ? at + 1 : at;
  const count = readNumber(reader, begin);
  if (
    count !== null &&
    count.value < 500 &&
    /^week (?:starting|beginning|commencing)(?: on)?$/.test(textAt(reader, count.next))
  ) {
    const inner = readExpression(reader, skipFill(reader, count.next + 1, 1));
    return inner?.day == null ? null : made(inner.day, inner.day + count.value * 7 * dayMs, at, inner.next, null);
  }
  if (count === null || count.value > 500 || kindAt(reader, count.next) !== 'unit') return null;
  const unit = valueAt(reader, count.next);
  if (!['day', 'week', 'month', 'year', 'fortnight'].includes(unit)) return null;
  const word = textAt(reader, count.next + 1) === ',' ? count.next + 2 : count.next + 1;
  if (
    !/^(?:starting|starting on|starting from|beginning|beginning on|commencing|from today)$/.test(
      textAt(reader, word),
    ) &&
    !(begin > at && kindAt(reader, word) === 'from')
  )
    return null;
  if (textAt(reader, word) === 'from today') {
    const today = midnight(reader.now);
    return begin > at ? made(today, moved(today, unit, count.value), at, word + 1, null) : null;
  }
  const inner = readExpression(reader, skipFill(reader, word + 1, 1));
  const time = inner === null ? null : resolveExpression(reader, inner);
  if (inner === null || time === null || time.from === null) return null;
  return made(time.from, moved(time.from, unit, count.value), at, inner.next, time.zone);
};

/** "in two to three weeks", "in 2-3 Wochen", "in four or five days": from the first of these days to the last. */
export const readSpread = (reader: Reader, at: number): Found | null => {
  if (kindAt(reader, at) !== 'in') return null;
  const first = readNumber(reader, at + 1);
  if (first === null || !['to', 'or'].includes(kindAt(reader, first.next))) return null;
  const second = readNumber(reader, first.next + 1);
  const unit = second === null ? '' : valueAt(reader, second.next);
  if (second === null || second.value <= first.value || second.value > 100) return null;
  if (kindAt(reader, second.next) !== 'unit' || !['day', 'week', 'month'].includes(unit)) return null;
  const today = midnight(reader.now);
  return made(moved(today, unit, first.value), moved(today, unit, second.value), at, second.next + 1, null, true);
};

/** "between 3 and 12 of Sept", "from the ninth till the seventeenth of April", "November 18-19". */
export const readDaysOfMonth = (reader: Reader, at: number): Found | null => {
  // "la semaine du 19 au 23 octobre": the week is those days.
  const framed = kindAt(reader, at) === 'from' || kindAt(reader, at) === 'week-of';
  const begin = skipFill(reader, framed ? at + 1 : at, 1);
  const day = (from: number): { value: number; next: number } | null => {
    const ordinal = readOrdinal(reader, from);
    if (ordinal !== null) return ordinal;
    const token = reader.tokens[from];
    return token?.number != null && token.digits <= 2 && token.number >= 1 && token.number <= 31
      ? {
          value: token.number,
          next: textAt(reader, from + 1) === '.' && reader.tokens[from + 1]?.glued === true ? from + 2 : from + 1,
        }
      : null;
  };
  const first = day(begin);
  if (first === null) return null;
  const join = framed && isToward(reader, first.next) ? 'to' : kindAt(reader, first.next);
  if (join !== 'to' && !(framed && join === 'and')) return null;
  const second = day(skipFill(reader, first.next + 1, 1));
  if (second === null) return null;
  const of = /^(?:de|do|di|del)$/.test(textAt(reader, second.next)) ? second.next + 1 : second.next;
  const month = skipFill(reader, of, 2);
  if (kindAt(reader, month) !== 'month') return null;
  const number = Number(valueAt(reader, month));
  const yearToken = readYear(reader, skipFill(reader, month + 1, 1));
  let year = yearToken?.value ?? yearOf(reader.now);
  let to = dateOf(year, number, second.value);
  if (to !== null && yearToken === null && to < midnight(reader.now)) {
    year += 1;
    to = dateOf(year, number, second.value);
  }
  if (to === null) return null;
  const same = dateOf(year, number, first.value);
  const from =
    same !== null && same < to
      ? same
      : dateOf(yearOf(moved(to, 'month', -1)), monthOf(moved(to, 'month', -1)), first.value);
  // "from the twenty-seventh to the third of April" as the corpora read it: the next 27th.
  const near = same !== null && same >= to && yearToken === null ? nextDay(reader, first.value) : null;
  return from === null ? null : made(near ?? from, to, at, yearToken?.next ?? month + 1, null, true);
};

const nextDay = (reader: Reader, value: number): number | null => {
  const today = midnight(reader.now);
  const here = dateOf(yearOf(today), monthOf(today), value);
  return here !== null && here >= today
    ? here
    : dateOf(yearOf(moved(today, 'month', 1)), monthOf(moved(today, 'month', 1)), value);
};
