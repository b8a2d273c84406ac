import { unitAround } from './calendar-units';
import type { Expression } from './expression';
import {
  addMonths,
  dateOf,
  dayMs,
  isoWeek,
  midnight,
  monday,
  monthOf,
  monthStart,
  weekdayOf,
  yearOf,
} from './local-time';
import { readDate } from './read-date';
import { readDayOfMonth } from './read-day';
import { readHoliday } from './read-holiday';
import type { SpanAtom } from './read-span';
import { kindAt, type Reader, readYear, skipFill, textAt, valueAt } from './reader';

const weeksAway: Record<string, number> = { 'week-of': 0, 'week-after-next': 1, 'preceding-week': -1 };

/** A day of the month without its name: "la semaine du 19". */
export const plainDay = (reader: Reader, at: number): { day: number; next: number } | null => {
  const token = reader.tokens[at];
  if (token?.number == null || token.digits > 2 || ['unit', 'month'].includes(kindAt(reader, at + 1))) return null;
  const today = midnight(reader.now);
  for (let step = 0; step < 3; step += 1) {
    const month = addMonths(monthStart(yearOf(today), monthOf(today)), step);
    const day = dateOf(yearOf(month), monthOf(month), token.number);
    if (day !== null && day >= today - 6 * dayMs) return { day, next: at + 1 };
  }
  return null;
};

export const readWeekOf = (reader: Reader, at: number): SpanAtom | null => {
  const weekend = readWeekendOf(reader, at);
  if (weekend !== null) return weekend;
  // "the week of the 12th", "the week after Easter", "the week before Christmas"
  const weeks = weeksAway[kindAt(reader, at)];
  if (weeks !== undefined) {
    const begin = skipFill(reader, at + 1, 1);
    const day =
      readDate(reader, begin) ??
      readDayOfMonth(reader, begin) ??
      readDayOfMonth(reader, at + 1) ??
      readHoliday(reader, begin) ??
      plainDay(reader, begin);
    return day === null
      ? null
      : { ...unitAround(day.day + weeks * 7 * dayMs, 'week', 0), unit: 'week', next: day.next };
  }
  const iso = readIsoWeek(reader, at);
  if (iso !== null) return iso;
  // "week 31", "KW 31"
  const numbered =
    valueAt(reader, at) === 'week' && kindAt(reader, at) === 'unit' && !textAt(reader, at).endsWith('s')
      ? reader.tokens[at + 1]
      : textAt(reader, at) === 'kw'
        ? reader.tokens[at + 1]
        : undefined;
  if (numbered?.number != null && !numbered.ordinal && numbered.number >= 1 && numbered.number <= 53) {
    // "week 23 of 2027". Alone "KW 3" and "semaine 3" are the next that comes, "week 3" is this year's, as the field's reference corpora have it.
    const said = readYear(reader, skipFill(reader, at + 2, 2));
    const here = yearOf(reader.now);
    const past =
      (reader.language !== 'en' || textAt(reader, at) === 'kw') &&
      isoWeek(here, numbered.number) + 7 * dayMs <= midnight(reader.now);
    const from = isoWeek(said?.value ?? (past ? here + 1 : here), numbered.number);
    return { from, to: from + 7 * dayMs, unit: 'week', next: said?.next ?? at + 2 };
  }
  return null;
};

/** "2027-W05", "2027W05" as ISO 8601 writes the week of a year. */
const readIsoWeek = (reader: Reader, at: number): SpanAtom | null => {
  if (reader.tokens[at]?.digits !== 4) return null;
  const year = readYear(reader, at);
  const letter = textAt(reader, at + 1) === '-' ? at + 2 : at + 1;
  const week = reader.tokens[letter + 1];
  if (year === null || textAt(reader, letter) !== 'w' || reader.tokens[letter]?.glued !== true) return null;
  if (week?.number == null || !week.glued || week.digits !== 2 || week.number < 1 || week.number > 53) return null;
  const from = isoWeek(year.value, week.number);
  return { from, to: from + 7 * dayMs, unit: 'week', next: letter + 2 };
};

/** "the weekend of the 17th", "the weekend of Halloween", "Labor Day weekend": a holiday beside the weekend makes it longer. */
export const readWeekendOf = (reader: Reader, at: number): SpanAtom | null => {
  const holiday = readHoliday(reader, at);
  const behind = holiday !== null && valueAt(reader, holiday.next) === 'weekend' ? holiday : null;
  let day = behind?.day ?? null;
  let next = behind === null ? at : behind.next + 1;
  if (behind === null && valueAt(reader, at) === 'weekend' && textAt(reader, at + 1) === 'of') {
    const inner = skipFill(reader, at + 2, 1);
    const date = readDate(reader, inner) ?? readHoliday(reader, inner) ?? readDayOfMonth(reader, at + 2);
    if (date === null) return null;
    day = date.day;
    next = date.next;
  }
  if (day === null) return null;
  const weekday = weekdayOf(day);
  const saturday = weekday === 1 ? day - 2 * dayMs : monday(day) + 5 * dayMs;
  return {
    from: weekday === 5 && behind !== null ? day : saturday,
    to: saturday + (weekday === 1 ? 3 : 2) * dayMs,
    unit: 'weekend',
    next,
  };
};

/** 12月7日の週, 12月7日那一周: the week of the date before it. */
export const weekBehind = (reader: Reader, state: Expression, at: number): Expression | null => {
  if (state.day === null || state.clock !== null || state.part !== null) return null;
  const named =
    kindAt(reader, at) === 'week-behind' ||
    (reader.language === 'ja' && textAt(reader, at) === '週' && textAt(reader, at - 1) === 'の');
  if (!named) return null;
  const from = monday(state.day);
  const span = { from, to: from + 7 * dayMs, unit: 'week', next: at + 1 };
  return { ...state, day: null, weekday: null, bare: false, span, next: at + 1 };
};
