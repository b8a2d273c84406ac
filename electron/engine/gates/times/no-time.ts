import { isCounted } from './clock-company';
import type { Found } from './found';
import { kindAt, type Reader, textAt, valueAt } from './reader';

/** English streets end with such a word, with a capital: "12 March Street". */
const streetEnd =
  /^(?:Street|Str|St|Road|Rd|Avenue|Ave|Lane|Ln|Way|Drive|Square|Close|Court|Place|Boulevard|Blvd|Terrace|Crescent|Gardens|Row|Walk|Mews|Quay)$/;
/** Elsewhere they begin with one: "rue du 8 mai 1945", "Straße des 17. Juni", "Piazza 25 Aprile", "Calle 2 de Mayo". */
const streetBegin =
  /(?:^|[^\p{L}])(?:rue|avenue|boulevard|bd|quai|place|cours|stra(?:ß|ss)e|allee|platz|calle|avenida|avda|plaza|paseo|rua|praça|largo|travessa|viale|piazza|corso|ulica|ul\.|plac|улица|ул\.|проспект)\s+(?:(?:du|de|des|del|della|do|da|dos)\s+)?(?:[IVX]+\s+)?$/iu;
const viaBegin = /(?:^|[^\p{L}])via\s+(?:[IVX]+\s+)?$/iu;
/** 五一路12号: a number behind a road's name. */
const roadBefore = /[路街巷弄道楼栋座]\s*$/u;
/** "Via XX Settembre 12": the Roman figure before the month is its day. */
const romanBefore = /[IVX]\s+$/u;

const places = new Set(
  'seat gate row room flat apt apartment unit suite door dock bay building block ratio odds score verse psalm genesis john luke matthew romans corinthians'.split(
    ' ',
  ),
);
const editions = new Set('edition version model release vintage catalogue catalog series'.split(' '));
const scores = new Set('score scored rating rated stars star points'.split(' '));
const wouldAgain = /^\s*would (?:\S+ )?(?:recommend|buy|use|do|go|again)\b/i;

/** A street that is named after a day. */
const isStreet = (reader: Reader, { first, next, expression }: Found): boolean => {
  const ahead = reader.text.slice(0, reader.tokens[first]?.start ?? 0);
  if (expression?.day == null) return false;
  if (reader.language === 'zh' && reader.tokens[first]?.number != null && roadBefore.test(ahead)) return true;
  if (reader.tokens[first]?.number == null && !romanBefore.test(ahead)) return false;
  const after = reader.tokens[next];
  if (expression.clock === null && after !== undefined && streetEnd.test(reader.text.slice(after.start, after.end)))
    return true;
  const start = reader.tokens[first]?.start ?? 0;
  const before = reader.text.slice(Math.max(0, start - 24), start);
  return streetBegin.test(before) || (reader.language === 'it' && viaBegin.test(before));
};

/** "2026-0317": the year that a number of some file begins with. */
const isFileNumber = (reader: Reader, { next }: Found): boolean => {
  const [year, sign, digits] = [reader.tokens[next - 1], reader.tokens[next], reader.tokens[next + 1]];
  return (
    year?.digits === 4 &&
    sign?.glued === true &&
    /^[-/]$/.test(sign.text) &&
    digits?.glued === true &&
    digits.number !== null &&
    digits.digits > 2
  );
};

/** "9/10 would recommend", "rated 4/5". */
const isRating = (reader: Reader, { first, next }: Found): boolean =>
  next === first + 3 &&
  textAt(reader, first + 1) === '/' &&
  /^(?:5|10)$/.test(textAt(reader, first + 2)) &&
  (scores.has(textAt(reader, next)) ||
    wouldAgain.test(reader.text.slice(reader.tokens[next - 1]?.end ?? 0).slice(0, 40)) ||
    scores.has(textAt(reader, first - (textAt(reader, first - 1) === ':' ? 2 : 1))));

/** "at 9 to 11 euros", "at 9 or 10 vans". */
const isAmount = (reader: Reader, { next, expression }: Found): boolean => {
  if (expression?.clock == null || expression.day !== null) return false;
  // "between 10 and 15 thousand"
  if (kindAt(reader, next) === 'number' && Number(valueAt(reader, next)) >= 100) return true;
  if (!['to', 'or', 'and'].includes(kindAt(reader, next))) return false;
  const noun = reader.tokens[next + 2];
  return (
    reader.tokens[next + 1]?.number != null &&
    isCounted(reader, next + 2) &&
    // "at 9 or 10 Berlin time"
    (reader.language !== 'en' || /^\p{Ll}/u.test(reader.text.slice(noun?.start ?? 0, noun?.end ?? 0)))
  );
};

/** "В один прекрасный день": an hour of one is "в час" in Russian, or has the hour beside it. */
const isOne = (reader: Reader, { next, expression }: Found): boolean =>
  reader.language === 'ru' &&
  expression?.clock != null &&
  expression.day === null &&
  textAt(reader, next - 1) === 'один' &&
  /^\p{L}/u.test(textAt(reader, next));

/** Whether what reads like a time is none by what stands around it: a street, a file's number, a rating, an amount, a seat, an edition. */
export const namesNoTime = (reader: Reader, found: Found): boolean => {
  const { first, next, expression } = found;
  const before = textAt(reader, textAt(reader, first - 1) === 'of' ? first - 2 : first - 1);
  // "the ratio is 3/4"
  if (/^(?:ratio|odds|score)$/.test(textAt(reader, first - 2)) && /^(?:is|was|of|:)$/.test(textAt(reader, first - 1)))
    return expression?.clock != null || textAt(reader, first + 1) === '/';
  if (expression?.clock != null && expression.day === null && places.has(before)) return true;
  if (expression?.span?.unit === 'year' && editions.has(textAt(reader, next))) return true;
  if (isOne(reader, found)) return true;
  return isStreet(reader, found) || isFileNumber(reader, found) || isRating(reader, found) || isAmount(reader, found);
};
