import type { Expression } from './expression';
import { yearOf } from './local-time';
import type { Token } from './tokenise';

/** The place a rule looks at: tokens, the writer's local now, and how slashes are read. */
export type Reader = {
  tokens: readonly Token[];
  /** Local now (see local-time.ts). */
  now: number;
  /** 3/4 is 4 March (American) rather than 3 April. */
  monthFirst: boolean;
  text: string;
  /** ISO 639-1 of the words read beside English. */
  language: string;
  /** What was read at a token already; several rules ask for the same. */
  known: Map<number, Expression | null>;
};

export const kindAt = (reader: Reader, at: number): string => reader.tokens[at]?.kind ?? '';
export const valueAt = (reader: Reader, at: number): string => reader.tokens[at]?.value ?? '';
export const textAt = (reader: Reader, at: number): string => reader.tokens[at]?.text ?? '';

/** Whether a token begins a paragraph, or a line with a capital: what stands above is not said of it ("Thursday at 4" above "Dana Okafor"). */
export const startsAnew = (reader: Reader, at: number): boolean => {
  const [before, token] = [reader.tokens[at - 1], reader.tokens[at]];
  if (before === undefined || token === undefined || token.glued) return false;
  const gap = reader.text.slice(before.end, token.start);
  return gap.includes('\n') && (/\n\s*\n/.test(gap) || /^\p{Lu}/u.test(reader.text.slice(token.start, token.end)));
};

/** "a", "alle", "às" behind "de", "dalle", "das": the second end of a range, elsewhere "at". */
export const isToward = (reader: Reader, at: number): boolean =>
  kindAt(reader, at) === 'at' && /^(?:a|au|al|as|alle|a las|a la)$/.test(textAt(reader, at));

/** Past words that carry no meaning of their own ("the", "on", ","). */
export const skipFill = (reader: Reader, at: number, limit = 3): number => {
  let next = at;
  while (next - at < limit && (kindAt(reader, next) === 'fill' || textAt(reader, next) === '.')) next += 1;
  return next;
};

/** A cardinal number in digits or words ("twenty-seven", "forty"); null when none stands there. */
export const readNumber = (reader: Reader, at: number): { value: number; next: number } | null => {
  const token = reader.tokens[at];
  if (token === undefined) return null;
  if (token.number !== null && !token.ordinal) return { value: token.number, next: at + 1 };
  if (kindAt(reader, at) !== 'number') return null;
  let value = Number(valueAt(reader, at));
  let next = at + 1;
  if (value >= 20 && value < 100) {
    const unit = textAt(reader, next) === '-' ? next + 1 : next;
    const small = kindAt(reader, unit) === 'number' ? Number(valueAt(reader, unit)) : 0;
    if (small >= 1 && small <= 9 && textAt(reader, unit) !== 'a' && textAt(reader, unit) !== 'an') {
      value += small;
      next = unit + 1;
    }
  }
  return { value, next };
};

/** An ordinal in digits or words ("21st", "twenty first", "thirty-first"). */
export const readOrdinal = (reader: Reader, at: number): { value: number; next: number } | null => {
  const token = reader.tokens[at];
  if (token === undefined) return null;
  if (token.number !== null && token.ordinal) return { value: token.number, next: at + 1 };
  if (kindAt(reader, at) === 'ordinal') return { value: Number(valueAt(reader, at)), next: at + 1 };
  const tens = kindAt(reader, at) === 'number' ? Number(valueAt(reader, at)) : 0;
  if (tens !== 20 && tens !== 30) return null;
  const unit = textAt(reader, at + 1) === '-' ? at + 2 : at + 1;
  if (kindAt(reader, unit) !== 'ordinal') return null;
  const small = Number(valueAt(reader, unit));
  return small <= 9 ? { value: tens + small, next: unit + 1 } : null;
};

/** A year: four digits, or "two thousand and five", "nineteen eighty six". */
export const readYear = (reader: Reader, at: number): { value: number; next: number } | null => {
  const token = reader.tokens[at];
  if (token === undefined) return null;
  if (token.number !== null) {
    return token.digits === 4 && !token.ordinal && token.number >= 1700 && token.number <= 2199
      ? { value: token.number, next: at + 1 }
      : null;
  }
  const first = readNumber(reader, at);
  if (first === null || kindAt(reader, at) !== 'number' || textAt(reader, at).startsWith('a ')) return null;
  if (textAt(reader, at).startsWith('couple')) return null;
  if (kindAt(reader, first.next) === 'number' && valueAt(reader, first.next) === '1000' && first.value === 2) {
    const and = kindAt(reader, first.next + 1) === 'and' ? first.next + 2 : first.next + 1;
    const rest = readNumber(reader, and);
    return rest !== null && rest.value < 100 && kindAt(reader, and) === 'number'
      ? { value: 2000 + rest.value, next: rest.next }
      : { value: 2000, next: first.next + 1 };
  }
  if (first.value >= 17 && first.value <= 20) {
    const hundred = valueAt(reader, first.next) === '100' ? first.next + 1 : first.next;
    const rest = readNumber(reader, hundred);
    if (rest !== null && kindAt(reader, hundred) === 'number' && rest.value >= 10 && rest.value < 100)
      return { value: first.value * 100 + rest.value, next: rest.next };
  }
  return null;
};

/** Small words between a month and its year: "en mars de l'année prochaine". */
const ofYear = /^(?:of|de|del|do|da|van|von|des|d'|l'|l|dell'|del')$/;

/** "next year", "of last year" behind a month, a date or a holiday: the year meant; null when none stands there. */
export const readRelativeYear = (reader: Reader, at: number): { value: number; next: number } | null => {
  let begin = at;
  while (begin - at < 2 && ofYear.test(textAt(reader, begin))) begin += 1;
  const isYear = (unit: number): boolean => kindAt(reader, unit) === 'unit' && valueAt(reader, unit) === 'year';
  // Romance languages put the word behind.
  const behind = reader.language !== 'en' && isYear(begin) && kindAt(reader, begin + 1) === 'relative';
  const word = behind ? begin + 1 : begin;
  const unit = behind ? begin : begin + 1;
  // "the next years" are no year.
  if (kindAt(reader, word) !== 'relative' || !isYear(unit) || /s$/.test(textAt(reader, unit).replace(/^jahres$/, '')))
    return null;
  const relative = valueAt(reader, word);
  const shift = relative === 'this' ? 0 : relative === 'last' ? -1 : 1;
  return { value: yearOf(reader.now) + shift, next: begin + 2 };
};
