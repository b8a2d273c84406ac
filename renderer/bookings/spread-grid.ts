import type { SlotSpread, SpreadSlot } from '../../shared/schemas/booking';
import { clockText, dayKey } from '../format/time';

/** The spread as a table of days and clock times. */
export type SpreadGrid = {
  days: { key: string; at: number; weekStarts: boolean }[];
  /** Clock times, such as `14:30`, in order. */
  clocks: string[];
  /** The slot of a day and a clock time. */
  at(day: string, clock: string): SpreadSlot | undefined;
};

export const offersOn = (slot: SpreadSlot): number => slot.reserved + slot.charged;

/** Offers that one time can still carry; below zero: so many too many. */
export const roomOn = (slot: SpreadSlot, capacity: number): number => capacity - offersOn(slot);

const isoWeekday = (key: string): number => (new Date(`${key}T12:00:00Z`).getUTCDay() + 6) % 7;

/** Lays the slots out by day and clock in the calendar's zone. Days on which nothing is free or offered are left out. */
export const spreadGrid = (spread: SlotSpread, zone: string): SpreadGrid => {
  const days = new Map<string, number>();
  const clocks = new Set<string>();
  const cells = new Map<string, SpreadSlot>();
  for (const slot of spread.slots) {
    const day = dayKey(slot.startAt, zone);
    const clock = clockText(slot.startAt, zone);
    days.set(day, Math.min(days.get(day) ?? slot.startAt, slot.startAt));
    clocks.add(clock);
    cells.set(`${day} ${clock}`, slot);
  }
  const sorted = [...days].sort(([a], [b]) => a.localeCompare(b));
  return {
    days: sorted.map(([key, at], index) => {
      const before = sorted[index - 1]?.[0];
      return { key, at, weekStarts: before !== undefined && isoWeekday(key) <= isoWeekday(before) };
    }),
    clocks: [...clocks].sort(),
    at: (day, clock) => cells.get(`${day} ${clock}`),
  };
};

/** What the picture says in numbers. */
export const spreadCounts = (spread: SlotSpread) => ({
  offers: spread.slots.reduce((sum, slot) => sum + offersOn(slot), 0),
  offeredTimes: spread.slots.filter((slot) => offersOn(slot) > 0).length,
  free: spread.slots.filter((slot) => !slot.taken && !slot.booked).length,
  crowded: spread.slots.filter((slot) => roomOn(slot, spread.capacity) < 0).length,
  booked: spread.slots.filter((slot) => slot.booked).length,
  gone: spread.slots.filter((slot) => slot.taken && slot.reserved > 0).length,
});
