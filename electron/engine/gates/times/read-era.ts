import { midnight, monthStart, yearOf } from './local-time';
import type { SpanAtom } from './read-span';
import { kindAt, type Reader, readOrdinal, textAt, valueAt } from './reader';

const tens: Record<string, number> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

export const decades = Object.keys(tens);

const years = (from: number, count: number, next: number): SpanAtom => ({
  from: monthStart(from, 1),
  to: monthStart(from + count, 1),
  unit: 'year',
  next,
});

/** "the nineties", "the 1990s", "the 21st century", "cy18", "FY 2027" and "year to date". */
export const readEra = (reader: Reader, at: number): SpanAtom | null => {
  const word = textAt(reader, at);
  const ten = tens[word];
  if (ten !== undefined) return kindAt(reader, at - 1) === 'number' ? null : years(1900 + ten, 10, at + 1);
  const token = reader.tokens[at];
  if (token?.digits === 4 && token.number !== null && token.number % 10 === 0 && textAt(reader, at + 1) === 's')
    return reader.tokens[at + 1]?.glued === true ? years(token.number, 10, at + 2) : null;
  const ordinal = readOrdinal(reader, at);
  if (ordinal !== null && textAt(reader, ordinal.next) === 'century' && ordinal.value <= 22)
    return years((ordinal.value - 1) * 100, 100, ordinal.next + 1);
  if (word === 'cy' || word === 'fy') {
    const year = reader.tokens[at + 1];
    if (year?.number == null || (year.digits !== 2 && year.digits !== 4)) return null;
    return years(year.digits === 2 ? 2000 + year.number : year.number, 1, at + 2);
  }
  const toDate = word === 'ytd' ? at + 1 : isToDate(reader, at) ? at + 3 : null;
  return toDate === null
    ? null
    : { from: monthStart(yearOf(reader.now), 1), to: midnight(reader.now), unit: 'custom', next: toDate };
};

const isToDate = (reader: Reader, at: number): boolean =>
  valueAt(reader, at) === 'year' && textAt(reader, at + 1) === 'to' && textAt(reader, at + 2) === 'date';
