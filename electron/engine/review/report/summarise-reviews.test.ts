import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookEdges } from '../../../../shared/schemas/review-report';
import type { ReviewLine } from './read-reviews';
import { reportCsv } from './report-csv';
import { summariseReviews } from './summarise-reviews';
import { weekFinder } from './week-of';

const line = (over: Partial<ReviewLine> = {}): ReviewLine => ({
  by: 'Mara Lind',
  at: Date.parse('2026-05-06T09:00:00Z'),
  verdict: 'approved',
  editShare: 0,
  channel: 'email',
  lookedMs: null,
  flagged: 0,
  foundWrong: 0,
  ...over,
});
const weekOf = weekFinder('UTC');

describe('a summary of reviews', () => {
  it('counts a look that lasts as long as a class is wide in the next class', () => {
    const looks = [0, 1_999, 2_000, 179_999, 180_000, 3_600_000].map((lookedMs) => line({ lookedMs }));
    expect(summariseReviews('', looks, [], weekOf).looks).toEqual([2, 1, 0, 0, 0, 1, 2]);
  });

  it('calls quick only what was approved unchanged in under two seconds', () => {
    const lines = [
      line({ lookedMs: 1_999 }),
      line({ lookedMs: 2_000 }),
      line({ lookedMs: 500, verdict: 'rejected' }),
      line({ lookedMs: null }),
    ];
    expect(summariseReviews('', lines, [], weekOf)).toMatchObject({
      quick: 1,
      looked: 3,
      reviewed: 4,
      medianMs: 1_999,
    });
  });

  it('of any decisions adds up: by verdict, by channel, by week, and nothing of what was taken back', () => {
    const anyLine = fc.record({
      by: fc.constant('P'),
      at: fc.integer({ min: 1_777_000_000_000, max: 1_777_000_000_000 + 90 * 86_400_000 }),
      verdict: fc.constantFrom('approved' as const, 'edited' as const, 'rejected' as const, 'undone' as const),
      editShare: fc.double({ min: 0, max: 1, noNaN: true }),
      channel: fc.constantFrom('email' as const, 'sms' as const, 'linkedin' as const),
      lookedMs: fc.option(fc.integer({ min: 0, max: 3_600_000 })),
      flagged: fc.constantFrom(0, 1),
      foundWrong: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 60 }), (lines) => {
        const sum = summariseReviews('P', lines, [], weekOf);
        const total = (values: number[]): number => values.reduce((all, each) => all + each, 0);
        const standing = lines.filter((each) => each.verdict !== 'undone');
        expect(sum.reviewed).toBe(standing.length);
        expect(sum.unchanged + sum.edited + sum.rejected).toBe(sum.reviewed);
        expect(sum.reviewed + sum.undone).toBe(lines.length);
        expect(total(Object.values(sum.channels))).toBe(sum.reviewed);
        expect(total(sum.looks)).toBe(sum.looked);
        expect(sum.looks).toHaveLength(lookEdges.length + 1);
        expect(total(sum.weeks.map((week) => week.reviewed))).toBe(sum.reviewed);
        expect(total(sum.weeks.map((week) => week.undone))).toBe(sum.undone);
        expect(sum.weeks.map((week) => week.week)).toEqual([...new Set(sum.weeks.map((week) => week.week))].sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('a week', () => {
  it('begins on Monday by the clock of the zone', () => {
    const sunday = Date.parse('2026-05-10T22:30:00Z');
    expect(weekFinder('UTC')(sunday)).toBe('2026-05-04');
    expect(weekFinder('Europe/Berlin')(sunday)).toBe('2026-05-11');
    expect(weekFinder('Asia/Kathmandu')(Date.parse('2026-05-10T18:14:00Z'))).toBe('2026-05-04');
    expect(weekFinder('Asia/Kathmandu')(Date.parse('2026-05-10T18:15:00Z'))).toBe('2026-05-11');
  });
});

it('a name that a spreadsheet would run stays a name in the CSV', () => {
  const csv = reportCsv([summariseReviews('=cmd|"x"', [line()], [], weekOf)]);
  expect(csv).toContain('"\'=cmd|""x""",,1,1');
  expect(csv).toContain('"\'=cmd|""x""",2026-05-04,1,1');
});
