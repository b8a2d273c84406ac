import { z } from 'zod';
import { type HttpAnswer, type HttpRequest, jsonObject } from '../http/answer';
import type { CalendarWorld } from '../world';
import { googleError } from './errors';
import { busyTimes, type CalendarEvents } from './events';
import { inZone } from './in-zone';

const freeBusyBody = z.looseObject({
  timeMin: z.iso.datetime({ offset: true }),
  timeMax: z.iso.datetime({ offset: true }),
  timeZone: z.string().default('UTC'),
  items: z.array(z.looseObject({ id: z.string() })).default([]),
});

const mostCalendars = 50;

/**
 * POST /freeBusy. A calendar that cannot be read is not free: its entry carries `errors` and an empty `busy`, inside a 200.
 */
export function freeBusy(request: HttpRequest, world: CalendarWorld, events: CalendarEvents): HttpAnswer {
  const parsed = freeBusyBody.safeParse(jsonObject(request));
  if (!parsed.success) {
    const missing = parsed.error.issues.some(({ path }) => path[0] === 'timeMin' || path[0] === 'timeMax');
    return missing
      ? googleError(400, 'required', 'Missing time bounds or invalid time format.')
      : googleError(400, 'badRequest', 'Bad Request');
  }
  const { timeMin, timeMax, timeZone, items } = parsed.data;
  const from = Date.parse(timeMin);
  const to = Date.parse(timeMax);
  if (to <= from) return googleError(400, 'timeRangeEmpty', 'The specified time range is empty.');
  if (inZone(from, timeZone) === null) return googleError(400, 'invalid', 'Invalid time zone.');
  const calendars = items.map(({ id }, index): [string, object] => {
    const problem = (reason: string) => [id, { errors: [{ domain: 'global', reason }], busy: [] }] as [string, object];
    if (index >= mostCalendars) return problem('tooManyCalendarsRequested');
    const calendar = world.calendars.find((one) => one.id === id || (id === 'primary' && one === world.calendars[0]));
    if (!calendar) return problem('notFound');
    const busy = busyTimes(calendar, events.list(calendar.id), from, to);
    return [
      id,
      { busy: busy.map((time) => ({ start: inZone(time.startAt, timeZone), end: inZone(time.endAt, timeZone) })) },
    ];
  });
  return {
    status: 200,
    json: {
      kind: 'calendar#freeBusy',
      timeMin: new Date(from).toISOString(),
      timeMax: new Date(to).toISOString(),
      calendars: Object.fromEntries(calendars),
    },
  };
}
