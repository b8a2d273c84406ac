import { minuteMs } from './local-time';
import type { ClockSpan } from './read-clock';
import type { SpanAtom } from './read-span';
import type { Part } from './words/words';

/** What a run of words says about one time. */
export type Expression = {
  first: number;
  next: number;
  day: number | null;
  /** The day came from a weekday's name alone. */
  weekday: number | null;
  /** … without a word such as "next" that places it. */
  bare: boolean;
  /** The Monday of the week that was said with it, "Thursday next week"; and whether the week stands behind the day. */
  week: { monday: number; behind: boolean } | null;
  span: SpanAtom | null;
  part: Part | null;
  /** Which half of it is meant: "later this afternoon", "early evening". */
  half: 'first' | 'second' | null;
  clock: ClockSpan | null;
  instant: number | null;
  zone: string | null;
};

export const emptyExpression = (at: number): Expression => ({
  first: at,
  next: at,
  day: null,
  weekday: null,
  bare: false,
  week: null,
  span: null,
  part: null,
  half: null,
  clock: null,
  instant: null,
  zone: null,
});

/** Parts of a day in hours, as the field's reference corpora have them; a night ends with the last second of its day. */
export const partHours: Record<Part, [number, number]> = {
  'early-morning': [8, 10],
  morning: [8, 12],
  lunch: [11, 13],
  afternoon: [12, 16],
  evening: [16, 20],
  night: [20, 24 - 1 / 3600],
  daytime: [8, 18],
};

/** A moment of a day in local time: hours without a half of the day are office hours, unless the part of the day says more. */
export const minutesOf = (clock: { minutes: number; open: boolean }, part: Part | null): number => {
  const { minutes } = clock;
  if (!clock.open) return minutes;
  const afternoon = part === 'afternoon' || part === 'evening' || (part === 'night' && minutes >= 5 * 60);
  if (afternoon) return minutes < 12 * 60 ? minutes + 12 * 60 : minutes;
  if (part === 'morning' || part === 'early-morning' || part === 'night') return minutes;
  return minutes < 7 * 60 ? minutes + 12 * 60 : minutes;
};

/** Minutes may be broken: the last second of a day is one. */
export const atMinutes = (day: number, minutes: number): number => day + Math.round(minutes * 60) * (minuteMs / 60);
