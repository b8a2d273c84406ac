import { monthOf, monthStart, yearOf } from './local-time';
import { isPersonOf } from './person-names';
import type { SpanAtom } from './read-span';
import { kindAt, type Reader, readRelativeYear, readYear, skipFill, startsAnew, textAt, valueAt } from './reader';

/** Months that are people's names as well. */
const names = new Set(['april', 'june', 'august', 'jan', 'avril', 'julia', 'mai', 'may']);
const askers = new Set(
  'is be until till say maybe perhaps probably only around about suggest prefer try do make like mean think early late mid all until for during how what'.split(
    ' ',
  ),
);

/** "June Smith", "April from accounting" where a sentence begins: a capital behind it, or where somebody is from. */
const isPersonAhead = (reader: Reader, at: number): boolean => {
  const [before, after, behind] = [reader.tokens[at - 1], reader.tokens[at + 1], reader.tokens[at + 2]];
  if (after === undefined || after.glued || startsAnew(reader, at + 1)) return false;
  const named = after.kind === '' && /^\p{Lu}\p{Ll}+/u.test(reader.text.slice(after.start, after.end));
  if (named && before?.kind === '' && /^\p{L}/u.test(before.text) && !askers.has(before.text)) return true;
  if (before !== undefined && !/^[.!?,:;]$/.test(before.text) && before.kind !== 'and') return false;
  if (named) return !/^(?:i'|wir|sie|ich)/.test(after.text);
  return (
    /^(?:from|in|at|aus|von|de|di)$/.test(after.text) &&
    behind !== undefined &&
    behind.kind === '' &&
    behind.number === null
  );
};

const closings = new Set('best regards cheers thanks sincerely rgds br vg lg mfg gruß grusse wishes'.split(' '));

/** "Best, April", "Kind regards, June": a name alone behind the words that close a mail. */
const isSignature = (reader: Reader, at: number): boolean => {
  const [before, after] = [reader.tokens[at - 1], reader.tokens[at + 1]];
  const closing = before?.text === ',' || before?.text === '!' ? reader.tokens[at - 2] : before;
  const surname = after !== undefined && /^\p{Lu}/u.test(reader.text.slice(after.start, after.end));
  const end = surname && !startsAnew(reader, at + 1) ? at + 2 : at + 1;
  return (
    closing !== undefined && closings.has(closing.text) && (reader.tokens[end] === undefined || startsAnew(reader, end))
  );
};

/** "my assistant April", "her colleague June": right behind a common noun it is a name, and "April will call" is too. */
const isName = (reader: Reader, at: number): boolean => {
  const before = reader.tokens[at - 1];
  if (isPersonAhead(reader, at) || isSignature(reader, at)) return true;
  if (before === undefined || before.kind !== '' || askers.has(before.text)) return false;
  return /^[a-z]/.test(reader.text.slice(before.start, before.start + 1));
};

const pronouns = new Set('i we you they he she it one be have not'.split(' '));

/** A month by name, with its year when one is said. "may" and "march" are words too: they need company. */
export const readMonth = (reader: Reader, at: number): SpanAtom | null => {
  if (kindAt(reader, at) === 'month') {
    const word = textAt(reader, at);
    const raw = reader.text.slice(reader.tokens[at]?.start ?? 0, reader.tokens[at]?.end ?? 0);
    let next = at + 1;
    if (textAt(reader, next) === '.' && word.length <= 4 && reader.tokens[next]?.glued === true) next += 1;
    const separated = /^[-/,]$/.test(textAt(reader, next)) ? next + 1 : next;
    const of = skipFill(reader, separated, 1);
    const year =
      readYear(reader, kindAt(reader, of) === 'in' ? of + 1 : of) ??
      shortYear(reader, of) ??
      shortYear(reader, next + 1) ??
      readRelativeYear(reader, next);
    // "This may or may not be right"
    if (raw === 'may' && textAt(reader, next) === 'or' && textAt(reader, next + 1) === 'may') return null;
    if (year === null && isPersonOf(reader, at, word)) return null;
    // "my colleague April May"
    if (word === 'may' && kindAt(reader, at - 1) === 'month' && isName(reader, at - 1)) return null;
    // "Sounds good - may I ask"
    if (word === 'may' && year === null && pronouns.has(textAt(reader, next))) return null;
    if (['may', 'march', 'mar', 'sat', 'sun', 'dec', 'mai', 'mars', 'marca', 'marzo'].includes(word) && year === null) {
      const before = kindAt(reader, at - 1);
      const company =
        [
          'in',
          'from',
          'to',
          'before',
          'after',
          'since',
          'edge',
          'month',
          'and',
          'relative',
          'ordinal',
          'except',
          'at',
          'week-of',
        ].includes(before) ||
        /^(?:of|for|during|early|late|mid)$/.test(textAt(reader, at - 1)) ||
        (reader.language !== 'en' && /^(?:im|en|em|di|i|w)$/.test(textAt(reader, at - 1))) ||
        (kindAt(reader, next) === 'to' &&
          (reader.tokens[next + 1]?.number != null ||
            ['month', 'edge', 'relative', 'in'].includes(kindAt(reader, next + 1))));
      if (!company || (word === 'may' && raw === 'may' && before === 'and')) return null;
    } else if (year === null && names.has(word) && isName(reader, at)) {
      return null;
    } else if (
      word.length <= 3 &&
      year === null &&
      !/^\p{Lu}/u.test(raw) &&
      !['in', 'from', 'to', 'before', 'after', 'since', 'edge', 'relative'].includes(kindAt(reader, at - 1))
    ) {
      return null;
    }
    const month = Number(valueAt(reader, at));
    const of_ = year?.value ?? (month < monthOf(reader.now) ? yearOf(reader.now) + 1 : yearOf(reader.now));
    return { from: monthStart(of_, month), to: monthStart(of_, month + 1), unit: 'month', next: year?.next ?? next };
  }
  const cjk = cjkMonth(reader, at);
  if (cjk !== null) return cjk;
  const year = reader.tokens[at]?.digits === 4 ? readYear(reader, at) : null;
  if (year !== null) {
    const sign = /^[-/]$/.test(textAt(reader, year.next)) ? year.next + 1 : year.next;
    if (kindAt(reader, sign) === 'month')
      return {
        from: monthStart(year.value, Number(valueAt(reader, sign))),
        to: monthStart(year.value, Number(valueAt(reader, sign)) + 1),
        unit: 'month',
        next: sign + 1,
      };
    const digits = reader.tokens[sign];
    if (
      sign > year.next &&
      digits?.digits === 2 &&
      digits.glued &&
      digits.number !== null &&
      digits.number >= 1 &&
      digits.number <= 12 &&
      reader.tokens[sign + 1]?.glued !== true
    )
      return {
        from: monthStart(year.value, digits.number),
        to: monthStart(year.value, digits.number + 1),
        unit: 'month',
        next: sign + 1,
      };
  }
  // "12-2015", "08/2018"
  const first = reader.tokens[at];
  const second = reader.tokens[at + 2];
  if (
    first?.digits === 2 &&
    first.number !== null &&
    first.number >= 1 &&
    first.number <= 12 &&
    !first.glued &&
    /^[-/]$/.test(textAt(reader, at + 1)) &&
    reader.tokens[at + 1]?.glued === true &&
    second?.digits === 4 &&
    second.glued &&
    second.number !== null &&
    second.number >= 1900 &&
    second.number < 2200 &&
    !(/^[-/]$/.test(textAt(reader, at + 3)) && reader.tokens[at + 4]?.glued === true)
  ) {
    return {
      from: monthStart(second.number, first.number),
      to: monthStart(second.number, first.number + 1),
      unit: 'month',
      next: at + 3,
    };
  }
  return null;
};

/** "11月", "2027年1月"; not "11月3日", and not "1月間". */
const cjkMonth = (reader: Reader, at: number): SpanAtom | null => {
  const dated = reader.tokens[at]?.digits === 4 && textAt(reader, at + 1) === '年';
  const begin = dated ? at + 2 : at;
  const month = reader.tokens[begin];
  if (month?.number == null || month.digits > 2 || month.number < 1 || month.number > 12) return null;
  if (textAt(reader, begin + 1) !== '月' || reader.tokens[begin + 2]?.number != null) return null;
  if (/^[間间分号號]$/.test(textAt(reader, begin + 2))) return null;
  const year = dated
    ? (reader.tokens[at]?.number ?? 0)
    : yearOf(reader.now) + (month.number < monthOf(reader.now) ? 1 : 0);
  return {
    from: monthStart(year, month.number),
    to: monthStart(year, month.number + 1),
    unit: 'month',
    next: begin + 2,
  };
};

const shortYear = (reader: Reader, at: number): { value: number; next: number } | null => {
  const token = reader.tokens[at];
  const marked = textAt(reader, at - 1) === 'of' || (textAt(reader, at - 1) === "'" && token?.glued === true);
  return marked && token?.digits === 2 && token.number !== null && !token.ordinal
    ? { value: token.number >= 70 ? 1900 + token.number : 2000 + token.number, next: at + 1 }
    : null;
};
