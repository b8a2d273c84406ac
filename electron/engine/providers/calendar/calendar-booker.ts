import { type Booking, type BookingOutcome, bookEvent } from './book-event';
import { type BusyRead, createCalendarReader } from './calendar-reader';
import type { CalendarAccess } from './calendar-request';
import { type EventLookup, findEventWith, lookUpEvent } from './look-up-event';

/** One calendar in which meetings are booked. Nothing here retries: the caller knows what may be asked twice. Never rejects. */
export type CalendarBooker = {
  /** Busy times, read now. */
  busy(range: { fromAt: number; toAt: number; signal?: AbortSignal | undefined }): Promise<BusyRead>;
  /** Makes the event of a proposal; its id is the proposal's. */
  book(booking: Omit<Booking, 'calendarId'>, signal?: AbortSignal): Promise<BookingOutcome>;
  /** The event of a proposal, whatever became of the attempt to make it. */
  find(proposalId: string, signal?: AbortSignal): Promise<EventLookup>;
  /** A meeting with this guest that stands in [startAt, endAt), whoever made it. */
  findWith(range: { startAt: number; endAt: number; email: string }, signal?: AbortSignal): Promise<EventLookup>;
};

export const createCalendarBooker = (access: CalendarAccess & { calendarId: string }): CalendarBooker => {
  const { calendarId } = access;
  const reader = createCalendarReader({ ...access, calendarIds: [calendarId] });
  return {
    busy: (range) => reader.busy(range),
    book: (booking, signal) => bookEvent(access, { ...booking, calendarId }, signal),
    find: (proposalId, signal) => lookUpEvent(access, { calendarId, proposalId }, signal),
    findWith: (range, signal) => findEventWith(access, { ...range, calendarId }, signal),
  };
};
