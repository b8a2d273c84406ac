import { describe, expect, it } from 'vitest';
import { meterGeometry } from './meter';
import { percentText, scoreText } from './number';
import { ageText, dateText, knownZone, placeOf, slotText, spanText } from './time';

describe('meter', () => {
  it('places the dot on a line from 0.50 to 1.00', () => {
    expect(meterGeometry(0.5, 0.9, 100)).toEqual({ shape: 'short', dotX: 0, tickX: 80 });
    expect(meterGeometry(0.75, 0.9, 100).dotX).toBeCloseTo(50);
    expect(meterGeometry(1, 0.9, 100)).toMatchObject({ shape: 'past', dotX: 100 });
  });

  it('clamps low scores at the left end', () => {
    expect(meterGeometry(0.12, 0.9, 38).dotX).toBe(0);
    expect(meterGeometry(0.12, 0, 38)).toMatchObject({ shape: 'past', tickX: 0 });
  });

  it('counts a score equal to the threshold as past it, as the gate does', () => {
    expect(meterGeometry(0.9, 0.9, 38).shape).toBe('past');
    expect(meterGeometry(0.8999, 0.9, 38).shape).toBe('short');
  });

  it('has no dot without a score', () => {
    expect(meterGeometry(null, 0.9, 38).shape).toBe('none');
  });
});

describe('numbers', () => {
  it('never rounds a score up to its threshold', () => {
    expect(scoreText(0.899)).toBe('0.89');
    expect(scoreText(0.9)).toBe('0.90');
    expect(scoreText(0.29)).toBe('0.29');
    expect(scoreText(null)).toBe('–');
  });

  it('tells shares of nothing as nothing', () => {
    expect(percentText(135, 170)).toBe('79 %');
    expect(percentText(0, 0)).toBe('–');
  });
});

describe('times', () => {
  const now = Date.UTC(2026, 4, 4, 12, 12);

  it('tells an age in the largest whole unit', () => {
    expect(ageText(now - 59_000, now)).toBe('59 s');
    expect(ageText(now - 4 * 60_000, now)).toBe('4 min');
    expect(ageText(now - 61 * 60_000, now)).toBe('1 h');
    expect(ageText(now - 47 * 3_600_000, now)).toBe('47 h');
    expect(ageText(now - 49 * 3_600_000, now)).toBe('2 d');
    expect(ageText(now + 5_000, now)).toBe('0 s');
  });

  it('tells a slot in the lead’s zone', () => {
    expect(slotText(Date.UTC(2026, 4, 12, 13, 30), 'Europe/Lisbon')).toBe('Tue 12 May, 14:30');
    expect(slotText(Date.UTC(2026, 4, 12, 23, 30), 'Asia/Tokyo')).toBe('Wed 13 May, 08:30');
  });

  it('names the year only when it is another one', () => {
    expect(dateText(Date.UTC(2026, 3, 28, 12), now, 'UTC')).toBe('28 April');
    expect(dateText(Date.UTC(2025, 3, 28, 12), now, 'UTC')).toBe('28 April 2025');
  });

  it('knows zones and refuses what is none', () => {
    expect(knownZone('Europe/Lisbon')).toBe(true);
    expect(knownZone('Mars/Base')).toBe(false);
    expect(knownZone(null)).toBe(false);
    expect(placeOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  });

  it('tells a span as people do', () => {
    expect(spanText(36.4)).toBe('36 seconds');
    expect(spanText(240)).toBe('4 minutes');
    expect(spanText(4_200)).toBe('1 hour 10 minutes');
  });
});
