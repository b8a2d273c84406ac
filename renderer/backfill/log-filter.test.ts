import { describe, expect, it } from 'vitest';
import { nextOf } from './log-filter';

describe('the next place', () => {
  it('goes from error to error, round the end', () => {
    const errors = [2, 4];
    expect(nextOf(errors, -1, 1)).toBe(2);
    expect(nextOf(errors, 2, 1)).toBe(4);
    expect(nextOf(errors, 4, 1)).toBe(2);
    expect(nextOf(errors, 2, -1)).toBe(4);
    expect(nextOf([], 0, 1)).toBeNull();
  });
});
