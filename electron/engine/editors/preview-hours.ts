import type { SendingHours } from '../../../shared/schemas/campaign';
import type { HoursPreview } from '../../../shared/schemas/editors';
import { nextSendingTime } from '../autosend/sending-hours';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Replies that become ready now, and every eight hours for five days: nights, days and a weekend are among them. */
const readyAfter = Array.from({ length: 16 }, (_, index) => index * 8 * hourMs);
/** Openings shown, and how far ahead they are looked for. */
const openingsShown = 4;
const stepMs = 15 * 60_000;
const aheadMs = 14 * dayMs;

/** The next stretches during which sending is open, to the quarter of an hour; one that is open now begins now. */
const openingsOf = (hours: SendingHours, zone: string, now: number): { fromAt: number; toAt: number }[] => {
  const found: { fromAt: number; toAt: number }[] = [];
  let at = now;
  while (found.length < openingsShown) {
    const fromAt = nextSendingTime(hours, zone, at);
    if (fromAt === null || fromAt - now > aheadMs) break;
    let toAt = fromAt;
    // Windows begin and end on whole minutes: a quarter is stepped, its last minute looked for.
    while (toAt - now <= aheadMs && nextSendingTime(hours, zone, toAt) === toAt) toAt += stepMs;
    while (toAt > fromAt && nextSendingTime(hours, zone, toAt - 60_000) !== toAt - 60_000) toAt -= 60_000;
    found.push({ fromAt, toAt });
    at = toAt + 60_000;
  }
  return found;
};

/**
 * When replies admitted by rule would leave under these hours, zone by zone. Asks the very function that holds them back
 * (`nextSendingTime`), so that what is shown is what happens. All times UTC milliseconds.
 */
export const previewHours = (
  hours: SendingHours,
  zones: readonly { zone: string; leads: number }[],
  now: number,
): HoursPreview => ({
  zones: zones.map(({ zone, leads }) => ({
    zone,
    leads,
    openNow: nextSendingTime(hours, zone, now) === now,
    sends: readyAfter.map((after) => ({
      readyAt: now + after,
      leavesAt: nextSendingTime(hours, zone, now + after),
    })),
    opens: hours.kind === 'ALWAYS' ? [] : openingsOf(hours, zone, now),
  })),
});
