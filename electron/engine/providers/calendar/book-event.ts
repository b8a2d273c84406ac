import { type CalendarAccess, type CalendarProblem, calendarRequest } from './calendar-request';

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
  | { kind: 'booked'; eventId: string }
  | { kind: 'refused'; problem: CalendarProblem }
  /** It may or may not have been made: ask again with the same proposal, the id keeps it single. */
  | { kind: 'uncertain'; problem: CalendarProblem };

/** Google takes ids of base32hex digits (0–9, a–v): a UUID without its dashes is one. */
export const eventIdOf = (proposalId: string): string => `cs${proposalId.replaceAll('-', '').toLowerCase()}`;

const idOf = (json: unknown): { id: string; status: string } | null =>
  typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string'
    ? { id: json.id, status: 'status' in json ? String(json.status) : 'confirmed' }
    : null;

/**
 * Books a confirmed proposal (`events.insert` with our own id). Safe to repeat: a conflict means that an earlier attempt went
 * through, which is checked by reading the event, since a cancelled event keeps its id as well.
 */
export const bookEvent = async (
  access: CalendarAccess,
  booking: Booking,
  signal?: AbortSignal,
): Promise<BookingOutcome> => {
  const eventId = eventIdOf(booking.proposalId);
  const events = `/calendars/${encodeURIComponent(booking.calendarId)}/events`;
  const answer = await calendarRequest(access, {
    method: 'POST',
    path: `${events}?sendUpdates=all`,
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
    if (made) return { kind: 'booked', eventId: made.id };
    return {
      kind: 'uncertain',
      problem: { kind: 'unreadable', message: 'The booking was not confirmed.', retryAfterMs: null },
    };
  }
  const { problem } = answer;
  if (problem.kind === 'conflict') {
    const found = await calendarRequest(access, { method: 'GET', path: `${events}/${eventId}`, signal });
    if (found.kind === 'failed') return { kind: 'uncertain', problem: found.problem };
    return idOf(found.json)?.status === 'confirmed' ? { kind: 'booked', eventId } : { kind: 'refused', problem };
  }
  const mayHaveGoneThrough = ['unreachable', 'server', 'unreadable'].includes(problem.kind);
  return { kind: mayHaveGoneThrough ? 'uncertain' : 'refused', problem };
};
