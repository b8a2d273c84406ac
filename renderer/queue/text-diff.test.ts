import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from './text-diff';

const told = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('my changes', () => {
  it('are the words that differ, and no more', () => {
    expect(told('Would Tuesday suit you?', 'Would Wednesday suit you?')).toBe(
      'Would [-Tuesday-][+Wednesday+] suit you?',
    );
    expect(told('It costs €15 per van.', 'It costs €19 per van, billed monthly.')).toBe(
      'It costs €[-15-][+19+] per van[+, billed monthly+].',
    );
    expect(told('One.\n\nTwo.', 'One.\n\nNew.\n\nTwo.')).toContain('[+New.\n\n+]');
    expect(told('same', 'same')).toBe('same');
    expect(told('', 'all new')).toBe('[+all new+]');
  });

  it('put together make either text again, to the letter', () => {
    const text = fc
      .array(fc.constantFrom('Hi', 'Dana', ' ', '\n', ',', '14:30', '€19', 'ünd', '😀', 'a.b@c.example'))
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        const without = (kind: string): string =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
      { numRuns: 300 },
    );
  });

  it('of texts too long to compare by words are told as a whole, and lose nothing', () => {
    const before = Array.from({ length: 3_000 }, (_, n) => `w${n} `).join('');
    const after = Array.from({ length: 3_000 }, (_, n) => `v${n} `).join('');
    expect(diffWords(before, after).map((part) => part.kind)).toEqual(['removed', 'added', 'same']);
  });
});
