import { addMonths, midnight, monthOf, monthStart, yearOf } from './local-time';
import type { SpanAtom } from './read-span';
import { kindAt, type Reader, readOrdinal, readYear, skipFill, startsAnew, textAt, valueAt } from './reader';

/** "the second quarter of 2027", "first half of next year", "third quarter this year"; alone it is the next that ends. */
const quarterSaid = (reader: Reader, at: number): SpanAtom | null => {
  const ordinal = readOrdinal(reader, at);
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
  const said = quarterSaid(reader, at);
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

/** "my assistant April", "her colleague June": right behind a common noun it is a name, and "April will call" is too. */
const isName = (reader: Reader, at: number): boolean => {
  const before = reader.tokens[at - 1];
  if (isPersonAhead(reader, at)) return true;
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
    const year = readYear(reader, kindAt(reader, of) === 'in' ? of + 1 : of) ?? shortYear(reader, of);
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
  // "12-2015"
  const first = reader.tokens[at];
  const second = reader.tokens[at + 2];
  if (
    first?.digits === 2 &&
    first.number !== null &&
    first.number >= 1 &&
    first.number <= 12 &&
    !first.glued &&
    textAt(reader, at + 1) === '-' &&
    second?.digits === 4 &&
    second.glued &&
    second.number !== null &&
    second.number >= 1900 &&
    second.number < 2200 &&
    reader.tokens[at + 3]?.text !== '-'
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
  return token?.digits === 2 && textAt(reader, at - 1) === 'of' && token.number !== null && !token.ordinal
    ? { value: token.number >= 70 ? 1900 + token.number : 2000 + token.number, next: at + 1 }
    : null;
};

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
      /[\d\-/.#$€£(+]/.test(before.text) &&
      !(before.text === '-' && kindAt(reader, named - 2) !== '')
    )
      return null;
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
      /^(?:during|year|of|than|=|im|jahr)$/.test(textAt(reader, named - 1)) ||
      kindAt(reader, year.next) === 'to' ||
      kindAt(reader, year.next) === 'onwards';
    if (!company || (token !== undefined && (token.number ?? 0) < 1900) || (token?.number ?? 0) > 2100) return null;
  }
  return { from: monthStart(year.value, 1), to: monthStart(year.value + 1, 1), unit: 'year', next: year.next };
};
