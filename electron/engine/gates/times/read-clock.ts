import {
  agree,
  type Clock,
  halfOfDay,
  isCounted,
  isCounting,
  isDayAhead,
  isHoursBehind,
  isMeetingAround,
  isOffset,
  isTonight,
  pastLead,
  plausible,
} from './clock-company';
import { minutesOf } from './expression';
import { quarterBehind, slavicHour } from './hour-words';
import { readHalfHour, readMinutesOfHour, readQuarterHour } from './part-of-hour';
import { readLength } from './read-length';
import { isToward, kindAt, type Reader, readNumber, skipFill, textAt, valueAt } from './reader';
import { type OneClock, withMeridiem } from './with-meridiem';

export type ClockSpan = { from: Clock | null; to: Clock | null; next: number };

/** One clock time: "3pm", "15:30", "15h", "15 Uhr", "half past 3", "noon", "seven twenty-seven". `bare` lets a lone hour count. */
const readOne = (reader: Reader, at: number, bare: boolean): OneClock | null => {
  const token = reader.tokens[at];
  if (token === undefined) return null;
  // The idiom: "at the end of the day".
  if (kindAt(reader, at) === 'clock' && /end of the day$/.test(textAt(reader, at)) && kindAt(reader, at - 1) === 'at')
    return null;
  if (kindAt(reader, at) === 'clock') {
    const more = quarterBehind(reader, at + 1);
    const minutes = Number(valueAt(reader, at)) * 60 + (more?.minutes ?? 0);
    return { clock: { minutes, open: false }, next: more?.next ?? at + 1, sure: true };
  }
  // "end of Sunday": the last second of the day that stands next.
  if (kindAt(reader, at) === 'edge' && /end of$/.test(textAt(reader, at)) && isDayAhead(reader, at + 1))
    return { clock: { minutes: lastSecond, open: false }, next: at + 1, sure: true };
  // CJK puts the half of the day in front, which the caller merges; "half past 3", "10 past 9".
  if (textAt(reader, at) === 'half past' || (textAt(reader, at) === 'half' && textAt(reader, at + 1) === 'past')) {
    const hour = readNumber(reader, textAt(reader, at) === 'half past' ? at + 1 : at + 2);
    return hour !== null && hour.value >= 1 && hour.value <= 12
      ? withMeridiem(reader, { hour: hour.value, minute: 30 }, hour.next, true)
      : null;
  }
  // "quarter to 3", "a quarter past ten", "viertel nach drei", "kwart voor drie".
  const quarter = readQuarterHour(reader, at);
  if (quarter !== null) return quarter;
  const half = readHalfHour(reader, at);
  if (half !== null) return half;
  const slavic = slavicHour(reader, at);
  if (slavic !== null) return withMeridiem(reader, slavic, slavic.next, true);
  const first = readNumber(reader, at);
  if (first === null || textAt(reader, at) === 'a' || textAt(reader, at) === 'an') return null;
  // "anderhalf uur" is a length.
  if (!Number.isInteger(first.value)) return null;
  const beside = readMinutesOfHour(reader, at, first);
  if (beside !== null) return beside;
  // "1830 hours": what four digits are, the word says.
  if (token.digits === 4 && isHoursBehind(reader, at, first.next))
    return first.value < 2400 && first.value % 100 < 60
      ? {
          clock: { minutes: Math.floor(first.value / 100) * 60 + (first.value % 100), open: false },
          next: first.next + 1,
          sure: true,
        }
      : null;
  // 0730, 1500: four digits before or after something that asks for a clock.
  if (
    token.digits === 4 &&
    bare &&
    first.value % 100 < 60 &&
    first.value < 2400 &&
    !(first.value >= 1990 && first.value <= 2100)
  ) {
    return withMeridiem(reader, { hour: Math.floor(first.value / 100), minute: first.value % 100 }, first.next, false);
  }
  if (first.value > 24 || token.digits > 2) return null;
  let next = first.next;
  let minute = 0;
  let sure = false;
  let whole = token.digits === 2 && first.value < 10;
  const sign = textAt(reader, next);
  const after = reader.tokens[next + 1];
  if (
    (sign === ':' || sign === '.' || sign === '：') &&
    reader.tokens[next]?.glued === true &&
    after?.glued === true &&
    after.digits === 2 &&
    (after.number ?? 60) < 60
  ) {
    const meridiem = kindAt(reader, next + 2) === 'meridiem' || kindAt(reader, next + 2) === 'oclock';
    if (sign !== '.' || bare || meridiem || isDayAhead(reader, next + 2)) {
      minute = after.number ?? 0;
      next += 2;
      sure = sign !== '.' || meridiem || isDayAhead(reader, next);
      if (textAt(reader, next) === ':' && reader.tokens[next + 1]?.digits === 2) {
        whole = true;
        minute += (reader.tokens[next + 1]?.number ?? 0) / 60;
        next += 2;
      }
    } else return null;
  } else if (sign === 'h' && reader.tokens[next]?.glued === true) {
    sure = true;
    next += 1;
    if (after?.glued === true && after.digits === 2) {
      minute = after.number ?? 0;
      next += 1;
    }
  } else if (kindAt(reader, next) === 'oclock' || isHourWord(reader, at, next)) {
    sure = true;
    next += 1;
    const minutes = reader.tokens[next];
    if (minutes?.digits === 2 && (minutes.number ?? 60) < 60) {
      minute = minutes.number ?? 0;
      next += 1;
      if (textAt(reader, next) === '分') next += 1;
    } else if (kindAt(reader, next) === 'half') {
      minute = 30;
      next += 1;
    } else if (kindAt(reader, next) === 'number') {
      // "quinze heures trente"
      const spoken = readNumber(reader, next);
      if (spoken !== null && spoken.value >= 5 && spoken.value < 60) {
        minute = spoken.value;
        next = spoken.next;
      }
    }
  } else if (bare && kindAt(reader, pastHyphen(reader, at, next)) === 'number') {
    const spoken = pastHyphen(reader, at, next);
    const minutes = readNumber(reader, spoken);
    // "five-ten" may as well be from five to ten.
    if (minutes !== null && minutes.value >= (spoken > next ? 13 : 10) && minutes.value < 60 && first.value <= 12) {
      minute = minutes.value;
      next = minutes.next;
    }
  }
  // "alle 10 e mezza", "a las diez y media", "dix heures moins le quart"
  const minutesSaid = minute === 0 ? quarterBehind(reader, next) : null;
  let hour = first.value;
  if (minutesSaid !== null) {
    if (minutesSaid.minutes < 0) hour = hour === 1 ? 12 : hour - 1;
    minute = (minutesSaid.minutes + 60) % 60;
    sure = true;
    next = minutesSaid.next;
  }
  // "4ish", and the Nordic "11-tiden"
  if (textAt(reader, next) === 'ish') {
    next += 1;
    sure = true;
  } else if (textAt(reader, next) === '-' && textAt(reader, next + 1) === 'tiden') {
    next += 2;
    sure = true;
  }
  const day = halfOfDay(reader, next);
  if (day !== null && first.value >= 1 && first.value <= 12) {
    const whole = day.said === 'pm' && hour < 12 ? hour + 12 : hour;
    return { clock: { minutes: whole * 60 + minute, open: false }, next: day.next, sure: true };
  }
  const one = withMeridiem(reader, { hour, minute, whole }, next, sure);
  return one !== null && (one.sure || bare) ? one : null;
};

/** "à 11 heures", "a las 11 horas", "в 11 часов": behind "at" it is a clock, elsewhere a count of hours. */
const isHourWord = (reader: Reader, at: number, next: number): boolean =>
  reader.language !== 'en' &&
  kindAt(reader, next) === 'unit' &&
  valueAt(reader, next) === 'hour' &&
  ['at', 'before', 'after', 'since'].includes(kindAt(reader, at - 1));

/** "six-thirty": behind the hyphen of an hour in words. */
const pastHyphen = (reader: Reader, at: number, next: number): number =>
  kindAt(reader, at) === 'number' && textAt(reader, next) === '-' && reader.tokens[next]?.glued === true
    ? next + 1
    : next;

const lastSecond = 24 * 60 - 1 / 60;

/**
 * A clock time or a span of them: "3-5pm", "between 2 and 4:30", "after 3", "from 10 am for 3 hours". `bare`: a date stands beside it, so lone
 * hours count.
 */
export const readClock = (reader: Reader, at: number, bare: boolean): ClockSpan | null => {
  const lead = kindAt(reader, at);
  const at0 = lead === 'at' ? at + 1 : at;
  const until =
    lead === 'to' &&
    bare &&
    /^(?:until|till|til|up to|bis|jusqu'a|hasta|ate|fino a|fino alle|tot|do|till|til)$/.test(textAt(reader, at));
  if (lead === 'before' || lead === 'after' || lead === 'since' || until) {
    const inner = kindAt(reader, at + 1) === 'at' ? at + 2 : skipFill(reader, at + 1, 1);
    const one = readOne(reader, inner, bare);
    if (one === null) return null;
    return lead === 'before' || until
      ? { from: null, to: one.clock, next: one.next }
      : { from: one.clock, to: null, next: one.next };
  }
  const framed = lead === 'from';
  const begin = framed ? pastLead(reader, at + 1) : at0;
  const first = readOne(reader, begin, true);
  if (first === null) return null;
  const joint =
    framed && isToward(reader, first.next) ? 'to' : isOffset(reader, first.next) ? '' : kindAt(reader, first.next);
  const between = textAt(reader, at) === 'between' || framed;
  if (joint === 'to' || (between && joint === 'and')) {
    const second = readOne(reader, pastLead(reader, first.next + 1), true);
    if (
      second !== null &&
      (first.sure ||
        second.sure ||
        ((bare || framed || kindAt(reader, at - 1) === 'except' || isDayAhead(reader, second.next)) &&
          plausible(first.clock, second.clock)))
    ) {
      if (
        !first.sure &&
        !second.sure &&
        (kindAt(reader, second.next) === 'month' ||
          (/^(?:de|d'|of|av|af|van|di)$/.test(textAt(reader, second.next)) &&
            kindAt(reader, second.next + 1) === 'month') ||
          kindAt(reader, second.next) === 'unit' ||
          /^(?:%|€|\$|£|kg|km|k|mb|gb)$/.test(textAt(reader, second.next)) ||
          (framed && !bare && isCounted(reader, second.next)))
      )
        return null;
      return { ...agree(first.clock, second.clock), next: second.next };
    }
  }
  if (textAt(reader, first.next) === 'for' && first.sure) {
    const length = readLength(reader, first.next + 1);
    if (length !== null) {
      const from = { minutes: minutesOf(first.clock, null), open: false };
      return { from, to: { minutes: from.minutes + length.minutes, open: false }, next: length.next };
    }
  }
  const token = reader.tokens[begin];
  const aside = kindAt(reader, begin - 1);
  const allowed =
    first.sure ||
    (!isCounting(reader, first.next) &&
      ((token?.number != null && isTonight(reader, skipFill(reader, first.next, 1))) ||
        ((bare ||
          (lead === 'at' && isMeetingAround(reader, at, first.next)) ||
          (lead === 'at' &&
            /^(?:at|@|kl|kl\.|godz\.|o godz|o godz\.|o godzinie|klockan|klokken|um|om|a las|as|alle|o|в|godz)$/.test(
              textAt(reader, at),
            ))) &&
          !['unit', 'month', 'relative', 'number'].includes(kindAt(reader, first.next))) ||
        ((token?.digits === 4 ||
          lead === 'at' ||
          ['before', 'after', 'since', 'to', 'from', 'or'].includes(aside) ||
          /^(?:do|make|does|say|for|would|is)$/.test(textAt(reader, begin - 1))) &&
          isDayAhead(reader, first.next))));
  if (!allowed) return null;
  if (kindAt(reader, first.next) === 'onwards') return { from: first.clock, to: null, next: first.next + 1 };
  if (framed) return first.sure ? { from: first.clock, to: null, next: first.next } : null;
  return { from: first.clock, to: first.clock, next: first.next };
};
