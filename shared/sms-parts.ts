/** GSM 03.38 basic alphabet: one septet each. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Its extension table: two septets each. */
const extended = new Set('\f^{}\\[~]|€');

export type SmsCount = {
  parts: number;
  /** Characters (GSM: septets) that one part of this text holds. */
  perPart: number;
  /** How many of them the text takes. */
  units: number;
  encoding: 'gsm' | 'ucs2';
  /** The first few characters that stand outside the GSM alphabet: what made it UCS-2. */
  outside: string[];
};

/** Parts of `perPart` units, filled in order; what takes two units is never cut in two (3GPP TS 23.038, 6.2.1.1). */
const fill = (sizes: readonly number[], perPart: number): number => {
  let parts = 1;
  let room = perPart;
  for (const size of sizes) {
    if (size > room) {
      parts += 1;
      room = perPart;
    }
    room -= size;
  }
  return parts;
};

/**
 * How many parts a carrier makes of an SMS: 160 septets in one, 153 in each of several (the rest is the header that joins
 * them); 70 and 67 UTF-16 units as soon as one character stands outside the GSM alphabet (3GPP TS 23.038, 23.040).
 */
export const smsParts = (text: string): SmsCount => {
  const characters = [...text];
  const outside = [...new Set(characters.filter((each) => !basic.has(each) && !extended.has(each)))].slice(0, 5);
  const gsm = outside.length === 0;
  const sizes = characters.map((each) => (gsm ? (extended.has(each) ? 2 : 1) : each.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const [one, several] = gsm ? [160, 153] : [70, 67];
  const perPart = units <= one ? one : several;
  return { parts: fill(sizes, perPart), perPart, units, encoding: gsm ? 'gsm' : 'ucs2', outside };
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
