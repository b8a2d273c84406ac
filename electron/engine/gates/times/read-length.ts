import { kindAt, type Reader, readNumber, textAt, valueAt } from './reader';

/** How long something takes, in minutes: "3 hours 30 minutes", "45 minutes", "an hour and a half", "half an hour". Null where no length stands. */
export const readLength = (reader: Reader, at: number): { minutes: number; next: number } | null => {
  if (kindAt(reader, at) === 'half') {
    const unit = /^an?$/.test(textAt(reader, at + 1)) ? at + 2 : at + 1;
    return valueAt(reader, unit) === 'hour' ? { minutes: 30, next: unit + 1 } : null;
  }
  const count = readNumber(reader, at);
  const unit = count === null ? '' : valueAt(reader, count.next);
  if (count === null || kindAt(reader, count.next) !== 'unit' || count.value > 600) return null;
  if (unit === 'minute') return { minutes: count.value, next: count.next + 1 };
  if (unit !== 'hour') return null;
  const and = kindAt(reader, count.next + 1) === 'and' ? count.next + 2 : count.next + 1;
  const half = textAt(reader, and) === 'a' ? and + 1 : and;
  if (and > count.next + 1 && kindAt(reader, half) === 'half')
    return { minutes: count.value * 60 + 30, next: half + 1 };
  const more = readNumber(reader, and);
  return more !== null && valueAt(reader, more.next) === 'minute'
    ? { minutes: count.value * 60 + more.value, next: more.next + 1 }
    : { minutes: count.value * 60, next: count.next + 1 };
};
