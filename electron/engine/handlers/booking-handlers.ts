import { bookableTimes } from '../booking/bookable-times';
import { listBookings, toBooking } from '../booking/booking-view';
import { confirmBooking } from '../booking/confirm-booking';
import { declineBooking, undoBooking } from '../booking/decline-booking';
import { spreadOffers } from '../booking/spread-offers';
import { getBooking } from '../store/bookings';
import type { BookingRow } from '../store/rows';
import type { HandlerSet, Services } from './handler-context';

type Names =
  | 'bookings.list'
  | 'bookings.times'
  | 'bookings.confirm'
  | 'bookings.decline'
  | 'bookings.undo'
  | 'slots.spread';

/** Times that leads accepted, and what a person says to them. The calendar itself is asked by the booking lane alone. */
export const bookingHandlers = (services: Services): HandlerSet<Names> => {
  const { ctx, accounts, scheduler } = services;
  const changed = (row: BookingRow) => {
    ctx.changed('booking', row.id);
    ctx.changed('lead', row.leadId);
    scheduler.wake('booking');
    return { booking: toBooking(ctx, row) };
  };
  return {
    'bookings.list': (input) => ({ bookings: listBookings(ctx, input) }),
    'bookings.times': (input) => bookableTimes(ctx, accounts, getBooking(ctx.store, ctx.workspaceId, input.id)),
    'bookings.confirm': (input, caller) => changed(confirmBooking(ctx, input, caller)),
    'bookings.decline': (input, caller) => changed(declineBooking(ctx, input.id, caller)),
    'bookings.undo': (input, caller) => changed(undoBooking(ctx, input.id, caller)),
    'slots.spread': (input) => spreadOffers(ctx, accounts, input.days),
  };
};
