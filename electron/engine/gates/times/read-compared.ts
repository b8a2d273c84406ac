import { type Found, made } from './found';
import { dateOf } from './local-time';
import { type Reader, readYear, textAt } from './reader';

/** ">" that begins a line quotes it, and "< 2016-10-24 …" is a date. */
const isQuoteSign = (reader: Reader, at: number, next: number): boolean => {
  const start = reader.tokens[at]?.start ?? 0;
  return /(?:^|\n)\s*$/.test(reader.text.slice(Math.max(0, start - 12), start)) || reader.tokens[next]?.glued === true;
};

/** "> 2014", "< 2014", ">= 2014", "<= 2014": the years on one side of a year. */
export const readCompared = (reader: Reader, at: number): Found | null => {
  const equal = textAt(reader, at + 1) === '=';
  const year = readYear(reader, equal ? at + 2 : at + 1);
  if (year === null || reader.tokens[year.next - 1]?.digits !== 4 || (!equal && isQuoteSign(reader, at, year.next)))
    return null;
  const start = dateOf(year.value, 1, 1);
  const end = dateOf(year.value + 1, 1, 1);
  const [later, earlier] = equal ? [start, end] : [end, start];
  return textAt(reader, at) === '>' ? made(later, null, at, year.next, null) : made(null, earlier, at, year.next, null);
};
