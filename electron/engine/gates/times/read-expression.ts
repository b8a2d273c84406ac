import { type Expression, emptyExpression } from './expression';
import { inBrackets, monthOfYear } from './grow-said-twice';
import { readIsoClock } from './iso-clock';
import { dayMs, midnight, weekdayOf } from './local-time';
import { readClock } from './read-clock';
import { readDate } from './read-date';
import { readDayOfMonth, weekdayBy } from './read-day';
import { readHoliday } from './read-holiday';
import { readOffset } from './read-offset';
import { halfBefore, isGreeting, isMealWord, readPart } from './read-part';
import { readSpan } from './read-span';
import { readWeekendOf, weekBehind } from './read-week';
import { dayOfWeekday, readDateOfWeekday, readWeekday } from './read-weekday';
import { withZone } from './read-zone';
import { kindAt, type Reader, readOrdinal, textAt, valueAt } from './reader';
import type { Part } from './words/words';

/** The longest run of words from here that speaks of one time; null when none does. */
export const readExpression = (reader: Reader, at: number): Expression | null => {
  const known = reader.known.get(at);
  if (known !== undefined) return known;
  const read = readLongest(reader, at);
  reader.known.set(at, read);
  return read;
};

const readLongest = (reader: Reader, at: number): Expression | null => {
  const state = begin(reader, at);
  return state === null ? null : grown(reader, state);
};

/** "from today", which the table has as one, as the day that a range begins with: "from today until 1 December", "from today 4pm to tomorrow". */
export const readFromToday = (reader: Reader, at: number): Expression | null => {
  if (textAt(reader, at) === 'from now') return { ...emptyExpression(at), instant: reader.now, next: at + 1 };
  if (textAt(reader, at) !== 'from today') return null;
  return grown(reader, { ...emptyExpression(at), day: midnight(reader.now), next: at + 1 });
};

const grown = (reader: Reader, from: Expression): Expression => {
  let state = from;
  for (let round = 0; round < 8; round += 1) {
    state = withZone(reader, state);
    const more = goOn(reader, state);
    if (more === null) break;
    state = more;
  }
  return withZone(reader, state);
};

const ofDay = /^(?:del|de|do|da|di|du)$/;

/** Past the small words that may stand between the parts of one time, and nearer when that reads nothing ("the" of "the 21st"). */
const goOn = (reader: Reader, state: Expression): Expression | null => {
  const iso = readIsoClock(reader, state);
  if (iso !== null) return iso;
  let furthest = state.next;
  for (let count = 0; count < 3; count += 1) {
    const kind = kindAt(reader, furthest);
    // "entre las 9 y las 11 del miércoles"
    // and "mercredi de la semaine prochaine"
    const behind = kindAt(reader, furthest + 1);
    const ofWeek = state.weekday !== null && state.clock === null && ['fill', 'relative', 'period'].includes(behind);
    const of = kind === 'from' && (behind === 'weekday' || ofWeek) && ofDay.test(textAt(reader, furthest));
    if (kind === 'fill' || kind === 'in' || of || (kind === 'at' && textAt(reader, furthest) !== 'say')) furthest += 1;
    else break;
  }
  for (let at = furthest; at >= state.next; at -= 1) {
    const grown = grow(reader, state, at);
    if (grown !== null) return grown;
  }
  return null;
};

/** "Today", "morgen", "Friday": one word that names the day. */
const isPlainDay = (reader: Reader, state: Expression): boolean =>
  state.next === state.first + 1 && (kindAt(reader, state.first) === 'day' || state.bare);

/** "in two weeks", "in vierzehn Tagen": whole weeks, in milliseconds. */
const weeksAhead = (reader: Reader, at: number): { days: number; next: number } | null => {
  const offset = readOffset(reader, at);
  const days = offset?.day == null ? 0 : offset.day - midnight(reader.now);
  return offset !== null && days > 0 && days % (7 * dayMs) === 0 ? { days, next: offset.next } : null;
};

const notClockLeads = new Set(['before', 'after', 'since']);

const begin = (reader: Reader, at: number): Expression | null => {
  const state = emptyExpression(at);
  const clock = notClockLeads.has(kindAt(reader, at)) ? null : readClock(reader, at, false);
  if (clock !== null) return { ...state, clock, next: clock.next };
  const offset = readOffset(reader, at);
  return offset === null ? readDays(reader, state, at, true) : { ...state, ...offset };
};

const grow = (reader: Reader, state: Expression, at: number): Expression | null => {
  // "Monday 21" is a day of a month, not nine in the evening.
  if (state.weekday !== null && kindAt(reader, at - 1) !== 'at') {
    // "3:30pm Tuesday the 15th"
    const free = (state.clock === null && state.part === null) || readOrdinal(reader, at) !== null;
    const day = readDateOfWeekday(reader, state.weekday, at) ?? (free ? dayOfWeekday(reader, state.weekday, at) : null);
    if (day !== null) return { ...state, day: day.day, weekday: null, bare: false, next: day.next };
  }
  if (state.instant !== null) return null;
  const week = weekBehind(reader, state, at);
  if (week !== null) return week;
  // A meal is no hour of a day: "lunch tomorrow" names the day and the meal.
  if (isMealWord(reader, state.next - 1) && state.day === null) return null;
  // "Sunday three weeks after 15 January": the first one from there.
  if (state.weekday !== null && state.bare && state.clock === null) {
    const offset = readOffset(reader, at);
    if (offset?.day != null && offset.next - at > 3)
      return {
        ...state,
        day: offset.day + ((state.weekday - weekdayOf(offset.day) + 7) % 7) * dayMs,
        weekday: null,
        bare: false,
        next: offset.next,
      };
  }
  const aside = state.day !== null && state.clock === null ? inBrackets(reader, state) : null;
  if (aside !== null) return aside;
  // "heute in vierzehn Tagen", "Friday in two weeks": that many weeks from the day.
  if (
    state.day !== null &&
    state.clock === null &&
    state.part === null &&
    at === state.next &&
    kindAt(reader, at) === 'in'
  ) {
    const days = isPlainDay(reader, state) ? weeksAhead(reader, at) : null;
    if (days !== null) return { ...state, day: state.day + days.days, weekday: null, bare: false, next: days.next };
  }
  // A clock or a part of the day belongs to a day; beside a week or a month it is a wish of its own.
  if (state.span !== null && (kindAt(reader, at) === 'part' || kindAt(reader, at) === 'at')) return null;
  if (state.clock === null && state.span === null) {
    const clock = clockBehind(reader, state, at);
    if (clock !== null) return clock;
  }
  return readDays(reader, state, at, false);
};

/** A clock after "at" is read from the "at"; a span of clocks from its "from". */
const clockBehind = (reader: Reader, state: Expression, at: number): Expression | null => {
  for (const from of new Set([at, Math.max(state.next, at - 1), Math.max(state.next, at - 2)])) {
    const bare = (state.day !== null || state.part !== null) && kindAt(reader, from) !== 'ordinal';
    if (!bare && !['from', 'at'].includes(kindAt(reader, from)) && state.day === null) continue;
    const clock = readClock(reader, from, bare && !isDateAhead(reader, from));
    if (clock !== null) return { ...state, clock, next: clock.next };
  }
  return null;
};

const partOfToday = (reader: Reader, at: number): Part =>
  valueAt(reader, at) === '0' ? 'night' : (valueAt(reader, at) as Part);

/** A number that begins a date is no lone hour. */
const isDateAhead = (reader: Reader, at: number): boolean =>
  // "today until 1 December"
  readDate(reader, kindAt(reader, at) === 'to' ? at + 1 : at) !== null ||
  ['unit', 'month'].includes(kindAt(reader, at + 1));

const readDays = (reader: Reader, state: Expression, at: number, first: boolean): Expression | null => {
  if (kindAt(reader, at) === 'tonight')
    return state.part === null && state.day === null
      ? {
          ...state,
          part: partOfToday(reader, at),
          day: midnight(reader.now),
          half: first ? halfBefore(reader, state) : null,
          next: at + 1,
        }
      : null;
  const part = readPart(reader, at, state);
  if (part !== null) return part;
  const weekday = readWeekday(reader, at);
  if (weekday !== null) {
    if (state.day === null && state.span?.unit === 'week' && state.span.from !== null && weekday.relative === null)
      return {
        ...state,
        day: state.span.from + (weekday.weekday - 1) * dayMs,
        week: { monday: state.span.from, behind: false },
        span: null,
        next: weekday.next,
      };
    if (state.day === null && state.span === null)
      return {
        ...state,
        day: weekdayBy(reader, weekday.weekday, weekday.relative) + weekday.weeks * 7 * dayMs,
        weekday: weekday.weekday,
        bare: weekday.relative === null && weekday.weeks === 0,
        next: weekday.next,
      };
    // "12 October, Monday"
    if (
      state.weekday === null &&
      state.clock === null &&
      state.part === null &&
      weekday.relative === null &&
      weekdayOf(state.day ?? 0) === weekday.weekday
    )
      return { ...state, next: weekday.next };
    // "two months from today on Tuesday": the next such day.
    if (
      state.day !== null &&
      state.weekday === null &&
      weekday.relative === null &&
      !first &&
      kindAt(reader, at - 1) === 'fill' &&
      textAt(reader, at - 1) === 'on'
    )
      return {
        ...state,
        day: state.day + ((weekday.weekday - weekdayOf(state.day) + 7) % 7) * dayMs,
        next: weekday.next,
      };
    return null;
  }
  if (kindAt(reader, at) === 'day' && state.span === null && !isGreeting(reader, at)) {
    const day = midnight(reader.now) + Number(valueAt(reader, at)) * dayMs;
    return state.day === null ? { ...state, day, next: at + 1 } : null;
  }
  const span = state.day === null && state.span === null ? readWeekendOf(reader, at) : null;
  if (span !== null) return { ...state, span, next: span.next };
  return readDates(reader, state, at);
};

const readDates = (reader: Reader, state: Expression, at: number): Expression | null => {
  const date = readDate(reader, at) ?? readHoliday(reader, at) ?? readDayOfMonth(reader, at);
  if (date !== null) {
    if (state.day === null && state.span === null) return { ...state, day: date.day, next: date.next };
    // "tomorrow, 7 October": the same day said twice.
    if (state.day === date.day && state.clock === null) return { ...state, next: date.next };
    return null;
  }
  const span = readSpan(reader, at);
  if (span === null) return null;
  if (state.weekday !== null && span.unit === 'week' && span.from !== null)
    return {
      ...state,
      day: span.from + (state.weekday - 1) * dayMs,
      week: { monday: span.from, behind: true },
      weekday: null,
      bare: false,
      next: span.next,
    };
  const month = monthOfYear(state, span);
  if (month !== null && kindAt(reader, at) === 'month' && span.next === at + 1) return month;
  // Hours beside a week or a month are a wish of their own: "mornings next week".
  if (state.day !== null || state.span !== null || state.part !== null || state.clock !== null) return null;
  return { ...state, span, next: span.next };
};
