import { DateTime } from 'luxon';
import type { Check } from '../check-context';
import { ownDates } from '../reading';
import { fail, pass, quote } from './result';

/** Year of a date that names none: the first in which it lies no more than two months back. */
const yearOf = (month: number, day: number, now: number): number => {
  const earliest = DateTime.fromMillis(now, { zone: 'utc' }).minus({ months: 2 });
  const years = [earliest.year, earliest.year + 1, earliest.year + 2, earliest.year + 3, earliest.year + 4];
  return (
    years.find((year) => DateTime.utc(year, month, day).isValid && DateTime.utc(year, month, day) >= earliest) ??
    earliest.year
  );
};

/** A weekday and the date beside it belong together, and the date exists. */
export const weekday: Check = (context) => {
  for (const named of ownDates(context)) {
    if (named.day === null || named.month === null) continue;
    const year = named.year ?? yearOf(named.month, named.day, context.now);
    const date = DateTime.utc(year, named.month, named.day);
    if (!date.isValid) return fail('weekday', `${quote(named.text)} does not exist.`);
    if (named.weekday !== null && named.weekday !== date.weekday) {
      return fail('weekday', `${quote(named.text)}: that day is a ${date.setLocale('en-GB').toFormat('cccc')}.`);
    }
  }
  return pass('weekday');
};
