import { describe, expect, it } from 'vitest';
import { findTimes } from '../find-times';

const texts = (text: string): string[] =>
  findTimes({ text, at: Date.UTC(2026, 9, 6, 8, 40), zone: 'Europe/London' }).map((each) => each.text);

describe('a time at the end of a line', () => {
  it.each([
    ['Let us talk Monday at 7\n\nBest,\nDana', 'Monday at 7'],
    ['Thursday at 4\nDana Okafor', 'Thursday at 4'],
    ['How about tomorrow at 2.30\nBest, Dana', 'tomorrow at 2.30'],
    ['What about the 21st\nDana', 'the 21st'],
    ['Sat\nDana', 'Sat'],
    ['June\n\nDana', 'June'],
    ['Friday works, but not before 10\nDana', 'Friday works, but not before 10'],
  ])('is not counted in what stands below: %j', (text, expected) => {
    expect(texts(text)).toEqual([expected]);
  });

  it.each(['We are at 12\nvans.', 'It is rated 4.5\nstars.'])('is in a text that is only wrapped: %j', (text) => {
    expect(texts(text)).toEqual([]);
  });

  it('is asked for, not a month', () => {
    expect(texts('Sounds good - may I ask what it costs?')).toEqual([]);
    expect(texts('May I suggest Thursday at 3?')).toEqual(['Thursday at 3']);
  });
});
