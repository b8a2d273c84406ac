import { dateOf, dayMs, midnight, yearOf } from './local-time';
import type { DayAtom } from './read-date';
import { nth } from './read-day';
import { kindAt, type Reader, readRelativeYear, readYear, skipFill, textAt, valueAt } from './reader';

/** The date of a holiday that comes next, of a year ("Easter 2027", "Christmas next year"), or the last one. */
export const readHoliday = (reader: Reader, at: number): DayAtom | null => {
  const relative = kindAt(reader, at) === 'relative' ? at + 1 : at;
  if (kindAt(reader, relative) !== 'holiday') return null;
  const name = valueAt(reader, relative);
  if (wishes.has(textAt(reader, relative - 1))) return null;
  // "In the new year" is no day; after it or before it says one, and where it ends what a holiday began: "between Christmas and New Year".
  const ends =
    ['and', 'to'].includes(kindAt(reader, at - 1)) &&
    kindAt(reader, at - 2) === 'holiday' &&
    kindAt(reader, at - 3) === 'from';
  if (name === 'turn' && !ends && !['after', 'before', 'since'].includes(kindAt(reader, at - 1))) return null;
  const year = readYear(reader, skipFill(reader, relative + 1, 2)) ?? readRelativeYear(reader, relative + 1);
  const today = midnight(reader.now);
  const first = year?.value ?? yearOf(today);
  // "last Easter" lies behind us.
  if (relative > at && valueAt(reader, at) === 'last' && year === null) {
    const here = holiday(name, first);
    const day = here !== null && here < today ? here : holiday(name, first - 1);
    return day === null ? null : { day, next: relative + 1 };
  }
  for (let of = first; of <= first + 1; of += 1) {
    const day = holiday(name, of);
    if (day !== null && (year !== null || day >= today)) return { day, next: year?.next ?? relative + 1 };
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
  epiphany: [1, 6],
  inauguration: [1, 20],
  groundhog: [2, 2],
  valentine: [2, 14],
  womens: [3, 8],
  'april-fools': [4, 1],
  earth: [4, 22],
  juneteenth: [6, 19],
  assumption: [8, 15],
  'german-unity': [10, 3],
  'all-saints': [11, 1],
  veterans: [11, 11],
  nicholas: [12, 6],
  christmas: [12, 25],
  'christmas-eve': [12, 24],
  boxing: [12, 26],
  'new-year': [1, 1],
  turn: [1, 1],
  'new-year-eve': [12, 31],
  canada: [7, 1],
  'guy-fawkes': [11, 5],
  independence: [7, 4],
  halloween: [10, 31],
  patrick: [3, 17],
  workers: [5, 1],
};

/** Month, weekday (1 is Monday) and which one of the month, -1 being its last; then days from there. */
const byWeekday: Record<string, [month: number, weekday: number, count: number, days?: number]> = {
  'martin-luther-king': [1, 1, 3],
  presidents: [2, 1, 3],
  mothers: [5, 7, 2],
  memorial: [5, 1, -1],
  fathers: [6, 7, 3],
  labor: [9, 1, 1],
  columbus: [10, 1, 2],
  thanksgiving: [11, 4, 4],
  'black-friday': [11, 4, 4, 1],
  'cyber-monday': [11, 4, 4, 4],
};

/** Days from Easter Sunday. */
const fromEaster: Record<string, number> = {
  'good-friday': -2,
  easter: 0,
  'easter-monday': 1,
  ascension: 39,
  pentecost: 49,
  'whit-monday': 50,
  'corpus-christi': 60,
};

const holiday = (name: string, year: number): number | null => {
  const on = fixed[name];
  if (on !== undefined) return dateOf(year, on[0], on[1]);
  const rule = byWeekday[name];
  if (rule !== undefined) {
    const [month, weekday, count, days = 0] = rule;
    const day =
      count > 0 ? nth(year, month, weekday, count) : (nth(year, month, weekday, 5) ?? nth(year, month, weekday, 4));
    return day === null ? null : day + days * dayMs;
  }
  const days = fromEaster[name];
  const sunday = days === undefined ? null : easter(year);
  return sunday === null || days === undefined ? null : sunday + days * dayMs;
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
