import { dayMs, midnight, minuteMs, monthOf, weekdayOf, yearOf } from './local-time';
import { type ClockSpan, readClock } from './read-clock';
import { nth, readDate, readDayOfMonth, weekdayBy } from './read-day';
import { readHoliday } from './read-holiday';
import { readOffset } from './read-offset';
import { readSpan, type SpanAtom } from './read-span';
import { kindAt, type Reader, readOrdinal, skipFill, textAt, valueAt } from './reader';
import type { Part } from './time-words';

/** What a run of words says about one time. */
export type Expression = {
  first: number;
  next: number;
  day: number | null;
  /** The day came from a weekday's name alone. */
  weekday: number | null;
  span: SpanAtom | null;
  part: Part | null;
  clock: ClockSpan | null;
  instant: number | null;
  zone: string | null;
};

/** Parts of a day in hours, as the field's reference corpora have them. */
export const partHours: Record<Part, [number, number]> = {
  'early-morning': [8, 10],
  morning: [8, 12],
  lunch: [11, 13],
  afternoon: [12, 16],
  evening: [16, 20],
  night: [20, 24],
  daytime: [8, 18],
};

const empty = (at: number): Expression => ({
  first: at,
  next: at,
  day: null,
  weekday: null,
  span: null,
  part: null,
  clock: null,
  instant: null,
  zone: null,
});

/** The longest run of words from here that speaks of one time; null when none does. */
export const readExpression = (reader: Reader, at: number): Expression | null => {
  let state = empty(at);
  for (let round = 0; round < 8; round += 1) {
    const from = round === 0 ? at : joint(reader, state.next);
    const grown = grow(reader, state, from, round === 0);
    if (grown === null) break;
    state = grown;
  }
  return state.next === at ? null : withZone(reader, state);
};

/** Past the small words that may stand between the parts of one time. */
const joint = (reader: Reader, at: number): number => {
  let next = at;
  for (let count = 0; count < 3; count += 1) {
    const kind = kindAt(reader, next);
    if (kind === 'fill' || kind === 'in' || (kind === 'at' && textAt(reader, next) !== 'say')) next += 1;
    else break;
  }
  return next;
};

const grow = (reader: Reader, state: Expression, at: number, first: boolean): Expression | null => {
  // "Monday 21" is a day of a month, not nine in the evening.
  if (
    !first &&
    state.weekday !== null &&
    state.clock === null &&
    state.part === null &&
    kindAt(reader, at - 1) !== 'at'
  ) {
    const day = dayOfWeekday(reader, state.weekday, at);
    if (day !== null) return { ...state, day: day.day, weekday: null, next: day.next };
  }
  // A clock or a part of the day belongs to a day; beside a week or a month it is a wish of its own.
  if (state.span !== null && !first && (kindAt(reader, at) === 'part' || kindAt(reader, at) === 'at')) return null;
  const dated = state.day !== null;
  if (state.instant !== null) return null;
  // A clock after "at" is read from the "at"; a span of clocks from its "from".
  for (const begin of first ? [at] : [...new Set([at, Math.max(state.next, at - 1), Math.max(state.next, at - 2)])]) {
    if (state.clock !== null || state.span !== null) break;
    const bare = (state.day !== null || state.part !== null) && kindAt(reader, begin) !== 'ordinal';
    const lead = kindAt(reader, begin);
    if (first && ['before', 'after', 'since', 'from', 'at'].includes(lead)) break;
    if (!first && !bare && !['from', 'at'].includes(lead) && !dated) continue;
    const clock = readClock(reader, begin, bare && !isDateAhead(reader, begin));
    if (clock !== null) return { ...state, clock, next: clock.next };
  }
  if (first) {
    const clock = readClock(reader, at, false);
    if (
      clock !== null &&
      kindAt(reader, at) !== 'before' &&
      kindAt(reader, at) !== 'after' &&
      kindAt(reader, at) !== 'since'
    )
      return { ...state, clock, next: clock.next };
  }
  const offset = first ? readOffset(reader, at) : null;
  if (offset !== null) return { ...state, ...offset };
  if (kindAt(reader, at) === 'tonight')
    return state.part === null && state.day === null
      ? { ...state, part: 'night', day: midnight(reader.now), next: at + 1 }
      : null;
  const part = readPart(reader, at, state);
  if (part !== null) return part;
  const weekday = readWeekday(reader, at);
  if (weekday !== null) {
    if (state.day === null && state.span?.unit === 'week' && state.span.from !== null && weekday.relative === null)
      return { ...state, day: state.span.from + (weekday.weekday - 1) * dayMs, span: null, next: weekday.next };
    if (state.day === null && state.span === null)
      return {
        ...state,
        day: weekdayBy(reader, weekday.weekday, weekday.relative),
        weekday: weekday.weekday,
        next: weekday.next,
      };
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
  if (kindAt(reader, at) === 'day' && state.span === null) {
    const day = midnight(reader.now) + Number(valueAt(reader, at)) * dayMs;
    return state.day === null ? { ...state, day, next: at + 1 } : null;
  }
  const date = readDate(reader, at) ?? readHoliday(reader, at) ?? readDayOfMonth(reader, at);
  if (date !== null) {
    if (state.day === null && state.span === null) return { ...state, day: date.day, next: date.next };
    if (state.weekday !== null) return { ...state, day: date.day, weekday: null, next: date.next };
    return null;
  }
  const span = readSpan(reader, at);
  if (span === null) return null;
  if (state.weekday !== null && span.unit === 'week' && span.from !== null)
    return { ...state, day: span.from + (state.weekday - 1) * dayMs, weekday: null, next: span.next };
  return state.day === null && state.span === null ? { ...state, span, next: span.next } : null;
};

/** A number that begins a date is no lone hour. */
const isDateAhead = (reader: Reader, at: number): boolean =>
  readDate(reader, at) !== null || ['unit', 'month'].includes(kindAt(reader, at + 1));

const readWeekday = (reader: Reader, at: number): { weekday: number; relative: string | null; next: number } | null => {
  // 下周 + 二: Chinese counts its weekdays behind the week.
  if (kindAt(reader, at - 1) === 'period' && /^[一二三四五六日天]$/.test(textAt(reader, at)))
    return { weekday: Math.min(7, '一二三四五六日天'.indexOf(textAt(reader, at)) + 1), relative: null, next: at + 1 };
  const relative = kindAt(reader, at) === 'relative' ? valueAt(reader, at) : null;
  const begin = relative === null ? at : at + 1;
  if (kindAt(reader, begin) !== 'weekday') return null;
  const word = textAt(reader, begin);
  const raw = reader.text.slice(reader.tokens[begin]?.start ?? 0, reader.tokens[begin]?.end ?? 0);
  // Short names are words of their own: "sat", "sun", "mon", "do", "so", "mi".
  if (
    word.length <= 3 &&
    relative === null &&
    raw === raw.toLowerCase() &&
    /\p{Script=Latin}/u.test(word) &&
    !/^(?:at|on|am|le|,|next|and|or|\d+)$/.test(textAt(reader, at - 1)) &&
    reader.tokens[begin + 1]?.number == null &&
    kindAt(reader, at - 1) !== 'unit' &&
    !/^(?:tue|wed|thu|fri|mon)$/.test(word)
  )
    return null;
  let next = textAt(reader, begin + 1) === '-' && kindAt(reader, begin + 2) === 'month' ? begin + 2 : begin + 1;
  if (textAt(reader, next) === '.' && word.length <= 4 && reader.tokens[next]?.glued === true) next += 1;
  if (
    relative === null &&
    kindAt(reader, next) === 'relative' &&
    !['unit', 'month', 'number'].includes(kindAt(reader, next + 1)) &&
    valueAt(reader, next) !== 'this'
  )
    return { weekday: Number(valueAt(reader, begin)), relative: valueAt(reader, next), next: next + 1 };
  return { weekday: Number(valueAt(reader, begin)), relative: relative === 'coming' ? null : relative, next };
};

/** "Monday 21", "Tue 13th", "Tuesday the eleventh": the next month in which that day is that weekday. */
const dayOfWeekday = (reader: Reader, weekday: number, at: number): { day: number; next: number } | null => {
  const ordinal = readOrdinal(reader, at);
  const token = reader.tokens[at];
  const value = ordinal?.value ?? (token?.number != null && token.digits <= 2 && token.number > 12 ? token.number : 0);
  const next = ordinal?.next ?? at + 1;
  if (
    value < 1 ||
    value > 31 ||
    kindAt(reader, next) === 'meridiem' ||
    kindAt(reader, next) === 'oclock' ||
    [':', '-', '/'].includes(textAt(reader, next))
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

const readPart = (reader: Reader, at: number, state: Expression): Expression | null => {
  const relative = kindAt(reader, at) === 'relative' ? valueAt(reader, at) : null;
  const later =
    textAt(reader, at) === 'later' || (kindAt(reader, at) === 'edge' && /^(?:late|early)$/.test(textAt(reader, at)));
  const begin = relative !== null || later ? at + 1 : at;
  const inner = later && kindAt(reader, begin) === 'relative' ? begin + 1 : begin;
  const word = skipFill(reader, inner, inner === at ? 0 : 2);
  if (kindAt(reader, word) !== 'part' || state.part !== null || state.span !== null) return null;
  // A greeting names no time.
  if (
    /^(?:good|happy|nice|great|lovely|pleasant|wonderful|gute|guten|bonne|buenas|buenos|buona|boa|goede|god|dobry|доброе|добрый)$/.test(
      textAt(reader, at - 1),
    )
  )
    return null;
  const part = valueAt(reader, word) as Part;
  const today = midnight(reader.now);
  let { day } = state;
  const said = relative ?? (inner > begin ? valueAt(reader, begin) : null);
  if (said !== null) {
    if (day !== null) return null;
    day = said === 'this' ? today : said === 'last' ? today - dayMs : today + dayMs;
  }
  return { ...state, part, day, next: word + 1 };
};

const withZone = (reader: Reader, state: Expression): Expression => {
  const at = textAt(reader, state.next) === '(' ? state.next + 1 : state.next;
  if (kindAt(reader, at) !== 'zone' || (state.clock === null && state.part === null)) return state;
  const raw = reader.text.slice(reader.tokens[at]?.start ?? 0, reader.tokens[at]?.end ?? 0);
  if (raw.length <= 4 && raw !== raw.toUpperCase()) return state;
  const close = at > state.next && textAt(reader, at + 1) === ')' ? at + 2 : at + 1;
  return { ...state, zone: valueAt(reader, at), next: close };
};

/** "the first Monday of next month" and its kin; used where an ordinal stands before a weekday. */
export const readNthWeekday = (reader: Reader, at: number): Expression | null => {
  const ordinal = readOrdinal(reader, at);
  if (ordinal === null || ordinal.value > 5 || kindAt(reader, ordinal.next) !== 'weekday') return null;
  let next = ordinal.next + 1;
  const clock = readClock(reader, skipFill(reader, next, 1), true);
  if (clock !== null) next = clock.next;
  const of = skipFill(reader, next, 2);
  const span =
    of > next || kindAt(reader, of) === 'in' ? readSpan(reader, kindAt(reader, of) === 'in' ? of + 1 : of) : null;
  if (span === null || span.from === null || span.unit !== 'month') return null;
  const day = nth(yearOf(span.from), monthOf(span.from), Number(valueAt(reader, ordinal.next)), ordinal.value);
  return day === null ? null : { ...empty(at), day, clock, next: span.next };
};

/** A moment of a day in local time: hours without a half of the day are office hours, unless the part of the day says more. */
export const minutesOf = (clock: { minutes: number; open: boolean }, part: Part | null): number => {
  const { minutes } = clock;
  if (!clock.open) return minutes;
  const afternoon = part === 'afternoon' || part === 'evening' || (part === 'night' && minutes >= 5 * 60);
  if (afternoon) return minutes < 12 * 60 ? minutes + 12 * 60 : minutes;
  if (part === 'morning' || part === 'early-morning' || part === 'night') return minutes;
  return minutes < 7 * 60 ? minutes + 12 * 60 : minutes;
};

export const atMinutes = (day: number, minutes: number): number => day + minutes * minuteMs;
