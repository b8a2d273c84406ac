import { createServer } from 'node:http';

export type CalendarEvent = { id: string; startAt: number; endAt: number; guest: string };

export type CalendarServer = { url: string; events: CalendarEvent[]; stop(): Promise<void> };

/**
 * A calendar over HTTP with the rules of Google's that booking rests on (API v3): one event per id, 409 for a second, free and
 * busy times. `onMade` runs when an event stands and before anybody hears of it; false keeps the answer back.
 */
export const startCalendar = async (onMade: (event: CalendarEvent) => boolean): Promise<CalendarServer> => {
  const events: CalendarEvent[] = [];
  const onWire = ({ id, startAt, endAt, guest }: CalendarEvent) => ({
    id,
    status: 'confirmed',
    start: { dateTime: new Date(startAt).toISOString() },
    end: { dateTime: new Date(endAt).toISOString() },
    attendees: [{ email: guest }],
  });
  const within = (from: string, to: string): CalendarEvent[] =>
    events.filter((event) => event.startAt < Date.parse(to) && event.endAt > Date.parse(from));
  const error = (code: number, reason: string) => ({ status: code, json: { error: { code, errors: [{ reason }] } } });

  const answer = (method: string, url: URL, body: string): { status: number; json: unknown } | null => {
    const [, noun, calendarId = '', , eventId] = url.pathname.split('/');
    if (noun === 'freeBusy') {
      const asked = JSON.parse(body) as { timeMin: string; timeMax: string; items: { id: string }[] };
      const busy = within(asked.timeMin, asked.timeMax).map((event) => ({
        start: new Date(event.startAt).toISOString(),
        end: new Date(event.endAt).toISOString(),
      }));
      return { status: 200, json: { calendars: Object.fromEntries(asked.items.map(({ id }) => [id, { busy }])) } };
    }
    if (noun !== 'calendars' || calendarId === '') return error(404, 'notFound');
    if (method === 'GET' && eventId !== undefined) {
      const found = events.find(({ id }) => id === eventId);
      return found ? { status: 200, json: onWire(found) } : error(404, 'notFound');
    }
    if (method === 'GET') {
      const [from, to] = [url.searchParams.get('timeMin') ?? '', url.searchParams.get('timeMax') ?? ''];
      return { status: 200, json: { items: within(from, to).map(onWire) } };
    }
    const made = JSON.parse(body) as {
      id: string;
      start: { dateTime: string };
      end: { dateTime: string };
      attendees: { email: string }[];
    };
    if (events.some(({ id }) => id === made.id)) return error(409, 'duplicate');
    const event: CalendarEvent = {
      id: made.id,
      startAt: Date.parse(made.start.dateTime),
      endAt: Date.parse(made.end.dateTime),
      guest: made.attendees[0]?.email ?? '',
    };
    events.push(event);
    return onMade(event) ? { status: 200, json: onWire(event) } : null;
  };

  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const said = answer(request.method ?? 'GET', new URL(request.url ?? '/', 'http://localhost'), body);
      if (said === null) {
        response.destroy();
        return;
      }
      response.writeHead(said.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(said.json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    events,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
