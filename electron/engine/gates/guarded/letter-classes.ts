/*
 * How texts and the literals of patterns are cut into tokens, which both must be alike: runs of Latin letters (a to z), runs of other ASCII signs, blanks
 * between them. What is not ASCII stands alone and is told by the signs beside it.
 */

/** A UTF-16 code unit is one of these. */
export const blank = 0;
export const latin = 1;
export const sign = 2;
export const foreign = 3;

/** The small letter of each ASCII sign; controls count as one. Never 0, `tokenStart` or `tokenEnd`. */
export const smallAscii = new Uint8Array(128);
/** What each ASCII sign is. */
export const classOfAscii = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const letter = String.fromCharCode(code);
  classOfAscii[code] = /\s/.test(letter) ? blank : /[a-z]/i.test(letter) ? latin : sign;
  smallAscii[code] = code < 32 ? 3 : letter.toLowerCase().charCodeAt(0);
}

/** Stand for the ends of a token in its groups. */
export const tokenStart = 1;
export const tokenEnd = 2;
/** Letters of groups have as many bits, so that four of them are a small number. */
export const groupBits = 7;

/** From here on a sign is a word (CJK). */
export const firstDenseSign = 0x2e80;

const small = new Uint16Array(firstDenseSign);

/** Up and down again, which is how the `iu` flags compare (final sigma); white space in pairs is one blank. */
export const smallUnit = (code: number): number => {
  if (code >= firstDenseSign) return code;
  if (code === 10) return 32;
  const known = small[code] ?? 0;
  if (known !== 0) return known;
  const letter = String.fromCharCode(code).toUpperCase().toLowerCase().charCodeAt(0);
  small[code] = letter;
  return letter;
};

/** Two signs beside each other, of which one is not ASCII, as a number; `before` 0: the second alone. Both as `smallUnit` gives them. */
export const pairOf = (before: number, code: number): number =>
  (Math.imul(before, 0x9e37) ^ Math.imul(code, 0x85eb)) & 0xffff;

/** A sign that stands alone between two Latin letters ("n't", "e-mail", "a.i."), as a number; all three as `smallAscii` gives them. */
export const junctionOf = (before: number, sign: number, behind: number): number =>
  (Math.imul(before, 0x9e37) ^ Math.imul(sign, 0x85eb) ^ Math.imul(behind, 0xc2b3)) & 0xffff;

/** The number of a token, letter by letter, from 0. */
export const hashStep = (hash: number, letter: number): number => (Math.imul(hash, 37) + letter) | 0;

/** Long s and the Kelvin sign are letters of Latin words to the `iu` flags, and none here. */
export const oddLetter = /[\u017f\u212a]/;
