import { addMonths, midnight, monthStart, yearOf } from './local-time';
import type { SpanAtom } from './read-span';
import { kindAt, type Reader, readOrdinal, readRelativeYear, readYear, skipFill, textAt, valueAt } from './reader';

/** "the last quarter of 2027" is its fourth; without the year it is the quarter before this. */
const lastOfYear = (reader: Reader, at: number): { value: number; next: number } | null => {
  if (kindAt(reader, at) !== 'relative' || valueAt(reader, at) !== 'last' || textAt(reader, at + 2) !== 'of')
    return null;
  const of = skipFill(reader, at + 2, 2);
  const named = readYear(reader, of) !== null || readRelativeYear(reader, of) !== null;
  if (!named) return null;
  return valueAt(reader, at + 1) === 'quarter'
    ? { value: 4, next: at + 1 }
    : textAt(reader, at + 1) === 'half'
      ? { value: 2, next: at + 1 }
      : null;
};

/** "next year's second quarter" */
const quarterOfYear = (reader: Reader, at: number): SpanAtom | null => {
  const year = readRelativeYear(reader, at);
  if (year === null) return null;
  const ordinal = readOrdinal(reader, year.next);
  if (ordinal === null || ordinal.value > 4 || valueAt(reader, ordinal.next) !== 'quarter') return null;
  return {
    from: monthStart(year.value, ordinal.value * 3 - 2),
    to: monthStart(year.value, ordinal.value * 3 + 1),
    unit: 'quarter',
    next: ordinal.next + 1,
  };
};

/** "the second quarter of 2027", "first half of next year", "third quarter this year"; alone it is the next that ends. */
const quarterSaid = (reader: Reader, at: number): SpanAtom | null => {
  const ordinal = readOrdinal(reader, at) ?? lastOfYear(reader, at);
  if (ordinal === null) return null;
  const unit =
    valueAt(reader, ordinal.next) === 'quarter' ? 'quarter' : textAt(reader, ordinal.next) === 'half' ? 'half' : null;
  if (unit === null || ordinal.value > (unit === 'quarter' ? 4 : 2)) return null;
  const of = skipFill(reader, ordinal.next + 1, 2);
  const number = readYear(reader, of);
  const relative = kindAt(reader, of) === 'relative' && valueAt(reader, of + 1) === 'year' ? valueAt(reader, of) : null;
  if (unit === 'half' && number === null && relative === null) return null;
  const shift = relative === 'next' || relative === 'coming' ? 1 : relative === 'last' ? -1 : 0;
  const months = unit === 'quarter' ? 3 : 6;
  const said = number?.value ?? yearOf(reader.now) + shift;
  const over = monthStart(said, ordinal.value * months + 1) <= midnight(reader.now);
  const year = number === null && relative === null && over ? said + 1 : said;
  const next = number?.next ?? (relative === null ? ordinal.next + 1 : of + 2);
  return {
    from: monthStart(year, (ordinal.value - 1) * months + 1),
    to: monthStart(year, ordinal.value * months + 1),
    unit: unit === 'quarter' ? 'quarter' : 'custom',
    next,
  };
};

export const readQuarter = (reader: Reader, at: number): SpanAtom | null => {
  const said = quarterOfYear(reader, at) ?? quarterSaid(reader, at);
  if (said !== null) return said;
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
  const behind = skipFill(reader, next, 1);
  if (year === null && kindAt(reader, behind) === 'relative' && valueAt(reader, behind + 1) === 'year') {
    const said = valueAt(reader, behind);
    year = yearOf(reader.now) + (said === 'last' ? -1 : said === 'this' ? 0 : 1);
    next = behind + 2;
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
