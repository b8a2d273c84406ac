import { DateTime } from 'luxon';
import type { BackfillSchedule } from '../../../shared/schemas/run';

/** The newest moment at or before `now` at which a nightly clock time stood; a time that a change of clocks skips counts where the day goes on. */
const lastNight = (at: string, zone: string, now: number): number => {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  // From the day's beginning: an hour that a change of clocks brings twice counts the first time only.
  const midnight = DateTime.fromMillis(now, { zone }).startOf('day');
  const on = (day: DateTime): number => day.set({ hour, minute }).toMillis();
  return on(midnight) <= now ? on(midnight) : on(midnight.minus({ days: 1 }).startOf('day'));
};

/**
 * Whether a schedule wants its run now. `doneAt`: when it last had one, or when it was set. What was missed while nothing ran
 * (the computer slept for a week) is made up for once, however often it was.
 */
export const scheduleDue = (schedule: BackfillSchedule, doneAt: number, now: number, zone: string): boolean => {
  switch (schedule.kind) {
    case 'off':
      return false;
    case 'every':
      return now - doneAt >= schedule.minutes * 60_000;
    case 'nightly':
      return lastNight(schedule.at, zone, now) > doneAt;
  }
};
