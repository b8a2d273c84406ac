import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edge, signsOf } from './literal-signs';
import { openSignMarks, type SignMarks } from './sign-marks';
import { ageOfVocabulary, readTokens } from './vocabulary';

/** Whether a text has all that represents a literal. */
const seemsIn = (marks: SignMarks, literal: string, text: string): boolean => {
  const wanted = marks.marksOf(literal).filter((mark) => mark !== 0);
  const { marks: met, count } = marks.marksIn(readTokens(text));
  const all = met.subarray(0, count);
  return wanted.every((mark) => all.includes(mark));
};

const pieces = [
  'remove',
  'me',
  ' ',
  '\n',
  'é',
  'não',
  'рас',
  'сылки',
  '解約',
  '不',
  "'",
  '24/7',
  '...',
  '<|',
  'I',
  '-',
  "n't",
  'a.i',
];

describe('marks of signs', () => {
  it('are all met where a text holds a literal, whatever stands around it and whatever the case', () => {
    const marks = openSignMarks();
    const written = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(written, written, written, (literal, before, behind) => {
        for (const text of [literal, before + literal + behind, (before + literal + behind).toUpperCase()])
          expect([literal, text, seemsIn(marks, literal, text)]).toEqual([literal, text, true]);
      }),
      { numRuns: 500 },
    );
  });

  it('tell a whole word from a part of one', () => {
    const marks = openSignMarks();
    const word = `${edge}stop${edge}`;
    expect(['stop', 'Stop!', 'x-stop.', 'non-stop', 'é stopé'].map((text) => seemsIn(marks, word, text))).toEqual(
      Array(5).fill(true),
    );
    expect(['stops', 'unstop', 'sto p'].map((text) => seemsIn(marks, word, text))).toEqual([false, false, false]);
    expect(['unstoppable', 'STOP'].map((text) => seemsIn(marks, 'stop', text))).toEqual([true, true]);
    expect(seemsIn(marks, 'stop', 'st op')).toBe(false);
    expect(seemsIn(marks, 'рассылки', 'решение')).toBe(false);
  });

  it('tell a sign between two letters from the same sign and letters elsewhere', () => {
    const marks = openSignMarks();
    expect(["Don't", "isn't it", "N'T"].map((text) => seemsIn(marks, "n't", text))).toEqual([true, true, true]);
    expect(["n 't", "n' to", "can''t", "é't n", "it's not"].map((text) => seemsIn(marks, "n't", text))).toEqual(
      Array(5).fill(false),
    );
    expect(['an A.I. model', 'I. a.', 'a.m. i'].map((text) => seemsIn(marks, 'a.i.', text))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are found of words that were met before their sign was looked for', () => {
    const marks = openSignMarks();
    expect(seemsIn(marks, 'halt', 'halt it, then rest')).toBe(true);
    expect(seemsIn(marks, 'rest', 'halt it, then rest')).toBe(true);
  });

  it('are right when the vocabulary starts anew, and when a text holds more words than it', () => {
    const marks = openSignMarks();
    const words = (from: number, count: number): string =>
      Array.from({ length: count }, (_, at) => `w${(from + at).toString(36).replace(/\d/g, 'q')}${from + at}`).join(
        ' ',
      );
    const age = ageOfVocabulary();
    for (let from = 0; from < 60_000; from += 6_000) {
      expect(seemsIn(marks, 'unsubscribe', `${words(from, 6_000)} unsubscribe`)).toBe(true);
      expect(seemsIn(marks, 'unsubscribe', words(from, 6_000))).toBe(false);
    }
    expect(ageOfVocabulary()).toBeGreaterThan(age);
    expect(seemsIn(marks, 'unsubscribe', `${words(0, 40_000)} unsubscribe`)).toBe(true);
    expect(seemsIn(marks, 'unsubscribe', 'nothing of the kind')).toBe(false);
  });

  it('are all met in a text with a letter that stands for another one', () => {
    const marks = openSignMarks();
    expect(['ſtop', 'a \u212a'].map((text) => seemsIn(marks, 'stop', text))).toEqual([true, true]);
  });

  it('are two at most, the rarest, and none where nothing can be looked for', () => {
    expect(signsOf('unsubscribe me')).toHaveLength(2);
    expect(signsOf('\t\t\t')).toHaveLength(0);
  });
});
