import { DateTime } from 'luxon';
import type { Interval, Slot, SlotConfig } from './slot';

const clockTime = (text: string): { hour: number; minute: number } => {
  const [hour, minute] = text.split(':').map(Number);
  return { hour: hour ?? 0, minute: minute ?? 0 };
};

/** Sorted and merged, so that one pass tells whether a stretch is free. */
const merge = (busy: readonly Interval[]): Interval[] => {
  const merged: Interval[] = [];
  for (const each of busy.filter((one) => one.endAt > one.startAt).sort((a, b) => a.startAt - b.startAt)) {
    const last = merged.at(-1);
    if (last && each.startAt <= last.endAt) last.endAt = Math.max(last.endAt, each.endAt);
    else merged.push({ ...each });
  }
  return merged;
};

const isFree = (merged: readonly Interval[], startAt: number, endAt: number): boolean => {
  let low = 0;
  let high = merged.length;
  // First busy stretch that ends after our start; free when it begins at our end or later.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merged[middle]?.endAt ?? 0) > startAt) high = middle;
    else low = middle + 1;
  }
  return (merged[low]?.startAt ?? Number.POSITIVE_INFINITY) >= endAt;
};

/**
 * The bookable slots of a calendar, earliest first: inside its hours and days, off its holidays, clear of busy times by the
 * buffers, after the notice, never today, within the coverage. Pure. Times are UTC milliseconds; hours are the calendar's
 * zone's. A local time that a clock change skips is no slot; one that it repeats is taken once, the first time.
 */
export const computeSlots = (input: { busy: readonly Interval[]; config: SlotConfig; now: number }): Slot[] => {
  const { config, now } = input;
  const busy = merge(input.busy);
  const today = DateTime.fromMillis(now, { zone: config.zone }).startOf('day');
  const from = clockTime(config.dayFrom);
  const to = clockTime(config.dayTo);
  const fromMinute = from.hour * 60 + from.minute;
  const toMinute = to.hour * 60 + to.minute;
  const holidays = new Set(config.holidays);
  const durationMs = config.durationMinutes * 60_000;
  const step = Math.max(1, config.stepMinutes);
  // Free/busy was read up to here: what lies behind it is not free but unknown.
  const coverageEndAt = now + config.coverageDays * 86_400_000;
  const slots: Slot[] = [];

  for (let offset = 1; offset <= config.coverageDays; offset += 1) {
    const day = today.plus({ days: offset });
    if (!config.days.includes(day.weekday) || holidays.has(day.toISODate() ?? '')) continue;
    for (let minute = fromMinute; minute + config.durationMinutes <= toMinute; minute += step) {
      const local = day.set({ hour: Math.floor(minute / 60), minute: minute % 60 });
      if (local.hour * 60 + local.minute !== minute) continue;
      const startAt = local.toMillis();
      const endAt = startAt + durationMs;
      if (startAt < now + config.noticeMinutes * 60_000) continue;
      if (endAt + config.bufferAfterMinutes * 60_000 > coverageEndAt) continue;
      const clear = isFree(
        busy,
        startAt - config.bufferBeforeMinutes * 60_000,
        endAt + config.bufferAfterMinutes * 60_000,
      );
      if (clear) slots.push({ startAt, endAt });
    }
  }
  return slots;
};
