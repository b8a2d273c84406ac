import { addMonths, dayMs, midnight, minuteMs, monday, monthOf, monthStart, weekdayOf, yearOf } from './local-time';

/** A calendar unit that holds a day, moved by a count of units. */
export const unitAround = (day: number, unit: string, count: number): { from: number; to: number } => {
  const start = midnight(day);
  if (unit === 'week') return { from: monday(start) + count * 7 * dayMs, to: monday(start) + (count + 1) * 7 * dayMs };
  if (unit === 'fortnight')
    return {
      from: monday(start) + (count === 0 ? 0 : count * 7 + 0) * dayMs,
      to: monday(start) + (count * 7 + 14) * dayMs,
    };
  if (unit === 'weekend')
    return { from: monday(start) + (count * 7 + 5) * dayMs, to: monday(start) + (count * 7 + 7) * dayMs };
  if (unit === 'month')
    return {
      from: monthStart(yearOf(start), monthOf(start) + count),
      to: monthStart(yearOf(start), monthOf(start) + count + 1),
    };
  if (unit === 'quarter') {
    const first = Math.floor((monthOf(start) - 1) / 3) * 3 + 1 + count * 3;
    return { from: monthStart(yearOf(start), first), to: monthStart(yearOf(start), first + 3) };
  }
  if (unit === 'year')
    return { from: monthStart(yearOf(start) + count, 1), to: monthStart(yearOf(start) + count + 1, 1) };
  return { from: start + count * dayMs, to: start + (count + 1) * dayMs };
};

/** Units of the clock rather than the calendar. */
export const isClockUnit = (unit: string): boolean => unit === 'second' || unit === 'minute' || unit === 'hour';

/** A moment moved by units: months and years by the calendar, the rest by the clock. */
export const moved = (local: number, unit: string, count: number): number => {
  if (unit === 'month') return addMonths(local, count);
  if (unit === 'quarter') return addMonths(local, count * 3);
  if (unit === 'year') return addMonths(local, count * 12);
  if (unit === 'second') return local + count * (minuteMs / 60);
  if (unit === 'minute') return local + count * minuteMs;
  if (unit === 'hour') return local + count * 60 * minuteMs;
  if (unit === 'week') return local + count * 7 * dayMs;
  if (unit === 'fortnight') return local + count * 14 * dayMs;
  if (unit === 'business-day') {
    let day = local;
    for (let left = Math.min(Math.abs(count), 500); left > 0; ) {
      day += Math.sign(count) * dayMs;
      if (weekdayOf(day) <= 5) left -= 1;
    }
    return day;
  }
  return local + count * dayMs;
};
