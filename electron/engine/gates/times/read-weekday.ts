import { ofHours } from './clock-company';
import { type Expression, emptyExpression } from './expression';
import { dateOf, dayMs, midnight, monthOf, weekdayOf, yearOf } from './local-time';
import { isSurname } from './person-names';
import { readClock } from './read-clock';
import { readDate } from './read-date';
import { dayVerbs, nth } from './read-day';
import { plainUnit } from './read-edge';
import { readSpan } from './read-span';
import { kindAt, type Reader, readOrdinal, skipFill, startsAnew, textAt, valueAt } from './reader';

export type WeekdayAtom = { weekday: number; relative: string | null; weeks: number; next: number };

const letters = new Set([
  'mail',
  'email',
  'e-mail',
  'message',
  'note',
  'letter',
  'offer',
  'proposal',
  'call',
  'meeting',
  'deck',
]);
const companions = new Set([
  'at',
  'on',
  'am',
  'le',
  ',',
  'next',
  'and',
  'or',
  '/',
  'om',
  'op',
  'den',
  'vom',
  'bis',
  'ab',
]);
const plainShort = new Set(['tue', 'wed', 'thu', 'fri', 'mon']);

const weeksBeyond: Record<string, number> = { huit: 1, '8': 1, quinze: 2, '15': 2, otto: 1, quindici: 2 };

/** "Tuesday", "next Fri", "mardi prochain", "Monday week"; short names that are words of their own only with a capital or in company. */
export const readWeekday = (reader: Reader, at: number): WeekdayAtom | null => {
  // 下周 + 二: Chinese counts its weekdays behind the week.
  if (kindAt(reader, at - 1) === 'period' && /^[一二三四五六日天]$/.test(textAt(reader, at)))
    return {
      weekday: Math.min(7, '一二三四五六日天'.indexOf(textAt(reader, at)) + 1),
      relative: null,
      weeks: 0,
      next: at + 1,
    };
  const relative = kindAt(reader, at) === 'relative' ? valueAt(reader, at) : null;
  const begin = relative === null ? at : at + 1;
  if (kindAt(reader, begin) !== 'weekday') return null;
  const word = textAt(reader, begin);
  const raw = reader.text.slice(reader.tokens[begin]?.start ?? 0, reader.tokens[begin]?.end ?? 0);
  if (
    word.length <= 3 &&
    relative === null &&
    !plainShort.has(word) &&
    /^[a-z]+$/.test(word) &&
    !isShortNamed(reader, begin, raw)
  )
    return null;
  if (isCounted(reader, begin, word) || isOtherWord(reader, begin, relative !== null)) return null;
  let next = textAt(reader, begin + 1) === '-' && kindAt(reader, begin + 2) === 'month' ? begin + 2 : begin + 1;
  if (textAt(reader, next) === '.' && word.length <= 4 && reader.tokens[next]?.glued === true) next += 1;
  const weekday = Number(valueAt(reader, begin));
  // "Monday week": the one after the next.
  if (
    textAt(reader, next) === 'week' &&
    reader.tokens[next + 1]?.number == null &&
    relative === null &&
    reader.language === 'en'
  )
    return { weekday, relative: null, weeks: 1, next: next + 1 };
  // "the Monday after next"
  if (
    relative === null &&
    textAt(reader, next) === 'after' &&
    textAt(reader, next + 1) === 'next' &&
    !['unit', 'weekday', 'month'].includes(kindAt(reader, next + 2))
  )
    return { weekday, relative: null, weeks: 1, next: next + 2 };
  // "vendredi en huit", "lundi en quinze"
  // and "martedì a otto"
  const beyondBy = reader.language === 'it' ? 'a' : 'en';
  const beyond =
    relative === null && textAt(reader, next) === beyondBy ? weeksBeyond[textAt(reader, next + 1)] : undefined;
  if (beyond !== undefined) return { weekday, relative: null, weeks: beyond, next: next + 2 };
  if (
    relative === null &&
    reader.language !== 'en' &&
    kindAt(reader, next) === 'relative' &&
    !['unit', 'month', 'number', 'weekday'].includes(kindAt(reader, next + 1)) &&
    valueAt(reader, next) !== 'this'
  )
    return { weekday, relative: valueAt(reader, next), weeks: 0, next: next + 1 };
  // "your mail from Tuesday" is the Tuesday behind us.
  if (relative === null && textAt(reader, at - 1) === 'from' && letters.has(textAt(reader, at - 2)))
    return { weekday, relative: null, weeks: -1, next };
  return { weekday, relative: relative === 'coming' ? null : relative, weeks: 0, next };
};

/** "sat", "sun", "do", "so", "mi" are words of their own: a capital inside a sentence, or something of time beside, makes them days. */
const isShortNamed = (reader: Reader, at: number, raw: string): boolean => {
  const company =
    companions.has(textAt(reader, at - 1)) ||
    (/^[(（]$/.test(textAt(reader, at - 1)) && /^[.)）]$/.test(textAt(reader, at + 1))) ||
    reader.tokens[at + 1]?.number != null ||
    ['part', 'at', 'to', 'from'].includes(kindAt(reader, at + 1)) ||
    ['unit', 'weekday', 'relative'].includes(kindAt(reader, at - 1)) ||
    /^[-/–]$/.test(textAt(reader, at + 1));
  if (raw === raw.toLowerCase()) return company && reader.language !== 'en' ? raw.length > 2 : company;
  return reader.language === 'en' || company;
};

/** Words with which a sentence goes on behind a short name of a day. */
const goingOn = new Set(
  'with before unless if when then because since via until till instead either morning pls please thanks thx would and or but not no yes too also maybe perhaps i we he she they it you my our there this that so as all any looks sounds seems has have had might may gets got before only just still better good best ok okay fine free possible great is was'.split(
    ' ',
  ),
);

/**
 * "Sun hardware", "mon ami", "sat-nav", "Monday.com", "we signed with Sunday Dental": a short name of a day before an ordinary word, a name with its domain,
 * and a firm behind "with" or "use".
 */
const isOtherWord = (reader: Reader, at: number, placed: boolean): boolean => {
  if (isSurname(reader, at)) return true;
  const [token, after, behind] = [reader.tokens[at], reader.tokens[at + 1], reader.tokens[at + 2]];
  if (token === undefined || after === undefined || startsAnew(reader, at + 1)) return false;
  const joined = /^[.-]$/.test(after.text) && after.glued && behind?.glued === true && behind.kind === '';
  if (joined && /^\p{L}/u.test(behind.text)) return true;
  // "wed to the idea"
  if (
    token.text === 'wed' &&
    after.text === 'to' &&
    kindAt(reader, skipFill(reader, at + 2)) === '' &&
    textAt(reader, at + 2) === 'the'
  )
    return true;
  if (reader.language !== 'en' || placed || after.glued || after.kind !== '' || !/^\p{L}{2,}/u.test(after.text))
    return false;
  if (/^(?:sun|sat|mon|wed)$/.test(token.text))
    return !goingOn.has(after.text) && !ofHours.has(after.text) && !dayVerbs.has(after.text);
  const capital = /^\p{Lu}\p{Ll}/u.test(reader.text.slice(after.start, after.end));
  return capital && /^(?:with|use|using|uses|signed|called|named|via|chose|bought)$/.test(textAt(reader, at - 1));
};

/** Verbs and small words with which a sentence goes on behind a Portuguese day: a noun behind it would be counted by it. */
const besidePortugueseDays =
  /^(?:posso|podemos|pode|e$|esta|funciona|as$|ou$|se$|nao|sim|fica|serve|estou|so$|apenas|somente|tambem|seria|convem|parece|caso$|desde|combina|perfeito|otimo|ok|para$|por$|ja$|ainda|mas$|ficava|era$|da$|vou|temos|tenho|talvez|quando)/;

/** Portuguese "segunda" is "second" too: alone, a noun behind it is counted by it. */
const isCounted = (reader: Reader, at: number, word: string): boolean => {
  if (reader.language !== 'pt' || !/^(?:segunda|terca|quarta|quinta|sexta)$/.test(word)) return false;
  const next = textAt(reader, at + 1);
  // "uma quinta em Sintra", "a quinta do meu tio" are farms.
  if (/^(?:uma|numa|nossa|minha|sua|cada)$/.test(textAt(reader, at - 1))) return true;
  if (/^(?:do|da|de|dos|das)$/.test(next))
    return kindAt(reader, at + 2) === '' && reader.tokens[at + 2]?.number == null;
  return kindAt(reader, at + 1) === '' && /^\p{L}/u.test(next) && !besidePortugueseDays.test(next);
};

/** "Monday 21", "Tue 13th", "Tuesday the eleventh": the next month in which that day is that weekday. */
export const dayOfWeekday = (reader: Reader, weekday: number, at: number): { day: number; next: number } | null => {
  const ordinal = readOrdinal(reader, at);
  const token = reader.tokens[at];
  // A number up to twelve is an hour, unless another time stands behind it: "lunedì 11 alle 10".
  const clockNext = kindAt(reader, at + 1) === 'at' && reader.tokens[at + 2]?.number != null;
  const free = token?.number != null && token.digits <= 2 && (token.number > 12 || clockNext);
  const value = ordinal?.value ?? (free ? (token?.number ?? 0) : 0);
  const next = ordinal?.next ?? at + 1;
  if (
    value < 1 ||
    value > 31 ||
    kindAt(reader, next) === 'meridiem' ||
    kindAt(reader, next) === 'oclock' ||
    /^(?:[:h/]|-)$/.test(textAt(reader, next)) ||
    (/^[–—]$/.test(textAt(reader, next)) && reader.tokens[next + 1]?.number != null) ||
    (ordinal === null && textAt(reader, next) === '.' && reader.tokens[next + 1]?.glued === true)
  )
    return null;
  const today = midnight(reader.now);
  for (let step = 0; step < 60; step += 1) {
    const month = monthOf(today) - 1 + step;
    const date = new Date(Date.UTC(yearOf(today), month, value)).getTime();
    if (new Date(date).getUTCDate() === value && weekdayOf(date) === weekday && date >= today - 20 * dayMs)
      return { day: date, next };
  }
  return null;
};

/** "Friday 10/9" is the ninth of October where the tenth of September is no Friday. */
const turnedDate = (reader: Reader, weekday: number, at: number): { day: number; next: number } | null => {
  const [a, b] = [reader.tokens[at]?.number, reader.tokens[at + 2]?.number];
  if (a == null || b == null || textAt(reader, at + 1) !== '/') return null;
  const today = midnight(reader.now);
  for (const year of [yearOf(today), yearOf(today) + 1]) {
    const day = reader.monthFirst ? dateOf(year, b, a) : dateOf(year, a, b);
    if (day !== null && day >= today && weekdayOf(day) === weekday) return { day, next: at + 3 };
  }
  return null;
};

/** A date without a year that a weekday stands before lies in the year in which it is that weekday: the nearest such. */
export const readDateOfWeekday = (
  reader: Reader,
  weekday: number,
  at: number,
): { day: number; next: number } | null => {
  const date = readDate(reader, at);
  if (date === null) return null;
  const turned = turnedDate(reader, weekday, at);
  const nearer = turned !== null && turned.next === date.next && turned.day < date.day - 60 * dayMs;
  if (weekdayOf(date.day) === weekday) return nearer ? turned : date;
  for (let index = at; index < date.next; index += 1) if (reader.tokens[index]?.digits === 4) return date;
  if (turned !== null && turned.next === date.next) return turned;
  const before = Date.UTC(yearOf(date.day) - 1, monthOf(date.day) - 1, new Date(date.day).getUTCDate());
  return weekdayOf(before) === weekday && before > reader.now - 31 * dayMs ? { day: before, next: date.next } : date;
};

/** "the first Monday of next month", "the last Friday of the month", "the first Monday of 2027". */
export const readNthWeekday = (reader: Reader, at: number): Expression | null => {
  const begin = textAt(reader, at) === 'the' ? at + 1 : at;
  const ordinal = readOrdinal(reader, begin);
  const last = kindAt(reader, begin) === 'relative' && valueAt(reader, begin) === 'last';
  const name = last ? begin + 1 : (ordinal?.next ?? at);
  if ((ordinal === null && !last) || (ordinal?.value ?? 0) > 5 || kindAt(reader, name) !== 'weekday') return null;
  let next = name + 1;
  const clock = readClock(reader, skipFill(reader, next, 1), true);
  if (clock !== null) next = clock.next;
  const of = skipFill(reader, next, 2);
  const inside = kindAt(reader, of) === 'in' ? of + 1 : of;
  const span =
    of > next || inside > of
      ? (readSpan(reader, inside) ?? plainUnit(reader, textAt(reader, inside) === 'the' ? inside + 1 : inside))
      : null;
  if (span === null || span.from === null || span.to === null || (span.unit !== 'month' && span.unit !== 'year'))
    return null;
  const weekday = Number(valueAt(reader, name));
  const day = last
    ? span.to - (((weekdayOf(span.to - dayMs) - weekday + 7) % 7) + 1) * dayMs
    : nth(yearOf(span.from), monthOf(span.from), weekday, ordinal?.value ?? 1);
  if (day === null) return null;
  // "the first Monday of March at 9"
  const behind = skipFill(reader, span.next, 1);
  const later = clock === null && kindAt(reader, behind) === 'at' ? readClock(reader, behind, true) : null;
  return { ...emptyExpression(at), day, clock: clock ?? later, next: later?.next ?? span.next };
};
