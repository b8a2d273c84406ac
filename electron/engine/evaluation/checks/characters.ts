import type { Check } from '../check-context';
import { saidLower } from '../reading';
import { fail, pass, quote } from './result';

/**
 * Characters that show nothing, turn the direction of the text about or stand for none (Unicode TR 36, TR 39): format and
 * control characters, fillers, private and unassigned code points. Joiners are judged by their neighbours.
 */
const unseen =
  /[\p{Co}\p{Cn}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]|\u034f|(?![\n\r\t])\p{Cc}|(?![\u200c\u200d])\p{Cf}|[\u{e0100}-\u{e01ef}]/u;
/** A joiner is right between emoji, and between letters of scripts that join. */
const joining =
  /(?<![\p{Extended_Pictographic}\p{Variation_Selector}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{Extended_Pictographic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}])/u;
/** Variation selectors change emoji; behind anything else they hide something. */
const selector = /(?<![\p{Extended_Pictographic}\d#*])[\ufe00-\ufe0f]/u;
/** Strokes laid over letters, and marks in heaps. */
const overlaid = /[\u0334-\u0338\u20d2-\u20e5]|\p{M}{4,}/u;

/** Signs that read as letters or digits and are ordinary in business mail. */
const ordinary = new Set('ªº¹²³¼½¾™℠№℃…ŉﬁﬂﬀﬃﬄĳǆ');
/** Dots, slashes and colons of other scripts, which programs or eyes take for ours. */
const likeSeparators = /[\u2024\u3002\uff0e\uff61\ua4f8\u0701\u2044\u2215\u29f8\uff0f\ua789\uff1a\ufe55\uff20\ufe6b]/u;
/** Phonetic and small-capital letters: Latin by name, and in no language that we write. */
const phonetic = /[\u0250-\u02af\u1d00-\u1dbf\ua720-\ua7ff\uab30-\uab6f]/u;

const east = new Set(['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo']);
const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Arabic',
  'Hebrew',
  'Armenian',
  'Cherokee',
  'Coptic',
  'Georgian',
  'Lisu',
  'Thai',
  'Devanagari',
] as const;
const patterns = scripts.map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }));

/** The script of a letter; East Asian ones are written together and count as one. `other`: none that is listed. */
const scriptOf = (letter: string): string => {
  const found = patterns.find(({ pattern }) => pattern.test(letter))?.name ?? 'other';
  return east.has(found) ? 'East' : found;
};

/** Letters of some script; signs that all share (the µ of µm) are of none. */
const lettersOf = (text: string): string[] => text.match(/(?!\p{Script=Common})\p{L}/gu) ?? [];

/** The script most letters of a text are in. */
const mainScript = (text: string): string => {
  const counts = new Map<string, number>();
  for (const letter of lettersOf(text)) counts.set(scriptOf(letter), (counts.get(scriptOf(letter)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'Latin';
};

/** A single character that compatibility (NFKC) turns into plain ASCII: full width, circled, mathematical, Roman numerals. */
const standIn = (text: string): string | null =>
  [...text].find(
    (character) =>
      character > '\u00a0' &&
      !ordinary.has(character) &&
      /[\p{L}\p{N}\p{So}\p{P}]/u.test(character) &&
      /^[ -~]+$/.test(character.normalize('NFKC')),
  ) ?? null;

/** A word whose letters are set apart, so that nothing reads it: "V o s s b e r g", "e.v.i.l.c.o". Short forms have fewer letters. */
const setApart =
  /(?<![\p{L}\p{N}]|[\p{L}\p{N}][.·_*-])\p{L}(?:(?<sign>[ .·_*-])\p{L})(?:\k<sign>\p{L}){3,}(?![\p{L}\p{N}])/u;

/** Printable ASCII and line ends, which hide nothing and look like nothing else. */
const plain = /^[\n\r\t -~]*$/;

const problemOf = (text: string, known: () => string): string | null => {
  const apart = setApart.exec(text);
  if (apart !== null && !known().includes(apart[0].toLowerCase()))
    return `${quote(apart[0])} sets the letters of a word apart.`;
  if (plain.test(text)) return null;
  const hidden = unseen.exec(text) ?? joining.exec(text) ?? selector.exec(text);
  if (hidden) return `It holds a character that nobody sees: ${quote(hidden[0].replace(/[\ufe00-\ufe0f]/, codeOf))}.`;
  const over = overlaid.exec(text);
  if (over) return `It holds marks laid over letters: ${quote(around(text, over.index))}.`;
  const main = mainScript(text);
  if (main !== 'East') {
    // Behind a letter of theirs it is a full stop of theirs.
    const like =
      standIn(text) ??
      likeSeparators.exec(text.replace(/(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])。/gu, ''))?.[0] ??
      null;
    if (like !== null) return `${quote(like)} only looks like a plain letter or sign.`;
  }
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const kinds = new Set(lettersOf(word).map(scriptOf));
    if (kinds.size > 1 && !(main === 'East' && kinds.size === 2 && kinds.has('Latin')))
      return `${quote(word)} mixes the letters of two alphabets.`;
    const strange = (kinds.size > 0 && ![main, 'Latin'].some((each) => kinds.has(each))) || phonetic.test(word);
    if (strange && !known().includes(word.toLowerCase())) return `${quote(word)} is in another alphabet than the rest.`;
  }
  // Latin is at home in every text, so a text of mostly other letters may hold it; digits of other scripts are a disguise.
  const digit = /\p{Nd}/gu;
  for (const [found] of text.matchAll(digit))
    if (found > '9' && main !== 'East' && main !== 'Arabic' && main !== 'Devanagari')
      return `${quote(found)} only looks like a plain digit.`;
  return null;
};

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
const around = (text: string, at: number): string => text.slice(Math.max(0, at - 8), at + 4);

/**
 * The text is what it seems: nothing hidden in it, nothing turned about, no letter of one alphabet in the place of another's.
 * Words of another alphabet pass where the lead, the history or the knowledge writes them.
 */
export const characters: Check = (context) => {
  const known = (): string => saidLower(context);
  for (const text of [context.draft, context.subject]) {
    const problem = problemOf(text, known);
    if (problem !== null) return fail('characters', problem);
  }
  return pass('characters');
};
