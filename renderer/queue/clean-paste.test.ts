import { describe, expect, it } from 'vitest';
import { cleanPaste } from './clean-paste';

describe('pasted text', () => {
  it.each([
    ['Word’s line breaks', 'Hi Dana,\r\n\r\nfirst\vsecond\u2028third\r\n', 'Hi Dana,\n\nfirst\nsecond\nthird\n'],
    ['spaces that do not break', 'from\u00a0a\u00a0web page', 'from a web page'],
    ['marks nobody sees', 'spread\u00adsheet\u200b and\ufeff more\u0007', 'spreadsheet and more'],
    ['empty lines of a page', 'one\n\n\n  \n\ntwo  \t\n', 'one\n\ntwo\n'],
  ])('loses %s', (_what, pasted, clean) => expect(cleanPaste(pasted)).toBe(clean));

  it.each([
    ['families and flags', '👩‍👩‍👧‍👦 🏳️‍🌈 🚚'],
    ['directions', '\u200fשלום\u200e Dana'],
    ['French spacing', 'Combien\u00a0? «\u00a0oui\u00a0», 19\u00a0€, 1\u00a0200'],
    ['indents and tabs between words', '  - one\n\t- two\ta'],
  ])('keeps %s', (_what, pasted) => expect(cleanPaste(pasted)).toBe(pasted));
});
