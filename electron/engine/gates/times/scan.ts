/** A word, number or sign of a text, before any language is asked what it means. */
export type Raw = {
  start: number;
  end: number;
  /** Folded: lower case without accents. */
  text: string;
  /** Value of a number in digits; null for a word, a sign or more than nine digits. */
  number: number | null;
  /** The digits carry an ordinal ending ("21st"). */
  ordinal: boolean;
  /** How many digits. */
  digits: number;
  /** Nothing stands between it and the one before. */
  glued: boolean;
  /** `kind` and `value` of a language's word table; empty until it is read by one, and for a word that says nothing about time. */
  kind: string;
  value: string;
};

const space = 1;
const digit = 2;
const letter = 3;
const cjk = 4;
const sign = 5;

/** What each UTF-16 code unit is, found out once; 0: not yet. */
const sorts = new Uint8Array(65_536);

const sortOf = (code: number): number => {
  const known = sorts[code] ?? 0;
  if (known !== 0) return known;
  const char = String.fromCharCode(code);
  const sort = /\s/.test(char)
    ? space
    : code >= 48 && code <= 57
      ? digit
      : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)
        ? cjk
        : /[\p{L}\p{M}]/u.test(char)
          ? letter
          : sign;
  sorts[code] = sort;
  return sort;
};

const isAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 126) return false;
  return true;
};

/** Lower case without accents. */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  return isAscii(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[’łøæß]/g, (char) => plain[char] ?? char);
};

const plain: Record<string, string> = { '’': "'", ł: 'l', ø: 'o', æ: 'ae', ß: 'ss' };
const ordinalEndings = new Set(['st', 'nd', 'rd', 'th', 'er', 'º', 'ª', 'ème', 'eme', 'e', 'è']);
const signedEndings = new Set([':a', ':e', '-е', '-го', '-му', '-ое', '-й', '-я', '-ого']);
const tokenLimit = 6_000;

/** The words, numbers and signs of a text, one pass without looking back; at most 6,000 of them. CJK signs stand alone. */
export const scan = (text: string): Raw[] => {
  const out: Raw[] = [];
  const { length } = text;
  let last = -1;
  for (let at = 0; at < length && out.length < tokenLimit; ) {
    const sort = sortOf(text.charCodeAt(at));
    if (sort === space) {
      at += 1;
      continue;
    }
    let end = at + 1;
    let number: number | null = null;
    let digits = 0;
    let ordinal = false;
    let folded: string | null = null;
    if (sort === digit) {
      while (end < length && sortOf(text.charCodeAt(end)) === digit) end += 1;
      digits = end - at;
      folded = text.slice(at, end);
      number = digits > 9 ? null : Number(folded);
      const stop = wordEnd(text, end);
      if (
        stop > end &&
        stop - end <= 3 &&
        !isWordAt(text, stop) &&
        ordinalEndings.has(text.slice(end, stop).toLowerCase())
      ) {
        ordinal = true;
        folded = fold(text.slice(at, stop));
        end = stop;
      } else if (text[end] === ':' || text[end] === '-') {
        // "21:a" in Swedish, "21-е" and "21-го" in Russian
        const last = wordEnd(text, end + 1);
        if (signedEndings.has(text.slice(end, last)) && !isWordAt(text, last)) {
          ordinal = true;
          folded = text.slice(at, last);
          end = last;
        }
      }
    } else if (sort === letter) {
      end = wordEnd(text, at);
      const joined = abbreviationEnd(text, at, end);
      if (joined > end) {
        end = joined;
        const first = text.charAt(at).toLowerCase();
        folded = first === 'a' || first === 'p' ? `${first}.m.` : null;
      } else {
        while (end < length && isApostrophe(text, end) && letterAt(text, end + 1)) end = wordEnd(text, end + 1);
      }
    }
    out.push({
      start: at,
      end,
      text:
        folded ??
        (end === at + 1 && sort === sign ? (plain[text.charAt(at)] ?? text.charAt(at)) : fold(text.slice(at, end))),
      number,
      ordinal,
      digits,
      glued: last === at,
      kind: '',
      value: '',
    });
    last = end;
    at = end;
  }
  return out;
};

const letterAt = (text: string, at: number): boolean => at < text.length && sortOf(text.charCodeAt(at)) === letter;

const isWordAt = (text: string, at: number): boolean => {
  const sort = at < text.length ? sortOf(text.charCodeAt(at)) : space;
  return sort === letter || sort === digit;
};

const wordEnd = (text: string, from: number): number => {
  let end = from;
  while (letterAt(text, end)) end += 1;
  return end;
};

const isApostrophe = (text: string, at: number): boolean => text[at] === "'" || text[at] === '’';

/** "a.m.", "p. m", "w/c" and "t/m" are words of their own. */
const abbreviationEnd = (text: string, at: number, end: number): number => {
  if (end !== at + 1) return end;
  const match = /^(?:[ap] ?\. ?m\b\.?|w\/c(?![\p{L}])|t\/m(?![\p{L}]))/iu.exec(
    'apwtAPWT'.includes(text.charAt(at)) ? text.slice(at, at + 6) : '',
  );
  return match === null ? end : at + match[0].length;
};
