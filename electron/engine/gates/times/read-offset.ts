import { isClockUnit, moved } from './calendar-units';
import type { Expression } from './expression';
import { quarterBehind } from './hour-words';
import { dayMs, midnight } from './local-time';
import { readDate } from './read-date';
import { readDayOfMonth, weekdayBy } from './read-day';
import { readHoliday } from './read-holiday';
import { readBrokenCount } from './read-length';
import { kindAt, type Reader, readNumber, skipFill, textAt, valueAt } from './reader';

/** "a week on Monday", "two weeks from Friday": weeks beyond the next such day. */
const weekFrom = (
  reader: Reader,
  steps: readonly { unit: string; count: number }[],
  at: number,
): Pick<Expression, 'day' | 'instant' | 'next'> | null => {
  const [step] = steps;
  if (step === undefined || steps.length > 1 || (step.unit !== 'week' && step.unit !== 'fortnight')) return null;
  const weeks = step.unit === 'week' ? step.count : 2 * step.count;
  // "a week tomorrow", "a fortnight today"
  if (kindAt(reader, at) === 'day' && Number(valueAt(reader, at)) >= 0)
    return {
      day: midnight(reader.now) + (Number(valueAt(reader, at)) + weeks * 7) * dayMs,
      instant: null,
      next: at + 1,
    };
  if (!/^(?:on|from|after|next)$/.test(textAt(reader, at)) && kindAt(reader, at) !== 'weekday') return null;
  const name = kindAt(reader, at) === 'weekday' ? at : at + 1;
  const relative = kindAt(reader, name) === 'relative' ? valueAt(reader, name) : null;
  const weekday = relative === null ? name : name + 1;
  if (kindAt(reader, weekday) !== 'weekday') return null;
  return {
    day: weekdayBy(reader, Number(valueAt(reader, weekday)), relative) + weeks * 7 * dayMs,
    instant: null,
    next: weekday + 1,
  };
};

/** "over een uur": elsewhere the word is an article. */
const dutchOne = (reader: Reader, at: number): { value: number; next: number } | null =>
  reader.language === 'nl' && textAt(reader, at) === 'een' && textAt(reader, at - 1) === 'over'
    ? { value: 1, next: at + 1 }
    : null;

/** "kwart", "tien" of "tien over twee". */
const isPartOfHour = (reader: Reader, at: number): boolean =>
  /^(?:kwart|half)$/.test(textAt(reader, at)) || kindAt(reader, at) === 'number' || reader.tokens[at]?.number != null;

/** "1.5 hours", "two and a half hours": of days and weeks nobody says so. */
const brokenHours = (reader: Reader, at: number): { value: number; next: number } | null => {
  const count = readBrokenCount(reader, at);
  return count !== null && valueAt(reader, count.next) === 'hour' ? count : null;
};

/** Of the words that end a stretch those that count back from a day: "a week before Christmas", not "two weeks by Friday". */
const ahead =
  /^(?:before|vor|vor dem|avant|avant le|avant la|antes de|antes del|antes da|antes do|prima di|prima del|voor|voor de|przed|for|inden|fore|innan|перед)$/;

/** "in two weeks", "3 days ago", "three weeks from tomorrow", "2 days after 12 January", "30 min later", "half an hour from now". */
export const readOffset = (reader: Reader, at: number): Pick<Expression, 'day' | 'instant' | 'next'> | null => {
  if (
    (textAt(reader, at) === 'now' && textAt(reader, at - 1) !== 'for') ||
    textAt(reader, at) === 'right now' ||
    (textAt(reader, at) === 'right' && textAt(reader, at + 1) === 'now')
  )
    return { day: null, instant: reader.now, next: textAt(reader, at) === 'right' ? at + 2 : at + 1 };
  // "the day after Christmas", "the day before the 12th"
  if (kindAt(reader, at) === 'following-day' || kindAt(reader, at) === 'preceding-day') {
    const base = readDate(reader, at + 1) ?? readHoliday(reader, at + 1) ?? readDayOfMonth(reader, at + 1);
    const day = kindAt(reader, at) === 'following-day' ? dayMs : -dayMs;
    return base === null ? null : { day: base.day + day, instant: null, next: base.next };
  }
  const led = kindAt(reader, at) === 'in' || /^(?:tra|fra)$/.test(textAt(reader, at));
  // "in about ten days", "in the next day"
  const begin = led ? (kindAt(reader, at + 1) === 'at' ? at + 2 : at + 1) : at;
  const half = kindAt(reader, begin) === 'half';
  const one = half
    ? {
        value: 0.5,
        next: textAt(reader, begin + 1) === 'an' || textAt(reader, begin + 1) === 'a' ? begin + 2 : begin + 1,
      }
    : (brokenHours(reader, begin) ?? readNumber(reader, begin) ?? dutchOne(reader, begin));
  // "через неделю", "za tydzień": one of it.
  if (led && (reader.language === 'ru' || reader.language === 'pl') && kindAt(reader, begin) === 'unit') {
    const unit = valueAt(reader, begin);
    return isClockUnit(unit)
      ? { day: null, instant: moved(reader.now, unit, 1), next: begin + 1 }
      : { day: midnight(moved(midnight(reader.now), unit, 1)), instant: null, next: begin + 1 };
  }
  if (one === null || one.value > 10_000) return null;
  let steps: { unit: string; count: number }[] = [];
  let next = one.next;
  let count = one.value;
  while (kindAt(reader, next) === 'unit') {
    steps = [...steps, { unit: valueAt(reader, next), count }];
    next += 1;
    const and = kindAt(reader, next) === 'and' ? next + 1 : next;
    // "an hour and a half"
    const half = and > next && textAt(reader, and) === 'a' ? and + 1 : and;
    if (and > next && kindAt(reader, half) === 'half' && valueAt(reader, next - 1) === 'hour') {
      steps = [...steps, { unit: 'minute', count: 30 }];
      next = half + 1;
      break;
    }
    // "une heure et demie", "un'ora e mezza"
    const said = valueAt(reader, next - 1) === 'hour' ? quarterBehind(reader, next) : null;
    if (said !== null && said.minutes > 0) {
      steps = [...steps, { unit: 'minute', count: said.minutes }];
      next = said.next;
      break;
    }
    const more = readNumber(reader, and);
    if (more === null || kindAt(reader, more.next) !== 'unit') break;
    count = more.value;
    next = more.next;
  }
  // "over twee uur": behind a number alone the word is that of the clock, and so it is in "kwart over twee".
  if (led && textAt(reader, at) === 'over' && kindAt(reader, next) === 'oclock' && !isPartOfHour(reader, at - 1)) {
    steps = [{ unit: 'hour', count }];
    next += 1;
  }
  // "one week after Christmas": the table has "week after" as one.
  const weekAfter = steps.length === 0 && textAt(reader, next) === 'week after';
  if (weekAfter) steps = [{ unit: 'week', count }];
  if (steps.length === 0) return null;
  const fine = steps.some((step) => isClockUnit(step.unit));
  const apply = (base: number, sign: number): number =>
    steps.reduce((local, step) => moved(local, step.unit, step.count * sign), base);
  const result = (base: number, sign: number, end: number): Pick<Expression, 'day' | 'instant' | 'next'> =>
    fine
      ? { day: null, instant: apply(base, sign), next: end }
      : { day: midnight(apply(midnight(base), sign)), instant: null, next: end };
  const word = kindAt(reader, next);
  // "a year ago today" says the day twice.
  if (word === 'ago') {
    const today = kindAt(reader, next + 1) === 'day' && valueAt(reader, next + 1) === '0';
    return result(reader.now, -1, today && !fine ? next + 2 : next + 1);
  }
  if (word === 'later' || (word === 'onwards' && reader.language === 'zh')) return result(reader.now, 1, next + 1);
  const week = weekFrom(reader, steps, next);
  if (week !== null) return week;
  const direction =
    weekAfter || word === 'after' || textAt(reader, next) === 'from'
      ? 1
      : word === 'before' && ahead.test(textAt(reader, next))
        ? -1
        : 0;
  if (direction !== 0) {
    const inner = skipFill(reader, next + 1, 1);
    const base =
      kindAt(reader, inner) === 'day'
        ? { day: midnight(reader.now) + Number(valueAt(reader, inner)) * dayMs, next: inner + 1 }
        : (readDate(reader, inner) ?? readHoliday(reader, inner));
    if (textAt(reader, inner) === 'now') return result(reader.now, 1, inner + 1);
    if (base !== null) return result(base.day, direction, base.next);
  }
  if (led && !['minute'].includes(steps[0]?.unit ?? '')) return result(reader.now, 1, next);
  return led ? result(reader.now, 1, next) : null;
};
