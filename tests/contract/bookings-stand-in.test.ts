import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bookingsForTests } from '../../electron/engine/booking/testing/bookings-for-tests.fixture';
import { handClock } from '../../electron/engine/pipeline/testing/engine-for-tests.fixture';
import { createCalendarBooker, eventIdOf } from '../../electron/engine/providers/calendar';
import { demoKeys } from '../../sandbox/keys';
import { type Sandbox, startSandbox } from '../../sandbox/start';
import type { FaultOrder } from '../../sandbox/store/faults';

/** Booking proposals through a whole engine against the Google stand-in, over real HTTP. */
let sandbox: Sandbox;
let dir: string;
let calendarId: string;
let next = 0;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-bookings-'));
  sandbox = await startSandbox({ dir, scale: 0.001 });
  calendarId = sandbox.world().calendar.calendars[0]?.id ?? '';
});
afterAll(async () => {
  await sandbox.stop();
  await rm(dir, { recursive: true, force: true });
});
afterEach(() => void sandbox.control.conditions({ clear: true }));

const calendar = () =>
  createCalendarBooker({
    baseUrl: sandbox.ready.calendar,
    calendarId,
    token: async () => demoKeys.calendar,
    fetch,
    timeoutMs: 6_000,
    clock: {
      now: () => Date.now(),
      sleep: (ms, signal) =>
        new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          signal?.addEventListener('abort', () => {
            clearTimeout(timer);
            resolve();
          });
        }),
    },
  });
const orderFault = (fault: Partial<FaultOrder> & Pick<FaultOrder, 'kind'>): void =>
  void sandbox.control.conditions({ faults: [{ provider: 'calendar', count: 1, after: 0, ms: 30_000, ...fault }] });
const events = (): number => sandbox.control.state().calendar.events;

/** A confirmed proposal for an hour of the night, when nothing else stands in the calendar: another one for each test. */
const confirmed = async () => {
  next += 1;
  // The fixture's ids follow from its clock: without a clock of its own, each test would book under the same id.
  const t = await bookingsForTests({ clock: handClock(sandbox.world().nowAt + next * 1_000) });
  const booker = calendar();
  Object.assign(t.services.accounts, { booker: async () => ({ connectionId: 'calendar', calendar: booker }) });
  const startAt = Math.ceil(sandbox.world().nowAt / 86_400_000) * 86_400_000 + next * 86_400_000 + 2 * 3_600_000;
  await t.offer([startAt]);
  const booking = await t.says('Perfect, that works.');
  if (!booking) throw new Error('no proposal');
  await t.call('bookings.confirm', { id: booking.id }, 'setter');
  const state = () => t.all().at(-1)?.state;
  return { t, booking, startAt, booker, state };
};

describe('bookings and the calendar stand-in', () => {
  it('make one event with the lead as guest, and its time is busy from then on', async () => {
    const { t, booking, startAt, booker, state } = await confirmed();
    const before = events();
    await t.lane();
    expect(state()).toBe('booked');
    expect(events()).toBe(before + 1);
    expect(t.lead()).toMatchObject({ bookedAt: startAt, sentiment: 'Meeting Booked' });
    expect(await booker.find(booking.id)).toMatchObject({ kind: 'found', eventId: eventIdOf(booking.id), startAt });
    const busy = await booker.busy({ fromAt: startAt, toAt: startAt + 60_000 });
    expect(busy).toMatchObject({ kind: 'ok', busy: [{ startAt }] });
    const met = await booker.findWith({ startAt, endAt: startAt + 60_000, email: 'dana@northwind.example' });
    expect(met).toMatchObject({ kind: 'found', eventId: eventIdOf(booking.id) });
  });

  // The first request is the reading of busy times; the second is the booking.
  it.each<[FaultOrder['kind'], number]>([
    ['reset-after-accept', 1],
    ['timeout', 1],
    ['500', 0],
    ['truncated', 1],
  ])('an answer lost to %s leaves one event, never two', async (kind) => {
    const { t, booking, state } = await confirmed();
    const before = events();
    orderFault({ kind, after: 1 });
    await t.lane();
    expect(['uncertain', 'booked']).toContain(state());
    for (let minute = 0; minute < 20 && state() === 'uncertain'; minute += 1) {
      await t.lane();
      t.clock.advance(60_000);
    }
    if (state() === 'needs_person') {
      await t.call('bookings.confirm', { id: booking.id }, 'setter');
      await t.lane();
    }
    expect(state()).toBe('booked');
    expect(events()).toBe(before + 1);
  });

  it('a limit is waited for, and a calendar that may only be read is told with the scope that is missing', async () => {
    const limited = await confirmed();
    orderFault({ kind: '429', after: 1 });
    await limited.t.lane();
    expect(limited.state()).toBe('confirmed');
    limited.t.clock.advance(900_000);
    await limited.t.lane();
    expect(limited.state()).toBe('booked');
    const readOnly = await confirmed();
    sandbox.control.conditions({ calendarReadOnly: true });
    await readOnly.t.lane();
    expect(readOnly.state()).toBe('failed');
    expect(readOnly.t.all().at(-1)?.reason).toContain('calendar.events');
  });

  it('a time that another meeting took meanwhile is told, and nothing is booked over it', async () => {
    const { t, startAt, booker, state } = await confirmed();
    const other = await booker.book({
      ...{ proposalId: '0198c0de-0000-7000-8000-0000000000b1', startAt, endAt: startAt + 1_800_000 },
      ...{ summary: 'Something else', description: '', attendees: [] },
    });
    expect(other.kind).toBe('booked');
    const before = events();
    await t.lane();
    expect(state()).toBe('taken');
    expect(events()).toBe(before);
  });
});
