import { DateTime } from 'luxon';
import type { SendingHours } from '../../../shared/schemas/campaign';

type Window = { days: number[]; from: string; to: string };
const businessHours: Window[] = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }];

const minutes = (hhmm: string): number => {
  const [h = 0, m = 0] = hhmm.split(':').map(Number);
  return h * 60 + m;
};

/** The open intervals that start on one local day, as [from, to) in UTC milliseconds. A holiday closes what starts on it. */
const intervalsOf = (day: DateTime, windows: Window[], holidays: string[]): [number, number][] => {
  if (holidays.includes(day.toISODate() ?? '')) return [];
  return windows
    .filter((window) => window.days.includes(day.weekday))
    .map((window) => {
      const from = minutes(window.from);
      const to = minutes(window.to);
      const at = (base: DateTime, minute: number) =>
        base.set({ hour: Math.floor(minute / 60), minute: minute % 60, second: 0, millisecond: 0 }).toMillis();
      // Wall-clock times, so that a change of daylight saving moves the interval and never shortens the working day.
      return [at(day, from), to > from ? at(day, to) : at(day.plus({ days: 1 }), to)];
    });
};

/**
 * The first moment at or after `now` when sending is allowed, UTC milliseconds; `now` itself inside the hours.
 * `zone` is the lead's, else the workspace's (IANA). Looks 60 days ahead; null when nothing opens in that time.
 */
export const nextSendingTime = (hours: SendingHours, zone: string, now: number): number | null => {
  if (hours.kind === 'ALWAYS') return now;
  const windows = hours.kind === 'BUSINESS_HOURS' ? businessHours : hours.windows;
  const local = DateTime.fromMillis(now, { zone });
  const start = (local.isValid ? local : DateTime.fromMillis(now, { zone: 'utc' })).startOf('day');
  let best: number | null = null;
  // From yesterday: an overnight window may have begun there.
  for (let offset = -1; offset <= 60; offset += 1) {
    for (const [from, to] of intervalsOf(start.plus({ days: offset }), windows, hours.holidays)) {
      if (now >= from && now < to) return now;
      if (from > now && (best === null || from < best)) best = from;
    }
    if (best !== null && offset >= 1) return best;
  }
  return best;
};
