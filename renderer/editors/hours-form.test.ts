import { describe, expect, it } from 'vitest';
import { hoursFormOf, hoursOf, isDay, isOvernight, readTime, weekOf, windowErrors } from './hours-form';

describe('times as people type them', () => {
  it.each([
    ['9', '09:00'],
    ['9.30', '09:30'],
    ['930', '09:30'],
    ['17h15', '17:15'],
    ['24:00', '00:00'],
    [' 08:00 ', '08:00'],
    ['25', null],
    ['9:75', null],
    ['nine', null],
    ['', null],
  ])('%s is %s', (typed, time) => expect(readTime(typed)).toBe(time));

  it.each([
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['2028-02-29', true],
    ['25.12.2026', false],
    ['', false],
  ])('%s is a day: %s', (date, day) => expect(isDay(date)).toBe(day));
});

describe('the form of sending hours', () => {
  const custom = {
    kind: 'CUSTOM' as const,
    windows: [{ days: [1, 2], from: '22:00', to: '06:00' }],
    holidays: ['2026-12-25', '2026-12-31'],
    holidayNames: { '2026-12-25': 'Christmas Day' },
  };

  it('gives back what it was given', () => {
    expect(hoursOf(hoursFormOf(custom))).toEqual(custom);
    expect(hoursOf(hoursFormOf({ kind: 'ALWAYS' }))).toEqual({ kind: 'ALWAYS' });
    expect(hoursOf(hoursFormOf({ kind: 'BUSINESS_HOURS', holidays: [] }))).toEqual({
      kind: 'BUSINESS_HOURS',
      holidays: [],
    });
  });

  it('keeps windows and closed days while another kind is looked at', () => {
    const form = hoursFormOf(custom);
    expect(hoursOf({ ...form, kind: 'BUSINESS_HOURS' })).toMatchObject({ holidays: custom.holidays });
    expect(hoursOf({ ...form, kind: 'CUSTOM' })).toEqual(custom);
  });

  it('means nothing while something is wrong, and says what', () => {
    const form = hoursFormOf(custom);
    for (const [window, field] of [
      [{ days: [], from: '9', to: '17' }, 'days'],
      [{ days: [1], from: 'x', to: '17' }, 'from'],
      [{ days: [1], from: '9', to: '09:00' }, 'to'],
    ] as const) {
      const wrong = { ...window, days: [...window.days] };
      expect(Object.keys(windowErrors(wrong))).toEqual([field]);
      expect(hoursOf({ ...form, windows: [wrong] })).toBeNull();
    }
    expect(hoursOf({ ...form, windows: [] })).toBeNull();
  });

  it('draws a night shift on both of its days', () => {
    expect(weekOf({ ...custom, windows: [{ days: [7], from: '22:00', to: '06:00' }] })).toEqual([
      { day: 7, from: 1320, to: 1440 },
      { day: 1, from: 0, to: 360 },
    ]);
    expect(weekOf({ ...custom, windows: [{ days: [1], from: '18:00', to: '00:00' }] })).toEqual([
      { day: 1, from: 1080, to: 1440 },
    ]);
    expect(isOvernight({ days: [1], from: '18:00', to: '24:00' })).toBe(false);
    expect(isOvernight({ days: [1], from: '22', to: '6' })).toBe(true);
  });
});
