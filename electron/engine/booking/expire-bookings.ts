import type { EngineContext } from '../engine-context';
import { bookingsInStates } from '../store/bookings';
import { settleUnbooked } from './settle-booking';

/** Proposals whose every time has passed ask for nothing any more. Gives how many ended. */
export const expireBookings = (ctx: EngineContext): number => {
  const now = ctx.ports.clock.now();
  const past = bookingsInStates(ctx.store, ctx.workspaceId, ['proposed', 'failed']).filter((booking) => {
    const times = booking.startAt === null ? booking.candidates : [booking.startAt];
    return times.length > 0 && times.every((at) => at <= now);
  });
  const reason = 'The time passed before anybody confirmed it.';
  return past.filter((booking) => settleUnbooked(ctx, booking, { state: 'expired', code: 'passed', reason })).length;
};
