import { describe, expect, it } from 'vitest';
import { calendarDayText, windowText } from './window';

const at = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 4, day, hour, minute);

describe('windowText', () => {
  it.each([
    ['a part of a day', at(12, 14), at(12, 17), 'Tue 12 May, 15:00–18:00'],
    ['to the end of a day', at(12, 14), at(12, 23), 'Tue 12 May, 15:00–24:00'],
    ['a whole day', at(11, 23), at(12, 23), 'Tue 12 May'],
    ['several days', at(10, 23), at(15, 23), 'Mon 11 May to Fri 15 May'],
    ['from one day to another', at(12, 14), at(14, 11), 'Tue 12 May, 15:00 to Thu 14 May, 12:00'],
    ['no time at all', at(12, 14), at(12, 14), 'Tue 12 May, 15:00–15:00'],
  ])('%s', (_what, from, to, said) => {
    expect(windowText(from, to, 'Europe/Lisbon')).toBe(said);
  });
});

describe('calendarDayText', () => {
  it('names a day wherever this computer is, and keeps what is none', () => {
    expect(calendarDayText('2026-05-11')).toBe('Mon 11 May');
    expect(calendarDayText('soon')).toBe('soon');
    expect(calendarDayText('2026-13-45')).toBe('2026-13-45');
  });
});
