import {
  addMonths,
  dayMs,
  isoWeek,
  midnight,
  minuteMs,
  monday,
  monthOf,
  monthStart,
  weekdayOf,
  yearOf,
} from './local-time';
import { readDate, readDayOfMonth, readHoliday } from './read-day';
import { kindAt, type Reader, readNumber, readOrdinal, readYear, skipFill, textAt, valueAt } from './reader';

export type SpanAtom = { from: number | null; to: number | null; unit: string; next: number };

/** A calendar unit that holds a day, moved by a count of units. */
export const unitAround = (day: number, unit: string, count: number): { from: number; to: number } => {
  const start = midnight(day);
  if (unit === 'week') return { from: monday(start) + count * 7 * dayMs, to: monday(start) + (count + 1) * 7 * dayMs };
  if (unit === 'fortnight')
    return {
      from: monday(start) + (count === 0 ? 0 : count * 7 + 0) * dayMs,
      to: monday(start) + (count * 7 + 14) * dayMs,
    };
  if (unit === 'weekend')
    return { from: monday(start) + (count * 7 + 5) * dayMs, to: monday(start) + (count * 7 + 7) * dayMs };
  if (unit === 'month')
    return {
      from: monthStart(yearOf(start), monthOf(start) + count),
      to: monthStart(yearOf(start), monthOf(start) + count + 1),
    };
  if (unit === 'quarter') {
    const first = Math.floor((monthOf(start) - 1) / 3) * 3 + 1 + count * 3;
    return { from: monthStart(yearOf(start), first), to: monthStart(yearOf(start), first + 3) };
  }
  if (unit === 'year')
    return { from: monthStart(yearOf(start) + count, 1), to: monthStart(yearOf(start) + count + 1, 1) };
  return { from: start + count * dayMs, to: start + (count + 1) * dayMs };
};

/** A moment moved by units: months and years by the calendar, the rest by the clock. */
export const moved = (local: number, unit: string, count: number): number => {
  if (unit === 'month') return addMonths(local, count);
  if (unit === 'quarter') return addMonths(local, count * 3);
  if (unit === 'year') return addMonths(local, count * 12);
  if (unit === 'minute') return local + count * minuteMs;
  if (unit === 'hour') return local + count * 60 * minuteMs;
  if (unit === 'week') return local + count * 7 * dayMs;
  if (unit === 'fortnight') return local + count * 14 * dayMs;
  if (unit === 'business-day') {
    let day = local;
    for (let left = Math.min(Math.abs(count), 500); left > 0; ) {
      day += Math.sign(count) * dayMs;
      if (weekdayOf(day) <= 5) left -= 1;
    }
    return day;
  }
  return local + count * dayMs;
};

const calendarUnits = new Set(['week', 'weekend', 'fortnight', 'month', 'quarter', 'year', 'day']);
const shift: Record<string, number> = { next: 1, coming: 1, this: 0, last: -1 };

/** Weeks, months, quarters, years and counts of them: "next week", "March 2027", "Q3", "the last week of July", "next five days", "end of month". */
export const readSpan = (reader: Reader, at: number): SpanAtom | null =>
  readEdge(reader, at) ??
  readWeekOf(reader, at) ??
  readOrdinalWeek(reader, at) ??
  readRelative(reader, at) ??
  readQuarter(reader, at) ??
  readMonth(reader, at) ??
  readYearAlone(reader, at) ??
  readPeriodWord(reader, at);

const readPeriodWord = (reader: Reader, at: number): SpanAtom | null => {
  if (kindAt(reader, at) !== 'period') return null;
  const [unit = 'week', count = '0'] = valueAt(reader, at).split(':');
  return { ...unitAround(reader.now, unit, Number(count)), unit, next: at + 1 };
};

const abbreviated: Record<string, string> = { eoy: 'year', eom: 'month', eow: 'week', cob: 'day', eod: 'day' };

const readEdge = (reader: Reader, at: number): SpanAtom | null => {
  const short = abbreviated[textAt(reader, at)];
  if (short !== undefined && short !== 'day')
    return edged(reader, 'end', { ...unitAround(reader.now, short, 0), unit: short, next: at + 1 });
  if (kindAt(reader, at) === 'rest') {
    const begin = skipFill(reader, at + 1, 2);
    const relative = kindAt(reader, begin) === 'relative' ? begin + 1 : begin;
    if (kindAt(reader, relative) !== 'unit') return null;
    return {
      from: midnight(reader.now),
      to: unitAround(reader.now, valueAt(reader, relative), 0).to,
      unit: 'custom',
      next: relative + 1,
    };
  }
  const word = textAt(reader, at);
  const soon =
    (word === 'later' || word === 'earlier') &&
    kindAt(reader, at + 1) === 'relative' &&
    calendarUnits.has(valueAt(reader, at + 2));
  if (soon) {
    const span = readRelative(reader, at + 1);
    if (span === null || span.from === null || span.to === null) return null;
    if (word === 'earlier') return { ...span, to: midnight(reader.now), unit: 'custom' };
    return {
      ...span,
      from:
        span.unit === 'year' ? Math.max(monthStart(yearOf(reader.now), 7), midnight(reader.now)) : midnight(reader.now),
      unit: 'custom',
    };
  }
  if (kindAt(reader, at) !== 'edge') return null;
  let begin = skipFill(reader, at + 1, 2);
  if (textAt(reader, begin) === '-') begin += 1;
  const inner =
    readRelative(reader, begin) ??
    readQuarter(reader, begin) ??
    readMonth(reader, begin) ??
    readYearAlone(reader, begin, true) ??
    readPeriodWord(reader, begin) ??
    plainUnit(reader, begin);
  return inner === null ? null : edged(reader, valueAt(reader, at), inner);
};

const plainUnit = (reader: Reader, at: number): SpanAtom | null => {
  if (
    kindAt(reader, at) !== 'unit' ||
    !['week', 'month', 'quarter', 'year'].includes(valueAt(reader, at)) ||
    textAt(reader, at).endsWith('s')
  )
    return null;
  return { ...unitAround(reader.now, valueAt(reader, at), 0), unit: valueAt(reader, at), next: at + 1 };
};

const edged = (reader: Reader, edge: string, span: SpanAtom): SpanAtom | null => {
  if (span.from === null || span.to === null) return null;
  const { from, to } = span;
  const days = Math.round((to - from) / dayMs);
  if (span.unit === 'week') {
    if (edge === 'start') return { ...span, to: from + 3 * dayMs, unit: 'custom' };
    return edge === 'end'
      ? { ...span, from: from + 3 * dayMs, unit: 'custom' }
      : { ...span, from: from + 2 * dayMs, to: from + 4 * dayMs, unit: 'custom' };
  }
  if (span.unit === 'month') {
    if (edge === 'start') return { ...span, to: from + 14 * dayMs, unit: 'custom' };
    return edge === 'end'
      ? { ...span, from: from + 15 * dayMs, unit: 'custom' }
      : { ...span, from: from + 9 * dayMs, to: from + 20 * dayMs, unit: 'custom' };
  }
  if (span.unit === 'year') {
    const year = yearOf(from);
    const current = year === yearOf(reader.now);
    if (edge === 'start') return { ...span, to: monthStart(year, current ? 7 : 5), unit: 'custom' };
    return edge === 'end'
      ? { ...span, from: monthStart(year, current ? 7 : 9), unit: 'custom' }
      : { ...span, from: monthStart(year, 5), to: monthStart(year, 9), unit: 'custom' };
  }
  const third = Math.max(1, Math.floor(days / 3));
  if (edge === 'start') return { ...span, to: from + third * dayMs, unit: 'custom' };
  return edge === 'end'
    ? { ...span, from: to - third * dayMs, unit: 'custom' }
    : { ...span, from: from + third * dayMs, to: to - third * dayMs, unit: 'custom' };
};

const readWeekOf = (reader: Reader, at: number): SpanAtom | null => {
  if (
    kindAt(reader, at) === 'week-after-next' &&
    (textAt(reader, at).endsWith('next') || !/week after$/.test(textAt(reader, at)))
  )
    return { ...unitAround(reader.now, 'week', 2), unit: 'week', next: at + 1 };
  if (kindAt(reader, at) === 'week-of') {
    const begin = skipFill(reader, at + 1, 1);
    const day =
      readDate(reader, begin) ??
      readDayOfMonth(reader, begin) ??
      readDayOfMonth(reader, at + 1) ??
      readHoliday(reader, begin);
    return day === null ? null : { ...unitAround(day.day, 'week', 0), unit: 'week', next: day.next };
  }
  // "week 31", "KW 31"
  const numbered =
    valueAt(reader, at) === 'week' && kindAt(reader, at) === 'unit' && !textAt(reader, at).endsWith('s')
      ? reader.tokens[at + 1]
      : textAt(reader, at) === 'kw'
        ? reader.tokens[at + 1]
        : undefined;
  if (numbered?.number != null && !numbered.ordinal && numbered.number >= 1 && numbered.number <= 53) {
    const year = yearOf(reader.now);
    return { from: isoWeek(year, numbered.number), to: isoWeek(year, numbered.number + 1), unit: 'week', next: at + 2 };
  }
  return null;
};

/** "first week of 2027", "3rd week of Jan", "the last week of this month", "the first 2 weeks of 2027", "the 9th month of next year". */
const readOrdinalWeek = (reader: Reader, at: number): SpanAtom | null => {
  const ordinal = readOrdinal(reader, at);
  const last = ordinal === null && valueAt(reader, at) === 'last' && kindAt(reader, at) === 'relative';
  if (ordinal === null && !last) return null;
  let next = ordinal?.next ?? at + 1;
  const many = readNumber(reader, next);
  const count = many?.value ?? 1;
  if (many !== null) next = many.next;
  // "week of" is one word of the table.
  const joined = textAt(reader, next) === 'week of';
  const unit = joined ? 'week' : valueAt(reader, next);
  if (!joined && (kindAt(reader, next) !== 'unit' || (unit !== 'week' && unit !== 'month' && unit !== 'weekend')))
    return null;
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
  // ISO: the week belongs to the month or year that holds its Thursday.
  const firstWeek = monday(outer.from + 3 * dayMs);
  const lastWeek = monday(outer.to - 4 * dayMs);
  const whole =
    outer.unit === 'year'
      ? firstWeek
      : weekdayOf(outer.from) <= 4
        ? monday(outer.from)
        : monday(outer.from) + 7 * dayMs;
  const startsAt =
    many !== null && outer.unit === 'year' && ordinal !== null && weekdayOf(outer.from) > 4 ? whole : whole;
  const from = last ? lastWeek - (count - 1) * 7 * dayMs : startsAt + (nth - 1) * 7 * dayMs;
  return { from, to: from + count * 7 * dayMs, unit: 'week', next: outer.next };
};

/** "next week", "this month", "last 3 months", "next five days", "3 next weeks", "week after next"'s kin; French and its sisters put the word behind. */
const readRelative = (reader: Reader, at: number): SpanAtom | null => {
  const begin = kindAt(reader, at) === 'within' ? at + 1 : at;
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
      if (unit === 'minute' || unit === 'hour')
        return relative === 'last'
          ? { from: moved(reader.now, unit, -1), to: reader.now, unit: 'custom', next: begin + 2 }
          : null;
      if (!calendarUnits.has(unit)) return null;
      if (unit === 'day') return null;
      return { ...relativeUnit(reader, unit, relative), unit, next: begin + 2 };
    }
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
  if (number !== null && kindAt(reader, number.next) === 'relative' && kindAt(reader, number.next + 1) === 'unit')
    return counted(reader, valueAt(reader, number.next), number.value, number.next + 1);
  if (kindAt(reader, at) === 'within' && number !== null && kindAt(reader, number.next) === 'unit') {
    const unit = valueAt(reader, number.next);
    const from = unit === 'minute' || unit === 'hour' ? reader.now : midnight(reader.now);
    return { from, to: moved(from, unit, number.value), unit: 'custom', next: number.next + 1 };
  }
  // "la semaine prochaine", "la semana que viene", "a próxima semana" is above.
  if (
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
  if (kindAt(reader, at) === 'unit' && valueAt(reader, at) === 'weekend')
    return { ...unitAround(reader.now, 'weekend', 0), unit: 'weekend', next: at + 1 };
  return null;
};

const relativeUnit = (reader: Reader, unit: string, relative: string): { from: number; to: number } =>
  unit === 'fortnight' && relative !== 'this'
    ? { from: midnight(reader.now), to: midnight(reader.now) + 14 * dayMs }
    : unitAround(reader.now, unit, shift[relative] ?? 0);

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
  if (unit === 'minute' || unit === 'hour') {
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
      if (more === null || kindAt(reader, more.next) !== 'unit') break;
      from = moved(from, valueAt(reader, more.next), -more.value);
      end = more.next + 1;
    }
    return { from, to: today, unit: 'custom', next: end };
  }
  if (relative === 'this') return null;
  const tomorrow = today + dayMs;
  return { from: tomorrow, to: moved(tomorrow, unit, count), unit: 'custom', next };
};

const readQuarter = (reader: Reader, at: number): SpanAtom | null => {
  const named = /^([qh])$/.exec(textAt(reader, at))?.[1];
  const number = named === undefined ? undefined : reader.tokens[at + 1];
  let quarter = number?.glued === true ? (number.number ?? 0) : 0;
  let next = at + 2;
  let year: number | null = null;
  if (named === undefined) {
    // "2019-q1", "2019 h2"
    const first = readYear(reader, at);
    if (first === null || reader.tokens[at]?.number === null) return null;
    const inner = textAt(reader, first.next) === '-' ? first.next + 1 : first.next;
    if (!/^[qh]$/.test(textAt(reader, inner))) return null;
    const q = readQuarter(reader, inner);
    if (q === null || q.from === null || q.to === null) return null;
    const move = (first.value - yearOf(q.from)) * 12;
    return { from: addMonths(q.from, move), to: addMonths(q.to, move), unit: q.unit, next: q.next };
  }
  if (quarter < 1 || quarter > (named === 'q' ? 4 : 2)) return null;
  const after = readYear(reader, skipFill(reader, textAt(reader, next) === '-' ? next + 1 : next, 1));
  if (after !== null && reader.tokens[after.next - 1]?.number !== null) {
    year = after.value;
    next = after.next;
  }
  const length = named === 'q' ? 3 : 6;
  const of = year ?? yearOf(reader.now);
  quarter = (quarter - 1) * length + 1;
  const from = monthStart(of, quarter);
  const past = year === null && monthStart(of, quarter + length) <= midnight(reader.now);
  return {
    from: past ? monthStart(of + 1, quarter) : from,
    to: monthStart(past ? of + 1 : of, quarter + length),
    unit: named === 'q' ? 'quarter' : 'custom',
    next,
  };
};

/** A month by name, with its year when one is said. "may" and "march" are words too: they need company. */
const readMonth = (reader: Reader, at: number): SpanAtom | null => {
  if (kindAt(reader, at) === 'month') {
    const word = textAt(reader, at);
    const raw = reader.text.slice(reader.tokens[at]?.start ?? 0, reader.tokens[at]?.end ?? 0);
    let next = at + 1;
    if (textAt(reader, next) === '.' && word.length <= 4 && reader.tokens[next]?.glued === true) next += 1;
    const separated = /^[-/,]$/.test(textAt(reader, next)) ? next + 1 : next;
    const of = skipFill(reader, separated, 1);
    const year = readYear(reader, kindAt(reader, of) === 'in' ? of + 1 : of) ?? shortYear(reader, of);
    if (['may', 'march', 'mar', 'sat', 'sun', 'dec', 'mai', 'mars', 'marca', 'marzo'].includes(word) && year === null) {
      const before = kindAt(reader, at - 1);
      const company =
        [
          'in',
          'from',
          'to',
          'before',
          'after',
          'since',
          'edge',
          'month',
          'and',
          'relative',
          'ordinal',
          'except',
          'at',
        ].includes(before) ||
        /^(?:of|for|during|early|late|mid|im|en|em|di|i|w|w)$/.test(textAt(reader, at - 1)) ||
        kindAt(reader, next) === 'to';
      if (!company || (word === 'may' && raw === 'may' && before === 'and')) return null;
    } else if (
      word.length <= 3 &&
      year === null &&
      !/^\p{Lu}/u.test(raw) &&
      !['in', 'from', 'to', 'before', 'after', 'since', 'edge', 'relative'].includes(kindAt(reader, at - 1))
    ) {
      return null;
    }
    const month = Number(valueAt(reader, at));
    const of_ = year?.value ?? (month < monthOf(reader.now) ? yearOf(reader.now) + 1 : yearOf(reader.now));
    return { from: monthStart(of_, month), to: monthStart(of_, month + 1), unit: 'month', next: year?.next ?? next };
  }
  const year = reader.tokens[at]?.digits === 4 ? readYear(reader, at) : null;
  if (year !== null) {
    const sign = /^[-/]$/.test(textAt(reader, year.next)) ? year.next + 1 : year.next;
    if (kindAt(reader, sign) === 'month')
      return {
        from: monthStart(year.value, Number(valueAt(reader, sign))),
        to: monthStart(year.value, Number(valueAt(reader, sign)) + 1),
        unit: 'month',
        next: sign + 1,
      };
    const digits = reader.tokens[sign];
    if (
      sign > year.next &&
      digits?.digits === 2 &&
      digits.glued &&
      digits.number !== null &&
      digits.number >= 1 &&
      digits.number <= 12 &&
      reader.tokens[sign + 1]?.glued !== true
    )
      return {
        from: monthStart(year.value, digits.number),
        to: monthStart(year.value, digits.number + 1),
        unit: 'month',
        next: sign + 1,
      };
  }
  // "12-2015"
  const first = reader.tokens[at];
  const second = reader.tokens[at + 2];
  if (
    first?.digits === 2 &&
    first.number !== null &&
    first.number >= 1 &&
    first.number <= 12 &&
    !first.glued &&
    textAt(reader, at + 1) === '-' &&
    second?.digits === 4 &&
    second.glued &&
    second.number !== null &&
    second.number >= 1900 &&
    second.number < 2200 &&
    reader.tokens[at + 3]?.text !== '-'
  ) {
    return {
      from: monthStart(second.number, first.number),
      to: monthStart(second.number, first.number + 1),
      unit: 'month',
      next: at + 3,
    };
  }
  return null;
};

const shortYear = (reader: Reader, at: number): { value: number; next: number } | null => {
  const token = reader.tokens[at];
  return token?.digits === 2 && textAt(reader, at - 1) === 'of' && token.number !== null && !token.ordinal
    ? { value: token.number >= 70 ? 1900 + token.number : 2000 + token.number, next: at + 1 }
    : null;
};

const readYearAlone = (reader: Reader, at: number, asked = false): SpanAtom | null => {
  const named =
    valueAt(reader, at) === 'year' && kindAt(reader, at) === 'unit'
      ? at + 1
      : textAt(reader, at) === 'calendar' && valueAt(reader, at + 1) === 'year'
        ? at + 2
        : at;
  const year = readYear(reader, named);
  if (year === null) return null;
  const token = reader.tokens[named];
  const before = reader.tokens[named - 1];
  const after = reader.tokens[year.next];
  // A house number, a telephone number, an amount: a year stands free and behind a word of time.
  if (token?.number !== null) {
    if (
      token?.glued === true &&
      before !== undefined &&
      /[\d\-/.#$€£(+]/.test(before.text) &&
      !(before.text === '-' && reader.tokens[named - 2]?.sense != null)
    )
      return null;
    if (after?.glued === true && /[\d@/%]/.test(after.text)) return null;
    if (
      after?.text === '-' &&
      reader.tokens[year.next + 2]?.text === '-' &&
      reader.tokens[year.next + 3]?.number != null
    )
      return null;
    if (
      after !== undefined &&
      (after.text === '-' || after.text === '.') &&
      after.glued &&
      reader.tokens[year.next + 1]?.glued === true &&
      reader.tokens[year.next + 1]?.number !== null &&
      reader.tokens[year.next + 1]?.digits !== 4
    )
      return null;
    const company =
      asked ||
      named > at ||
      ['in', 'from', 'to', 'before', 'after', 'since', 'and', 'relative', 'within', 'edge', 'onwards', 'fill'].includes(
        kindAt(reader, named - 1),
      ) ||
      /^(?:during|year|of|than|=|im|jahr)$/.test(textAt(reader, named - 1)) ||
      kindAt(reader, year.next) === 'to' ||
      kindAt(reader, year.next) === 'onwards';
    if (!company || (token !== undefined && (token.number ?? 0) < 1900) || (token?.number ?? 0) > 2100) return null;
  }
  return { from: monthStart(year.value, 1), to: monthStart(year.value + 1, 1), unit: 'year', next: year.next };
};
