import { isClockUnit, moved, unitAround } from './calendar-units';
import { dayMs, midnight, monday, monthOf, monthStart, weekdayOf, yearOf } from './local-time';
import { plainUnit, readEdge, withEdgeBehind } from './read-edge';
import { readEra } from './read-era';
import { readLength } from './read-length';
import { readMonth } from './read-month';
import { isGreeting } from './read-part';
import { readQuarter } from './read-quarter';
import { readWeekOf } from './read-week';
import { readYearAlone } from './read-year';
import { kindAt, type Reader, readNumber, readOrdinal, skipFill, textAt, valueAt } from './reader';

export type SpanAtom = { from: number | null; to: number | null; unit: string; next: number };

const calendarUnits = new Set(['week', 'weekend', 'fortnight', 'month', 'quarter', 'year', 'day']);
const shift: Record<string, number> = { next: 1, coming: 1, this: 0, last: -1 };

/** Weeks, months, quarters, years and counts of them: "next week", "March 2027", "Q3", "the last week of July", "next five days", "end of month". */
export const readSpan = (reader: Reader, at: number): SpanAtom | null =>
  withEdgeBehind(reader, readSpanAlone(reader, at));

const readSpanAlone = (reader: Reader, at: number): SpanAtom | null =>
  readEra(reader, at) ??
  readEdge(reader, at) ??
  readWeekOf(reader, at) ??
  readOrdinalWeek(reader, at) ??
  // "the last quarter of 2027", "next year's second quarter" before "the last quarter", "next year"
  readQuarter(reader, at) ??
  readRelative(reader, at) ??
  readMonth(reader, at) ??
  readYearAlone(reader, at) ??
  readPeriodWord(reader, at);

export const readPeriodWord = (reader: Reader, at: number): SpanAtom | null => {
  if (kindAt(reader, at) !== 'period') return null;
  const [unit = 'week', count = '0'] = valueAt(reader, at).split(':');
  // "toute la semaine prochaine": the word behind says which.
  if (count === '0' && reader.language !== 'en' && kindAt(reader, at + 1) === 'relative')
    return { ...unitAround(reader.now, unit, shift[valueAt(reader, at + 1)] ?? 0), unit, next: at + 2 };
  return { ...unitAround(reader.now, unit, Number(count)), unit, next: at + 1 };
};

/** "first week of 2027", "3rd week of Jan", "the last week of this month", "the first 2 weeks of 2027", "the first three days of May", "the 9th month of next year". */
const readOrdinalWeek = (reader: Reader, at: number): SpanAtom | null => {
  const ordinal = readOrdinal(reader, at);
  const last = ordinal === null && valueAt(reader, at) === 'last' && kindAt(reader, at) === 'relative';
  if (ordinal === null && !last) return null;
  let next = ordinal?.next ?? at + 1;
  const many = readNumber(reader, next);
  const count = many?.value ?? 1;
  if (many !== null) next = many.next;
  // "week of" is one word of the table.
  const joined = /^(?:week of|week van|semana de)$/.test(textAt(reader, next));
  const unit = joined ? 'week' : valueAt(reader, next);
  const counted = ['week', 'month', 'weekend'].includes(unit) || (unit === 'day' && (last || many !== null));
  if (!joined && (kindAt(reader, next) !== 'unit' || !counted)) return null;
  if (!joined && !/^(?:of|in|de|im|der|des|van|di)$/.test(textAt(reader, next + 1))) return null;
  const begin = skipFill(reader, joined ? next + 1 : next + 2, 1);
  const outer =
    readRelative(reader, begin) ??
    readMonth(reader, begin) ??
    readYearAlone(reader, begin, true) ??
    (textAt(reader, begin - 1) === 'the' ? plainUnit(reader, begin) : null);
  if (outer === null || outer.from === null || outer.to === null) return null;
  const nth = ordinal?.value ?? 0;
  if (unit === 'month') {
    const from = last
      ? monthStart(yearOf(outer.to - 1), monthOf(outer.to - 1) - count + 1)
      : monthStart(yearOf(outer.from), monthOf(outer.from) + nth - 1);
    return {
      from,
      to: last ? outer.to : monthStart(yearOf(from), monthOf(from) + count),
      unit: 'month',
      next: outer.next,
    };
  }
  if (unit === 'day') {
    if (last) return { ...outer, from: outer.to - count * dayMs, unit: 'custom' };
    return nth === 1 ? { ...outer, to: outer.from + count * dayMs, unit: 'custom' } : null;
  }
  // ISO: the week belongs to the month or year that holds its Thursday.
  const firstWeek = monday(outer.from + 3 * dayMs);
  const lastWeek = monday(outer.to - 4 * dayMs);
  const whole =
    outer.unit === 'year'
      ? firstWeek
      : weekdayOf(outer.from) <= 4
        ? monday(outer.from)
        : monday(outer.from) + 7 * dayMs;
  const from = last ? lastWeek - (count - 1) * 7 * dayMs : whole + (nth - 1) * 7 * dayMs;
  return { from, to: from + count * 7 * dayMs, unit: 'week', next: outer.next };
};

/** "diese oder nächste Woche": the first has the unit of the second, which stands behind it or is part of one word. */
const unitBehindOr = (reader: Reader, at: number): string | null => {
  const next = kindAt(reader, at) === 'in' ? at + 1 : skipFill(reader, at, 2);
  const unit =
    kindAt(reader, next) === 'period'
      ? valueAt(reader, next).split(':')[0]
      : kindAt(reader, next) === 'relative' && kindAt(reader, next + 1) === 'unit'
        ? valueAt(reader, next + 1)
        : undefined;
  return unit !== undefined && /^(?:week|weekend|month|quarter|year)$/.test(unit) ? unit : null;
};

/** "next week", "this month", "last 3 months", "next five days", "3 next weeks", "week after next"'s kin; French and its sisters put the word behind. */
export const readRelative = (reader: Reader, at: number): SpanAtom | null => {
  const begin = kindAt(reader, at) === 'within' ? at + 1 : at;
  // "for the next quarter": the words of "within" hold the "next".
  if (
    begin > at &&
    kindAt(reader, begin) === 'unit' &&
    /next$/.test(textAt(reader, at)) &&
    valueAt(reader, begin) !== 'day' &&
    (calendarUnits.has(valueAt(reader, begin)) || isClockUnit(valueAt(reader, begin)))
  ) {
    if (isClockUnit(valueAt(reader, begin))) return counted(reader, 'next', 1, begin);
    return { ...relativeUnit(reader, valueAt(reader, begin), 'next'), unit: valueAt(reader, begin), next: begin + 1 };
  }
  if (kindAt(reader, begin) === 'relative') {
    const relative = valueAt(reader, begin);
    const number = readNumber(reader, begin + 1);
    if (number !== null && kindAt(reader, number.next) === 'unit') {
      const span = counted(reader, relative, number.value, number.next);
      return span !== null && begin > at && relative !== 'last'
        ? {
            ...span,
            from: midnight(reader.now),
            to: moved(midnight(reader.now), valueAt(reader, number.next), number.value),
          }
        : span;
    }
    if (kindAt(reader, begin + 1) === 'unit') {
      const unit = valueAt(reader, begin + 1);
      // "the next hour" counts from now; "this minute" says nothing.
      if (isClockUnit(unit)) return relative === 'this' ? null : counted(reader, relative, 1, begin + 1);
      if (!calendarUnits.has(unit)) return null;
      if (unit === 'day') return null;
      return { ...relativeUnit(reader, unit, relative), unit, next: begin + 2 };
    }
    const unit = kindAt(reader, begin + 1) === 'or' ? unitBehindOr(reader, begin + 2) : null;
    if (unit !== null) return { ...relativeUnit(reader, unit, relative), unit, next: begin + 1 };
    if (kindAt(reader, begin + 1) === 'month' && textAt(reader, begin + 1) !== 'may') {
      const month = Number(valueAt(reader, begin + 1));
      const year =
        yearOf(reader.now) +
        (relative === 'next' && month <= monthOf(reader.now)
          ? 1
          : relative === 'last' && month >= monthOf(reader.now)
            ? -1
            : relative === 'coming' && month < monthOf(reader.now)
              ? 1
              : 0);
      return { from: monthStart(year, month), to: monthStart(year, month + 1), unit: 'month', next: begin + 2 };
    }
  }
  const number = readNumber(reader, begin);
  // "I counted 13 last minute" counts no minutes.
  const counts =
    number !== null &&
    (reader.language !== 'en' || number.value === 1 || textAt(reader, number.next + 1).endsWith('s'));
  if (counts && kindAt(reader, number.next) === 'relative' && kindAt(reader, number.next + 1) === 'unit')
    return counted(reader, valueAt(reader, number.next), number.value, number.next + 1);
  const length = begin > at ? readLength(reader, begin) : null;
  if (length !== null)
    return { from: reader.now, to: moved(reader.now, 'minute', length.minutes), unit: 'custom', next: length.next };
  if (kindAt(reader, at) === 'within' && number !== null && kindAt(reader, number.next) === 'unit') {
    const unit = valueAt(reader, number.next);
    const from = isClockUnit(unit) ? reader.now : midnight(reader.now);
    return { from, to: moved(from, unit, number.value), unit: 'custom', next: number.next + 1 };
  }
  // "la semaine prochaine", "la semana que viene", "a próxima semana" is above.
  if (
    reader.language !== 'en' &&
    kindAt(reader, at) === 'unit' &&
    kindAt(reader, at + 1) === 'relative' &&
    calendarUnits.has(valueAt(reader, at)) &&
    !['this'].includes(valueAt(reader, at + 1))
  ) {
    return {
      ...unitAround(reader.now, valueAt(reader, at), shift[valueAt(reader, at + 1)] ?? 0),
      unit: valueAt(reader, at),
      next: at + 2,
    };
  }
  // "the weekend"
  if (kindAt(reader, at) === 'unit' && valueAt(reader, at) === 'weekend' && !isWished(reader, at))
    return { ...unitAround(reader.now, 'weekend', 0), unit: 'weekend', next: at + 1 };
  return null;
};

/** "Enjoy your weekend", "have a great weekend": a wish, no time. */
const isWished = (reader: Reader, at: number): boolean =>
  isGreeting(reader, at) || (/^(?:your|the)$/.test(textAt(reader, at - 1)) && /^enjoy/.test(textAt(reader, at - 2)));

const relativeUnit = (reader: Reader, unit: string, relative: string): { from: number; to: number } =>
  unit === 'fortnight' && relative !== 'this'
    ? { from: midnight(reader.now), to: midnight(reader.now) + 14 * dayMs }
    : unitAround(reader.now, unit, relative === 'coming' && isWeekendAhead(reader, unit) ? 0 : (shift[relative] ?? 0));

/** "This coming weekend" is the one ahead; from its Saturday on, the next. */
const isWeekendAhead = (reader: Reader, unit: string): boolean => unit === 'weekend' && weekdayOf(reader.now) <= 5;

const counted = (reader: Reader, relative: string, count: number, at: number): SpanAtom | null => {
  const unit = valueAt(reader, at);
  const next = at + 1;
  if (count < 1 || count > 1000) return null;
  const today = midnight(reader.now);
  if (unit === 'quarter') {
    const here = unitAround(reader.now, 'quarter', 0);
    return relative === 'last'
      ? { from: unitAround(reader.now, 'quarter', -count).from, to: here.from, unit: 'custom', next }
      : { from: here.to, to: unitAround(reader.now, 'quarter', count).to, unit: 'custom', next };
  }
  // "this 125 seconds video"
  if (isClockUnit(unit) && relative === 'this') return null;
  if (isClockUnit(unit)) {
    return relative === 'last'
      ? { from: moved(reader.now, unit, -count), to: reader.now, unit: 'custom', next }
      : { from: reader.now, to: moved(reader.now, unit, count), unit: 'custom', next };
  }
  if (relative === 'last') {
    let from = moved(today, unit, -count);
    let end = next;
    // "last 3 months and 2 weeks and 2 days"
    while (kindAt(reader, end) === 'and') {
      const more = readNumber(reader, end + 1);
      if (more === null || kindAt(reader, more.next) !== 'unit' || kindAt(reader, more.next + 1) === 'ago') break;
      from = moved(from, valueAt(reader, more.next), -more.value);
      end = more.next + 1;
    }
    return { from, to: today, unit: 'custom', next: end };
  }
  if (relative === 'this') return null;
  const tomorrow = today + dayMs;
  // The last of so many working days counts in, and no weekend behind it.
  const to = unit === 'business-day' ? moved(today, unit, count) + dayMs : moved(tomorrow, unit, count);
  return { from: tomorrow, to, unit: 'custom', next };
};
