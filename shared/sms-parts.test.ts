import { describe, expect, it } from 'vitest';
import { smsParts } from './sms-parts';

describe('parts of an SMS', () => {
  it.each([
    ['', 1, 'gsm'],
    ['a'.repeat(160), 1, 'gsm'],
    ['a'.repeat(161), 2, 'gsm'],
    ['a'.repeat(306), 2, 'gsm'],
    ['a'.repeat(307), 3, 'gsm'],
    // The euro sign takes two septets.
    ['€'.repeat(80), 1, 'gsm'],
    ['€'.repeat(81), 2, 'gsm'],
    ['ж'.repeat(70), 1, 'ucs2'],
    ['ж'.repeat(71), 2, 'ucs2'],
    ['ж'.repeat(134), 2, 'ucs2'],
    ['ж'.repeat(135), 3, 'ucs2'],
    ['Größe, Änderung, ñandú'.replace('ú', 'u'), 1, 'gsm'],
  ] as const)('%j', (text, parts, encoding) => {
    expect(smsParts(text)).toMatchObject({ parts, encoding });
  });

  it('never cut a character of two units in two', () => {
    // 152 septets and then a euro sign: the sign begins the second part, so 306 septets need three.
    expect(smsParts(`${'a'.repeat(152)}€${'a'.repeat(152)}`).parts).toBe(3);
    expect(smsParts(`${'ж'.repeat(66)}😀${'ж'.repeat(66)}`).parts).toBe(3);
  });

  it('name what makes them short', () => {
    expect(smsParts('It’s on – “Tuesday”…').outside).toEqual(['’', '–', '“', '”', '…']);
    expect(smsParts('It is on').outside).toEqual([]);
  });
});
