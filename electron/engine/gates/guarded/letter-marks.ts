import { smallWords } from '../language-words';

/*
 * Which of many literals stand in a text, by one pass over it: each literal is represented by its two rarest whole words or groups of a few letters, and texts are
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

/** How a part of a literal is looked for; `from` and `to` say which part, `worth` how rare it is, in bits. */
type Sign = {
  table: 'three' | 'four' | 'pairs' | 'words';
  place: number;
  group: number;
  worth: number;
  from: number;
  to: number;
};

/** What the languages read here write most: a word or a group of letters in it tells little, however rare its letters. */
const commonWords: ReadonlySet<string> = new Set(
  Object.values(smallWords).flatMap((words) => words.toLowerCase().split(' ')),
);
const commonEndings =
  'tion atio ions ment ing ings ther ight ould able ally ness less ated ting ter ers est ies ung ungen chen sche lich keit heit eur ique ante ente ando endo ción ação mente zione ione aten eren ende'.split(
    ' ',
  );
const commonGroups: ReadonlySet<string> = new Set(
  [...commonWords, ...commonEndings.flatMap((each) => [each, `e${each}`])].flatMap((word) => {
    const spaced = ` ${word} `;
    return Array.from({ length: Math.max(0, spaced.length - 3) }, (_, at) => spaced.slice(at, at + 4));
  }),
);
const worthOfCommonWord = 6;
const worthOfCommonGroup = 8;

/** The groups of a literal's letters, four of them or three. */
const groupsOf = (literal: string): Sign[] => {
  const length = Math.min(4, literal.length);
  const out: Sign[] = [];
  for (let at = 0; at + length <= literal.length; at += 1) {
    let group = 0;
    let worth = 0;
    for (let index = at; index < at + length; index += 1) {
      group = (group << kindBits) | kindOf(literal.charCodeAt(index));
      worth += rareness(literal.charAt(index).toLowerCase());
    }
    const common = commonGroups.has(literal.slice(at, at + length).toLowerCase());
    out.push({
      table: length === 4 ? 'four' : 'three',
      place: length === 4 ? hashOf(group) : group,
      group,
      worth: common ? Math.min(worth, worthOfCommonGroup) : worth,
      from: at,
      to: at + length,
    });
  }
  return out;
};

/** The Latin words that a literal with its edges holds whole; their places are those without the edges. */
const wordsOf = (edged: string): Sign[] =>
  [...edged.matchAll(/(?<=[^a-z])[a-z]+(?=[^a-z])/gi)].map((match) => {
    const from = match.index - (edged.slice(0, match.index).split(edge).length - 1);
    let word = 0;
    let worth = 5;
    for (const letter of match[0].toLowerCase()) {
      word = wordStep(word, kindOf(letter.charCodeAt(0)));
      worth += rareness(letter);
    }
    return {
      table: 'words',
      place: placeOfWord(word),
      group: word,
      worth: commonWords.has(match[0].toLowerCase()) ? worthOfCommonWord : worth,
      from,
      to: from + match[0].length,
    };
  });

/** Whether the literal holds a Latin word from edge to edge. */
export const isWhole = (literal: string): boolean => wordsOf(literal).length > 0;

/** Two signs of a literal that stand for a word, or the only one. */
const denseOf = (literal: string): Sign | null => {
  const first = literal.length < 3 ? firstOtherLetter : firstDenseSign;
  let found: Sign | null = null;
  for (let at = 0; at < literal.length; at += 1) {
    const code = literal.charCodeAt(at);
    if (code < first) continue;
    const before = at > 0 && literal.charCodeAt(at - 1) >= first ? smallUnit(literal.charCodeAt(at - 1)) : 0;
    const pair = pairOf(before, smallUnit(code));
    const sign = { table: 'pairs', place: pair, group: pair, from: at - 1, to: at + 1 } as const;
    if (before !== 0) return { ...sign, worth: 22 };
    if (code >= firstDenseSign) found ??= { ...sign, worth: 12 };
  }
  return found;
};

const rarestOf = (signs: readonly Sign[]): Sign | undefined => {
  let best: Sign | undefined;
  for (const each of signs) if (best === undefined || each.worth > best.worth) best = each;
  return best;
};

/** What represents a literal: its rarest word, group of letters or pair of signs, and the rarest that stands beside that one. */
const signsOf = (written: string): readonly Sign[] => {
  const known = signsOfLiteral.get(written);
  if (known !== undefined) return known;
  const signs = readSigns(written);
  signsOfLiteral.set(written, signs);
  return signs;
};

/** Tables of phrases share many of their words, and each is compared before it is entered. */
const signsOfLiteral = new Map<string, readonly Sign[]>();

const readSigns = (written: string): Sign[] => {
  const edged = withSingleSpaces(written);
  const literal = edged.replaceAll(edge, '');
  const words = wordsOf(edged);
  const dense = denseOf(literal);
  const all = dense !== null ? [dense, ...words] : literal.length < 3 ? words : [...words, ...groupsOf(literal)];
  const first = rarestOf(all);
  if (first === undefined) return groupsOf(literal).slice(0, 1);
  const second = rarestOf(all.filter((each) => each.to <= first.from || each.from >= first.to));
  return second === undefined ? [first] : [first, second];
};

/** Groups of letters, each with a mark. */
export type LetterMarks = {
  /**
   * The marks of what represents a literal of at least three letters, of a word or of dense signs: a text that holds the literal has both. The second is 0 where
   * one is all there is; new ones are numbered from 1.
   */
  marksOf: (literal: string) => readonly [number, number];
  /** The highest mark so far. */
  highest: () => number;
  /** Roughly how likely it is that a text holds what represents a literal: to be compared, no more. */
  chanceOf: (literal: string) => number;
  /** The marks of what stands in a text, each once: good until the next text. */
  marksIn: (text: string) => Uint16Array;
};

/** Blanks and line ends next to each other count as one, so that a text answers for its sentences with their wrapped lines put together. */
export const withSingleSpaces = (literal: string): string => literal.replace(/\n[ \n]*| [ \n]+/g, ' ');

export const openLetterMarks = (): LetterMarks => {
  // Small enough to stay in the processor's nearest memory, which a look at every letter needs more than it needs no false hits.
  const bits = { three: new Uint32Array((three + 1) >>> 5), four: new Uint32Array((hashed + 1) >>> 5) };
  const marks = {
    three: new Uint16Array(three + 1),
    four: new Uint16Array(hashed + 1),
    pairs: new Uint16Array(1 << pairBits),
    words: new Uint16Array(1 << wordBits),
  };
  /** The word or group of each mark: common ones must not pass for others. */
  const groupOfMark: number[] = [0];
  let last = 0;
  let look = 0;
  let seen = new Uint32Array(1 << 10);
  /** What was met in the text at hand: one list for all texts. */
  let met = new Uint16Array(1 << 10);
  let count = 0;

  const markOf = ({ table, place, group }: Sign): number => {
    if (table === 'three' || table === 'four') {
      const bit = bits[table];
      bit[place >>> 5] = (bit[place >>> 5] ?? 0) | (1 << (place & 31));
    }
    const at = table === 'words' || table === 'four' ? placeFor(marks[table], place, group) : place;
    const known = marks[table][at] ?? 0;
    if (known !== 0) return known;
    last += 1;
    marks[table][at] = last;
    groupOfMark[last] = group;
    return last;
  };

  /** Where a word or group stands in its table, or may be put: the next free place where others took its own. */
  const placeFor = (table: Uint16Array, place: number, group: number): number => {
    let at = place;
    for (let mark = table[at] ?? 0; mark !== 0 && groupOfMark[mark] !== group; mark = table[at] ?? 0)
      at = (at + 1) & (table.length - 1);
    return at;
  };

  const marksOf = (written: string): readonly [number, number] => {
    const [first, second] = signsOf(written);
    return [first === undefined ? 0 : markOf(first), second === undefined ? 0 : markOf(second)];
  };

  const meet = (mark: number): void => {
    if (mark === 0 || seen[mark] === look) return;
    seen[mark] = look;
    met[count] = mark;
    count += 1;
  };
  const meetIn = (table: Uint16Array, place: number, group: number): void => {
    const mark = table[place] ?? 0;
    if (mark !== 0) meet(groupOfMark[mark] === group ? mark : (table[placeFor(table, place, group)] ?? 0));
  };

  const marksIn = (text: string): Uint16Array => {
    look += 1;
    count = 0;
    if (seen.length <= last) {
      seen = new Uint32Array(last * 2);
      met = new Uint16Array(last * 2);
      look = 1;
    }
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
      if (at >= 3) {
        const place = hashOf(group);
        if ((((bitsOfFour[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1) meetIn(marks.four, place, group);
      }
      if (at >= 2) {
        const short = group & three;
        if ((((bitsOfThree[short >>> 5] ?? 0) >>> (short & 31)) & 1) === 1) meet(marks.three[short] ?? 0);
      }
      if (kind > 0 && kind < 27 && code < 128) word = wordStep(word, kind);
      else {
        if (word !== 0) {
          meetIn(words, placeOfWord(word), word);
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
    if (word !== 0) meetIn(words, placeOfWord(word), word);
    // Long s and the Kelvin sign are letters of Latin words to the `iu` flags, and none here.
    if (oddLetter.test(text)) for (const mark of words) meet(mark);
    return met.subarray(0, count);
  };

  return {
    marksOf,
    highest: () => last,
    chanceOf: (literal) => 2 ** -signsOf(literal).reduce((sum, each) => sum + each.worth, 0),
    marksIn,
  };
};

/**
 * `text.charCodeAt(at)`, without looking the method up at every letter: strings of many makings (cut out, put together, of one byte or two) pass here,
 * and for those the engine does.
 */
const unitAt: (text: string, at: number) => number = Function.prototype.call.bind(String.prototype.charCodeAt);

const oddLetter = /[\u017f\u212a]/;
