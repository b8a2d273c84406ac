import type { EngineContext } from '../engine-context';
import type { BookingRow } from '../store/rows';
import { rowHolds, type SealedNoun } from '../store/seal-rows';
import { noteDamagedRows } from './note-damage';

/**
 * The last look at what a booking is made of, in the transaction that hands it over: itself, whom it is with, what it says and
 * who sends it. A row that is not what was written is noted, turns auto-send off and is told to everybody. Gives whether all hold.
 */
export const bookingHolds = (ctx: EngineContext, booking: BookingRow): boolean => {
  const now = ctx.ports.clock.now();
  const rests: [SealedNoun, string][] = [
    ['bookings', booking.id],
    ['leads', booking.leadId],
    ['campaigns', booking.campaignId],
    ['workspaces', booking.workspaceId],
  ];
  const wrong = rests.filter(([noun, id]) => !rowHolds(ctx.store.sqlite, noun, id, now));
  if (wrong.length > 0) noteDamagedRows(ctx);
  return wrong.length === 0;
};
