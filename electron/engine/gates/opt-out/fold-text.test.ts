import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text';

/** Letters and signs of Western mail, and a sign of no such mail behind them, with which a text is folded as a whole. */
const sign = fc.oneof(
  fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom('’', '‘', '“', '”', '–', '—', '…', '‑', '€', 'É', 'ß', 'æ', '´', '¨', '¼', '\u00ad', '\u00a0'),
);
const beyond = ' ☃';

describe('foldText', () => {
  it('folds Western text sign by sign to what it is folded to as a whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 80 }), (text) => {
        expect(`${foldText(`é${text}x`)}${beyond}`).toBe(foldText(`é${text}x${beyond}`));
      }),
    );
  });

  // Of words, since letters that stand apart ("S T O P") are put together.
  it('makes one space of blanks, whatever they are and however many', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(' ', '\t', '\r', '\f', '\v', '\n', 'mail', 'né'), maxLength: 20 }),
        (text) => {
          expect(foldText(text)).toBe(
            text
              .replaceAll('é', 'e')
              .replace(/[ \t\v\f\r]+/g, ' ')
              .trim(),
          );
        },
      ),
    );
  });

  it('reads accents, ligatures and typographic signs plainly', () => {
    expect(foldText('Désabonnez-moi – größte “Œuvre” l’été')).toBe("desabonnez-moi - grosste “oeuvre” l'ete");
  });
});
