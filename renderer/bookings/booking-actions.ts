import type { Booking } from '../../shared/schemas/booking';
import { call } from '../api/call';
import { showFailure } from '../state/toasts';

const told = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (thrown) {
    showFailure(thrown);
  }
};

/** Confirms a proposal, at the time accepted (null) or the one picked. Only what the person had before the eyes counts as read. */
export const confirmBooking = (booking: Booking, startAt: number | null): Promise<void> =>
  told(call('bookings.confirm', { id: booking.id, startAt, seenSeq: booking.inboundSeq }));

export const declineBooking = (booking: Booking): Promise<void> => told(call('bookings.decline', { id: booking.id }));

export const undoBooking = (booking: Booking): Promise<void> => told(call('bookings.undo', { id: booking.id }));
