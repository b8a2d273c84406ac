import { midnight, monday, monthOf, monthStart, yearOf } from './local-time';
import type { SpanAtom } from './read-span';
import { kindAt, type Reader, readNumber, readOrdinal, textAt, valueAt } from './reader';

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

/** "the nineties", "the 1990s", "the '90s", "last decade", "the 21st century", "in '98", "cy18", "FY 2027" and "year to date". */
export const readEra = (reader: Reader, at: number): SpanAtom | null => {
  const word = textAt(reader, at);
  const ten = tens[word];
  if (ten !== undefined)
    return kindAt(reader, at - 1) === 'number' && valueAt(reader, at - 1) !== '19'
      ? null
      : years(1900 + ten, 10, at + 1);
  const token = reader.tokens[at];
  if (token?.digits === 4 && token.number !== null && token.number % 10 === 0 && textAt(reader, at + 1) === 's')
    return reader.tokens[at + 1]?.glued === true ? years(token.number, 10, at + 2) : null;
  if (token?.digits === 2 && token.number !== null && !token.ordinal)
    return readShort(reader, at, token.number, token.glued);
  const long = readLongEra(reader, at);
  if (long !== null) return long;
  const ordinal = readOrdinal(reader, at);
  if (ordinal !== null && textAt(reader, ordinal.next) === 'century' && ordinal.value <= 22)
    return years((ordinal.value - 1) * 100, 100, ordinal.next + 1);
  if (word === 'cy' || word === 'fy') {
    const year = reader.tokens[at + 1];
    if (year?.number == null || (year.digits !== 2 && year.digits !== 4)) return null;
    return years(year.digits === 2 ? 2000 + year.number : year.number, 1, at + 2);
  }
  const short = toDateShort[word];
  const unit = short ?? (isToDate(reader, at) ? valueAt(reader, at) : null);
  if (unit === null) return null;
  const from =
    unit === 'week' ? monday(reader.now) : monthStart(yearOf(reader.now), unit === 'month' ? monthOf(reader.now) : 1);
  return { from, to: midnight(reader.now), unit: 'custom', next: short === undefined ? at + 3 : at + 1 };
};

const toDateShort: Record<string, string | undefined> = { ytd: 'year', mtd: 'month' };

const isToDate = (reader: Reader, at: number): boolean =>
  ['year', 'month', 'week'].includes(valueAt(reader, at)) &&
  kindAt(reader, at) === 'unit' &&
  textAt(reader, at + 1) === 'to' &&
  textAt(reader, at + 2) === 'date';

/** "the 90s", "the '80s", and a year cut short behind a word of time: "in '98". */
const readShort = (reader: Reader, at: number, number: number, glued: boolean): SpanAtom | null => {
  const marked = glued && textAt(reader, at - 1) === "'";
  const lead = marked ? at - 2 : at - 1;
  const decade = textAt(reader, at + 1) === 's' && reader.tokens[at + 1]?.glued === true;
  if (decade) {
    const said =
      number % 10 === 0 && number >= 20 && (textAt(reader, lead) === 'the' || kindAt(reader, lead) === 'edge');
    return said ? years(1900 + number, 10, at + 2) : null;
  }
  if (!marked || !['in', 'since', 'before', 'after'].includes(kindAt(reader, lead))) return null;
  return years(number >= 70 ? 1900 + number : 2000 + number, 1, at + 1);
};

const lengths: Record<string, number | undefined> = { decade: 10, decades: 10, century: 100 };

/** "this decade", "the last two decades", "next century": counted from those of the calendar. */
const readLongEra = (reader: Reader, at: number): SpanAtom | null => {
  if (kindAt(reader, at) !== 'relative') return null;
  const many = readNumber(reader, at + 1);
  const word = many?.next ?? at + 1;
  const length = lengths[textAt(reader, word)];
  if (length === undefined || (many !== null && many.value > 20)) return null;
  const here = Math.floor(yearOf(reader.now) / length) * length;
  const count = many?.value ?? 1;
  const relative = valueAt(reader, at);
  if (relative === 'this') return many === null ? years(here, length, word + 1) : null;
  return years(relative === 'last' ? here - count * length : here + length, count * length, word + 1);
};
