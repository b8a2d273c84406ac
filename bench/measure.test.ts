import { describe, expect, it } from 'vitest';
import { interleave, median } from './measure';
import { formatLine } from './report';

describe('median', () => {
  it('is the middle, or between the two middle ones', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 100])).toBe(3);
    expect(median([])).toBeNaN();
  });
});

describe('interleave', () => {
  it('takes turns in every order, so that none always follows the same one', async () => {
    const order: string[] = [];
    const piece = (name: string) => async () => order.push(name);
    const results = await interleave({ a: piece('a'), b: piece('b'), c: piece('c') }, 6);
    expect(order.join('').match(/.../g)).toEqual(['abc', 'cba', 'bca', 'acb', 'cab', 'bac']);
    expect(results.a).toHaveLength(6);
  });
});

describe('formatLine', () => {
  const line = { name: 'x', ours: 12, theirs: 10, against: 'bare', unit: 'ms', goal: 1.3 } as const;
  it('ends in MISSED only when the goal is missed', () => {
    expect(formatLine(line)).toMatch(/1\.20x {2,}goal <= 1\.3x$/);
    expect(formatLine({ ...line, ours: 14 })).toMatch(/MISSED$/);
    expect(formatLine({ ...line, goal: null, ours: 99 })).not.toContain('MISSED');
  });
  it('does not let a measurement that failed pass for a good one', () => {
    expect(formatLine({ ...line, ours: Number.NaN })).toMatch(/MISSED$/);
    expect(formatLine({ ...line, theirs: 0 })).toMatch(/MISSED$/);
  });
});
