import { bearerToken, type HttpAnswer, type HttpRequest } from '../http/answer';
import type { HttpProvider } from '../http/serve-http';
import { demoKeys } from '../keys';
import type { Deliveries } from '../store/deliveries';
import type { Fault } from '../store/faults';
import type { Pace } from '../store/pace';
import { RateWindow } from '../store/rate-window';
import type { SettingsFile } from '../store/settings';
import type { CalendarWorld, WorldCalendar } from '../world';
import { googleError } from './errors';
import { CalendarEvents } from './events';
import { freeBusy } from './free-busy';
import { eventOnWire, insertEvent } from './insert-event';

/** Requests a minute per user, Google's default quota. */
const requestsPerMinute = 600;

/** The Google Calendar stand-in, API v3: free/busy times, and events to book and to take back. */
export class CalendarProvider implements HttpProvider {
  readonly name = 'calendar';
  readonly events: CalendarEvents;
  private readonly window: RateWindow;

  constructor(
    private readonly context: {
      readonly pace: Pace;
      readonly settings: SettingsFile;
      readonly world: () => CalendarWorld;
      readonly deliveries: Deliveries;
      readonly file: string;
    },
  ) {
    this.events = new CalendarEvents(context.file);
    this.window = new RateWindow(context.pace, requestsPerMinute, 60_000);
  }

  refuse(fault: Fault): HttpAnswer {
    switch (fault.kind) {
      case '429':
        return fault.code === 'userRateLimitExceeded'
          ? googleError(403, fault.code, 'User Rate Limit Exceeded')
          : tooMany();
      case '401':
        return invalidCredentials();
      default:
        return googleError(500, 'backendError', 'Backend Error');
    }
  }

  async handle(request: HttpRequest): Promise<HttpAnswer> {
    const { revoked, calendarReadOnly } = this.context.settings.get();
    if (bearerToken(request) !== demoKeys.calendar || revoked.includes('calendar')) return invalidCredentials();
    if (this.window.refuse() !== null) return tooMany();
    const [root, version, noun, calendarId, collection, eventId] = request.path;
    const world = this.context.world();
    if (root !== 'calendar' || version !== 'v3') return notFound();
    if (noun === 'freeBusy' && request.method === 'POST') return freeBusy(request, world, this.events);
    if (noun === 'users' && request.target.includes('/users/me/calendarList') && request.method === 'GET') {
      const items = world.calendars.map((calendar, index) => ({
        ...calendarOnWire(calendar),
        primary: index === 0,
        accessRole: 'owner',
      }));
      return { status: 200, json: { kind: 'calendar#calendarList', items } };
    }
    const calendar = world.calendars.find(
      (one) => one.id === calendarId || (calendarId === 'primary' && one === world.calendars[0]),
    );
    if (noun !== 'calendars' || !calendar) return notFound();
    if (collection === undefined && request.method === 'GET') return { status: 200, json: calendarOnWire(calendar) };
    if (collection !== 'events') return notFound();
    if (calendarReadOnly) {
      return googleError(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.');
    }
    if (eventId !== undefined) return this.one(request, calendar, eventId);
    if (request.method === 'POST') return insertEvent(request, calendar, this.events, this.context.deliveries);
    if (request.method === 'GET') return this.list(request, calendar);
    return notFound();
  }

  private async one(request: HttpRequest, calendar: WorldCalendar, id: string): Promise<HttpAnswer> {
    const event = this.events.find(calendar.id, id);
    if (!event) return notFound();
    if (request.method === 'GET') return { status: 200, json: eventOnWire(event) };
    if (request.method !== 'DELETE') return notFound();
    if (event.cancelledAt !== null) return googleError(410, 'deleted', 'Resource has been deleted');
    await this.events.put({ ...event, cancelledAt: Date.now() });
    return { status: 204 };
  }

  private list(request: HttpRequest, calendar: WorldCalendar): HttpAnswer {
    const bound = (name: string, fallback: number) => {
      const given = request.query.get(name);
      return given === null ? fallback : Date.parse(given);
    };
    const from = bound('timeMin', Number.NEGATIVE_INFINITY);
    const to = bound('timeMax', Number.POSITIVE_INFINITY);
    if (Number.isNaN(from) || Number.isNaN(to)) return googleError(400, 'badRequest', 'Bad Request');
    const shown = request.query.get('showDeleted') === 'true';
    const items = this.events
      .list(calendar.id)
      .filter((event) => event.endAt > from && event.startAt < to && (shown || event.cancelledAt === null))
      .sort((a, b) => a.startAt - b.startAt)
      .map(eventOnWire);
    return {
      status: 200,
      json: { kind: 'calendar#events', summary: calendar.summary, timeZone: calendar.zone, items },
    };
  }
}

function calendarOnWire(calendar: WorldCalendar) {
  return { kind: 'calendar#calendar', id: calendar.id, summary: calendar.summary, timeZone: calendar.zone };
}

function invalidCredentials(): HttpAnswer {
  return googleError(401, 'authError', 'Invalid Credentials');
}

function tooMany(): HttpAnswer {
  return googleError(429, 'rateLimitExceeded', 'Rate Limit Exceeded');
}

function notFound(): HttpAnswer {
  return googleError(404, 'notFound', 'Not Found');
}
