import { describe, expect, it } from 'vitest';
import { demoKeys } from '../keys';
import { sandboxForTests } from '../testing/sandbox-for-tests';

const nowAt = Date.UTC(2026, 4, 4, 9);
const hour = 3_600_000;
const sandbox = sandboxForTests({ nowAt });
const calendar = '/calendars/mara%40fernhill.example/events';

async function call(method: string, path: string, body?: object, key: string = demoKeys.calendar) {
  const answer = await fetch(`${sandbox.get().ready.calendar}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}

function ask(ids: readonly string[], timeZone = 'UTC') {
  const times = { timeMin: new Date(nowAt).toISOString(), timeMax: new Date(nowAt + 24 * hour).toISOString() };
  return call('POST', '/freeBusy', { ...times, timeZone, items: ids.map((id) => ({ id })) });
}

function meeting(fields: object = {}) {
  const at = (ms: number) => ({ dateTime: new Date(ms).toISOString() });
  return {
    summary: 'Call',
    start: at(nowAt + 2 * hour),
    end: at(nowAt + 3 * hour),
    attendees: [{ email: 'dana@northwind.example' }],
    ...fields,
  };
}

describe('the Google Calendar stand-in', () => {
  it('gives busy times in the zone asked for', async () => {
    const { body } = await ask(['mara@fernhill.example'], 'Europe/Lisbon');
    expect(body).toMatchObject({
      kind: 'calendar#freeBusy',
      calendars: {
        'mara@fernhill.example': { busy: [{ start: '2026-05-04T11:00:00+01:00', end: '2026-05-04T12:00:00+01:00' }] },
      },
    });
  });

  it('tells of a calendar that it cannot read inside a 200', async () => {
    const { status, body } = await ask(['mara@fernhill.example', 'other@fernhill.example']);
    expect(status).toBe(200);
    expect(body.calendars['other@fernhill.example']).toEqual({
      errors: [{ domain: 'global', reason: 'notFound' }],
      busy: [],
    });
  });

  it('books once under an id of the caller’s own, merges it into busy times and tells the guest', async () => {
    const event = meeting({ id: 'abc123' });
    expect((await call('POST', `${calendar}?sendUpdates=all`, event)).status).toBe(200);
    const again = await call('POST', `${calendar}?sendUpdates=all`, event);
    expect(again).toMatchObject({ status: 409, body: { error: { code: 409, errors: [{ reason: 'duplicate' }] } } });
    const { body } = await ask(['mara@fernhill.example']);
    expect(body.calendars['mara@fernhill.example'].busy).toEqual([
      { start: '2026-05-04T10:00:00Z', end: '2026-05-04T12:00:00Z' },
    ]);
    expect(sandbox.get().control.inbox()).toMatchObject([
      { kind: 'calendar', to: 'dana@northwind.example', subject: 'Call', startAt: nowAt + 2 * hour },
    ]);
    await sandbox.restart();
    expect((await call('GET', `${calendar}/abc123`)).body).toMatchObject({
      id: 'abc123',
      status: 'confirmed',
      summary: 'Call',
    });
  });

  it('takes a booking back, and keeps its id taken', async () => {
    await call('POST', calendar, meeting({ id: 'abc123' }));
    expect((await call('DELETE', `${calendar}/abc123`)).status).toBe(204);
    expect((await call('DELETE', `${calendar}/abc123`)).status).toBe(410);
    expect((await call('GET', `${calendar}/abc123`)).body.status).toBe('cancelled');
    expect((await call('POST', calendar, meeting({ id: 'abc123' }))).status).toBe(409);
    expect((await ask(['mara@fernhill.example'])).body.calendars['mara@fernhill.example'].busy).toHaveLength(1);
  });

  it('refuses in Google’s envelope', async () => {
    expect(await call('POST', '/freeBusy', {}, 'wrong')).toMatchObject({
      status: 401,
      body: { error: { code: 401, status: 'UNAUTHENTICATED' } },
    });
    expect((await call('POST', '/freeBusy', { items: [] })).status).toBe(400);
    expect((await call('POST', calendar, meeting({ id: 'NOT VALID' }))).status).toBe(400);
    expect((await call('POST', '/calendars/none/events', meeting())).status).toBe(404);
    const { control } = sandbox.get();
    control.fault({ provider: 'calendar', kind: '429' });
    expect(await ask([])).toMatchObject({
      status: 429,
      body: { error: { errors: [{ reason: 'rateLimitExceeded' }] } },
    });
    control.conditions({ calendarReadOnly: true });
    expect(await call('POST', calendar, meeting())).toMatchObject({
      status: 403,
      body: { error: { errors: [{ reason: 'insufficientPermissions' }] } },
    });
    expect((await ask([])).status).toBe(200);
  });
});
