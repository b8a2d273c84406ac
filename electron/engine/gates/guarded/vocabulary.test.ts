import { describe, expect, it } from 'vitest';
import { type Reading, readOnce, readTokens } from './vocabulary';

const words = "please remove me from your list équipe 解約 don't 24/7 a.i. übrigens stop - … we see".split(' ');
const textOf = (number: number): string =>
  Array.from({ length: 40 }, (_, at) => words[(number * (at + 3) + at * at) % words.length] ?? '').join(' ');
const numbersOf = ({ all, tokens, pairs, end, odd }: Reading): unknown => ({
  tokens: [...all.subarray(tokens, pairs)],
  pairs: [...all.subarray(pairs, end)],
  odd,
});

describe('what stands in a text', () => {
  it('stays what it is while other texts are read, kept or not', () => {
    for (let number = 0; number < 300; number += 1) {
      const first = textOf(number);
      const read = numbersOf(readTokens(first));
      readOnce(textOf(number + 1));
      readTokens(textOf(number + 2));
      expect(numbersOf(readTokens(first))).toEqual(read);
      expect(numbersOf(readOnce(first))).toEqual(read);
    }
  });

  it('is the same where a text leaves no room for others', () => {
    const long = Array.from({ length: 900 }, (_, at) => textOf(at)).join('\n');
    const short = numbersOf(readTokens(words.join(' ')));
    expect(numbersOf(readTokens(long))).toEqual(numbersOf(readOnce(long)));
    expect(numbersOf(readTokens(words.join(' ')))).toEqual(short);
  });
});
