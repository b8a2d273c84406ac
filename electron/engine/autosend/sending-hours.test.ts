import { expect, it } from 'vitest';
import { nextSendingTime } from './sending-hours';

const business = { kind: 'BUSINESS_HOURS' as const, holidays: [] };
const at = (iso: string): number => Date.parse(iso);

it('is now inside the hours, and the next opening outside', () => {
  expect(nextSendingTime(business, 'UTC', at('2026-05-05T10:00Z'))).toBe(at('2026-05-05T10:00Z'));
  expect(nextSendingTime(business, 'UTC', at('2026-05-05T17:00Z'))).toBe(at('2026-05-06T09:00Z'));
  // Friday evening waits for Monday.
  expect(nextSendingTime(business, 'UTC', at('2026-05-08T18:00Z'))).toBe(at('2026-05-11T09:00Z'));
});

it('keeps wall-clock hours across a change of daylight saving', () => {
  // Lisbon goes from UTC+1 to UTC+0 on 25 October 2026, a Sunday.
  expect(nextSendingTime(business, 'Europe/Lisbon', at('2026-10-23T20:00Z'))).toBe(at('2026-10-26T09:00Z'));
  expect(nextSendingTime(business, 'Europe/Lisbon', at('2026-10-22T20:00Z'))).toBe(at('2026-10-23T08:00Z'));
  // New York springs forward on 8 March 2026.
  expect(nextSendingTime(business, 'America/New_York', at('2026-03-06T23:00Z'))).toBe(at('2026-03-09T13:00Z'));
});

it('skips holidays and runs overnight windows into the next day', () => {
  expect(nextSendingTime({ ...business, holidays: ['2026-05-06'] }, 'UTC', at('2026-05-05T18:00Z'))).toBe(
    at('2026-05-07T09:00Z'),
  );
  const night = { kind: 'CUSTOM' as const, windows: [{ days: [5], from: '22:00', to: '02:00' }], holidays: [] };
  expect(nextSendingTime(night, 'UTC', at('2026-05-09T01:00Z'))).toBe(at('2026-05-09T01:00Z'));
  expect(nextSendingTime(night, 'UTC', at('2026-05-09T02:00Z'))).toBe(at('2026-05-15T22:00Z'));
});

it('says null when nothing opens in sixty days', () => {
  expect(
    nextSendingTime(
      { kind: 'CUSTOM', windows: [{ days: [], from: '09:00', to: '10:00' }], holidays: [] },
      'UTC',
      at('2026-05-05T18:00Z'),
    ),
  ).toBeNull();
});
