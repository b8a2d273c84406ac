import { describe, expect, it } from 'vitest';
import { readImport } from './read-import';

const file = (name: string, content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer };
};

describe('a file for the knowledge', () => {
  it.each([
    ['prices.txt', '€29 per van', 'prices'],
    ['data_and-hosting.md', 'Kept in Porto.', 'data and hosting'],
    ['a.md', '# Terms of use\n\nMonthly.', 'Terms of use'],
    ['a.md', '\n\n#  Terms  ##\n', 'Terms'],
    ['b.md', 'Text first\n\n# Then a title', 'b'],
    ['c.txt', '\u{feff}Begins with a mark', 'c'],
  ])('%s with “%s” is the document “%s”', async (name, text, key) => {
    expect(await readImport(file(name, text))).toMatchObject({ kind: 'read', key });
  });

  it('keeps accents and euro signs, also of UTF-16 that says so', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0xac, 0x20, 0x32, 0x00]);
    expect(await readImport(file('a.txt', utf16))).toMatchObject({ text: '€2' });
    expect(await readImport(file('a.txt', 'Größe 29 €'))).toMatchObject({ text: 'Größe 29 €' });
  });

  it.each([
    ['a.pdf', '%PDF-1.7', /only .md and .txt/],
    ['a.txt', new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65]), /no UTF-8/],
    ['a.txt', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00]), /no UTF-8/],
    ['a.md', ' \n ', /empty/],
    ['a.md', 'x'.repeat(1_000_001), /larger than 1 MB/],
  ])('%s is refused and says why', async (name, content, sentence) => {
    expect(await readImport(file(name, content))).toMatchObject({
      kind: 'problem',
      sentence: expect.stringMatching(sentence),
    });
  });
});
