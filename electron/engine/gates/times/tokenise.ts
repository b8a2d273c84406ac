import type { WordTable } from './time-words';

export type Token = {
  start: number;
  end: number;
  /** Folded: lower case without accents. */
  text: string;
  /** Value of a number in digits. */
  number: number | null;
  /** The digits carry an ordinal ending ("21st"). */
  ordinal: boolean;
  /** How many digits. */
  digits: number;
  /** `kind:value` of the word table; null for a word that says nothing about time. */
  sense: string | null;
  /** The two halves of the sense; empty when there is none. */
  kind: string;
  value: string;
  /** Nothing but this token stands between it and the one before. */
  glued: boolean;
};

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const piece =
  /(\d+)(st|nd|rd|th|er|º|ª|ème|eme)(?![\p{L}\d])|\d+|(?:w\/c|t\/m)(?![\p{L}])|[ap]\s?\.\s?m(?![\p{L}])\.?|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L}+(?:['’](?![\p{Script=Han}])\p{L}+)*|[^\s]/giu;

/** Lower case without accents, letter for letter. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .toLowerCase();

const tokenLimit = 6_000;

/** The words, numbers and signs of a text, with what they mean for a time; words that belong together ("day after tomorrow") are one. */
export const tokenise = (text: string, table: WordTable): Token[] => {
  const plain: Token[] = [];
  for (const match of text.matchAll(piece)) {
    if (plain.length >= tokenLimit) break;
    const raw = match[0];
    const start = match.index;
    const before = plain.at(-1);
    const digits = /^\d+/.exec(raw)?.[0] ?? '';
    const folded = fold(raw);
    plain.push({
      start,
      end: start + raw.length,
      text: folded,
      number: digits === '' || digits.length > 9 ? null : Number(digits),
      ordinal: match[2] !== undefined,
      digits: digits.length,
      sense:
        digits === ''
          ? /^[ap]\s?\.\s?m/.test(folded)
            ? `meridiem:${folded[0]}m`
            : (table.words.get(folded) ?? null)
          : null,
      kind: '',
      value: '',
      glued: before !== undefined && before.end === start,
    });
  }
  return joinPhrases(plain, table);
};

const joinPhrases = (plain: readonly Token[], table: WordTable): Token[] => {
  const out: Token[] = [];
  for (let at = 0; at < plain.length; ) {
    const first = plain[at];
    if (first === undefined) break;
    let taken = 1;
    let sense = first.sense;
    let joined = first.text;
    let end = first.end;
    let words = first.text;
    for (let count = 2; count <= Math.max(table.longest, 5) && at + count <= plain.length; count += 1) {
      const next = plain[at + count - 1];
      if (next === undefined || next.number !== null) break;
      words += next.glued ? next.text : ` ${next.text}`;
      const found = table.words.get(words);
      if (found !== undefined) {
        taken = count;
        sense = found;
        joined = words;
        end = next.end;
      }
      if (words.length > 40) break;
      if (first.number !== null || (cjk.test(first.text) && !next.glued)) break;
    }
    const said = first.number === null ? sense : null;
    const colon = said === null ? -1 : said.indexOf(':');
    out.push({
      ...first,
      text: joined,
      sense: said,
      kind: said === null ? '' : said.slice(0, colon),
      value: said === null ? '' : said.slice(colon + 1),
      end,
    });
    at += taken;
  }
  return out;
};
