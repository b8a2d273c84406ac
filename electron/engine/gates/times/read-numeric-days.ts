import { type Found, made } from './found';
import { dateOf, midnight, yearOf } from './local-time';
import { isToward, kindAt, type Reader } from './reader';

type Digits = { day: number; month: number | null; year: number | null; closed: boolean; slash: boolean; next: number };

const small = (reader: Reader, at: number, most: number): number | null => {
  const token = reader.tokens[at];
  if (token?.number == null || token.ordinal || token.digits > 2) return null;
  return token.number >= 1 && token.number <= most ? token.number : null;
};

/** "17", "17.", "17.10.", "24/10/2026": a day in figures, day first, as far as it is written. */
const readDigits = (reader: Reader, at: number): Digits | null => {
  const day = small(reader, at, 31);
  if (day === null) return null;
  const sign = reader.tokens[at + 1];
  const alone = { day, month: null, year: null, closed: false, slash: sign?.text === '/', next: at + 1 };
  if (sign?.glued !== true || !/^[./]$/.test(sign.text)) return alone;
  const month = reader.tokens[at + 2]?.glued === true ? small(reader, at + 2, 12) : null;
  if (month === null) return sign.text === '.' ? { ...alone, closed: true, next: at + 2 } : null;
  const behind = reader.tokens[at + 3];
  if (behind?.glued !== true || behind.text !== sign.text) return { ...alone, month, next: at + 3 };
  const year = reader.tokens[at + 4];
  if (year?.glued === true && year.digits === 4 && year.number !== null)
    return { ...alone, month, year: year.number, closed: true, next: at + 5 };
  // A number glued to it makes it a version or an amount.
  if (year?.glued === true && year.number !== null) return null;
  return sign.text === '.' ? { ...alone, month, closed: true, next: at + 4 } : null;
};

/**
 * "17.–24.10.2026", "17.10. - 24.10.", "vom 3.–7.11.", "17–24/10/2026": days in figures, the day first, whose month or year is said once. The end is the day
 * named last, left out. Null for anything that could be hours, a version or an amount: a year, a closing full stop or a word of "from" must make it days.
 */
export const readNumericDays = (reader: Reader, at: number): Found | null => {
  const framed = kindAt(reader, at) === 'from';
  const begin = framed ? at + 1 : at;
  const before = reader.tokens[begin - 1];
  if (reader.tokens[begin]?.glued === true && /[\d./–-]$/.test(before?.text ?? '')) return null;
  const first = readDigits(reader, begin);
  if (first === null || first.year !== null) return null;
  if (kindAt(reader, first.next) !== 'to' && !(framed && isToward(reader, first.next))) return null;
  const second = readDigits(reader, first.next + 1);
  if (second === null || second.month === null) return null;
  // "5/1-5/7/2020" where the month is written first.
  if (reader.monthFirst && second.slash && second.day <= 12) return null;
  // A bare number before a date without a year may as well be an hour: "9-10.10".
  const sure =
    second.year !== null ||
    (second.closed && (first.closed || framed)) ||
    (framed && second.slash && !reader.monthFirst);
  if (!sure || (second.year !== null && (second.year < 1700 || second.year > 2199))) return null;
  const today = midnight(reader.now);
  const here = yearOf(today);
  const said = dateOf(second.year ?? here, second.month, second.day);
  const to = said !== null && second.year === null && said < today ? dateOf(here + 1, second.month, second.day) : said;
  if (to === null) return null;
  const month = first.month ?? second.month;
  const same = dateOf(yearOf(to), month, first.day);
  const from =
    same !== null && same < to ? same : first.month === null ? null : dateOf(yearOf(to) - 1, month, first.day);
  return from === null || from >= to ? null : made(from, to, at, second.next, null, true);
};
