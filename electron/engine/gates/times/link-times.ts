import { atMinutes, type Expression, emptyExpression, minutesOf } from './expression';
import type { Found } from './found';
import { followingWeek, nextSpan, weekAfter } from './link-weeks';
import { dateOf, dayMs, midnight, minuteMs, monday, monthOf, monthStart, yearOf } from './local-time';
import { readClock } from './read-clock';
import { withZone } from './read-zone';
import { kindAt, type Reader, readOrdinal, startsAnew, textAt, valueAt } from './reader';
import { resolveExpression } from './resolve-expression';
import { fold } from './scan';
import { shareHours } from './share-hours';

/**
 * What times that stand beside each other say of each other: "the 15th or 16th", "Thursday at 10 or 2", "10am or 2pm on Thursday", "next Tuesday or
 * Wednesday", "tomorrow or the day after", "this week or next", "next week … the week after".
 */
export const linkTimes = (reader: Reader, read: readonly Found[]): Found[] => {
  const out: Found[] = [];
  for (const [index, found] of read.entries()) {
    const before = out.at(-1);
    const joined = before !== undefined && isJoined(reader, before.next, found.first);
    out.push(joined ? beside(reader, before, found) : (followingWeek(reader, before, found) ?? found));
    const same = before === undefined ? null : (sameHours(reader, before, found) ?? otherHours(reader, before, found));
    if (same !== null) out[out.length - 1] = same;
    const limit = read[index + 1]?.first ?? reader.tokens.length;
    for (let at = found.next; at < limit; ) {
      const last = out.at(-1) ?? found;
      const hours = boundedHours(reader, last, at) ?? framedHours(reader, last, at);
      if (hours !== null && hours.next <= limit) {
        out[out.length - 1] = hours;
        at = hours.next;
        continue;
      }
      const more = last.next === at ? continued(reader, last, at) : weekAfter(reader, last, at);
      if (more === null || more.next > limit) {
        at += 1;
        if (at > last.next + 40) break;
        continue;
      }
      out.push(more);
      at = more.next;
    }
  }
  return shareHours(reader, backward(reader, out));
};

const isConnector = (reader: Reader, at: number): boolean =>
  ['and', 'or'].includes(kindAt(reader, at)) || [',', '/', '、'].includes(textAt(reader, at));

/** Only "and", "or", a comma or a slash and small words between. */
export const isJoined = (reader: Reader, from: number, to: number): boolean => {
  if (to <= from || to - from > 4) return false;
  let joined = false;
  for (let at = from; at < to; at += 1) {
    if (isConnector(reader, at)) joined = true;
    else if (!['fill', 'at', 'in'].includes(kindAt(reader, at))) return false;
  }
  return joined;
};

const dayOf = (found: Found): number | null => found.expression?.day ?? null;
const isClocked = (found: Found): boolean => (found.expression?.clock ?? found.expression?.part ?? null) !== null;

const onDay = (found: Found, day: number): Found => {
  const { from, to } = found.time;
  const shift = day - midnight(from ?? (to === null ? day : to - 1));
  const whole = found.expression?.clock ?? null;
  return {
    ...found,
    expression: found.expression === null ? null : { ...found.expression, day },
    time: {
      ...found.time,
      kind: whole !== null && whole.from === whole.to ? 'instant' : 'range',
      from: from === null ? day : from + shift,
      to: to === null ? day + dayMs : to + shift,
    },
  };
};

const sameTime =
  /^[\s,]*(?:at |um |zur |a |à |alla |at the |op |vid |på |о |w |в )?(?:the |la |l'|die |de |den )?(?:same (?:time|hours?)|gleiche[nr]? (?:zeit|uhrzeit)|selbe[nr]? (?:zeit|uhrzeit)|meme (?:heure|horaire|creneau)|misma hora|mesma hora|stessa ora|stesso orario|zelfde tijd|samma tid|samme tid(?:spunkt)?|tej samej (?:porze|godzinie)|то же время)/u;

/** "Tomorrow between 10 and 12, or Monday same time": the hours said before are those of this day as well. */
const sameHours = (reader: Reader, before: Found, found: Found): Found | null => {
  const day = dayOf(found);
  const clocked = before.expression?.clock != null && dayOf(before) !== null;
  const end = reader.tokens[found.next - 1]?.end ?? 0;
  if (day === null || found.time.kind !== 'day' || !clocked || !sameTime.test(fold(reader.text.slice(end, end + 40))))
    return null;
  const moved = onDay(before, day);
  return {
    ...found,
    time: moved.time,
    expression: found.expression && { ...found.expression, clock: before.expression?.clock ?? null },
  };
};

const turns = /^[^.!?;\n]{0,40}(?:[\s,])(?:but|aber|mais|pero|mas|ma|maar|ale|men|но)\s[^.!?;\n]{0,20}$/u;

/** "Thursday morning is full but the afternoon works": another part of the same day. */
const otherHours = (reader: Reader, before: Found, found: Found): Found | null => {
  const day = dayOf(before);
  if (day === null || before.expression?.part == null || found.expression?.part == null) return null;
  if (dayOf(found) !== null || found.expression.clock !== null || found.time.kind !== 'time') return null;
  const [from, to] = [reader.tokens[before.next - 1]?.end ?? 0, reader.tokens[found.first]?.start ?? 0];
  return turns.test(fold(reader.text.slice(from, to))) ? onDay(found, day) : null;
};

/** "Mondays and Thursdays" are of every week, so each is the next that comes. */
const isHabit = (reader: Reader, found: Found): boolean => /(?:days|tags|wochs)$/.test(textAt(reader, found.first));

/** A second time takes the day, or the week, of the first. */
const beside = (reader: Reader, before: Found, found: Found): Found => {
  const day = dayOf(before);
  if (day === null || found.expression === null) return found;
  if (isClocked(before) && isClocked(found) && dayOf(found) === null) return onDay(found, day);
  const own = dayOf(found);
  if (own === null || found.expression.weekday === null || !found.expression.bare) return found;
  const week = monday(day);
  // "Wednesday or Friday", said on a Thursday: people name days in their order, and Friday is not tomorrow's.
  const listed =
    !isHabit(reader, found) &&
    before.expression?.bare === true &&
    (before.expression.weekday ?? 8) < found.expression.weekday;
  if (listed && own < day && own + 7 * dayMs < week + 7 * dayMs) return shifted(found, 7 * dayMs);
  if (before.expression?.weekday == null || before.expression.bare || own >= week + 7 * dayMs || own >= day)
    return found;
  const moved = week + (found.expression.weekday - 1) * dayMs;
  return moved <= day ? found : shifted(found, moved - own);
};

const shifted = (found: Found, by: number): Found => ({
  ...found,
  expression: found.expression === null ? null : { ...found.expression, day: (found.expression.day ?? 0) + by },
  time: {
    ...found.time,
    from: found.time.from === null ? null : found.time.from + by,
    to: found.time.to === null ? null : found.time.to + by,
  },
});

/** "10am or 2pm on Thursday": the day said last is that of the clocks before it. */
const backward = (reader: Reader, read: readonly Found[]): Found[] => {
  const out = [...read];
  for (let at = out.length - 2; at >= 0; at -= 1) {
    const [found, after] = [out[at], out[at + 1]];
    if (found === undefined || after === undefined || !isJoined(reader, found.next, after.first)) continue;
    const day = dayOf(after);
    if (day === null || !isClocked(after) || !isClocked(found) || dayOf(found) !== null) continue;
    if (found.expression?.clock == null || after.expression?.clock == null) continue;
    out[at] = onDay(found, day);
  }
  return out;
};

const plain = (day: number | null, first: number, next: number, over: Partial<Expression> = {}): Expression => ({
  ...emptyExpression(first),
  next,
  day,
  ...over,
});

const wholeDay = (day: number, first: number, next: number): Found => ({
  time: { from: day, to: day + dayMs, kind: 'day', zone: null },
  first,
  next,
  days: false,
  expression: plain(day, first, next),
});

/** What stands right behind a time and is half a time: "or 16th", "or 2", "or the day after", "or next". */
const continued = (reader: Reader, last: Found, at: number): Found | null => {
  let begin = at;
  while (begin - at < 3 && (isConnector(reader, begin) || (begin > at && kindAt(reader, begin) === 'fill'))) begin += 1;
  if (begin === at || last.expression === null) return null;
  const { expression } = last;
  const said = ['and', 'or'].some((kind) => kindAt(reader, begin - 1) === kind || kindAt(reader, begin - 2) === kind);
  if (expression.day !== null && kindAt(reader, begin) === 'following-day')
    return wholeDay(midnight(expression.day) + dayMs, begin, begin + 1);
  const span = expression.span;
  if (said && span !== null && span.to !== null && valueAt(reader, begin) === 'next' && !hasUnit(reader, begin + 1))
    return nextSpan(span.unit, span.to, begin, begin + 1);
  if (expression.day !== null && expression.clock === null && expression.part === null)
    return ownDay(reader, last, begin, said);
  return expression.clock !== null && said ? ownClock(reader, last, begin) : null;
};

const hasUnit = (reader: Reader, at: number): boolean =>
  ['unit', 'weekday', 'month', 'number'].includes(kindAt(reader, at)) || reader.tokens[at]?.number != null;

/** Nothing follows that would be counted by the number. */
const standsFree = (reader: Reader, at: number): boolean => {
  const token = reader.tokens[at];
  if (token === undefined || startsAnew(reader, at)) return true;
  if (/^\p{L}/u.test(token.text))
    return token.kind !== '' ? !['unit', 'month'].includes(token.kind) : verbs.has(token.text);
  return /^[.,;!?)…]$/.test(token.text) || (token.text === '/' && token.glued);
};
const verbs = new Set(
  'is are was works work suits suit would will could can should looks seems sounds if please though i we you me maybe bitte allerdings'.split(
    ' ',
  ),
);

const ownDay = (reader: Reader, last: Found, at: number, said: boolean): Found | null => {
  const day = last.expression?.day ?? null;
  if (day === null) return null;
  const ordinal = readOrdinal(reader, at);
  const token = reader.tokens[at];
  let named = false;
  for (let index = last.first; index < last.next; index += 1) named ||= kindAt(reader, index) === 'month';
  const digits = ordinal !== null && token?.number != null;
  const number = digits
    ? ordinal
    : named && said && token?.number != null && token.digits <= 2
      ? { value: token.number, next: at + 1 }
      : null;
  if (number === null || number.value < 1 || number.value > 31 || !standsFree(reader, number.next)) return null;
  const same = dateOf(yearOf(day), monthOf(day), number.value);
  const later =
    same !== null && same > day
      ? same
      : dateOf(yearOf(monthStart(yearOf(day), monthOf(day) + 1)), (monthOf(day) % 12) + 1, number.value);
  return later === null ? null : wholeDay(later, at, number.next);
};

const ownClock = (reader: Reader, last: Found, at: number): Found | null => {
  const before = last.expression;
  if (before === null || before.clock?.from == null || reader.tokens[at]?.number == null) return null;
  const clock = readClock(reader, at, true);
  if (clock === null || clock.from === null || clock.from !== clock.to || !standsFree(reader, clock.next)) return null;
  const base = before.day ?? midnight(last.time.from ?? reader.now);
  const from = atMinutes(base, minutesOf(clock.from, before.part));
  return {
    time: { from, to: from + minuteMs, kind: before.day === null ? 'time' : 'instant', zone: last.time.zone },
    first: at,
    next: clock.next,
    days: false,
    expression: plain(before.day, at, clock.next, { clock }),
  };
};

/** "Mondays I'm away, otherwise after 3": what follows is said of other days. */
const elseWords = new Set(
  'otherwise else sonst ansonsten sinon autrement altrimenti senao caso contrario anders poza annars ellers иначе остальное'.split(
    ' ',
  ),
);

const bounds = new Set(['after', 'before', 'since']);

/** "Friday works, but not before 10": hours a few words behind a day are hours of that day. */
const boundedHours = (reader: Reader, last: Found, at: number): Found | null => {
  const { expression } = last;
  if (last.time.kind !== 'day' || expression?.day == null || at > last.next + 6 || !bounds.has(kindAt(reader, at)))
    return null;
  for (let between = last.next; between < at; between += 1) {
    // "Tomorrow? Not before 10, though."
    const said = between === last.next && at === between + 1;
    if (elseWords.has(textAt(reader, between)) || (/^[.!?;]$/.test(textAt(reader, between)) && !said)) return null;
  }
  const token = reader.tokens[at + 1];
  if (token?.number == null || token.digits > 2 || token.ordinal) return null;
  const lead = kindAt(reader, at);
  const clock = readClock(reader, at + 1, true);
  if (clock === null || clock.from === null || clock.from !== clock.to || !standsFree(reader, clock.next)) return null;
  const { next } = clock;
  const open = lead === 'before' ? { from: null, to: clock.from, next } : { from: clock.from, to: null, next };
  const told = withZone(reader, { ...expression, clock: open, next });
  const time = resolveExpression(reader, told);
  return time === null ? null : { ...last, next: told.next, expression: told, time };
};

/** "How does tomorrow look? I'm free from 2 to 4.": hours in the sentence behind a day are hours of that day. */
const framedHours = (reader: Reader, last: Found, at: number): Found | null => {
  const { expression } = last;
  if (last.time.kind !== 'day' || expression?.day == null || at > last.next + 8) return null;
  const framed = kindAt(reader, at) === 'from' || / from$/.test(textAt(reader, at));
  if (!framed || reader.tokens[at + 1]?.number == null) return null;
  let ends = 0;
  for (let between = last.next; between < at; between += 1) {
    if (elseWords.has(textAt(reader, between))) return null;
    if (/^[.!?;]$/.test(textAt(reader, between))) ends += 1;
  }
  const clock = readClock(reader, kindAt(reader, at) === 'from' ? at : at + 1, true);
  if (ends > 1 || clock === null || clock.from === null || clock.to === null || clock.from === clock.to) return null;
  if (!standsFree(reader, clock.next)) return null;
  const told = { ...expression, clock, next: clock.next };
  const time = resolveExpression(reader, told);
  return time === null ? null : { ...last, next: clock.next, expression: told, time };
};
