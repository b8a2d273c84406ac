import { moved } from './calendar-units';
import { pastLead } from './clock-company';
import type { Expression } from './expression';
import { dateOnly, type Found, made } from './found';
import { dateOf, dayMs, dayOfMonth, midnight, monthOf, yearOf } from './local-time';
import { type Bound, bound, boundToday, comingAfter, hasYear, inWeekOf } from './range-ends';
import { readClock } from './read-clock';
import { readExpression } from './read-expression';
import { readNumericDays } from './read-numeric-days';
import { readOpen } from './read-open';
import { readDaysOfMonth, readSpread, readStretch } from './read-stretch';
import { readNthWeekday, readWeekday } from './read-weekday';
import { isToward, kindAt, type Reader, skipFill, textAt } from './reader';
import { resolveExpression } from './resolve-expression';

/**
 * The time that begins here, alone or as a range: "from A to B", "A - B", "before A", "after A", "starting A", "A or later", "2 weeks starting A". Of a range
 * of days the end is the day named last, exclusive, as the reference corpora count.
 */
export const readRange = (reader: Reader, at: number, inside = false): Found | null =>
  readStretch(reader, at) ??
  readDaysOfMonth(reader, at) ??
  readNumericDays(reader, at) ??
  readSpread(reader, at) ??
  // "until until until": an open end holds no second one, or a hostile text would nest without end.
  (inside ? null : (readClosed(reader, at) ?? readOpen(reader, at))) ??
  readFromTo(reader, at) ??
  single(reader, at);

/** 12月7日から: Japanese says "from" behind, with no end behind that. */
const isFromBehind = (reader: Reader, at: number): boolean =>
  textAt(reader, at) === 'から' && reader.tokens[at + 1]?.number == null && readExpression(reader, at + 1) === null;

const single = (reader: Reader, at: number): Found | null => {
  const expression = readNthWeekday(reader, at) ?? readExpression(reader, at);
  if (expression === null) return null;
  const time = resolveExpression(reader, expression);
  if (time === null) return null;
  const behind = textAt(reader, expression.next) === ',' ? expression.next + 1 : expression.next;
  const { clock } = expression;
  // 2時から4時まで: it closes what has an end already.
  const closed = clock !== null && clock.from !== clock.to && clock.to !== null && clock.from !== null;
  if (kindAt(reader, behind) === 'deadline' && closed && behind === expression.next)
    return { time, first: at, next: behind + 1, days: false, expression };
  if (kindAt(reader, behind) === 'deadline')
    return {
      time: { ...time, from: null, kind: 'range' },
      first: at,
      next: behind + 1,
      days: false,
      expression: null,
    };
  if (kindAt(reader, behind) === 'onwards' || (clock === null && isFromBehind(reader, behind)))
    return {
      time: { ...time, to: null, kind: 'range' },
      first: at,
      next: behind + 1,
      days: false,
      expression: null,
    };
  return { time, first: at, next: expression.next, days: false, expression };
};

/** Words of "since" that may as well begin what has an end: not "not before". */
const opening =
  /(?:from|^ab|^vanaf|^desde(?: (?:el|las|o|as))?|^a partir d(?:e|el|e las|as|o|a|i|al|alle|u)|^od|^fra|^с)$/;

/** "free from 2pm to 4pm", "ab 9 bis 11 Uhr", "available from Monday to Wednesday": what seems to stay open is closed behind. */
const readClosed = (reader: Reader, at: number): Found | null => {
  if (kindAt(reader, at) !== 'since' || !opening.test(textAt(reader, at))) return null;
  const hours = single(reader, pastLead(reader, at + 1));
  const clock = hours?.expression?.clock ?? null;
  if (hours !== null && clock !== null && clock.from !== null && clock.to !== null && clock.from !== clock.to)
    return { ...hours, first: at };
  return readFromTo(reader, at);
};

const readFromTo = (reader: Reader, at: number): Found | null => {
  const framed = kindAt(reader, at) === 'from' || kindAt(reader, at) === 'since';
  const lead = framed || kindAt(reader, at) === 'in' ? at + 1 : at;
  const begin = skipFill(reader, lead, 1);
  const edge = boundToday(reader, at) ?? bound(reader, lead) ?? (begin > lead ? bound(reader, begin) : null);
  if (edge === null) return null;
  // "lundi au vendredi": between two days it is a range without a "du".
  const days = isWeekdayOnly(edge.expression) && kindAt(reader, edge.next + 1) === 'weekday';
  const joinWord = (framed || days) && isToward(reader, edge.next) ? 'to' : kindAt(reader, edge.next);
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
  const weekly = daysWithHours(reader, at, edge, second);
  if (weekly !== null) return weekly;
  const b = comingAfter(reader, edge, second);
  let a = inWeekOf(edge, second);
  // "between May 2026 and now": of days, today is the last.
  if (second.expression.instant !== null && a.from !== null && dateOnly(edge.expression) && b.from !== null)
    return made(a.from, midnight(b.from), at, second.next, a.zone);
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
      } else if (gap > 12 && hasYear(reader, second) && !hasYear(reader, edge))
        a = { ...a, from: moved(a.from, 'year', Math.floor(gap / 12)) };
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

const isWeekdayOnly = (expression: Expression): boolean => expression.weekday !== null && dateOnly(expression);

/** "Monday to Friday, 9 to 5", "Mon - Thu mornings", "9 to 5 Monday to Friday": the hours belong to each of the days. */
const daysWithHours = (reader: Reader, at: number, edge: Bound, second: Bound): Found | null => {
  const [a, b] = [edge.expression, second.expression];
  if (a.weekday === null || b.weekday === null || a.day === null) return null;
  if (isWeekdayOnly(b) && !dateOnly(a)) {
    // The hours stand first and are read alone; the days follow by themselves.
    const clock = a.clock === null || a.clock.from === a.clock.to ? null : readClock(reader, edge.first, true);
    return clock === null || kindAt(reader, skipFill(reader, clock.next)) !== 'weekday'
      ? null
      : hoursOf(reader, { ...a, next: clock.next }, edge.first);
  }
  if (!isWeekdayOnly(a) || dateOnly(b)) return null;
  const last = readWeekday(reader, second.first);
  if (last === null || last.next >= second.next) return null;
  const from = a.day;
  const to = from + ((b.weekday - a.weekday + 7) % 7) * dayMs;
  const hours = hoursOf(reader, b, skipFill(reader, last.next));
  return hours === null ? null : { ...made(from, to, at, last.next, edge.time.zone, true), hours };
};

/** What an expression says of the day, on no day. */
const hoursOf = (reader: Reader, of: Expression, first: number): Found | null => {
  const expression = { ...of, first, day: null, weekday: null, bare: false, week: null };
  const time = resolveExpression(reader, expression);
  return time === null ? null : { time, first, next: of.next, days: false, expression };
};
