import { DateTime } from 'luxon';
import type { Lang } from './story';

const locales: Readonly<Record<Lang, string>> = {
  en: 'en-GB',
  de: 'de',
  fr: 'fr',
  es: 'es',
  it: 'it',
  pt: 'pt-PT',
  nl: 'nl',
  sv: 'sv',
  pl: 'pl',
  da: 'da',
  nb: 'nb',
};

export const localeOf = (lang: Lang): string => locales[lang];

/** Saturdays and Sundays move to the Friday before: people in this demo write on working days. */
const workdayBefore = (day: DateTime): DateTime => (day.weekday > 5 ? day.minus({ days: day.weekday - 5 }) : day);

/** The same, but a Sunday moves to Monday when that has begun, so that "three days ago" never means five. */
const workday = (day: DateTime, now: DateTime): DateTime =>
  day.weekday === 7 && day.plus({ days: 1 }) <= now ? day.plus({ days: 1 }) : workdayBefore(day);

/**
 * When something written as `DAYS HH:MM` happened: so many days before `nowAt`, at that local time of `zone`, on a working
 * day, at the latest three minutes before `nowAt`. Gives UTC milliseconds; throws on a malformed time.
 */
export const happenedAt = (written: string, zone: string, nowAt: number): number => {
  const match = /^(\d+) (\d\d):(\d\d)$/.exec(written);
  if (!match) throw new Error(`not a time of the demo: ${written}`);
  const [, days, hour, minute] = match.map(Number);
  const now = DateTime.fromMillis(nowAt, { zone });
  let day = workday(now.minus({ days: days ?? 0 }), now);
  for (;;) {
    const at = day.set({ hour: hour ?? 0, minute: minute ?? 0, second: 7, millisecond: 0 }).toMillis();
    if (at <= nowAt - 180_000) return at;
    day = workdayBefore(day.minus({ days: 1 }));
  }
};

/** A day some days after `fromAt`; Friday and weekend move to Monday, since some leads rule Friday out. */
const dayAfter = (fromAt: number, zone: string, days: number): DateTime => {
  const day = DateTime.fromMillis(fromAt, { zone }).plus({ days });
  return day.weekday >= 5 ? day.plus({ days: 8 - day.weekday }) : day;
};

const ordinal = (day: number, lang: Lang): string => {
  if (lang === 'de' || lang === 'da' || lang === 'nb') return `${day}.`;
  if (lang !== 'en') return String(day);
  const tail = day % 100 > 10 && day % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${tail}`;
};

/**
 * Fills `[[day +9]]` (21st), `[[date +9]]` (21 May) and `[[wd +9]]` (Tuesday) in a text: days after it was written, in its
 * own language and zone.
 */
export const fillDays = (text: string, { at, zone, lang }: { at: number; zone: string; lang: Lang }): string =>
  text.replace(/\[\[(day|date|wd) \+(\d+)\]\]/g, (_, what: string, days: string) => {
    const day = dayAfter(at, zone, Number(days));
    if (what === 'day') return ordinal(day.day, lang);
    const locale = localeOf(lang);
    return what === 'date'
      ? day.setLocale(locale).toLocaleString({ day: 'numeric', month: 'long' })
      : day.setLocale(locale).toLocaleString({ weekday: 'long' });
  });
