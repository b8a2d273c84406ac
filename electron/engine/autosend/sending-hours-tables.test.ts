/* Long because it is a table: every kind of zone, change of clocks and window. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import type { SendingHours } from '../../../shared/schemas/campaign';
import { nextSendingTime } from './sending-hours';

const business: SendingHours = { kind: 'BUSINESS_HOURS', holidays: [] };
const off = (...holidays: string[]): SendingHours => ({ kind: 'BUSINESS_HOURS', holidays });
const window = (days: number[], from: string, to: string, holidays: string[] = []): SendingHours => ({
  kind: 'CUSTOM',
  windows: [{ days, from, to }],
  holidays,
});
const daily = (from: string, to: string) => window([1, 2, 3, 4, 5, 6, 7], from, to);
const [lisbon, berlin, newYork] = ['Europe/Lisbon', 'Europe/Berlin', 'America/New_York'];

/** What is set, where, when it is, and when it may leave (`now`: at once). All times in UTC. */
const rows: [string, SendingHours, string, string, string | null][] = [
  // The ends of the hours.
  ['the minute it opens', business, 'UTC', '2026-05-05T09:00Z', 'now'],
  ['a millisecond before', business, 'UTC', '2026-05-05T08:59:59.999Z', '2026-05-05T09:00Z'],
  ['a millisecond before it closes', business, 'UTC', '2026-05-05T16:59:59.999Z', 'now'],
  ['the minute it closes', business, 'UTC', '2026-05-05T17:00Z', '2026-05-06T09:00Z'],
  ['a Saturday', business, 'UTC', '2026-05-09T12:00Z', '2026-05-11T09:00Z'],
  ['a Sunday, late', business, 'UTC', '2026-05-10T23:59Z', '2026-05-11T09:00Z'],
  ['always', { kind: 'ALWAYS' }, berlin, '2026-12-25T03:00Z', 'now'],
  // Spring: Berlin goes from 02:00 to 03:00 on Sunday 29 March 2026.
  ['business hours after spring', business, berlin, '2026-03-27T20:00Z', '2026-03-30T07:00Z'],
  ['business hours before spring', business, berlin, '2026-03-26T20:00Z', '2026-03-27T08:00Z'],
  [
    'a window left out by spring opens the day after',
    daily('02:00', '03:00'),
    berlin,
    '2026-03-29T00:30Z',
    '2026-03-30T00:00Z',
  ],
  [
    'one that spring cuts at its end closes with the change',
    daily('01:30', '02:30'),
    berlin,
    '2026-03-29T01:15Z',
    '2026-03-29T23:30Z',
  ],
  ['and is open until then', daily('01:30', '02:30'), berlin, '2026-03-29T00:59Z', 'now'],
  [
    'one that spring cuts at its start opens with the change',
    daily('02:30', '05:00'),
    berlin,
    '2026-03-29T00:10Z',
    '2026-03-29T01:00Z',
  ],
  ['over the night of the change', daily('22:00', '06:00'), berlin, '2026-03-29T03:59Z', 'now'],
  ['and no longer', daily('22:00', '06:00'), berlin, '2026-03-29T04:00Z', '2026-03-29T20:00Z'],
  // Autumn: Berlin has 02:00 to 03:00 twice on Sunday 25 October 2026 (00:00Z and 01:00Z).
  ['business hours after autumn', business, berlin, '2026-10-23T20:00Z', '2026-10-26T08:00Z'],
  ['a doubled close is the first', daily('01:00', '02:30'), berlin, '2026-10-25T00:29Z', 'now'],
  ['and stays closed at the second', daily('01:00', '02:30'), berlin, '2026-10-25T01:10Z', '2026-10-26T00:00Z'],
  ['a doubled opening is the second', daily('02:30', '05:00'), berlin, '2026-10-25T00:45Z', '2026-10-25T01:30Z'],
  [
    'a window within the doubled hour is taken at its first pass',
    daily('02:15', '02:45'),
    berlin,
    '2026-10-24T12:00Z',
    '2026-10-25T00:15Z',
  ],
  ['over the night with an hour more', daily('22:00', '06:00'), berlin, '2026-10-25T04:59Z', 'now'],
  ['New York springs forward on 8 March', business, newYork, '2026-03-06T23:00Z', '2026-03-09T13:00Z'],
  ['New York falls back on 1 November', business, newYork, '2026-10-30T22:00Z', '2026-11-02T14:00Z'],
  // Where the clocks change at midnight, so that a day begins at 01:00.
  [
    'Santiago, Sunday 6 September 2026 begins at 01:00',
    daily('00:00', '02:00'),
    'America/Santiago',
    '2026-09-06T03:30Z',
    '2026-09-06T04:00Z',
  ],
  [
    'Cairo, Friday 24 April 2026 begins at 01:00',
    daily('00:30', '02:00'),
    'Africa/Cairo',
    '2026-04-23T21:00Z',
    '2026-04-23T22:00Z',
  ],
  // The southern half, whose summer is the other way about.
  ['Sydney before its autumn, 5 April 2026', business, 'Australia/Sydney', '2026-04-03T08:00Z', '2026-04-05T23:00Z'],
  ['Sydney before its spring, 4 October 2026', business, 'Australia/Sydney', '2026-10-02T08:00Z', '2026-10-04T22:00Z'],
  ['Lord Howe changes by half an hour', business, 'Australia/Lord_Howe', '2026-04-03T08:00Z', '2026-04-05T22:30Z'],
  // Half and quarter hours.
  ['Kolkata, half an hour', business, 'Asia/Kolkata', '2026-05-05T02:00Z', '2026-05-05T03:30Z'],
  ['Kolkata, inside', business, 'Asia/Kolkata', '2026-05-05T11:29Z', 'now'],
  ['Kathmandu, three quarters', business, 'Asia/Kathmandu', '2026-05-05T02:00Z', '2026-05-05T03:15Z'],
  ['Adelaide, half an hour and summer', business, 'Australia/Adelaide', '2026-01-05T20:00Z', '2026-01-05T22:30Z'],
  ['St. John’s, behind by three and a half', business, 'America/St_Johns', '2026-01-05T10:00Z', '2026-01-05T12:30Z'],
  ['Chatham, three quarters and summer', business, 'Pacific/Chatham', '2026-01-04T12:00Z', '2026-01-04T19:15Z'],
  // No summer at all, and the ends of the world.
  ['Phoenix in January', business, 'America/Phoenix', '2026-01-05T10:00Z', '2026-01-05T16:00Z'],
  ['Phoenix in July', business, 'America/Phoenix', '2026-07-06T10:00Z', '2026-07-06T16:00Z'],
  ['Kiritimati is Monday first', business, 'Pacific/Kiritimati', '2026-05-10T10:00Z', '2026-05-10T19:00Z'],
  ['Pago Pago is still Friday', business, 'Pacific/Pago_Pago', '2026-05-09T03:59Z', 'now'],
  ['an unknown zone is read as UTC', business, 'Mars/Olympus', '2026-05-05T08:00Z', '2026-05-05T09:00Z'],
  // Holidays and half days.
  ['a holiday', off('2026-05-05'), 'UTC', '2026-05-05T10:00Z', '2026-05-06T09:00Z'],
  [
    'a holiday of the lead’s day, not of UTC',
    off('2026-05-05'),
    'Pacific/Auckland',
    '2026-05-04T22:00Z',
    '2026-05-05T21:00Z',
  ],
  [
    'Christmas, a weekend, and the day after',
    off('2026-12-24', '2026-12-25', '2026-12-28'),
    'UTC',
    '2026-12-23T17:00Z',
    '2026-12-29T09:00Z',
  ],
  ['a half day: Friday until noon', window([5], '09:00', '12:00'), lisbon, '2026-05-08T11:00Z', '2026-05-15T08:00Z'],
  ['a half day, inside', window([5], '09:00', '12:00'), lisbon, '2026-05-08T10:59Z', 'now'],
  [
    'mornings on Friday, all day else',
    {
      kind: 'CUSTOM',
      windows: [
        { days: [1, 2, 3, 4], from: '09:00', to: '17:00' },
        { days: [5], from: '09:00', to: '12:00' },
      ],
      holidays: [],
    },
    'UTC',
    '2026-05-08T12:30Z',
    '2026-05-11T09:00Z',
  ],
  [
    'a lunch break',
    {
      kind: 'CUSTOM',
      windows: [
        { days: [2], from: '09:00', to: '12:00' },
        { days: [2], from: '13:00', to: '17:00' },
      ],
      holidays: [],
    },
    'UTC',
    '2026-05-05T12:10Z',
    '2026-05-05T13:00Z',
  ],
  [
    'two windows that touch leave no gap',
    {
      kind: 'CUSTOM',
      windows: [
        { days: [2], from: '09:00', to: '12:00' },
        { days: [2], from: '12:00', to: '17:00' },
      ],
      holidays: [],
    },
    'UTC',
    '2026-05-05T12:00Z',
    'now',
  ],
  // Around midnight.
  ['until midnight', daily('18:00', '00:00'), 'UTC', '2026-05-05T23:59Z', 'now'],
  ['midnight itself', daily('18:00', '00:00'), 'UTC', '2026-05-06T00:00Z', '2026-05-06T18:00Z'],
  ['from midnight', daily('00:00', '06:00'), 'UTC', '2026-05-05T00:00Z', 'now'],
  ['the same time twice is the whole day', window([2], '09:00', '09:00'), 'UTC', '2026-05-06T08:59Z', 'now'],
  ['and no more', window([2], '09:00', '09:00'), 'UTC', '2026-05-06T09:00Z', '2026-05-12T09:00Z'],
  ['overnight into Saturday', window([5], '22:00', '02:00'), berlin, '2026-05-08T23:59Z', 'now'],
  ['overnight from Sunday into Monday', window([7], '22:00', '02:00'), 'UTC', '2026-05-11T01:00Z', 'now'],
  [
    'an overnight window whose first day is a holiday',
    window([5], '22:00', '02:00', ['2026-05-08']),
    'UTC',
    '2026-05-09T01:00Z',
    '2026-05-15T22:00Z',
  ],
  [
    'an overnight window runs into a holiday',
    window([5], '22:00', '02:00', ['2026-05-09']),
    'UTC',
    '2026-05-09T01:00Z',
    'now',
  ],
  ['nothing in sixty days', window([], '09:00', '10:00'), 'UTC', '2026-05-05T12:00Z', null],
  ['over the turn of the year', business, 'UTC', '2026-12-31T18:00Z', '2027-01-01T09:00Z'],
  ['a leap day', business, 'UTC', '2028-02-28T18:00Z', '2028-02-29T09:00Z'],
];

describe('when sending is allowed', () => {
  it.each(rows)('%s', (_name, hours, zone, at, expected) => {
    const now = Date.parse(at);
    const next = nextSendingTime(hours, zone, now);
    const wanted = expected === null ? null : expected === 'now' ? now : Date.parse(expected);
    expect(next === null ? null : new Date(next).toISOString()).toBe(
      wanted === null ? null : new Date(wanted).toISOString(),
    );
  });

  const zones = [
    lisbon,
    berlin,
    newYork,
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'America/Santiago',
    'America/Phoenix',
  ];
  const hhmm = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45));
  const asText = ([h, m]: [number, number]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;

  it('never lies outside the hours as the wall clock shows them, never in the past, and is its own next time', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }),
        hhmm,
        hhmm,
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        (zone, now, from, to, days) => {
          const next = nextSendingTime(window(days, asText(from), asText(to)), zone, now);
          if (next === null) return;
          expect(next).toBeGreaterThanOrEqual(now);
          expect(nextSendingTime(window(days, asText(from), asText(to)), zone, next)).toBe(next);
          const shown = DateTime.fromMillis(next, { zone });
          const [opens, closes] = [from[0] * 60 + from[1], to[0] * 60 + to[1]];
          const minute = shown.hour * 60 + shown.minute;
          const today = days.includes(shown.weekday);
          const yesterday = days.includes(shown.weekday === 1 ? 7 : shown.weekday - 1);
          const inside =
            closes > opens
              ? today && minute >= opens && minute < closes
              : (today && minute >= opens) || (yesterday && minute < closes);
          expect(inside).toBe(true);
        },
      ),
      { numRuns: 400 },
    ));

  it('opens at the first moment: a minute before, it is still closed', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }),
        (zone, now) => {
          const next = nextSendingTime(business, zone, now);
          if (next === null || next === now) return;
          expect(nextSendingTime(business, zone, Math.max(now, next - 60_000))).toBe(next);
        },
      ),
      { numRuns: 200 },
    ));
});
