import { dateOf, midnight, yearOf } from './local-time';
import type { DayAtom } from './read-date';
import { nth } from './read-day';
import { kindAt, type Reader, readYear, skipFill, textAt, valueAt } from './reader';

/** The date of a holiday that comes next, or of a year. */
export const readHoliday = (reader: Reader, at: number): DayAtom | null => {
  const relative = kindAt(reader, at) === 'relative' ? at + 1 : at;
  if (kindAt(reader, relative) !== 'holiday') return null;
  const name = valueAt(reader, relative);
  if (wishes.has(textAt(reader, relative - 1))) return null;
  // "In the new year" is no day; after it or before it says one.
  if (name === 'turn' && !['after', 'before', 'since'].includes(kindAt(reader, at - 1))) return null;
  const year = readYear(reader, skipFill(reader, relative + 1, 2));
  const this_ =
    valueAt(reader, skipFill(reader, relative + 1, 1)) === 'this' &&
    valueAt(reader, skipFill(reader, relative + 1, 1) + 1) === 'year';
  const today = midnight(reader.now);
  const first = year?.value ?? yearOf(today);
  for (let of = first; of <= first + 1; of += 1) {
    const day = holiday(name, of);
    if (day !== null && (year !== null || this_ || day >= today))
      return { day, next: year?.next ?? (this_ ? skipFill(reader, relative + 1, 1) + 2 : relative + 1) };
  }
  return null;
};

/** "Merry Christmas": a wish, no day. */
const wishes = new Set(
  'merry happy blessed frohe schone frohliche joyeux joyeuses feliz felices buon buona vrolijk fijne zalig prettig prettige gelukkig wesolych god glad gladelig trevlig с счастливого'.split(
    ' ',
  ),
);

const fixed: Record<string, [number, number]> = {
  christmas: [12, 25],
  'christmas-eve': [12, 24],
  'new-year': [1, 1],
  turn: [1, 1],
  'new-year-eve': [12, 31],
  independence: [7, 4],
  halloween: [10, 31],
  patrick: [3, 17],
  workers: [5, 1],
};

const holiday = (name: string, year: number): number | null => {
  const on = fixed[name];
  if (on !== undefined) return dateOf(year, on[0], on[1]);
  if (name === 'thanksgiving') return nth(year, 11, 4, 4);
  if (name === 'labor') return nth(year, 9, 1, 1);
  return name === 'easter' ? easter(year) : null;
};

/** The Gregorian computus (Meeus). */
const easter = (year: number): number | null => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return dateOf(year, Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1);
};
