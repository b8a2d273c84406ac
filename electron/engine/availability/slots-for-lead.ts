import { DateTime } from 'luxon';
import type { Slot } from './slot';

/** Offered hours in the lead's zone (PRODUCT section 6): a meeting starts at 07:00 or later and is over by 21:00. */
const earliestMinute = 7 * 60;
const latestMinute = 21 * 60;

/**
 * Those of a calendar's slots that may be offered to one lead now: not past, not today where the lead is, between 07:00 and
 * 21:00 there, not before the lead's snooze ends. Pure; asked anew for every reply, since a cached slot may have passed.
 */
export const slotsForLead = (input: {
  slots: readonly Slot[];
  zone: string;
  now: number;
  snoozedUntilAt?: number | null;
}): Slot[] => {
  const { zone, now } = input;
  const tomorrowAt = DateTime.fromMillis(now, { zone }).startOf('day').plus({ days: 1 }).toMillis();
  const firstAt = Math.max(tomorrowAt, input.snoozedUntilAt ?? 0);
  return input.slots.filter((slot) => {
    if (slot.startAt < firstAt) return false;
    const start = DateTime.fromMillis(slot.startAt, { zone });
    const end = DateTime.fromMillis(slot.endAt, { zone });
    // Not `hasSame`, which looks the zone's rules up four more times: that was a tenth of a whole backfill.
    const sameDay = end.ordinal === start.ordinal && end.year === start.year;
    const endMinute = sameDay ? end.hour * 60 + end.minute : 24 * 60;
    return start.hour * 60 + start.minute >= earliestMinute && endMinute <= latestMinute;
  });
};
