import { t } from '../strings';

const locale = 'en-GB';
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Intl formatters cost a millisecond each to make; a table of rows needs the same five. */
const formatter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
};

const zoned = (zone: string | null, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions =>
  zone === null ? options : { ...options, timeZone: zone };

/** The age of something in the largest whole unit: "40 s", "4 min", "1 h", "3 d". Takes UTC milliseconds. */
export const ageText = (at: number, now: number): string => {
  const seconds = Math.max(0, Math.floor((now - at) / 1000));
  if (seconds < 60) return t.time.seconds(seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t.time.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return t.time.hours(hours);
  return t.time.days(Math.floor(hours / 24));
};

/** Hours and minutes in a zone (null = this computer's): "14:08". */
export const clockText = (at: number, zone: string | null = null): string =>
  formatter(zoned(zone, { hour: '2-digit', minute: '2-digit' })).format(at);

/** "2026-05-04" of a moment in a zone, for comparing days. */
export const dayKey = (at: number, zone: string | null = null): string =>
  new Intl.DateTimeFormat('en-CA', zoned(zone, { year: 'numeric', month: '2-digit', day: '2-digit' })).format(at);

/** The day before or after a moment's: by the calendar, since the day that clocks change has 23 or 25 hours. */
const besideKey = (now: number, days: number): string => {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  return dayKey(day.getTime());
};

/** "28 April", with the year when it is not this one. */
export const dateText = (at: number, now: number, zone: string | null = null): string => {
  const sameYear = dayKey(at, zone).slice(0, 4) === dayKey(now, zone).slice(0, 4);
  return formatter(zoned(zone, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) })).format(at);
};

/** A moment as people say it: "today 14:08", "yesterday 16:40", "tomorrow 09:00", "Tue 28 April 09:12". */
export const momentText = (at: number, now: number): string => {
  const day = dayKey(at);
  if (day === dayKey(now)) return t.time.today(clockText(at));
  if (day === besideKey(now, -1)) return t.time.yesterday(clockText(at));
  if (day === besideKey(now, 1)) return t.time.tomorrow(clockText(at));
  const weekday = formatter({ weekday: 'short' }).format(at);
  return `${weekday} ${dateText(at, now)} ${clockText(at)}`;
};

/** A bookable time as the lead reads it: "Tue 12 May, 14:30"; null = in this computer's zone. */
export const slotText = (at: number, zone: string | null = null): string => {
  const parts = formatter(zoned(zone, { weekday: 'short', day: 'numeric', month: 'long' })).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month').slice(0, 3)}, ${clockText(at, zone)}`;
};

/** The place a zone is named after: "Europe/Lisbon" → "Lisbon". */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** Whether this computer knows the zone; a provider may send anything. */
export const knownZone = (zone: string | null): zone is string => {
  if (zone === null) return false;
  try {
    formatter({ timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** A span for a headline: "36 seconds", "4 minutes", "1 hour 10 minutes". Takes seconds. */
export const spanText = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 90) return t.time.wholeSeconds(whole);
  const minutes = Math.round(whole / 60);
  if (minutes < 60) return t.time.wholeMinutes(minutes);
  const rest = minutes % 60;
  return rest === 0
    ? t.time.wholeHours(Math.floor(minutes / 60))
    : `${t.time.wholeHours(Math.floor(minutes / 60))} ${t.time.wholeMinutes(rest)}`;
};
