import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogSearch } from './log-search';

const lines = [
  '[1/2] Lead: Zoë Müller (zoe@straße.example)',
  '       Lead: ΟΔΥΣΣΕΥΣ Σάββας',
  '       Lead: İpek Şahin',
  '',
  '         Reason: "Zoe\u0308 asks (again) for 300 K [sic]"',
  '       Decision: NEEDS_REVIEW (0.80 < 0.90)',
  '       Decision: needs_review, Needs_Review',
  '       Lead: 田中 さくら 🌷',
  'plain',
];
const bytesOf = (some: readonly string[]): Buffer => Buffer.from(some.map((line) => `${line}\n`).join(''));

/** The lines that hold a text, of a file met in pieces that end where the numbers say. */
const search = (file: Buffer, text: string, cuts: readonly number[] = []): readonly number[] => {
  const going = createLogSearch(text);
  for (const end of [...cuts].sort((a, b) => a - b).concat(file.length))
    if (end > going.bytes()) going.feed(file.subarray(going.bytes(), end));
  return going.found();
};

describe('a search in the bytes of a log', () => {
  it('finds a text as a person reads it, letter case aside in every alphabet, once a line', () => {
    const file = bytesOf(lines);
    const cases: [string, number[]][] = [
      ['needs_review', [5, 6]],
      ['STRAßE', [0]],
      ['zoë', [0, 4]],
      ['ZOË', [0, 4]],
      ['zoe\u0308', [0, 4]],
      ['οδυσσευς', [1]],
      ['οδυσσευσ', [1]],
      ['σ', [1]],
      ['şahin', [2]],
      ['300 k', [4]],
      ['(again)', [4]],
      ['[sic]', [4]],
      ['.', [0, 5]],
      ['さくら', [7]],
      ['🌷', [7]],
      ['nothing like it', []],
      ['', []],
      ['plain\n', []],
    ];
    for (const [text, numbers] of cases) expect([text, search(file, text)]).toEqual([text, numbers]);
  });

  it('is the same whatever pieces the file is read in', () => {
    const file = bytesOf(lines);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: file.length })),
        fc.constantFrom('zoë', 'decision', 'σ', 'e', 'さ', 'plain'),
        (cuts, text) => {
          expect(search(file, text, cuts)).toEqual(search(file, text));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('finds what going through the lines one by one finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'A', 'é', 'É', 'σ', 'Σ', 'ς', '.', ' '), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), word, (some, text) => {
        const folded = (one: string): string => one.toLowerCase().replaceAll('ς', 'σ');
        expect(search(bytesOf(some), text)).toEqual(
          text === '' ? [] : some.flatMap((line, n) => (folded(line).includes(folded(text)) ? [n] : [])),
        );
      }),
    );
  });

  it('leaves the beginning of a line that is still being written for the next time', () => {
    const going = createLogSearch('word');
    going.feed(Buffer.from('a word\nand a wo'));
    expect([going.found(), going.lines(), going.bytes()]).toEqual([[0], 1, 7]);
    going.feed(Buffer.from('and a word\n'));
    expect([going.found(), going.lines()]).toEqual([[0, 1], 2]);
  });
});
