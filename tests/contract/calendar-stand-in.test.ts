import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { availabilityCache, computeSlots } from '../../electron/engine/availability';
import { bookEvent, type CalendarAccess, createCalendarReader } from '../../electron/engine/providers/calendar';
import { demoKeys } from '../../sandbox/keys';
import { type Sandbox, startSandbox } from '../../sandbox/start';
import type { FaultOrder } from '../../sandbox/store/faults';

/** Calendar reader and bookings against the Google stand-in, over real HTTP. */
let sandbox: Sandbox;
let dir: string;
let calendarId: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-calendar-'));
  sandbox = await startSandbox({ dir, scale: 0.001 });
  calendarId = sandbox.world().calendar.calendars[0]?.id ?? '';
});
afterAll(async () => {
  await sandbox.stop();
  await rm(dir, { recursive: true, force: true });
});
afterEach(() => void sandbox.control.conditions({ clear: true }));

const clock = {
  now: () => sandbox.world().nowAt,
  sleep: (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};
const access = (token: string = demoKeys.calendar): CalendarAccess => ({
  ...{ baseUrl: sandbox.ready.calendar, token: async () => token, fetch, clock, timeoutMs: 6_000 },
});
const reader = (calendarIds = [calendarId], token?: string) => createCalendarReader({ ...access(token), calendarIds });
const range = () => ({ fromAt: clock.now(), toAt: clock.now() + 21 * 86_400_000 });
const orderFault = (fault: Partial<FaultOrder> & Pick<FaultOrder, 'kind'>): void =>
  void sandbox.control.conditions({ faults: [{ provider: 'calendar', count: 1, after: 0, ms: 30_000, ...fault }] });

const cacheOf = () =>
  availabilityCache({
    clock,
    ttlMs: 0,
    fetchSlots: async () => {
      const now = clock.now();
      const read = await reader().busy(range());
      if (read.kind === 'failed') return { kind: 'failed', code: read.problem.kind, message: read.problem.message };
      const config = {
        ...{ zone: 'Europe/Lisbon', dayFrom: '09:00', dayTo: '17:00', days: [1, 2, 3, 4, 5], stepMinutes: 30 },
        ...{ durationMinutes: 30, noticeMinutes: 0, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, coverageDays: 21 },
        holidays: [],
      };
      return { kind: 'ok', slots: computeSlots({ busy: read.busy, config, now }), coverageEndAt: range().toAt };
    },
  });
const slots = async () => {
  const answer = await cacheOf().read();
  if (answer.kind === 'failed') throw new Error(answer.message);
  return answer.slots;
};

describe('calendar and stand-in', () => {
  it('reads busy times, and offers none of them', async () => {
    const read = await reader().busy(range());
    if (read.kind === 'failed') throw new Error(read.problem.message);
    expect(read.busy.length).toBeGreaterThan(0);
    for (const slot of await slots()) {
      expect(read.busy.some((busy) => busy.startAt < slot.endAt && busy.endAt > slot.startAt)).toBe(false);
    }
  });

  it('books under its own id once, however often it is asked, and the slot is gone', async () => {
    const [slot] = await slots();
    if (!slot) throw new Error('no slot');
    const booking = {
      ...{ calendarId, proposalId: '0198c0de-0000-7000-8000-0000000000a1', ...slot, description: '' },
      ...{ summary: 'Fernhill and Northwind', attendees: [{ name: 'Dana Okafor', email: 'dana@northwind.example' }] },
    };
    const before = sandbox.control.state().calendar.events;
    const first = await bookEvent(access(), booking);
    expect(first).toMatchObject({ kind: 'booked' });
    expect(await bookEvent(access(), booking)).toMatchObject(first);
    expect(sandbox.control.state().calendar.events).toBe(before + 1);
    expect((await slots()).some((other) => other.startAt === slot.startAt)).toBe(false);
  });

  it('calls a booking whose answer was lost uncertain, and finds it when asked again', async () => {
    const [slot] = await slots();
    if (!slot) throw new Error('no slot');
    const booking = {
      ...{ calendarId, proposalId: '0198c0de-0000-7000-8000-0000000000a2', ...slot, description: '' },
      ...{ summary: 'Fernhill and Northwind', attendees: [] },
    };
    orderFault({ kind: 'reset-after-accept' });
    expect(await bookEvent(access(), booking)).toMatchObject({ kind: 'uncertain' });
    expect(await bookEvent(access(), booking)).toMatchObject({ kind: 'booked' });
  });

  it.each<[FaultOrder['kind'], string]>([
    ['429', 'rate_limited'],
    ['500', 'server'],
    ['401', 'auth'],
    ['reset-before', 'unreachable'],
    ['timeout', 'unreachable'],
    ['truncated', 'unreachable'],
  ])('%s is a failure, never free time', async (kind, code) => {
    orderFault({ kind });
    expect(await cacheOf().read()).toMatchObject({ kind: 'failed', code });
  });

  it('fails for a calendar that is not there and for a wrong token', async () => {
    expect(await reader([calendarId, 'nobody@fernhill.example']).busy(range())).toMatchObject({
      kind: 'failed',
      problem: { kind: 'not_found' },
    });
    expect(await reader([calendarId], 'wrong').check()).toMatchObject({ kind: 'failed', problem: { kind: 'auth' } });
    expect(await reader().check()).toMatchObject({ kind: 'ok' });
  });
});
