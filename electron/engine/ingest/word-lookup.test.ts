import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayHold, startsPlain } from './word-lookup';

const words = ['wrote', 'a écrit', 'ответ', 'från', 'iletilen ileti', 'написал', 'i'];

describe('mayHold', () => {
  const may = mayHold(words);

  it('denies no word of the table, in whatever letter case and wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.string(), fc.string(), fc.nat(), (word, before, after, cases) => {
        const written = [...word]
          .map((letter, at) => ((cases >> at) % 2 === 1 ? letter.toUpperCase() : letter))
          .join('');
        const text = `${before}${written}${after}`;
        expect(may(text, before.length, before.length + written.length)).toBe(true);
      }),
    );
  });

  it('denies what begins with another letter or is longer or shorter', () => {
    expect(may('quote', 0, 5)).toBe(false);
    expect(may('wrotes', 0, 6)).toBe(false);
    expect(may('wrote', 0, 4)).toBe(false);
    expect(may('', 0, 0)).toBe(false);
  });
});

describe('startsPlain', () => {
  it('tells letters and digits of ASCII from every sign', () => {
    expect(['Re', 'z', '0', '9'].every(startsPlain)).toBe(true);
    expect(
      ['', '>', '-', '_', '*', ' a', '\t', '~', '|', 'é', '—', '@', '[', '`', '{', '/', ':'].some(startsPlain),
    ).toBe(false);
  });
});
