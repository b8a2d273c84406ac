import type { BookingDeps } from '../booking/booking-deps';
import { bookingMoment } from '../booking/settle-booking';
import type { EngineContext } from '../engine-context';
import type { Accounts } from './accounts';
import type { Pipeline } from './pipeline';

/** Gives booking what it needs of other rooms, without their knowing each other. */
export const createBookingDeps = (ctx: EngineContext, accounts: Accounts, pipeline: Pipeline): BookingDeps => ({
  ctx,
  booker: () => accounts.booker(),
  forgetFreeTimes: async () => (await accounts.calendar())?.availability.invalidate(),
  offerAnew: async (booking) => {
    const when = booking.startAt === null ? 'The time' : bookingMoment(booking.startAt, booking.zone);
    try {
      const drafted = await pipeline.draft({
        messageId: booking.messageId,
        source: 'live',
        runId: null,
        askedByPerson: true,
        includeAnswered: true,
        wish: `${when}, which the lead accepted, has been taken by somebody else meanwhile. Say so and offer the new times.`,
        alternative: 1,
      });
      if (drafted.kind !== 'drafted') {
        ctx.ports.log.write('warn', 'booking.no_new_offer', { bookingId: booking.id, kind: drafted.kind });
        return;
      }
      await pipeline.decide({
        draftId: drafted.draftId,
        source: 'manual',
        runId: null,
        ignoreDelay: false,
        ignoreHours: false,
        forceAutoSend: false,
        callerAutoSendOff: null,
      });
    } catch (error) {
      ctx.ports.log.write('error', 'booking.new_offer_threw', {
        bookingId: booking.id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  },
});
