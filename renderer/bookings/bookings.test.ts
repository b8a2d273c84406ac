import { describe, expect, it } from 'vitest';
import type { Booking, SlotSpread } from '../../shared/schemas/booking';
import { bookingState } from '../../shared/states/booking';
import { bookingActions, bookingLine } from './booking-line';
import { roomOn, spreadCounts, spreadGrid } from './spread-grid';

const tuesdayAt = Date.UTC(2026, 4, 12, 13, 30);
const now = Date.UTC(2026, 4, 7, 9);
const booking = (more: Partial<Booking> = {}): Booking => ({
  id: 'b',
  leadId: 'l',
  leadName: 'Dana Okafor',
  company: null,
  campaignName: 'Bakeries',
  messageId: 'm',
  state: 'proposed',
  words: 'Tuesday 14:30 works',
  unclear: null,
  startAt: tuesdayAt,
  zone: 'Europe/Lisbon',
  candidates: [tuesdayAt],
  minutes: 20,
  confirmedBy: null,
  leavesAt: null,
  undoable: false,
  reason: null,
  eventId: null,
  newerInboundAt: null,
  inboundSeq: 1,
  createdAt: now,
  ...more,
});

describe('a proposal in words', () => {
  it('asks to book the time in the lead’s zone, with the lead’s words behind it', () => {
    expect(bookingLine(booking(), now)).toMatchObject({
      title: 'Dana accepted Tue 12 May, 14:30: book it?',
      text: '“Tuesday 14:30 works”',
    });
    expect(bookingLine(booking({ startAt: null, unclear: 'It fits both.' }), now)).toMatchObject({
      title: 'Dana agreed to a time: which one?',
      text: 'It fits both. “Tuesday 14:30 works”',
    });
    expect(bookingLine(booking({ newerInboundAt: now }), now).text).toContain('Wrote again');
  });
  it('has a line for every state, and for one that waits the reason', () => {
    for (const state of bookingState.options) expect(bookingLine(booking({ state }), now).title).not.toBe('');
    expect(bookingLine(booking({ state: 'confirmed', leavesAt: now + 4_000 }), now).title).toContain('in 4 s');
    expect(bookingLine(booking({ state: 'confirmed', reason: 'The calendar is silent.' }), now)).toMatchObject({
      tone: 'warn',
      text: 'The calendar is silent.',
    });
  });
  it('is booked by one press only where one time stands, and never while it is on its way', () => {
    expect(bookingActions(booking())).toEqual({ book: true, pick: true, decline: true, undo: false });
    expect(bookingActions(booking({ startAt: null })).book).toBe(false);
    for (const state of ['confirmed', 'held', 'handed_off', 'uncertain', 'booked'] as const)
      expect(bookingActions(booking({ state })).book).toBe(false);
  });
});

describe('the picture of the spread', () => {
  const slot = (startAt: number, more: Partial<SlotSpread['slots'][number]> = {}) => ({
    ...{ startAt, endAt: startAt + 1_800_000, reserved: 0, charged: 0, booked: false, taken: false },
    ...more,
  });
  const spread: SlotSpread = {
    zone: 'Europe/Lisbon',
    capacity: 2,
    problem: null,
    readAt: now,
    slots: [
      slot(tuesdayAt, { charged: 2, reserved: 1 }),
      slot(tuesdayAt + 1_800_000),
      slot(Date.UTC(2026, 4, 18, 8), { booked: true, charged: 1 }),
      slot(Date.UTC(2026, 4, 19, 8), { taken: true, reserved: 1 }),
    ],
  };
  it('lays days across and clock times down, in the calendar’s zone', () => {
    const grid = spreadGrid(spread, 'Europe/Lisbon');
    expect(grid.days.map(({ key, weekStarts }) => [key, weekStarts])).toEqual([
      ['2026-05-12', false],
      ['2026-05-18', true],
      ['2026-05-19', false],
    ]);
    expect(grid.clocks).toEqual(['09:00', '14:30', '15:00']);
    expect(grid.at('2026-05-12', '14:30')?.charged).toBe(2);
    expect(grid.at('2026-05-12', '09:00')).toBeUndefined();
  });
  it('counts what it shows', () => {
    expect(spreadCounts(spread)).toEqual({ offers: 5, offeredTimes: 3, free: 2, crowded: 1, booked: 1, gone: 1 });
    expect(spread.slots.map((each) => roomOn(each, spread.capacity))).toEqual([-1, 2, 1, 1]);
  });
});
