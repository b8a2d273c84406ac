import { describe, expect, it } from 'vitest';
import { readDate } from './read-date';

const at = Date.UTC(2026, 9, 6, 8, 40);

describe('readDate', () => {
  it.each([
    'Tue, 6 Oct 2026 09:40:00 +0100',
    'Tue, 6 Oct 2026 09:40:00 +0100 (BST)',
    'Tue, 6 Oct 2026 10:40:00 CEST',
    'Tue, 6 Oct 2026 17:40:00 JST',
    'Tue, 6 Oct 2026 04:40:00 EDT',
    '6 Oct 26 08:40 GMT',
    'Tue Oct  6 08:40:00 2026',
    'Tue, 6 Oct 2026 08:40:00',
    'Tue, 6 Oct 2026 08:40:00 XYZ',
    '2026-10-06T08:40:00Z',
    '2026-10-06T08:40:00',
    'Di, 6 Oct 2026 09:40:00 +0100',
  ])('reads %s', (value) => {
    expect(readDate(value)).toBe(at);
  });

  it('is the same moment whatever zone the machine is in', () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['Asia/Tokyo', 'America/Los_Angeles']) {
        process.env.TZ = zone;
        expect(readDate('Tue, 6 Oct 2026 08:40:00')).toBe(at);
        expect(readDate('Tue, 6 Oct 2026 10:40:00 CEST')).toBe(at);
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it('is null for what is no date', () => {
    for (const value of ['', 'yesterday', '-']) expect(readDate(value)).toBeNull();
  });
});
