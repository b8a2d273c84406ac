import { monthStart } from './local-time';
import type { SpanAtom } from './read-span';
import { kindAt, type Reader, readYear, textAt, valueAt } from './reader';

export const readYearAlone = (reader: Reader, at: number, asked = false): SpanAtom | null => {
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
      before.kind !== 'edge' &&
      /[\d\-/.#$€£(+]/.test(before.text) &&
      !(before.text === '-' && (kindAt(reader, named - 2) !== '' || isYearBefore(reader, named - 2)))
    )
      return null;
    // "Model 2016-A12"
    if (after?.text === '-' && after.glued && isCodeAhead(reader, year.next + 1)) return null;
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
      /^(?:during|throughout|year|of|than|=|im|jahr)$/.test(textAt(reader, named - 1)) ||
      kindAt(reader, year.next) === 'to' ||
      ['onwards', 'deadline'].includes(kindAt(reader, year.next));
    if (!company || (token !== undefined && (token.number ?? 0) < 1900) || (token?.number ?? 0) > 2100) return null;
  }
  return { from: monthStart(year.value, 1), to: monthStart(year.value + 1, 1), unit: 'year', next: year.next };
};

/** The first year of "2012-2015": no sign or number stands before it that would make it a telephone's. */
const isYearBefore = (reader: Reader, at: number): boolean => {
  const [before, token] = [reader.tokens[at - 1], reader.tokens[at]];
  if (token?.digits !== 4 || token.glued || (before?.number ?? null) !== null) return false;
  return token.number !== null && token.number >= 1900 && token.number <= 2100;
};

/** Letters and digits in one: "A12" behind a hyphen. */
const isCodeAhead = (reader: Reader, at: number): boolean => {
  const [letters, digits] = [reader.tokens[at], reader.tokens[at + 1]];
  return (
    letters?.glued === true &&
    /^(?![qhw]$)\p{L}{1,3}$/u.test(letters.text) &&
    digits?.glued === true &&
    digits.number !== null
  );
};
