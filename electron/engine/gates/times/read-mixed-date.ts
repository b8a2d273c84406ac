import { build, century, coming, type DayAtom } from './read-date';
import { kindAt, type Reader, textAt, valueAt } from './reader';

/** "23/sep/2020", "2020/sep/23", "2020/23/sep", "sep-23-2020", "september-2020-23". */
export const mixedDate = (reader: Reader, at: number): DayAtom | null => {
  if (textAt(reader, at + 1) !== '/' && textAt(reader, at + 1) !== '-') return null;
  if (textAt(reader, at + 3) !== textAt(reader, at + 1)) return null;
  const parts = [at, at + 2, at + 4];
  const month = parts.find((part) => kindAt(reader, part) === 'month');
  const numbers = parts.filter((part) => part !== month).map((part) => reader.tokens[part]);
  if (month === undefined || numbers.length !== 2) return null;
  // "05-Oct-18": the day leads.
  const [first, last] = numbers;
  if (
    month === at + 2 &&
    first !== undefined &&
    first.number !== null &&
    first.digits <= 2 &&
    last?.digits === 2 &&
    last.number !== null &&
    last.glued
  )
    return build(century(last.number), Number(valueAt(reader, month)), first.number, at + 5);
  const year = numbers.find((token) => token?.digits === 4)?.number;
  const day = numbers.find((token) => token !== undefined && token.digits <= 2)?.number;
  return year == null || day == null ? null : build(year, Number(valueAt(reader, month)), day, at + 5);
};

export const cjkDate = (reader: Reader, at: number): DayAtom | null => {
  let next = at;
  let year: number | null = null;
  if (reader.tokens[at]?.digits === 4 && textAt(reader, at + 1) === '年') {
    year = reader.tokens[at]?.number ?? null;
    next = at + 2;
  }
  const month = reader.tokens[next]?.number;
  if (month == null || textAt(reader, next + 1) !== '月') return null;
  const day = reader.tokens[next + 2]?.number;
  if (day == null || !/^[日号號]$/.test(textAt(reader, next + 3))) return null;
  if (year !== null) return build(year, month, day, next + 4);
  const date = coming(reader, month, day);
  return date === null ? null : { day: date, next: next + 4 };
};
