import fc from 'fast-check';
import { expect, it } from 'vitest';
import { growingText } from './growing-text';

it('only ever grows, ends as the whole text, and never shows half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.boolean(), (body, escaped) => {
      let json = JSON.stringify({ body });
      if (escaped)
        json = json.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
      let last = '';
      for (let end = 0; end <= json.length; end += 1) {
        const text = growingText(json.slice(0, end), 'body');
        expect(body.startsWith(text)).toBe(true);
        expect(text.length).toBeGreaterThanOrEqual(last.length);
        last = text;
      }
      expect(last).toBe(body);
    }),
    { numRuns: 100 },
  );
});

it.each([
  ['', ''],
  ['{"bo', ''],
  ['{ "body" : "Hi \\"Dana\\",\\n', 'Hi "Dana",\n'],
  ['{"body":"one","changes":["two"]}', 'one'],
  ['not json', ''],
])('reads %j as %j', (json, text) => {
  expect(growingText(json, 'body')).toBe(text);
});
