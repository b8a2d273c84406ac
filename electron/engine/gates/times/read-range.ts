import { moved } from './calendar-units';
import type { Expression } from './expression';
import { dateOf, dayMs, dayOfMonth, midnight, monthOf, yearOf } from './local-time';
import { readEdgeInner } from './read-edge';
import { readExpression } from './read-expression';
import { readOffset } from './read-offset';
import { readNthWeekday } from './read-weekday';
import { isToward, kindAt, type Reader, readNumber, readOrdinal, readYear, skipFill, textAt, valueAt } from './reader';
import { type LocalTime, resolveExpression } from './resolve-expression';

export type Found = {
  time: LocalTime;
  first: number;
  next: number;
  /** A range of days whose last day is named and, as the reference corpora have it, left out. */
  days: boolean;
  /** What it was read from, when it is one expression and no range. */
  expression: Expression | null;
};

/**
 * The time that begins here, alone or as a range: "from A to B", "A - B", "before A", "after A", "starting A", "A or later", "2 weeks starting A". Of a range
 * of days the end is the day named last, exclusive, as the reference corpora count.
 */
export const readRange = (reader: Reader, at: number, inside = false): Found | null =>
  readStretch(reader, at) ??
  readDaysOfMonth(reader, at) ??
  // "until until until": an open end holds no second one, or a hostile text would nest without end.
  (inside ? null : readOpen(reader, at)) ??
  readFromTo(reader, at) ??
  single(reader, at);

const single = (reader: Reader, at: number): Found | null => {
  const expression = readNthWeekday(reader, at) ?? readExpression(reader, at);
  if (expression === null) return null;
  const time = resolveExpression(reader, expression);
  if (time === null) return null;
  const behind = textAt(reader, expression.next) === ',' ? expression.next + 1 : expression.next;
  if (kindAt(reader, behind) === 'deadline')
    return {
      time: { ...time, from: null, kind: 'range' },
      first: at,
      next: behind + 1,
      days: false,
      expression: null,
    };
  if (kindAt(reader, behind) === 'onwards')
    return {
      time: { ...time, to: null, kind: 'range' },
      first: at,
      next: behind + 1,
      days: false,
      expression: null,
    };
  return { time, first: at, next: expression.next, days: false, expression };
};

const dateOnly = (expression: Expression): boolean =>
  expression.clock === null && expression.part === null && expression.instant === null;

const readFromTo = (reader: Reader, at: number): Found | null => {
  const framed = kindAt(reader, at) === 'from';
  const lead = framed || kindAt(reader, at) === 'in' ? at + 1 : at;
  const begin = skipFill(reader, lead, 1);
  const edge = bound(reader, lead) ?? (begin > lead ? bound(reader, begin) : null);
  if (edge === null) return null;
  const joinWord = framed && isToward(reader, edge.next) ? 'to' : kindAt(reader, edge.next);
  const between = textAt(reader, at) === 'between' || (framed && joinWord === 'and');
  if (joinWord !== 'to' && !(between && joinWord === 'and')) {
    // "from Tuesday": open, when nothing closes it.
    return null;
  }
  const behind = skipFill(reader, edge.next + 1, 1);
  const second =
    bound(reader, edge.next + 1, edge.expression) ??
    (behind > edge.next + 1 ? bound(reader, behind, edge.expression) : null);
  if (second === null) return null;
  let a = edge.time;
  const b = second.time;
  // The year, or the day, said once counts for both: "nov 18 - dec 19, 2015", "3:00 to 4:00 tomorrow".
  if (a.from !== null && b.from !== null && dateOnly(edge.expression) && dateOnly(second.expression)) {
    if (a.from >= b.from && edge.expression.weekday !== null && second.expression.weekday !== null)
      return made(
        a.from,
        b.from + Math.ceil((a.from - b.from + 1) / (7 * dayMs)) * 7 * dayMs,
        at,
        second.next,
        a.zone,
        true,
      );
    if (a.from > b.from && edge.expression.day !== null) {
      const same = dateOf(yearOf(b.from), monthOf(a.from), dayOfMonth(a.from));
      const before = dateOf(yearOf(b.from) - 1, monthOf(a.from), dayOfMonth(a.from));
      const start = same !== null && same < b.from ? same : before;
      if (start !== null) a = { ...a, from: start };
    } else if (edge.expression.span?.unit === 'month' && a.from !== null && second.expression.span?.unit === 'month') {
      const gap = (yearOf(b.from) - yearOf(a.from)) * 12 + monthOf(b.from) - monthOf(a.from);
      if (gap < 0) {
        const explicit = hasYear(reader, second);
        if (explicit) a = { ...a, from: moved(a.from, 'year', -Math.ceil(-gap / 12)) };
        else return made(a.from, moved(b.from, 'year', 1), at, second.next, a.zone);
      } else if (gap > 12 && hasYear(reader, second)) a = { ...a, from: moved(a.from, 'year', Math.floor(gap / 12)) };
      else if (gap > 0 && hasYear(reader, second) && !hasYear(reader, edge))
        a = { ...a, from: moved(a.from, 'year', Math.floor(gap / 12)) };
    } else if (a.from > b.from) {
      return made(a.from, moved(b.from, 'year', 1), at, second.next, a.zone, second.expression.day !== null);
    }
    const yearly =
      edge.expression.day !== null &&
      second.expression.day !== null &&
      a.from !== null &&
      b.from - a.from > 366 * dayMs &&
      !hasYear(reader, edge) &&
      hasYear(reader, second);
    const from = yearly ? moved(a.from ?? 0, 'year', Math.floor((b.from - (a.from ?? 0)) / (365.2 * dayMs))) : a.from;
    const past =
      yearly === false &&
      hasYear(reader, second) &&
      !hasYear(reader, edge) &&
      a.from !== null &&
      yearOf(b.from) !== yearOf(a.from) &&
      edge.expression.day !== null
        ? dateOf(yearOf(b.from), monthOf(a.from), dayOfMonth(a.from))
        : null;
    return made(
      past !== null && past < b.from ? past : from,
      b.from,
      at,
      second.next,
      a.zone,
      second.expression.day !== null,
    );
  }
  const from =
    edge.expression.instant !== null && second.expression.day !== null && dateOnly(second.expression)
      ? midnight(a.from ?? 0)
      : a.from;
  if (from === null || b.from === null) return null;
  // Clock against clock on different sides: the day of either counts for both.
  const dayOf = (one: Expression): number | null => one.day;
  const day = dayOf(edge.expression) ?? dayOf(second.expression);
  const shift = (one: Bound): number | null =>
    one.time.from === null
      ? null
      : day !== null && one.expression.day === null && one.expression.clock !== null
        ? day + (one.time.from - midnight(one.time.from))
        : one.time.from;
  const start = from === a.from ? shift(edge) : from;
  let end = shift(second);
  if (start === null || end === null) return null;
  if (end <= start)
    end += second.expression.clock?.from?.open === true && end + 12 * 3_600_000 > start ? 12 * 3_600_000 : dayMs;
  return made(start, end, at, second.next, a.zone);
};

const hasYear = (reader: Reader, found: { first: number; next: number }): boolean => {
  for (let at = found.first; at < found.next; at += 1)
    if (readYear(reader, at) !== null && reader.tokens[at]?.number !== null) return true;
  return false;
};

const made = (
  from: number | null,
  to: number | null,
  first: number,
  next: number,
  zone: string | null,
  days = false,
): Found => ({
  time: { from, to, kind: 'range', zone },
  first,
  next,
  days,
  expression: null,
});

type Bound = { time: LocalTime; expression: Expression; first: number; next: number };

/** One end of a range; "the end of 2008" is the end of it, "the middle of March" its middle. */
const bound = (reader: Reader, at: number, other?: Expression): Bound | null => {
  if (kindAt(reader, at) === 'edge' && /\bof$/.test(textAt(reader, at))) {
    const inner = readExpression(reader, skipFill(reader, at + 1, 1));
    const time = inner === null || inner.span === null ? null : resolveExpression(reader, inner);
    if (inner !== null && time !== null && time.from !== null && time.to !== null) {
      const middle = midnight(time.from + (time.to - time.from) / 2);
      const point = valueAt(reader, at) === 'start' ? time.from : valueAt(reader, at) === 'end' ? time.to : middle;
      return {
        time: { ...time, from: point, to: point },
        expression: inner,
        first: at,
        next: inner.next,
      };
    }
  }
  const expression = readExpression(reader, at);
  if (expression !== null) {
    const time = resolveExpression(reader, expression);
    return time === null ? null : { time, expression, first: at, next: expression.next };
  }
  // "April 9th through seventeenth": the month of the first end.
  const ordinal = readOrdinal(reader, at) ?? (other?.day != null ? readNumber(reader, at) : null);
  if (
    ordinal !== null &&
    other?.day != null &&
    other.clock === null &&
    ordinal.value >= 1 &&
    ordinal.value <= 31 &&
    !['unit', 'meridiem', 'oclock'].includes(kindAt(reader, ordinal.next))
  ) {
    const same = dateOf(yearOf(other.day), monthOf(other.day), ordinal.value);
    const day =
      same !== null && same > other.day
        ? same
        : dateOf(yearOf(moved(other.day, 'month', 1)), monthOf(moved(other.day, 'month', 1)), ordinal.value);
    if (day !== null)
      return {
        time: { from: day, to: day + dayMs, kind: 'day', zone: null },
        expression: { ...other, day, next: ordinal.next },
        first: at,
        next: ordinal.next,
      };
  }
  return null;
};

/** "between 3 and 12 of Sept", "from the ninth till the seventeenth of April", "November 18-19". */
const readDaysOfMonth = (reader: Reader, at: number): Found | null => {
  const framed = kindAt(reader, at) === 'from';
  const begin = skipFill(reader, framed ? at + 1 : at, 1);
  const day = (from: number): { value: number; next: number } | null => {
    const ordinal = readOrdinal(reader, from);
    if (ordinal !== null) return ordinal;
    const token = reader.tokens[from];
    return token?.number != null && token.digits <= 2 && token.number >= 1 && token.number <= 31
      ? {
          value: token.number,
          next: textAt(reader, from + 1) === '.' && reader.tokens[from + 1]?.glued === true ? from + 2 : from + 1,
        }
      : null;
  };
  const first = day(begin);
  if (first === null) return null;
  const join = framed && isToward(reader, first.next) ? 'to' : kindAt(reader, first.next);
  if (join !== 'to' && !(framed && join === 'and')) return null;
  const second = day(skipFill(reader, first.next + 1, 1));
  if (second === null) return null;
  const month = skipFill(reader, second.next, 2);
  if (kindAt(reader, month) !== 'month') return null;
  const number = Number(valueAt(reader, month));
  const yearToken = readYear(reader, skipFill(reader, month + 1, 1));
  let year = yearToken?.value ?? yearOf(reader.now);
  let to = dateOf(year, number, second.value);
  if (to !== null && yearToken === null && to < midnight(reader.now)) {
    year += 1;
    to = dateOf(year, number, second.value);
  }
  if (to === null) return null;
  const same = dateOf(year, number, first.value);
  const from =
    same !== null && same < to
      ? same
      : dateOf(yearOf(moved(to, 'month', -1)), monthOf(moved(to, 'month', -1)), first.value);
  // "from the twenty-seventh to the third of April" as the corpora read it: the next 27th.
  const near = same !== null && same >= to && yearToken === null ? nextDay(reader, first.value) : null;
  return from === null ? null : made(near ?? from, to, at, yearToken?.next ?? month + 1, null, true);
};

const nextDay = (reader: Reader, value: number): number | null => {
  const today = midnight(reader.now);
  const here = dateOf(yearOf(today), monthOf(today), value);
  return here !== null && here >= today
    ? here
    : dateOf(yearOf(moved(today, 'month', 1)), monthOf(moved(today, 'month', 1)), value);
};

const untilWords = new Set(
  "till|until|til|up to|up until|bis|bis zum|jusque|jusqu|jusqu'au|jusqu'a|hasta|hasta el|ate|fino a|fino al|tot|tot en met|t/m|do|till och med|til og med".split(
    '|',
  ),
);
/** "by Friday": Friday counts. */
const byWords = new Set(
  "by|bis|bis zum|bis spatestens|spatestens|spatestens bis|no later than|not later than|uiterlijk|senest|senast|entro|entro il|para el|najpozniej do|d'ici".split(
    '|',
  ),
);
/** Words that open a stretch only behind something that says so: "free from Tuesday", but "your mail from Tuesday". */
const fromWords = new Set([
  'from',
  'von',
  'vom',
  'de',
  'du',
  'desde',
  'dal',
  'da',
  'van',
  'vanaf',
  'od',
  'fran',
  'fra',
  'с',
  'со',
  'del',
]);
const freeWords = new Set(
  'free|available|around|back|possible|open|only|earliest|anytime|any time|works|reachable|again|mellem'.split('|'),
);

const opensFrom = (reader: Reader, at: number): boolean => {
  const word = textAt(reader, at);
  if (kindAt(reader, at) !== 'from' || !fromWords.has(word)) return false;
  if (/^(?:vanaf|desde|dal|od|fran|fra|с|со)$/.test(word)) return true;
  const before = reader.tokens[at - 1];
  return word === 'from' && (before === undefined || /^[.!?,;:]$/.test(before.text) || freeWords.has(before.text));
};

/** "before Friday", "after the 20th", "not before 3", "until the end of June", "by EOW", "starting Monday", "from the 14th". */
const readOpen = (reader: Reader, at: number): Found | null => {
  const kind = kindAt(reader, at);
  const word = textAt(reader, at);
  if ((word === '>' || word === '<') && textAt(reader, at + 1) === '=') {
    const year = readYear(reader, at + 2);
    if (year === null) return null;
    const start = dateOf(year.value, 1, 1);
    const end = dateOf(year.value + 1, 1, 1);
    return word === '>' ? made(start, null, at, year.next, null) : made(null, end, at, year.next, null);
  }
  const until = kind === 'to' && untilWords.has(word);
  const greater = word === 'greater' && textAt(reader, at + 1) === 'than';
  const from = opensFrom(reader, at);
  if (kind !== 'before' && kind !== 'after' && kind !== 'since' && !until && !greater && !from) return null;
  const rest = at + (greater ? 2 : 1);
  const start = kindAt(reader, rest) === 'at' || kindAt(reader, rest) === 'in' ? rest + 1 : rest;
  // "the" belongs to "the 20th", but not to "the weekend".
  const begins = [...new Set([rest, start, skipFill(reader, start, 1), skipFill(reader, start, 2)])];
  const ending = kind === 'before' || until;
  if (until && textAt(reader, rest) === 'date') return made(null, midnight(reader.now), at, rest + 1, null);
  // "more than two weeks ago" ends there.
  if (word === 'more than' || word === 'over') {
    const offset = readOffset(reader, rest);
    if (offset !== null && offset.day !== null && offset.day < reader.now)
      return made(null, offset.day, at, offset.next, null);
  }
  for (const begin of begins) {
    const edge = readEdgePoint(reader, begin);
    if (edge !== null)
      return ending ? made(null, edge.point, at, edge.next, null) : made(edge.point, null, at, edge.next, null);
    const found = readRange(reader, begin, true);
    if (found === null) continue;
    if (from && (found.expression === null || !dateOnly(found.expression))) return null;
    return ending ? before(reader, at, word, found, until) : after(at, kind, found, from);
  }
  return null;
};

const before = (reader: Reader, at: number, word: string, found: Found, until: boolean): Found => {
  const { time, expression } = found;
  const lastSecond = expression?.clock?.to?.minutes !== undefined && expression.clock.to.minutes > 23.99 * 60;
  if (lastSecond && time.from !== null) return made(null, midnight(time.from) + dayMs, at, found.next, time.zone);
  // "by Friday" counts Friday in; "before Friday" ends with Thursday.
  const inclusive = byWords.has(word) && !until && (time.kind === 'day' || isAbbreviatedEnd(reader, found.first));
  const german = until && reader.language === 'de' && time.kind === 'day';
  const end = made(null, inclusive || german ? time.to : time.from, at, found.next, time.zone);
  // "before 11 on Friday" is a time of Friday.
  const bounded =
    word === 'before' && expression?.clock != null && expression.day !== null && isClockFirst(reader, found);
  return bounded ? { ...end, time: { ...end.time, from: midnight(expression.day ?? 0) } } : end;
};

const after = (at: number, kind: string, found: Found, from: boolean): Found => {
  const { time, expression } = found;
  if (kind === 'since' || from) return made(time.from, null, at, found.next, time.zone);
  // "after 3" begins at 3; "after Friday" begins on Saturday; "after 5pm tomorrow" ends with the day.
  const clockless = expression !== null && expression.clock === null && expression.part !== null;
  const begin = (time.kind === 'instant' || time.kind === 'time') && !clockless ? time.from : time.to;
  const clocked = expression?.clock != null && expression.day !== null;
  return made(begin, clocked ? midnight(expression.day ?? 0) + dayMs : null, at, found.next, time.zone);
};

const isClockFirst = (reader: Reader, found: Found): boolean =>
  reader.tokens[found.first]?.number != null || kindAt(reader, found.first) === 'clock';

const isAbbreviatedEnd = (reader: Reader, at: number): boolean => /^eo[wmy]$/.test(textAt(reader, at));

/** "the end of June", "the end of the week": the moment itself. */
const readEdgePoint = (reader: Reader, at: number): { point: number | null; next: number } | null => {
  if (kindAt(reader, at) !== 'edge') return null;
  const inside = readEdgeInner(reader, at);
  const inner = inside === null ? readExpression(reader, skipFill(reader, at + 1, 1)) : null;
  const time = inner === null ? inside : resolveExpression(reader, inner);
  const next = inside?.next ?? inner?.next;
  if (time === null || next === undefined) return null;
  return { point: valueAt(reader, at) === 'end' ? time.to : time.from, next };
};

/** "a week starting tomorrow", "2 weeks starting May 20th", "for 3 days, from today", "a day starting this Friday at 5 pm". */
const readStretch = (reader: Reader, at: number): Found | null => {
  const begin = textAt(reader, at) === 'for' ? at + 1 : at;
  const count = readNumber(reader, begin);
  if (
    count !== null &&
    count.value < 500 &&
    /^week (?:starting|beginning|commencing)(?: on)?$/.test(textAt(reader, count.next))
  ) {
    const inner = readExpression(reader, skipFill(reader, count.next + 1, 1));
    return inner?.day == null ? null : made(inner.day, inner.day + count.value * 7 * dayMs, at, inner.next, null);
  }
  if (count === null || count.value > 500 || kindAt(reader, count.next) !== 'unit') return null;
  const unit = valueAt(reader, count.next);
  if (!['day', 'week', 'month', 'year', 'fortnight'].includes(unit)) return null;
  const word = textAt(reader, count.next + 1) === ',' ? count.next + 2 : count.next + 1;
  if (
    !/^(?:starting|starting on|starting from|beginning|beginning on|commencing|from today)$/.test(
      textAt(reader, word),
    ) &&
    !(begin > at && kindAt(reader, word) === 'from')
  )
    return null;
  if (textAt(reader, word) === 'from today') {
    const today = midnight(reader.now);
    return begin > at ? made(today, moved(today, unit, count.value), at, word + 1, null) : null;
  }
  const inner = readExpression(reader, skipFill(reader, word + 1, 1));
  const time = inner === null ? null : resolveExpression(reader, inner);
  if (inner === null || time === null || time.from === null) return null;
  return made(time.from, moved(time.from, unit, count.value), at, inner.next, time.zone);
};
