import { describe, expect, it } from 'vitest';
import { laterTimes } from './later-times';

const zone = 'Europe/Lisbon';
const hours = { kind: 'BUSINESS_HOURS' as const, windows: [], holidays: [] as string[] };
const always = { ...hours, kind: 'ALWAYS' as const };
const at = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 4, day, hour - 1, minute);
const asked = (now: number, more: Partial<Parameters<typeof laterTimes>[0]> = {}) =>
  laterTimes({ hours, zone, zoneKnown: true, now, at: null, ...more }).times.map(({ kind, at }) => [kind, at]);

describe('moments to send later at', () => {
  it('are the next ones in the lead’s zone, none of them twice', () => {
    // Thursday 7 May 2026, 10:00 in Lisbon.
    expect(asked(at(7, 10))).toEqual([
      ['this_afternoon', at(7, 14, 5)],
      ['tomorrow_morning', at(8, 9, 5)],
      ['tomorrow_afternoon', at(8, 14, 5)],
      ['monday_morning', at(11, 9, 5)],
    ]);
    // Sunday: tomorrow is Monday.
    expect(asked(at(10, 12)).map(([kind]) => kind)).toEqual(['hours', 'tomorrow_morning', 'tomorrow_afternoon']);
  });

  it('begin with the moment the hours open, and leave out what lies outside them', () => {
    expect(asked(at(8, 20))).toEqual([
      ['hours', at(11, 9)],
      ['monday_morning', at(11, 9, 5)],
    ]);
    expect(asked(at(7, 10), { hours: { ...hours, holidays: ['2026-05-08'] } }).map(([kind]) => kind)).toEqual([
      'this_afternoon',
      'monday_morning',
    ]);
    expect(asked(at(8, 20), { hours: always }).map(([kind]) => kind)).toEqual([
      'tomorrow_morning',
      'tomorrow_afternoon',
      'monday_morning',
    ]);
  });

  it('leave out what is only minutes away', () => {
    expect(asked(at(7, 14)).map(([kind]) => kind)).not.toContain('this_afternoon');
    expect(asked(at(7, 8, 50)).map(([kind]) => kind)).not.toContain('hours');
  });

  it('keep to the lead’s clock over a change of clocks', () => {
    const saturday = Date.UTC(2026, 9, 24, 11);
    const { times } = laterTimes({ hours: always, zone, zoneKnown: true, now: saturday, at: null });
    const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
    expect(times.map((time) => clock.format(time.at))).toEqual(['14:05', '09:05', '14:05', '09:05']);
  });

  it('say of a moment of one’s own whether it lies in the hours', () => {
    const given = (moment: number) => laterTimes({ hours, zone, zoneKnown: true, now: at(7, 10), at: moment }).inHours;
    expect(given(at(8, 16, 59))).toBe(true);
    expect(given(at(8, 17))).toBe(false);
    expect(given(at(9, 10))).toBe(false);
    expect(laterTimes({ hours, zone, zoneKnown: false, now: at(7, 10), at: null }).inHours).toBeNull();
  });
});
