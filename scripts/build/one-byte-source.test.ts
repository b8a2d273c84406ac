import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneByteSource } from './one-byte-source';

/** What an expression gives. */
const run = (code: string): unknown => runInThisContext(`(${code})`);
const beyond = /[\u0100-\uffff]/;

it('leaves a program that needs nothing as it is', () => {
  const code = 'const naïve = /café/u;';
  expect(oneByteSource(code)).toBe(code);
});

it('keeps what strings, templates, keys and names say', () => {
  // Two backslashes before a letter, one before another, and a template with a gap.
  const code = `({ 'ключ': '\\\\ж', имя: '\\ж', t: \`a\${1 + 1}ż😀\`, n: (ω => ω * 2)(21) })`;
  const made = oneByteSource(code);
  expect(made).not.toMatch(beyond);
  expect(run(made)).toEqual({ ключ: '\\ж', имя: 'ж', t: 'a2ż😀', n: 42 });
});

it('keeps the source of patterns, which others are composed of', () => {
  const patterns = [
    String.raw`/\bпривет[а-яё]*\/"(?<имя>\p{L}+)/giu`,
    '/[😀-😎]/u',
    String.raw`/[^\]\/ąę]\\ł$/m`,
    String.raw`/ж\n'/v`,
  ];
  for (const pattern of patterns) {
    const before = run(pattern) as RegExp;
    const made = oneByteSource(`[typeof${pattern},${pattern}]`);
    expect(made).not.toMatch(beyond);
    const [kind, after] = run(made) as [string, RegExp];
    expect([kind, after.source, after.flags]).toEqual(['object', before.source, before.flags]);
  }
});

it('any text stays what it was', () => {
  const text = fc.array(fc.nat({ max: 0x10ffff }), { maxLength: 30 }).map((points) => String.fromCodePoint(...points));
  const texts = fc.array(text, { maxLength: 20 });
  fc.assert(
    fc.property(texts, (said) => {
      const made = oneByteSource(JSON.stringify(said));
      expect(made).not.toMatch(beyond);
      expect(run(made)).toEqual(said);
    }),
    { numRuns: 20 },
  );
});

it('refuses a tagged template whose raw text it would change', () => {
  expect(() => oneByteSource('String.raw`ж`')).toThrow('tagged template');
  expect(oneByteSource('String.raw`e` + "ж"')).toBe('String.raw`e` + "\\u0436"');
});
