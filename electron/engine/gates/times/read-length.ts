import { kindAt, type Reader, readNumber, textAt, valueAt } from './reader';

/** How long something takes, in minutes: "3 hours 30 minutes", "45 minutes", "an hour and a half", "half an hour". Null where no length stands. */
export const readLength = (reader: Reader, at: number): { minutes: number; next: number } | null => {
  if (kindAt(reader, at) === 'half') {
    const unit = /^an?$/.test(textAt(reader, at + 1)) ? at + 2 : at + 1;
    return valueAt(reader, unit) === 'hour' ? { minutes: 30, next: unit + 1 } : null;
  }
  const broken = readBrokenCount(reader, at);
  if (broken !== null)
    return valueAt(reader, broken.next) === 'hour' && kindAt(reader, broken.next) === 'unit'
      ? { minutes: broken.value * 60, next: broken.next + 1 }
      : null;
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

/** "1.5", "2,5", "two and a half": a count that is no whole number; null for any other. */
export const readBrokenCount = (reader: Reader, at: number): { value: number; next: number } | null => {
  const whole = readNumber(reader, at);
  if (whole === null) return null;
  const [sign, tenths] = [reader.tokens[whole.next], reader.tokens[whole.next + 1]];
  if (sign?.glued === true && /^[.,]$/.test(sign.text) && tenths?.glued === true && tenths.digits === 1)
    return { value: whole.value + (tenths.number ?? 0) / 10, next: whole.next + 2 };
  const half = textAt(reader, whole.next + 1) === 'a' ? whole.next + 2 : whole.next + 1;
  return kindAt(reader, whole.next) === 'and' && textAt(reader, half) === 'half'
    ? { value: whole.value + 0.5, next: half + 1 }
    : null;
};
