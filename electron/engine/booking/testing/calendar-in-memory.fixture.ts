import type { BookingOutcome, CalendarBooker, CalendarProblem } from '../../providers/calendar';
import { eventIdOf } from '../../providers/calendar';

export type EventInMemory = { eventId: string; startAt: number; endAt: number; guests: string[]; deleted: boolean };

export const problem = (kind: CalendarProblem['kind']): CalendarProblem => ({
  kind,
  message: `The calendar says ${kind}.`,
  retryAfterMs: null,
});

/** How one insertion goes: `made`, or what is answered instead, with or without the event being made. */
export type Inserting = 'made' | { made: boolean; outcome: BookingOutcome } | { made: boolean; throws: Error };

/** A calendar in memory that keeps Google's rules: one event per id for ever, busy while it stands. */
export const calendarInMemory = () => {
  const events = new Map<string, EventInMemory>();
  const script: Inserting[] = [];
  const calls = { book: 0, find: 0, busy: 0 };
  let silent: CalendarProblem | null = null;
  const standing = () => [...events.values()].filter((event) => !event.deleted);
  const calendar: CalendarBooker = {
    busy: async ({ fromAt, toAt }) => {
      calls.busy += 1;
      return silent
        ? { kind: 'failed', problem: silent }
        : { kind: 'ok', busy: standing().filter((event) => event.startAt < toAt && event.endAt > fromAt) };
    },
    book: async (booking) => {
      calls.book += 1;
      const how = script.shift() ?? 'made';
      const eventId = eventIdOf(booking.proposalId);
      const before = events.get(eventId);
      const make = () =>
        before ??
        events.set(eventId, {
          eventId,
          startAt: booking.startAt,
          endAt: booking.endAt,
          guests: booking.attendees.map((guest) => guest.email),
          deleted: false,
        });
      if (how === 'made') {
        if (before?.deleted) return { kind: 'refused', problem: problem('conflict'), retry: false };
        make();
        return { kind: 'booked', eventId };
      }
      if (how.made) make();
      if ('throws' in how) throw how.throws;
      return how.outcome;
    },
    find: async (proposalId) => {
      calls.find += 1;
      if (silent) return { kind: 'unavailable', problem: silent };
      const event = events.get(eventIdOf(proposalId));
      if (!event) return { kind: 'absent' };
      return event.deleted ? { kind: 'deleted' } : { kind: 'found', eventId: event.eventId, startAt: event.startAt };
    },
    findWith: async ({ startAt, endAt, email }) => {
      if (silent) return { kind: 'unavailable', problem: silent };
      const event = standing().find((one) => one.startAt < endAt && one.endAt > startAt && one.guests.includes(email));
      return event ? { kind: 'found', eventId: event.eventId, startAt: event.startAt } : { kind: 'absent' };
    },
  };
  return {
    calendar,
    calls,
    standing,
    /** How the next insertions go, in order; smoothly when the script is at its end. */
    next: (...how: Inserting[]) => void script.push(...how),
    silence: (how: CalendarProblem | null) => {
      silent = how;
    },
    /** Something else is put into the calendar. */
    block: (startAt: number, guests: string[] = []) => {
      const eventId = `other-${events.size}`;
      events.set(eventId, { eventId, startAt, endAt: startAt + 3_600_000, guests, deleted: false });
      return eventId;
    },
  };
};
