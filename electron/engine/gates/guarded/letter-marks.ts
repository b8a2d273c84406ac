/*
 * Which of many literals stand in a text, by one pass over it: each literal is represented by a whole word of it or by its rarest few letters, and texts are
 * asked for those. Different ones may count as one; then a literal seems to stand where it does not, never the other way.
 */

/** Letters count as one of 32 kinds, so that three or four of them are a number. */
const kindBits = 5;
const kinds = 1 << kindBits;
const three = (1 << (3 * kindBits)) - 1;
const four = (1 << (4 * kindBits)) - 1;
/** Groups of four are looked up by fewer bits than they have. */
const hashed = (1 << 17) - 1;
const hashOf = (group: number): number => (Math.imul(group, 0x9e3779b1) >>> 15) & hashed;
/** From here on two letters say much; in the later scripts (CJK) a sign is a word. */
const firstOtherLetter = 0x400;
const firstDenseSign = 0x2e80;
const pairBits = 16;
const wordBits = 16;

/** Stands in a literal where a word begins or ends (a private-use sign, which no pattern holds). */
export const edge = '\uE000';

/** Kinds of letters that a few languages write: English puts them first. */
const letters = 'abcdefghijklmnopqrstuvwxyz';
const others: Readonly<Record<string, number>> = { "'": 28, '-': 29, '.': 30 };

/** What each UTF-16 code unit counts as, found out once for each; 255: not yet. */
const kindOfUnit = new Uint8Array(65_536).fill(255);
const smallOfUnit = new Uint16Array(firstDenseSign);

const kindOf = (code: number): number => {
  const known = kindOfUnit[code] ?? 0;
  if (known !== 255) return known;
  const letter = String.fromCharCode(code);
  const lower = smallLetter(letter);
  const place = letters.indexOf(lower);
  const kind =
    place >= 0 ? place + 1 : /\s/.test(lower) ? 0 : /\d/.test(lower) ? 27 : (others[lower] ?? kindOfOther(lower));
  kindOfUnit[code] = kind;
  return kind;
};

/** Up and down again, which is how the `iu` flags compare (long s, Kelvin sign, final sigma). */
const smallLetter = (letter: string): string => letter.toUpperCase().toLowerCase().charAt(0);
const kindOfOther = (letter: string): number => (letter.charCodeAt(0) < 128 ? 31 : letter.charCodeAt(0) % kinds);

const smallUnit = (code: number): number => {
  if (code >= firstDenseSign) return code;
  const known = smallOfUnit[code] ?? 0;
  if (known !== 0) return known;
  const small = smallLetter(String.fromCharCode(code)).charCodeAt(0);
  smallOfUnit[code] = small;
  return small;
};

/** How often a letter stands in the languages read here, the commonest first; others are rare. */
const common = ' etanirsoldhucmgpfbvkywzjxq';
/** Roughly the share of the texts of these languages that a letter is, as bits. */
const rareness = (letter: string): number => {
  const rank = common.indexOf(letter);
  return rank < 0 ? 11 : 2.5 + rank / 3;
};

const pairOf = (before: number, code: number): number =>
  (Math.imul(before, 0x9e37) ^ Math.imul(code, 0x85eb)) & ((1 << pairBits) - 1);

/** A word's number, letter by letter; never 0. */
const wordStep = (word: number, kind: number): number => (Math.imul(word, 37) + kind) | (1 << 30);
const placeOfWord = (word: number): number => (Math.imul(word, 0x9e3779b1) >>> 14) & ((1 << wordBits) - 1);

/** How a literal is looked for. */
type Sign = { table: 'three' | 'four' | 'pairs' | 'words'; place: number; group: number; worth: number };

/** The rarest group of a literal's letters, four of them or three. */
const groupOf = (literal: string): Sign => {
  const length = Math.min(4, literal.length);
  const best: Sign = { table: length === 4 ? 'four' : 'three', place: 0, group: 0, worth: Number.NEGATIVE_INFINITY };
  for (let at = 0; at + length <= literal.length; at += 1) {
    let group = 0;
    let worth = 0;
    for (let index = at; index < at + length; index += 1) {
      group = (group << kindBits) | kindOf(literal.charCodeAt(index));
      worth += rareness(literal.charAt(index).toLowerCase());
    }
    if (worth > best.worth) Object.assign(best, { group, place: length === 4 ? hashOf(group) : group, worth });
  }
  return best;
};

/** The rarest Latin word that the literal holds from edge to edge, null when there is none. */
const wordOf = (literal: string): Sign | null => {
  let best: Sign | null = null;
  for (const match of literal.matchAll(/(?<=[^a-z])[a-z]+(?=[^a-z])/gi)) {
    let word = 0;
    let worth = 5;
    for (const letter of match[0].toLowerCase()) {
      word = wordStep(word, kindOf(letter.charCodeAt(0)));
      worth += rareness(letter);
    }
    if (best === null || worth > best.worth) best = { table: 'words', place: placeOfWord(word), group: word, worth };
  }
  return best;
};

/** Whether the literal holds a Latin word from edge to edge. */
export const isWhole = (literal: string): boolean => wordOf(literal) !== null;

/** Two signs of a literal that stand for a word, or the only one. */
const denseOf = (literal: string): Sign | null => {
  const first = literal.length < 3 ? firstOtherLetter : firstDenseSign;
  let found: Sign | null = null;
  for (let at = 0; at < literal.length; at += 1) {
    const code = literal.charCodeAt(at);
    if (code < first) continue;
    const before = at > 0 && literal.charCodeAt(at - 1) >= first ? smallUnit(literal.charCodeAt(at - 1)) : 0;
    const pair = pairOf(before, smallUnit(code));
    if (before !== 0) return { table: 'pairs', place: pair, group: pair, worth: 22 };
    if (code >= firstDenseSign) found ??= { table: 'pairs', place: pair, group: pair, worth: 12 };
  }
  return found;
};

const signOf = (written: string): Sign => {
  const edged = withSingleSpaces(written);
  const literal = edged.replaceAll(edge, '');
  const dense = denseOf(literal);
  const word = wordOf(edged);
  if (dense !== null) return word !== null && word.worth > dense.worth ? word : dense;
  if (literal.length < 3 && word !== null) return word;
  const group = groupOf(literal);
  return word !== null && word.worth >= group.worth ? word : group;
};

/** Groups of letters, each with a mark. */
export type LetterMarks = {
  /** The mark of what represents a literal of at least three letters, of a word or of dense signs; new ones are numbered from 1. */
  markOf: (literal: string) => number;
  /** The highest mark so far. */
  highest: () => number;
  /** Roughly how likely it is that a text holds what represents a literal: to be compared, no more. */
  chanceOf: (literal: string) => number;
  /** The marks of what stands in a text, each once. */
  marksIn: (text: string) => readonly number[];
};

/** Blanks and line ends next to each other count as one, so that a text answers for its sentences with their wrapped lines put together. */
export const withSingleSpaces = (literal: string): string => literal.replace(/[ \n]+/g, ' ');

export const openLetterMarks = (): LetterMarks => {
  const bits = { three: new Uint32Array((three + 1) >>> 5), four: new Uint32Array((four + 1) >>> 5) };
  const marks = {
    three: new Uint16Array(three + 1),
    four: new Uint16Array(hashed + 1),
    pairs: new Uint16Array(1 << pairBits),
    words: new Uint16Array(1 << wordBits),
  };
  let last = 0;
  let look = 0;
  let seen = new Uint32Array(1 << 10);

  const markOf = (written: string): number => {
    const { table, place, group } = signOf(written);
    if (table === 'three' || table === 'four') {
      const bit = bits[table];
      bit[group >>> 5] = (bit[group >>> 5] ?? 0) | (1 << (group & 31));
    }
    const known = marks[table][place] ?? 0;
    if (known !== 0) return known;
    last += 1;
    marks[table][place] = last;
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
      if (mark === 0 || seen[mark] === look) return;
      seen[mark] = look;
      found.push(mark);
    };
    let group = 0;
    let before = 0;
    let word = 0;
    const { three: bitsOfThree, four: bitsOfFour } = bits;
    const { words, pairs } = marks;
    const { length } = text;
    for (let at = 0; at < length; at += 1) {
      const code = unitAt(text, at);
      if ((code === 32 || code === 10) && (before === 32 || before === 10)) continue;
      const known = kindOfUnit[code] ?? 0;
      const kind = known === 255 ? kindOf(code) : known;
      group = ((group << kindBits) | kind) & four;
      if (at >= 3 && (((bitsOfFour[group >>> 5] ?? 0) >>> (group & 31)) & 1) === 1)
        meet(marks.four[hashOf(group)] ?? 0);
      if (at >= 2) {
        const short = group & three;
        if ((((bitsOfThree[short >>> 5] ?? 0) >>> (short & 31)) & 1) === 1) meet(marks.three[short] ?? 0);
      }
      if (kind > 0 && kind < 27 && code < 128) word = wordStep(word, kind);
      else {
        if (word !== 0) {
          meet(words[placeOfWord(word)] ?? 0);
          word = 0;
        }
        if (code >= firstOtherLetter) {
          const small = smallUnit(code);
          if (before >= firstOtherLetter) meet(pairs[pairOf(smallUnit(before), small)] ?? 0);
          if (code >= firstDenseSign) meet(pairs[pairOf(0, small)] ?? 0);
        }
      }
      before = code;
    }
    if (word !== 0) meet(words[placeOfWord(word)] ?? 0);
    // Long s and the Kelvin sign are letters of Latin words to the `iu` flags, and none here.
    if (oddLetter.test(text)) for (const mark of words) meet(mark);
    return found;
  };

  return { markOf, highest: () => last, chanceOf: (literal) => 2 ** -signOf(literal).worth, marksIn };
};

/**
 * `text.charCodeAt(at)`, without looking the method up at every letter: strings of many makings (cut out, put together, of one byte or two) pass here,
 * and for those the engine does.
 */
const unitAt: (text: string, at: number) => number = Function.prototype.call.bind(String.prototype.charCodeAt);

const oddLetter = /[\u017f\u212a]/;
