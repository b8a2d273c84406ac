import type { OfferRow } from '../store/rows';
import type { CalendarAccessOfWorkspace } from './accounts';

/** What the calendar says of times that were offered: each free or not, or why nobody can tell. */
export type OffersRead =
  | { kind: 'read'; offers: { offer: OfferRow; free: boolean }[] }
  | { kind: 'unread'; reason: string };

/** Asks the calendar, not older than a minute, whether times offered are still free, each for as long as its meeting lasts. */
export const readOffers = async (
  calendar: CalendarAccessOfWorkspace | null,
  offers: readonly OfferRow[],
): Promise<OffersRead> => {
  if (offers.length === 0) return { kind: 'read', offers: [] };
  if (!calendar) return { kind: 'unread', reason: 'No calendar is connected.' };
  const read: { offer: OfferRow; free: boolean }[] = [];
  for (const offer of offers) {
    const durationMinutes = Math.round((offer.endAt - offer.startAt) / 60_000);
    const answer = await calendar.availability.read({ fresherThanMs: 60_000, durationMinutes });
    if (answer.kind === 'failed') return { kind: 'unread', reason: answer.message };
    read.push({ offer, free: answer.slots.some((slot) => slot.startAt === offer.startAt) });
  }
  return { kind: 'read', offers: read };
};
