/** Letters that Unicode does not take apart into a base letter and a mark. */
const ligatures: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ё: 'е',
};

/**
 * A text as the word tables of this folder read it: lower case, full-width and compatibility forms plain (NFKC), Latin letters without
 * accents ("Désabonnez" is "desabonnez", as many type it), plain apostrophes and hyphens, no invisible characters, single spaces;
 * line breaks stay. Words spelled out ("S T O P", "s.t.o.p") are put together. Gives a text of about the same length; never throws.
 */
export const foldText = (text: string): string => {
  const known = lately.get(text);
  if (known !== undefined) return known;
  const made = folded(text);
  if (lately.size >= textsKept || lettersKept > lettersWorthKeeping) {
    lately.clear();
    lettersKept = 0;
  }
  lately.set(text, made);
  lettersKept += text.length;
  return made;
};

/** Several gates fold the same message and its sentences one after the other. */
const lately = new Map<string, string>();
const textsKept = 200;
const lettersWorthKeeping = 50_000;
let lettersKept = 0;

const folded = (text: string): string => {
  // Most mail is plain ASCII: normalising it would find nothing to do.
  const plain = /^[\0-\x7f]*$/.test(text) ? text.toLowerCase() : foldUnicode(text);
  const spaced = plain.replace(wideSpace, ' ');
  return (apart.test(spaced) ? spaced.replace(spelledOut, (word) => word.replace(/[^\p{L}]/gu, '')) : spaced).trim();
};

/** Blanks that are not one space already: nearly all are, and replacing each by itself costs more than all else here. */
const wideSpace = /[\t\v\f\r][ \t\v\f\r]*| [ \t\v\f\r]+/g;

/** Part of every word spelled out, and quicker looked for. */
const apart = /[ .*_-]\p{L}[ .*_-]\p{L}[ .*_-]/u;
const spelledOut = /(?<![\p{L}\d])(?:\p{L}[ .*_-]){3,20}\p{L}(?![\p{L}\d])/gu;

/** Of the letters and signs of Western mail each is folded by itself, whatever stands beside it: found out once for each. */
const foldUnicode = (text: string): string =>
  western.test(text) ? text.toLowerCase().replace(foldedSigns, foldedSign) : foldAny(text);

const western = /^[\0-\xff\u2010-\u2027\u20ac]*$/;
const foldedSigns = /[`\x80-\xff\u2010-\u2027\u20ac]/g;
const signs = new Map<string, string>();
const foldedSign = (sign: string): string => {
  const known = signs.get(sign);
  if (known !== undefined) return known;
  const plain = foldAny(sign);
  signs.set(sign, plain);
  return plain;
};

const foldAny = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøłđıё]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/[’‘‛`´ʼ＇]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/\p{Cf}|\ufe0f/gu, '')
    .replace(/(?:\p{Emoji_Presentation}|\p{Emoji_Modifier})+/gu, ' ');

/**
 * A whole message as a keyword is compared: folded, letters repeated for emphasis once ("stoppp"), nothing but letters, digits and single
 * spaces. Longer than 60 characters is no keyword and gives ''.
 */
export const foldKeyword = (text: string): string =>
  text.length > 60
    ? ''
    : foldText(text)
        .replace(/(\p{L})\1{2,}/gu, '$1')
        .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
