import { dateOf, midnight, yearOf } from './local-time';
import { cjkDate, mixedDate } from './read-mixed-date';
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

export type DayAtom = { day: number; next: number };

const yearIn = (reader: Reader, at: number): { value: number; next: number } | null => {
  const from = skipFill(reader, at, 2);
  const inside = kindAt(reader, from) === 'in' ? from + 1 : from;
  const year = readYear(reader, inside) ?? readRelativeYear(reader, at);
  if (year !== null) return year;
  // "April of 87", "10/9/24": two digits only behind "of" or an apostrophe.
  const token = reader.tokens[from];
  if (
    token?.digits === 2 &&
    !token.ordinal &&
    (textAt(reader, from - 1) === 'of' || textAt(reader, from - 1) === "'")
  ) {
    return { value: century(token.number ?? 0), next: from + 1 };
  }
  // "31 Dec 99": no day and no hour is that high.
  if (
    from === at &&
    token?.digits === 2 &&
    !token.ordinal &&
    (token.number ?? 0) > 31 &&
    /^[.,;!?)]?$/.test(textAt(reader, from + 1))
  )
    return reader.tokens[from + 1]?.glued === true && reader.tokens[from + 2]?.glued === true
      ? null
      : { value: century(token.number ?? 0), next: from + 1 };
  return null;
};

/** The year of its last two digits: from 70 on of the last century. */
export const century = (short: number): number => (short >= 100 ? short : short >= 70 ? 1900 + short : 2000 + short);

/** The next such date from now on (today counts); 29 February waits for its year. */
export const coming = (reader: Reader, month: number, day: number): number | null => {
  const today = midnight(reader.now);
  for (let year = yearOf(today); year <= yearOf(today) + 8; year += 1) {
    const date = dateOf(year, month, day);
    if (date !== null && date >= today) return date;
  }
  return null;
};

const placed = (reader: Reader, month: number, day: number, at: number): DayAtom | null => {
  const year = yearIn(reader, at);
  if (year !== null) {
    const date = dateOf(year.value, month, day);
    return date === null ? null : { day: date, next: year.next };
  }
  const next = coming(reader, month, day);
  return next === null ? null : { day: next, next: at };
};

const dayNumber = (reader: Reader, at: number): { value: number; next: number } | null => {
  const ordinal = readOrdinal(reader, at);
  if (ordinal !== null && ordinal.value >= 1 && ordinal.value <= 31) return ordinal;
  const token = reader.tokens[at];
  if (
    token?.number !== undefined &&
    token.number !== null &&
    token.digits <= 2 &&
    token.number >= 1 &&
    token.number <= 31
  )
    return { value: token.number, next: at + 1 };
  const number = kindAt(reader, at) === 'number' ? readNumber(reader, at) : null;
  return number !== null &&
    number.value >= 1 &&
    number.value <= 31 &&
    textAt(reader, at) !== 'a' &&
    textAt(reader, at) !== 'an'
    ? number
    : null;
};

/** A clock must not be read as a day: "3 pm", "3:30", "15 Uhr". */
const isClock = (reader: Reader, next: number): boolean =>
  kindAt(reader, next) === 'meridiem' ||
  kindAt(reader, next) === 'oclock' ||
  (textAt(reader, next) === ':' && reader.tokens[next + 1]?.glued === true && reader.tokens[next + 1]?.number !== null);

/** "21st of May 2026", "May 21st", "21. Mai", "5/21", "2026-05-21", "23/sep/2020", "5月21日". */
export const readDate = (reader: Reader, at: number): DayAtom | null =>
  numericDate(reader, at) ??
  mixedDate(reader, at) ??
  cjkDate(reader, at) ??
  monthDay(reader, at) ??
  dayMonth(reader, at);

const separators = new Set(['-', '/', '.', '–']);

const numericDate = (reader: Reader, at: number): DayAtom | null => {
  const a = reader.tokens[at];
  if (a?.number == null || a.ordinal) return null;
  const s1 = reader.tokens[at + 1];
  const b = reader.tokens[at + 2];
  const s2 = reader.tokens[at + 3];
  const c = reader.tokens[at + 4];
  // Round the clock.
  if (a.number === 24 && s1?.text === '/' && b?.text === '7' && s2?.text !== '/') return null;
  const before = reader.tokens[at - 1];
  if (
    a.glued &&
    before !== undefined &&
    (before.number !== null || (separators.has(before.text) && reader.tokens[at - 2]?.number != null)) &&
    !['from', 'between'].includes(textAt(reader, at - 2))
  ) {
    if (!isDateBefore(reader, at)) return null;
  }
  if (s1 === undefined || b?.number == null) return null;
  const sign = s1.text;
  if (separators.has(sign) && s1.glued && b.glued && s2?.text === sign && s2.glued && c?.number != null && c.glued) {
    const glued = reader.tokens[at + 5];
    if (glued?.glued === true && glued.number === null && /\p{L}/u.test(glued.text) && glued.text !== 't') return null;
    if (a.digits === 4)
      return build(a.number, b.number, c.number, at + 5) ?? build(a.number, c.number, b.number, at + 5);
    if (c.digits !== 4 && c.digits !== 2) return null;
    if (c.digits === 2 && a.digits > 2) return null;
    const year = c.digits === 4 ? c.number : century(c.number);
    const american = reader.monthFirst && sign !== '.';
    return american
      ? (build(year, a.number, b.number, at + 5) ?? build(year, b.number, a.number, at + 5))
      : (build(year, b.number, a.number, at + 5) ?? build(year, a.number, b.number, at + 5));
  }
  // "2016 10 16"
  if (a.digits === 4 && s1.number !== null && b.number !== null && s1.digits === 2 && b.digits === 2 && !s1.glued)
    return build(a.number, s1.number, b.number, at + 3);
  // Without a year: slashes anywhere, full stops where they are written so ("7.6.").
  if (sign === '/' && s1.glued && b.glued && a.digits <= 2 && b.digits <= 2 && s2?.text !== '/') {
    const american = reader.monthFirst ? [a.number, b.number] : [b.number, a.number];
    const next =
      coming(reader, american[0] ?? 0, american[1] ?? 0) ?? coming(reader, american[1] ?? 0, american[0] ?? 0);
    const year = yearIn(reader, at + 3);
    if (year !== null) return build(year.value, american[0] ?? 0, american[1] ?? 0, year.next);
    return next === null ? null : { day: next, next: at + 3 };
  }
  if (
    sign === '.' &&
    s1.glued &&
    b.glued &&
    a.digits <= 2 &&
    b.digits <= 2 &&
    (!reader.monthFirst || kindAt(reader, at - 1) === 'weekday') &&
    (b.number <= 12 || reader.monthFirst) &&
    !isClock(reader, at + 3)
  ) {
    const closed = textAt(reader, at + 3) === '.' ? at + 4 : at + 3;
    const year = reader.tokens[closed];
    if (year?.digits === 4 && year.number !== null) return build(year.number, b.number, a.number, closed + 1);
    const dotted =
      closed > at + 3 &&
      (reader.tokens[closed]?.glued !== true || /^[,)]$/.test(textAt(reader, closed))) &&
      (['at', 'number', 'from', 'fill', 'and', 'or', 'weekday'].includes(kindAt(reader, closed)) ||
        textAt(reader, closed) === '(');
    // "runs on 3.11."
    if (!dotted && textAt(reader, at - 1) === 'on' && /^(?:is|are|was|runs?|running)$/.test(textAt(reader, at - 2)))
      return null;
    if (
      !dotted &&
      kindAt(reader, at - 1) !== 'weekday' &&
      !/^(?:on|am|the|der|den|dem|le|el|il|dia|zum|vom|ab|op|w|till|until|bis)$/.test(textAt(reader, at - 1))
    )
      return null;
    const american = reader.monthFirst && a.number <= 12;
    const next = american ? coming(reader, a.number, b.number) : coming(reader, b.number, a.number);
    return next === null ? null : { day: next, next: closed };
  }
  return null;
};

/** "10/1/2018-10/7/2018": a date that stands right behind another and a hyphen. */
const isDateBefore = (reader: Reader, at: number): boolean => {
  const sign = textAt(reader, at - 1);
  const other = reader.tokens[at - 2];
  return (
    (sign === '-' || sign === '–') &&
    other?.number != null &&
    (textAt(reader, at - 3) === '/' || textAt(reader, at - 3) === sign || textAt(reader, at + 1) === '/')
  );
};

/** A date and where what follows it begins; null for none in the calendar, or of years nobody writes of. */
export const build = (year: number, month: number, day: number, next: number): DayAtom | null => {
  const date = dateOf(year, month, day);
  return date === null || year < 1700 || year > 2199 ? null : { day: date, next };
};

const monthDay = (reader: Reader, at: number): DayAtom | null => {
  if (kindAt(reader, at) !== 'month') return null;
  const month = Number(valueAt(reader, at));
  let next = textAt(reader, at + 1) === '.' ? at + 2 : at + 1;
  if (textAt(reader, next) === 'the') next += 1;
  if (
    textAt(reader, next) === '-' &&
    reader.tokens[next + 1]?.glued === true &&
    (reader.tokens[next + 1]?.digits ?? 9) <= 2
  )
    next += 1;
  if (kindAt(reader, next) === 'number' && readYear(reader, next) !== null) return null;
  const day = dayNumber(reader, next);
  if (day === null || isClock(reader, day.next)) return null;
  if (textAt(reader, next - 1) === ',' && reader.tokens[next]?.digits === 4) return null;
  return placed(reader, month, day.value, day.next);
};

/** "3 oder 4 Dezember": the first is of the month behind the second. */
const dayOfNextOne = (reader: Reader, day: { value: number; next: number }): DayAtom | null => {
  if (kindAt(reader, day.next) !== 'or') return null;
  const other = dayNumber(reader, skipFill(reader, day.next + 1, 1));
  if (other === null || other.value <= day.value) return null;
  const month = /^[.°]$/.test(textAt(reader, other.next)) ? other.next + 1 : other.next;
  const of = /^(?:of|de|du)$/.test(textAt(reader, month)) ? month + 1 : month;
  if (kindAt(reader, of) !== 'month' || /^(?:may|march)$/.test(textAt(reader, of))) return null;
  const dated = placed(reader, Number(valueAt(reader, of)), day.value, of + 1);
  return dated === null ? null : { day: dated.day, next: day.next };
};

const dayMonth = (reader: Reader, first: number): DayAtom | null => {
  const article =
    textAt(reader, first) === 'the'
      ? readOrdinal(reader, first + 1) !== null
      : /^(?:el|le|il|dia|dnia|den|der|dem|am|o)$/.test(textAt(reader, first)) &&
        reader.tokens[first + 1]?.number != null;
  const at = article ? first + 1 : first;
  const day = dayNumber(reader, at);
  if (day === null) return null;
  let next = day.next;
  if (/^[.°]$/.test(textAt(reader, next))) next += 1;
  if (valueAt(reader, next) === 'day' && kindAt(reader, next) === 'unit') next += 1;
  if (/^(?:of|de|du|-)$/.test(textAt(reader, next))) next += 1;
  // "One may ask"
  if (kindAt(reader, at) === 'number' && /^(?:may|march)$/.test(textAt(reader, next))) return null;
  if (kindAt(reader, next) === 'month') {
    const closed = textAt(reader, next + 1) === '.' && reader.tokens[next + 1]?.glued === true ? next + 2 : next + 1;
    return placed(reader, Number(valueAt(reader, next)), day.value, closed);
  }
  return dayOfNextOne(reader, day);
};
