import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundParts } from './found-parts';

const marked = (line: string, find: string): string[] =>
  foundParts(line, find).flatMap(({ text, found }) => (found ? [text] : []));

describe('the places of a text in a line', () => {
  it('are all marked, in whatever case they are written, at their own characters', () => {
    expect(marked('Draft: draft 3 of DRAFTS', 'draft')).toEqual(['Draft', 'draft', 'DRAFT']);
    // Lower case of a dotted capital I is two characters: what follows it must not be marked a character off.
    expect(marked('Lead: İpek Şahin', 'şahin')).toEqual(['Şahin']);
    expect(marked('a.b axb', 'a.b')).toEqual(['a.b']);
    expect(marked('nothing', '')).toEqual([]);
  });

  it('leave the line as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 2 }), (line, find) => {
        const parts = foundParts(line, find);
        expect(parts.map(({ text }) => text).join('')).toBe(line);
        for (const { at, text } of parts) expect(line.slice(at, at + text.length)).toBe(text);
      }),
    );
  });
});
