import { clockText, dayKey } from './time';

const locale = 'en-GB';

/** "Tue 12 May" of a moment in a zone (null = this computer's). */
const dayText = (at: number, zone: string | null): string => {
  const parts = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(zone === null ? {} : { timeZone: zone }),
  }).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')}`;
};

/** A calendar day, `YYYY-MM-DD`, as people say it: "Mon 11 May". What is no such day is given back as it is. */
export const calendarDayText = (day: string): string => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T12:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? day : dayText(at, 'UTC');
};

/**
 * A window of time in a zone (null = this computer's); UTC milliseconds, `toAt` exclusive. "Tue 12 May" for a whole day,
 * "Mon 11 May to Fri 15 May" for several, "Tue 12 May, 15:00–18:00" within one, else both ends in full.
 */
export const windowText = (fromAt: number, toAt: number, zone: string | null): string => {
  const last = Math.max(fromAt, toAt - 1);
  const oneDay = dayKey(fromAt, zone) === dayKey(last, zone);
  const fromMidnight = clockText(fromAt, zone) === '00:00';
  const toMidnight = clockText(toAt, zone) === '00:00';
  if (fromMidnight && toMidnight)
    return oneDay ? dayText(fromAt, zone) : `${dayText(fromAt, zone)} to ${dayText(last, zone)}`;
  const end = toMidnight ? '24:00' : clockText(toAt, zone);
  return oneDay
    ? `${dayText(fromAt, zone)}, ${clockText(fromAt, zone)}–${end}`
    : `${dayText(fromAt, zone)}, ${clockText(fromAt, zone)} to ${dayText(last, zone)}, ${end}`;
};
