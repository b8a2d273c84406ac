import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type HttpAnswer, type HttpRequest, jsonObject } from '../http/answer';
import type { Deliveries } from '../store/deliveries';
import type { WorldCalendar } from '../world';
import { googleError } from './errors';
import type { CalendarEvents, StoredEvent } from './events';

const when = z.looseObject({ dateTime: z.iso.datetime({ offset: true }) });
const eventBody = z.looseObject({
  id: z.string().optional(),
  summary: z.string().optional(),
  description: z.string().optional(),
  start: when,
  end: when,
  attendees: z.array(z.looseObject({ email: z.string() })).optional(),
});

/** base32hex, 5 to 1024 characters: the rule for ids that a caller supplies. */
const eventId = /^[a-v0-9]{5,1024}$/;

/**
 * POST /calendars/{id}/events. An id of the caller's own makes the call safe to repeat: the second time answers 409
 * `duplicate`, also after the event was deleted. Attendees hear of it when `sendUpdates` says so.
 */
export async function insertEvent(
  request: HttpRequest,
  calendar: WorldCalendar,
  events: CalendarEvents,
  deliveries: Deliveries,
): Promise<HttpAnswer> {
  const fields = jsonObject(request);
  const parsed = eventBody.safeParse(fields);
  if (!parsed.success || fields === null) {
    const field = String(parsed.error?.issues[0]?.path[0] ?? '');
    return field === 'start' || field === 'end'
      ? googleError(400, 'required', `Missing ${field} time.`)
      : googleError(400, 'parseError', 'Parse Error');
  }
  const { data } = parsed;
  const id = data.id ?? randomUUID().replaceAll('-', '');
  if (!eventId.test(id)) return googleError(400, 'invalid', 'Invalid resource id value.');
  if (events.find(calendar.id, id)) return googleError(409, 'duplicate', 'The requested identifier already exists.');
  const startAt = Date.parse(data.start.dateTime);
  const endAt = Date.parse(data.end.dateTime);
  if (endAt < startAt) return googleError(400, 'timeRangeEmpty', 'The specified time range is empty.');

  const createdAt = Date.now();
  const event: StoredEvent = { calendarId: calendar.id, id, startAt, endAt, createdAt, cancelledAt: null, fields };
  await events.put(event);
  const told = ['all', 'externalOnly'].includes(request.query.get('sendUpdates') ?? 'none');
  const guests = told ? (data.attendees ?? []) : [];
  await deliveries.add(
    guests.map(({ email }) => ({
      id: randomUUID(),
      kind: 'calendar' as const,
      at: createdAt,
      from: calendar.id,
      to: email,
      cc: [],
      subject: data.summary ?? '(no title)',
      body: data.description ?? '',
      html: null,
      messageId: `<${id}@calendar.example>`,
      inReplyTo: null,
      references: [],
      file: null,
      startAt,
    })),
  );
  return { status: 200, json: eventOnWire(event) };
}

/** An event resource: the caller's fields, and those that the server adds. */
export function eventOnWire(event: StoredEvent): Record<string, unknown> {
  const changedAt = event.cancelledAt ?? event.createdAt;
  return {
    ...event.fields,
    kind: 'calendar#event',
    etag: `"${changedAt}"`,
    id: event.id,
    status: event.cancelledAt === null ? (event.fields.status ?? 'confirmed') : 'cancelled',
    htmlLink: `https://calendar.example/event?eid=${event.id}`,
    created: new Date(event.createdAt).toISOString(),
    updated: new Date(changedAt).toISOString(),
    creator: { email: event.calendarId, self: true },
    organizer: { email: event.calendarId, self: true },
    iCalUID: `${event.id}@calendar.example`,
    sequence: 0,
    eventType: 'default',
  };
}
