import { z } from 'zod';
import { type CalendarAccess, type CalendarProblem, calendarProblem, calendarRequest } from './calendar-request';
import { eventIdOf } from './event-id';

export type EventLookup =
  | { kind: 'found'; eventId: string; startAt: number | null }
  | { kind: 'absent' }
  /** It was made and deleted since. */
  | { kind: 'deleted' }
  | { kind: 'unavailable'; problem: CalendarProblem };

const moment = z.looseObject({ dateTime: z.string().optional(), date: z.string().optional() });
const event = z.looseObject({
  id: z.string(),
  status: z.string().default('confirmed'),
  start: moment.optional(),
  end: moment.optional(),
  attendees: z
    .array(z.looseObject({ email: z.string().default(''), responseStatus: z.string().optional() }))
    .default([]),
});
const eventList = z.looseObject({ items: z.array(event).default([]), nextPageToken: z.string().optional() });

const startOf = (found: z.infer<typeof event>): number | null => {
  const at = Date.parse(found.start?.dateTime ?? found.start?.date ?? '');
  return Number.isFinite(at) ? at : null;
};

const unreadable: EventLookup = {
  kind: 'unavailable',
  problem: calendarProblem('unreadable', 'The calendar answered in a form that is not known.'),
};

/** Looks for the event of a proposal under its own id (`events.get`): a cancelled event is still answered, as `cancelled`. */
export const lookUpEvent = async (
  access: CalendarAccess,
  { calendarId, proposalId }: { calendarId: string; proposalId: string },
  signal?: AbortSignal,
): Promise<EventLookup> => {
  const path = `/calendars/${encodeURIComponent(calendarId)}/events/${eventIdOf(proposalId)}`;
  const answer = await calendarRequest(access, { method: 'GET', path, signal });
  if (answer.kind === 'failed')
    return answer.problem.kind === 'not_found' ? { kind: 'absent' } : { kind: 'unavailable', problem: answer.problem };
  const found = event.safeParse(answer.json);
  if (!found.success) return unreadable;
  if (found.data.status === 'cancelled') return { kind: 'deleted' };
  return { kind: 'found', eventId: found.data.id, startAt: startOf(found.data) };
};

/** An event in [startAt, endAt) to which this guest is invited and has not declined: the meeting that somebody else booked. */
export const findEventWith = async (
  access: CalendarAccess,
  range: { calendarId: string; startAt: number; endAt: number; email: string },
  signal?: AbortSignal,
): Promise<EventLookup> => {
  const query = new URLSearchParams({
    timeMin: new Date(range.startAt).toISOString(),
    timeMax: new Date(range.endAt).toISOString(),
    singleEvents: 'true',
    maxResults: '250',
  });
  const path = `/calendars/${encodeURIComponent(range.calendarId)}/events?${query}`;
  const answer = await calendarRequest(access, { method: 'GET', path, signal });
  if (answer.kind === 'failed') return { kind: 'unavailable', problem: answer.problem };
  const list = eventList.safeParse(answer.json);
  if (!list.success) return unreadable;
  const email = range.email.toLowerCase();
  const found = list.data.items.find(
    (item) =>
      item.status !== 'cancelled' &&
      item.attendees.some((guest) => guest.email.toLowerCase() === email && guest.responseStatus !== 'declined'),
  );
  return found ? { kind: 'found', eventId: found.id, startAt: startOf(found) } : { kind: 'absent' };
};
