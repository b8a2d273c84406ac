/*
 * Which of many literals stand in a text, by one pass over it: each literal is represented by its rarest few letters, and texts are asked for those
 * groups of letters. Different groups may count as one; then a literal seems to stand where it does not, never the other way.
 */

/** Letters count as one of 32 kinds, so that three or four of them are a number. */
const kindBits = 5;
const kinds = 1 << kindBits;
const three = (1 << (3 * kindBits)) - 1;
const four = (1 << (4 * kindBits)) - 1;
/** Groups of four are looked up by fewer bits than they have. */
const hashed = (1 << 17) - 1;
const hashOf = (group: number): number => (Math.imul(group, 0x9e3779b1) >>> 15) & hashed;
/** A sign from here on says much: two are a word (CJK). */
const firstDenseSign = 0x2e80;
const pairBits = 16;

/** Kinds of letters that a few languages write: English puts them first. */
const letters = 'abcdefghijklmnopqrstuvwxyz';
const others: Readonly<Record<string, number>> = { "'": 28, '-': 29, '.': 30 };

/** What each UTF-16 code unit counts as, found out once for each; 255: not yet. */
const kindOfUnit = new Uint8Array(65_536).fill(255);

const kindOf = (code: number): number => {
  const known = kindOfUnit[code] ?? 0;
  if (known !== 255) return known;
  const letter = String.fromCharCode(code);
  // Up and down again, which is how the `iu` flags compare (long s, Kelvin sign, final sigma).
  const lower = letter.toUpperCase().toLowerCase().charAt(0);
  const place = letters.indexOf(lower);
  const kind =
    place >= 0 ? place + 1 : /\s/.test(lower) ? 0 : /\d/.test(lower) ? 27 : (others[lower] ?? kindOfOther(lower));
  kindOfUnit[code] = kind;
  return kind;
};

const kindOfOther = (letter: string): number => (letter.charCodeAt(0) < 128 ? 31 : letter.charCodeAt(0) % kinds);

/** How often a letter stands in the languages read here, the commonest first; others are rare. */
const common = ' etanirsoldhucmgpfbvkywzjxq';
/** Roughly the share of the texts of these languages that a letter is, as bits. */
const rareness = (letter: string): number => {
  const rank = common.indexOf(letter);
  return rank < 0 ? 11 : 2.5 + rank / 3;
};

const pairOf = (before: number, code: number): number =>
  (Math.imul(before, 0x9e37) ^ Math.imul(code, 0x85eb)) & ((1 << pairBits) - 1);

/** Whether two signs of a literal stand where they are a word of their own; returns the place of the second, 0 when they do not. */
const densePair = (literal: string): number => {
  for (let at = 1; at < literal.length; at += 1)
    if (literal.charCodeAt(at) >= firstDenseSign && literal.charCodeAt(at - 1) >= firstDenseSign) return at;
  return 0;
};

/** The rarest group of a literal's letters, four of them or three. */
const groupOf = (literal: string): { group: number; length: number; worth: number } => {
  const length = Math.min(4, literal.length);
  const best = { group: 0, length, worth: Number.NEGATIVE_INFINITY };
  for (let at = 0; at + length <= literal.length; at += 1) {
    let group = 0;
    let worth = 0;
    for (let index = at; index < at + length; index += 1) {
      group = (group << kindBits) | kindOf(literal.charCodeAt(index));
      worth += rareness(literal.charAt(index).toLowerCase());
    }
    if (worth > best.worth) Object.assign(best, { group, worth });
  }
  return best;
};

const chanceOf = (literal: string): number => (densePair(literal) > 0 ? 2 ** -22 : 2 ** -groupOf(literal).worth);

/** Groups of letters, each with a mark. */
export type LetterMarks = {
  /** The mark of the group that represents a literal of at least three letters, or of two CJK signs; new ones are numbered from 1. */
  markOf: (literal: string) => number;
  /** The highest mark so far. */
  highest: () => number;
  /** Roughly how likely it is that a text holds the group that represents a literal: to be compared, no more. */
  chanceOf: (literal: string) => number;
  /** The marks whose groups stand in a text, each once. */
  marksIn: (text: string) => readonly number[];
};

/** Blanks and line ends next to each other count as one, so that a text answers for its sentences with their wrapped lines put together. */
export const withSingleSpaces = (literal: string): string => literal.replace(/[ \n]+/g, ' ');

export const openLetterMarks = (): LetterMarks => {
  const bits = { three: new Uint32Array((three + 1) >>> 5), four: new Uint32Array((four + 1) >>> 5) };
  const pairs = new Uint16Array(1 << pairBits);
  const marks = { three: new Uint16Array(three + 1), four: new Uint16Array(hashed + 1) };
  let last = 0;
  let look = 0;
  let seen = new Uint32Array(1 << 10);

  const markOf = (written: string): number => {
    const literal = withSingleSpaces(written);
    const dense = densePair(literal);
    const { group, length } = groupOf(literal);
    const place =
      dense > 0
        ? pairOf(literal.charCodeAt(dense - 1), literal.charCodeAt(dense))
        : length === 4
          ? hashOf(group)
          : group;
    const table = dense > 0 ? pairs : length === 4 ? marks.four : marks.three;
    if (dense === 0) {
      const bit = length === 4 ? bits.four : bits.three;
      bit[group >>> 5] = (bit[group >>> 5] ?? 0) | (1 << (group & 31));
    }
    const known = table[place] ?? 0;
    if (known !== 0) return known;
    last += 1;
    table[place] = last;
    return last;
  };

  const marksIn = (text: string): readonly number[] => {
    const found: number[] = [];
    look += 1;
    if (seen.length <= last) {
      seen = new Uint32Array(last * 2);
      look = 1;
    }
    const meet = (mark: number): void => {
      if (seen[mark] === look) return;
      seen[mark] = look;
      found.push(mark);
    };
    let group = 0;
    let before = 0;
    const { three: bitsOfThree, four: bitsOfFour } = bits;
    const { length } = text;
    for (let at = 0; at < length; at += 1) {
      const code = text.charCodeAt(at);
      if ((code === 32 || code === 10) && (before === 32 || before === 10)) continue;
      const known = kindOfUnit[code] ?? 0;
      group = ((group << kindBits) | (known === 255 ? kindOf(code) : known)) & four;
      if (at >= 3 && (((bitsOfFour[group >>> 5] ?? 0) >>> (group & 31)) & 1) === 1)
        meet(marks.four[hashOf(group)] ?? 0);
      if (at >= 2) {
        const short = group & three;
        if ((((bitsOfThree[short >>> 5] ?? 0) >>> (short & 31)) & 1) === 1) meet(marks.three[short] ?? 0);
      }
      if (code >= firstDenseSign && before >= firstDenseSign) {
        const mark = pairs[pairOf(before, code)] ?? 0;
        if (mark !== 0) meet(mark);
      }
      before = code;
    }
    return found;
  };

  return { markOf, highest: () => last, chanceOf, marksIn };
};
