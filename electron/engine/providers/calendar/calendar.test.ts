import { describe, expect, it } from 'vitest';
import { bookEvent } from './book-event';
import { createCalendarReader } from './calendar-reader';
import type { CalendarAccess } from './calendar-request';
import { eventIdOf } from './event-id';
import { findEventWith, lookUpEvent } from './look-up-event';

type Call = { url: string; method: string; body: unknown; authorization: string | null };

const accessOf = (
  answers: { status?: number; json?: unknown; throws?: boolean; headers?: Record<string, string> }[],
) => {
  const calls: Call[] = [];
  const access: CalendarAccess = {
    baseUrl: 'http://calendar.example/calendar/v3/',
    token: async () => 'ya29.test',
    clock: { now: () => 0, sleep: () => new Promise(() => {}) },
    fetch: async (url, init) => {
      const headers = new Headers(init?.headers);
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
      calls.push({
        url: String(url),
        method: init?.method ?? 'GET',
        body,
        authorization: headers.get('authorization'),
      });
      const answer = answers[Math.min(calls.length - 1, answers.length - 1)];
      if (!answer || answer.throws) throw new TypeError('fetch failed');
      return new Response(JSON.stringify(answer.json ?? {}), {
        status: answer.status ?? 200,
        headers: answer.headers ?? {},
      });
    },
  };
  return { access, calls };
};

const range = { fromAt: Date.UTC(2026, 4, 7), toAt: Date.UTC(2026, 4, 8) };
const busyJson = (more: object) => ({ json: { calendars: more } });
const error = (status: number, reason: string) => ({ status, json: { error: { code: status, errors: [{ reason }] } } });

describe('calendar reader', () => {
  const read = (answers: Parameters<typeof accessOf>[0], calendarIds = ['mara@fernhill.example']) => {
    const { access, calls } = accessOf(answers);
    return { calls, result: createCalendarReader({ ...access, calendarIds }).busy(range) };
  };

  it('asks for busy times in UTC and reads them', async () => {
    const { result, calls } = read([
      busyJson({
        'mara@fernhill.example': { busy: [{ start: '2026-05-07T10:00:00+01:00', end: '2026-05-07T09:30:00Z' }] },
      }),
    ]);
    expect(await result).toEqual({
      kind: 'ok',
      busy: [{ startAt: Date.UTC(2026, 4, 7, 9), endAt: Date.UTC(2026, 4, 7, 9, 30) }],
    });
    expect(calls[0]).toEqual({
      url: 'http://calendar.example/calendar/v3/freeBusy',
      method: 'POST',
      authorization: 'Bearer ya29.test',
      body: {
        timeMin: '2026-05-07T00:00:00.000Z',
        timeMax: '2026-05-08T00:00:00.000Z',
        timeZone: 'UTC',
        items: [{ id: 'mara@fernhill.example' }],
      },
    });
  });

  it.each([
    [
      'an error of one calendar',
      [busyJson({ 'mara@fernhill.example': { errors: [{ reason: 'notFound' }], busy: [] } })],
      'not_found',
    ],
    ['a calendar left out', [busyJson({})], 'not_found'],
    ['an odd form', [{ json: { calendars: [] } }], 'unreadable'],
    ['an odd time', [busyJson({ 'mara@fernhill.example': { busy: [{ start: 'soon', end: 'later' }] } })], 'unreadable'],
    ['a refused token', [error(401, 'authError')], 'auth'],
    ['a missing scope', [error(403, 'insufficientPermissions')], 'auth'],
    ['a limit', [error(403, 'rateLimitExceeded')], 'rate_limited'],
    ['a fault', [error(503, 'backendError')], 'server'],
    ['no network', [{ throws: true }], 'unreachable'],
  ])('%s is a failure, never free time', async (_, answers, kind) => {
    expect(await read(answers).result).toMatchObject({ kind: 'failed', problem: { kind } });
  });
});

describe('bookEvent', () => {
  const proposalId = '0198c0de-0000-7000-8000-00000000abcd';
  const booking = {
    calendarId: 'mara@fernhill.example',
    proposalId,
    startAt: range.fromAt,
    endAt: range.fromAt + 1_200_000,
    summary: 'Fernhill and Northwind',
    description: '',
    attendees: [{ name: 'Dana Okafor', email: 'dana@northwind.example' }],
  };

  it('books under our own id', async () => {
    const { access, calls } = accessOf([{ json: { id: eventIdOf(proposalId), status: 'confirmed' } }]);
    expect(await bookEvent(access, booking)).toEqual({ kind: 'booked', eventId: eventIdOf(proposalId) });
    expect(eventIdOf(proposalId)).toMatch(/^[0-9a-v]{5,1024}$/);
    expect(calls[0]?.url).toBe(
      'http://calendar.example/calendar/v3/calendars/mara%40fernhill.example/events?sendUpdates=all',
    );
  });

  it('takes a conflict for its own earlier booking only when that stands', async () => {
    const before = accessOf([error(409, 'duplicate'), { json: { id: eventIdOf(proposalId), status: 'confirmed' } }]);
    expect(await bookEvent(before.access, booking)).toMatchObject({ kind: 'booked' });
    const cancelled = accessOf([error(409, 'duplicate'), { json: { id: eventIdOf(proposalId), status: 'cancelled' } }]);
    expect(await bookEvent(cancelled.access, booking)).toMatchObject({ kind: 'refused' });
  });

  it('is unsure when the conflict cannot be found', async () => {
    const { access } = accessOf([error(409, 'duplicate'), error(404, 'notFound')]);
    expect(await bookEvent(access, booking)).toMatchObject({ kind: 'uncertain' });
  });

  it('is found under its id, unless it was deleted or never made', async () => {
    const stands = accessOf([
      { json: { id: 'cs1', status: 'confirmed', start: { dateTime: '2026-05-07T09:00:00Z' } } },
    ]);
    expect(await lookUpEvent(stands.access, booking)).toEqual({
      kind: 'found',
      eventId: 'cs1',
      startAt: Date.UTC(2026, 4, 7, 9),
    });
    expect(await lookUpEvent(accessOf([{ json: { id: 'cs1', status: 'cancelled' } }]).access, booking)).toEqual({
      kind: 'deleted',
    });
    expect(await lookUpEvent(accessOf([error(404, 'notFound')]).access, booking)).toEqual({ kind: 'absent' });
    expect(await lookUpEvent(accessOf([{ throws: true }]).access, booking)).toMatchObject({ kind: 'unavailable' });
  });

  it('sees the meeting with a guest whom somebody else invited, not one who declined', async () => {
    const item = (status: string) => ({
      json: { items: [{ id: 'other', attendees: [{ email: 'Dana@Northwind.example', responseStatus: status }] }] },
    });
    const range = { calendarId: 'c', startAt: 0, endAt: 1, email: 'dana@northwind.example' };
    expect(await findEventWith(accessOf([item('needsAction')]).access, range)).toMatchObject({ eventId: 'other' });
    expect(await findEventWith(accessOf([item('declined')]).access, range)).toEqual({ kind: 'absent' });
    expect(await findEventWith(accessOf([{ json: { items: 'no' } }]).access, range)).toMatchObject({
      kind: 'unavailable',
    });
  });

  it('knows that nothing was booked where the connection was refused', async () => {
    const { access } = accessOf([]);
    const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const refusing = { ...access, fetch: () => Promise.reject(new TypeError('fetch failed', { cause })) };
    expect(await bookEvent(refusing, booking)).toMatchObject({ kind: 'refused', retry: true });
  });

  it.each([
    [[{ throws: true }], 'uncertain'],
    [[error(500, 'backendError')], 'uncertain'],
    [[{ json: {} }], 'uncertain'],
    [[error(403, 'forbidden')], 'refused'],
    [[error(429, 'rateLimitExceeded')], 'refused'],
  ])('never calls a booking made that may not be (%#)', async (answers, kind) => {
    const { access } = accessOf(answers);
    expect(await bookEvent(access, booking)).toMatchObject({ kind });
  });
});
