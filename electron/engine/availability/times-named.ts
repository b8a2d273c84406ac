import { DateTime } from 'luxon';
import { fold, monthByWord, monthPattern, weekdayByWord, weekdayPattern } from './calendar-words';

/** A date in a text we wrote: weekday, day and month as far as they are said. */
export type DateNamed = {
  index: number;
  end: number;
  text: string;
  weekday: number | null;
  day: number | null;
  month: number | null;
  year: number | null;
};

/** A time of day in a text we wrote, with the date it belongs to. */
export type TimeNamed = {
  index: number;
  end: number;
  text: string;
  /** Hours it may mean: "at 3" is 3 or 15. */
  hours: number[];
  minute: number;
  date: DateNamed | null;
};

const dayNumber = '(?:0?[1-9]|[12]\\d|3[01])';
const ordinal = '(?:st|nd|rd|th|er|\\.|º|ª|o)?';
const link = '(?:,|\\s|den|dem|d\\.|der|le|el|il|the|dia|am|of|de|di|del)*';

const dateForms: readonly RegExp[] = [
  // Tuesday, 12 May 2026 · Dienstag, den 12. Mai · mardi 12 mai · martes 12 de mayo
  new RegExp(
    `(?:\\b(?<weekday>${weekdayPattern})\\.?${link})?\\b(?<day>${dayNumber})${ordinal}\\s*(?:of|de|di)?\\s*(?<month>${monthPattern})\\b\\.?(?:,?\\s*(?:de\\s+)?(?<year>20\\d\\d))?`,
    'g',
  ),
  // Tuesday, May 12th
  new RegExp(
    `(?:\\b(?<weekday>${weekdayPattern})\\.?${link})?\\b(?<month>${monthPattern})\\.?\\s+(?<day>${dayNumber})(?:st|nd|rd|th)?\\b(?![:.]\\d|\\d)(?:,?\\s+(?<year>20\\d\\d))?`,
    'g',
  ),
  // 2026-05-12
  /\b(?<year>20\d\d)-(?<month>\d\d)-(?<day>\d\d)\b/g,
  // Dienstag, 12.05. · 12/05/2026: day first, as everywhere but in the United States
  new RegExp(
    `(?:\\b(?<weekday>${weekdayPattern})\\.?${link})?(?<![\\d./])(?<day>${dayNumber})[./](?<month>0?[1-9]|1[0-2])(?:[./](?<year>20\\d\\d)?)(?!\\d)`,
    'g',
  ),
  // Tuesday the 12th
  new RegExp(`\\b(?<weekday>${weekdayPattern})\\.?${link}\\b(?<day>${dayNumber})(?:st|nd|rd|th|º)(?![:\\d])`, 'g'),
  // Tuesday
  new RegExp(`(?<![\\w-])(?<weekday>${weekdayPattern})(?![\\w-])`, 'g'),
];

/** Those that name no number: all other forms need a digit. */
const wordForms = dateForms.slice(-1);

/** Short weekday words that are other words as well count only with a date beside them. */
const ambiguousAlone = new Set([
  'mon',
  'wed',
  'sat',
  'sun',
  'thu',
  'fri',
  'tue',
  'segunda',
  'terca',
  'quarta',
  'quinta',
  'sexta',
]);

/** Dates and weekdays a text names, in order, none inside another. */
export const datesNamed = (text: string): DateNamed[] => {
  const folded = fold(text);
  const found: DateNamed[] = [];
  for (const form of /\d/.test(folded) ? dateForms : wordForms) {
    for (const match of folded.matchAll(form)) {
      const { weekday, day, month, year } = match.groups ?? {};
      const index = match.index;
      const end = index + match[0].trimEnd().length;
      if (day === undefined && ambiguousAlone.has(weekday ?? '')) continue;
      if (found.some((other) => index < other.end && end > other.index)) continue;
      found.push({
        index,
        end,
        text: text.slice(index, end),
        weekday: weekday === undefined ? null : (weekdayByWord.get(weekday) ?? null),
        day: day === undefined ? null : Number(day),
        month: month === undefined ? null : (monthByWord.get(month) ?? Number(month)),
        year: year === undefined ? null : Number(year),
      });
    }
  }
  return found.sort((a, b) => a.index - b.index);
};

const timeForms: readonly RegExp[] = [
  // 14:30 · 2:30 pm · 14h30 · 14 h 30 · 14:30 Uhr
  /(?<![\d:.,€$£])(?<hour>[01]?\d|2[0-3])(?::|\s?h\s?)(?<minute>[0-5]\d)(?![\d:])\s*(?<half>a\.?m\b\.?|p\.?m\b\.?)?/g,
  // 14.30 Uhr · 2.30 pm · um 14.30 · at 14.30
  /(?<![\d:.,€$£])(?<hour>[01]?\d|2[0-3])\.(?<minute>[0-5]\d)\s*(?:uhr\b|h\b|(?<half>a\.?m\b\.?|p\.?m\b\.?))/g,
  /\b(?:at|um|gegen|as|a las|alle|om|kl\.?|klokken|godz\.?|godzinie)\s+(?<hour>[01]?\d|2[0-3])\.(?<minute>[0-5]\d)(?![\d%.]|\s*(?:€|eur|usd|gbp|%))/g,
  // 2 pm · 14 Uhr · 14 h
  /(?<![\d:.,€$£])(?<hour>1[0-2]|0?\d)\s*(?<half>a\.?m\b\.?|p\.?m\b\.?)/g,
  /(?<![\d:.,€$£-])(?<hour>[01]?\d|2[0-3])\s*(?:uhr|h|heures?|horas?)\b/g,
  // at 3 · um 15 · a las 3, where nothing countable follows
  /\b(?:at|um|gegen|a las|as|alle|om|kl\.?|klokken|godz\.?|godzinie)\s+(?<hour>[01]?\d|2[0-3])(?=\s*(?:[,;.!?)](?!\d)|$|\n|(?:or|and|on|oder|und|am|ou|et|le|o|y|el|e|eller|lub|og|och|tomorrow|works?|o'clock)\b))/gm,
  /\b(?<noon>noon|midday|mittags|midi|mediodia|meio-dia|mezzogiorno)\b/g,
];

/** The only one without a digit. */
const noonForm = timeForms.length - 1;

const hoursOf = (hour: number, half: string | undefined, exact: boolean): number[] => {
  if (half !== undefined) return [half.startsWith('p') ? (hour % 12) + 12 : hour % 12];
  return exact || hour > 12 || hour === 0 ? [hour] : [hour % 12, (hour % 12) + 12];
};

/** Words that begin the next alternative: what follows them is not about the time before. */
const conjunction = /\b(?:or|and|oder|und|ou|et|o|y|oppure|e|of|en|eller|og|och|lub|albo|i)\b/;

/** The date a time belongs to: the last one before it in the same paragraph, else the first one after it in the sentence. */
const dateFor = (
  text: string,
  dates: readonly DateNamed[],
  times: readonly { index: number }[],
  index: number,
  end: number,
): DateNamed | null => {
  const before = dates.filter((date) => date.end <= index && !/\n\s*\n/.test(text.slice(date.end, index))).at(-1);
  const after = dates.find((date) => date.index >= end && !/[\n;!?]|\.\s/.test(text.slice(end, date.index)));
  // "14:30 on Tuesday": close behind, and no other time between.
  const claimed =
    after !== undefined &&
    after.index - end <= 12 &&
    !conjunction.test(fold(text.slice(end, after.index))) &&
    !times.some((time) => time.index > index && time.index < after.index);
  if (claimed && (before === undefined || after.index - end < index - before.end)) return after;
  return before ?? after ?? null;
};

/**
 * Times of day that a text of ours names, each with its date. It reads what a reply writes, in the languages of
 * calendar-words; relative words ("tomorrow at noon") give a time without a date.
 */
export const timesNamed = (text: string, dates: readonly DateNamed[] = datesNamed(text)): TimeNamed[] => {
  const folded = fold(text);
  const found: Omit<TimeNamed, 'date'>[] = [];
  const inDigits = /\d/.test(folded);
  timeForms.forEach((form, formIndex) => {
    if (!inDigits && formIndex !== noonForm) return;
    for (const match of folded.matchAll(form)) {
      const { hour, minute, half, noon } = match.groups ?? {};
      const index = match.index;
      const end = index + match[0].trimEnd().length;
      if (found.some((other) => index < other.end && end > other.index)) continue;
      if (dates.some((date) => date.day !== null && index < date.end && end > date.index)) continue;
      const value = noon === undefined ? Number(hour) : 12;
      const hours = hoursOf(value, half, noon !== undefined || formIndex !== 5);
      found.push({ index, end, text: text.slice(index, end), hours, minute: Number(minute ?? 0) });
    }
  });
  found.sort((a, b) => a.index - b.index);
  return found.map((time) => ({ ...time, date: dateFor(text, dates, found, time.index, time.end) }));
};

/** Whether a time named in a text is this instant in this zone, as far as the text says. */
export const isTimeNamed = (time: TimeNamed, startAt: number, zone: string): boolean => {
  const local = DateTime.fromMillis(startAt, { zone });
  if (!time.hours.includes(local.hour) || time.minute !== local.minute) return false;
  const { date } = time;
  if (!date) return true;
  if (date.weekday !== null && date.weekday !== local.weekday) return false;
  if (date.day !== null && date.day !== local.day) return false;
  return date.month === null || date.month === local.month;
};

/** Starts (UTC ms) of those offers that a text names. */
export const offersNamed = (text: string, offered: readonly { startAt: number; zone: string }[]): number[] => {
  const times = timesNamed(text);
  return offered
    .filter((offer) => times.some((time) => isTimeNamed(time, offer.startAt, offer.zone)))
    .map((offer) => offer.startAt);
};
