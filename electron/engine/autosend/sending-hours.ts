import type { SendingHours } from '../../../shared/schemas/campaign';
import { localDay, whenClockShows } from './wall-clock';

type Window = { days: number[]; from: string; to: string };
const businessHours: Window[] = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }];

const dayMs = 86_400_000;
const daysAhead = 60;

const minutes = (hhmm: string): number => {
  const [h = 0, m = 0] = hhmm.split(':').map(Number);
  return h * 60 + m;
};
const isoDate = (day: number): string => new Date(day).toISOString().slice(0, 10);
/** ISO: 1 Monday … 7 Sunday. */
const weekday = (day: number): number => new Date(day).getUTCDay() || 7;

/**
 * The open intervals that start on one local day, as [from, to) in UTC milliseconds. A holiday closes what starts on it, and
 * only that. Wall-clock times, so that a change of clocks moves an interval and never shortens the working day; in the hour
 * that autumn has twice it opens late and closes early, so that nothing leaves outside the hours by either reading.
 */
const intervalsOf = (zone: string, day: number, windows: Window[], holidays: string[]): [number, number][] => {
  if (holidays.includes(isoDate(day))) return [];
  return windows
    .filter((window) => window.days.includes(weekday(day)))
    .map((window): [number, number] => {
      const [from, to] = [minutes(window.from), minutes(window.to)];
      const opens = whenClockShows(zone, day, from);
      const closes = to > from ? whenClockShows(zone, day, to) : whenClockShows(zone, day + dayMs, to);
      // A window that lies within that hour alone is taken at its first pass.
      return opens.last < closes.first ? [opens.last, closes.first] : [opens.first, closes.first];
    })
    .filter(([from, to]) => from < to);
};

/**
 * The first moment at or after `now` when sending is allowed, UTC milliseconds; `now` itself inside the hours.
 * `zone` is the lead's, else the workspace's (IANA). Looks 60 days ahead; null when nothing opens in that time.
 */
export const nextSendingTime = (hours: SendingHours, zone: string, now: number): number | null => {
  if (hours.kind === 'ALWAYS') return now;
  const windows = hours.kind === 'BUSINESS_HOURS' ? businessHours : hours.windows;
  const today = localDay(zone, now);
  let best: number | null = null;
  // From yesterday: an overnight window may have begun there.
  for (let offset = -1; offset <= daysAhead; offset += 1) {
    for (const [from, to] of intervalsOf(zone, today + offset * dayMs, windows, hours.holidays)) {
      if (now >= from && now < to) return now;
      if (from > now && (best === null || from < best)) best = from;
    }
    if (best !== null && offset >= 1) return best;
  }
  return best;
};
