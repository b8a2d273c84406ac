import { type CalendarAccess, type CalendarProblem, calendarRequest } from './calendar-request';
import { eventIdOf } from './event-id';
import { type EventLookup, lookUpEvent } from './look-up-event';

export type Booking = {
  calendarId: string;
  /** UUID of our booking proposal; becomes the event's id, so that the same booking cannot be made twice. */
  proposalId: string;
  startAt: number;
  endAt: number;
  summary: string;
  description: string;
  attendees: { name: string; email: string }[];
};

export type BookingOutcome =
  /** `startAt`: when the event stands, where an earlier attempt made it and it was read. */
  | { kind: 'booked'; eventId: string; startAt?: number | null }
  /** Nothing was booked; `retry`: the same may work later, as nothing about it was refused. */
  | { kind: 'refused'; problem: CalendarProblem; retry: boolean }
  /** It may or may not have been made: look for it under its id. */
  | { kind: 'uncertain'; problem: CalendarProblem };

const idOf = (json: unknown): string | null =>
  typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string' ? json.id : null;

/** What a conflict comes to: an earlier attempt that went through, or an event under our id that somebody deleted since. */
const afterConflict = (found: EventLookup, problem: CalendarProblem): BookingOutcome => {
  if (found.kind === 'found') return { kind: 'booked', eventId: found.eventId, startAt: found.startAt };
  if (found.kind === 'unavailable') return { kind: 'uncertain', problem: found.problem };
  if (found.kind === 'absent') return { kind: 'uncertain', problem };
  return {
    kind: 'refused',
    problem: {
      ...problem,
      message: 'The calendar had this meeting already, and it was deleted there. Book it by hand if it still holds.',
    },
    retry: false,
  };
};

/**
 * Books a confirmed proposal (`events.insert` with our own id; Calendar API v3). Safe to repeat: a conflict means that an
 * earlier attempt went through, which is checked by reading the event, since a cancelled event keeps its id as well.
 */
export const bookEvent = async (
  access: CalendarAccess,
  booking: Booking,
  signal?: AbortSignal,
): Promise<BookingOutcome> => {
  const eventId = eventIdOf(booking.proposalId);
  const answer = await calendarRequest(access, {
    method: 'POST',
    path: `/calendars/${encodeURIComponent(booking.calendarId)}/events?sendUpdates=all`,
    body: {
      id: eventId,
      summary: booking.summary,
      description: booking.description,
      start: { dateTime: new Date(booking.startAt).toISOString(), timeZone: 'UTC' },
      end: { dateTime: new Date(booking.endAt).toISOString(), timeZone: 'UTC' },
      attendees: booking.attendees.map(({ name, email }) => ({ displayName: name, email })),
    },
    signal,
  });
  if (answer.kind === 'ok') {
    const made = idOf(answer.json);
    if (made !== null) return { kind: 'booked', eventId: made };
    return {
      kind: 'uncertain',
      problem: { kind: 'unreadable', message: 'The booking was not confirmed.', retryAfterMs: null },
    };
  }
  const { problem } = answer;
  if (problem.kind === 'conflict') return afterConflict(await lookUpEvent(access, booking, signal), problem);
  if (problem.kind === 'unreachable' && problem.unsent) return { kind: 'refused', problem, retry: true };
  if (['unreachable', 'server', 'unreadable'].includes(problem.kind)) return { kind: 'uncertain', problem };
  // Reading free and busy times takes less than booking does (Calendar API scopes): said here, where it shows.
  const scope = problem.kind === 'auth' ? ' Booking needs the scope calendar.events.' : '';
  return {
    kind: 'refused',
    problem: { ...problem, message: `${problem.message}${scope}` },
    retry: problem.kind === 'rate_limited',
  };
};
