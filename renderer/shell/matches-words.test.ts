import { describe, expect, it } from 'vitest';
import { matchesWords } from './matches-words';

describe('matchesWords', () => {
  it('takes beginnings of words in any order', () => {
    expect(matchesWords('Redraft with a wish', 'wi red')).toBe(true);
    expect(matchesWords('Redraft with a wish', 'ish')).toBe(false);
    expect(matchesWords('Reject with a reason', '')).toBe(true);
  });
});
