/** GSM 03.38 basic alphabet: one septet each. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Its extension table: two septets each. */
const extended = new Set('\f^{}\\[~]|€');

/**
 * How many parts a carrier makes of an SMS: 160 septets in one, 153 in each of several; 70 and 67 UTF-16 units as soon as
 * one character stands outside the GSM alphabet.
 */
export const smsParts = (text: string): { parts: number; perPart: number; encoding: 'gsm' | 'ucs2' } => {
  let septets = 0;
  for (const character of text) {
    if (basic.has(character)) septets += 1;
    else if (extended.has(character)) septets += 2;
    else {
      const perPart = text.length <= 70 ? 70 : 67;
      return { parts: Math.max(1, Math.ceil(text.length / perPart)), perPart, encoding: 'ucs2' };
    }
  }
  const perPart = septets <= 160 ? 160 : 153;
  return { parts: Math.max(1, Math.ceil(septets / perPart)), perPart, encoding: 'gsm' };
};

const plain: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u2032]/g, "'"],
  [/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015]/g, '-'],
  [/\u2026/g, '...'],
  [/[\u00a0\u2007\u2009\u202f]/g, ' '],
  [/[\u200b-\u200d\ufeff]/g, ''],
];

/** Typographic punctuation as the GSM alphabet has it. Letters stay: they are the words. */
export const toGsmPunctuation = (text: string): string =>
  plain.reduce((current, [pattern, instead]) => current.replace(pattern, instead), text);
