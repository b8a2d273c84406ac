import { smallWords } from '../language-words';
import {
  blank,
  classOfAscii,
  firstDenseSign,
  foreign,
  groupBits,
  hashStep,
  junctionOf,
  latin,
  oddLetter,
  pairOf,
  sign,
  smallAscii,
  smallUnit,
  tokenEnd,
  tokenStart,
} from './letter-classes';

/*
 * Each literal that a pattern requires is represented by its two rarest signs: whole words, groups of a few letters of a word, signs between two letters, or pairs of signs beyond ASCII.
 * A text that holds the literal has both. Different ones may count as one; then a literal seems to stand where it does not, never the other way.
 */

/** Stands in a literal where a word begins or ends (a private-use sign, which no pattern holds). */
export const edge = '\uE000';

/** How a part of a literal is looked for; `from` and `to` say which part, `worth` how rare it is, in bits. */
export type Sign = { key: number; worth: number; from: number; to: number };

/** Keys of groups have 28 bits; words and pairs stand apart from them. */
const wordKeys = 1 << 28;
const pairKeys = 1 << 29;

/** What a whole token is asked for by, given its number (`hashStep`). */
export const keyOfWord = (hash: number): number => wordKeys | ((hash ^ (hash >>> 15)) & (wordKeys - 1));
/** What a pair is asked for by (`pairOf`, `junctionOf`). */
export const keyOfPair = (pair: number): number => pairKeys | pair;

/** Blanks and line ends next to each other count as one, so that a text answers for its sentences with their wrapped lines put together. */
export const withSingleSpaces = (literal: string): string =>
  /\n| {2}/.test(literal) ? literal.replace(/\n[ \n]*| [ \n]+/g, ' ') : literal;

/** How often a letter stands in the languages read here, the commonest first; others are rare. */
const common = ' etanirsoldhucmgpfbvkywzjxq';
/** Roughly the share of the texts of these languages that a letter is, as bits. */
const rareness = (letter: string): number => {
  const rank = common.indexOf(letter);
  return rank >= 0 ? 2.5 + rank / 3 : letter < '\x80' ? 6 : 11;
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

/** A run of a literal's signs of one class; `opens` and `closes`: a text's token begins and ends with it. */
type Run = { from: number; text: string; opens: boolean; closes: boolean; class: number };

const classOf = (code: number): number => (code < 128 ? (classOfAscii[code] ?? sign) : foreign);

/** The literal in runs; an edge of a word ends a run of letters only, since that is what it says. */
const runsOf = (edged: string): { literal: string; runs: Run[] } => {
  const runs: Run[] = [];
  let literal = '';
  let run: Run | null = null;
  let atEdge = false;
  for (const each of edged) {
    if (each === edge) {
      if (run?.class === latin) run.closes = true;
      atEdge = true;
      continue;
    }
    const kind = classOf(each.charCodeAt(0));
    if (run !== null && (run.class !== kind || kind === foreign || kind === blank)) {
      run.closes = true;
      run = null;
    }
    if (run === null) {
      run = {
        from: literal.length,
        text: '',
        opens: literal !== '' || (atEdge && kind === latin),
        closes: false,
        class: kind,
      };
      runs.push(run);
    }
    run.text += each;
    literal += each;
    atEdge = false;
  }
  return { literal, runs };
};

const isToken = (run: Run): boolean => run.class === latin || run.class === sign;

const wordOf = ({ text, from }: Run): Sign => {
  let hash = 0;
  let worth = 5;
  for (const letter of text) {
    hash = hashStep(hash, smallAscii[letter.charCodeAt(0)] ?? 0);
    worth += rareness(letter);
  }
  return {
    key: keyOfWord(hash),
    worth: commonWords.has(text) ? worthOfCommonWord : worth,
    from,
    to: from + text.length,
  };
};

const groupsOf = ({ text, from, opens, closes }: Run): Sign[] => {
  const shown = `${opens ? ' ' : ''}${text}${closes ? ' ' : ''}`;
  const length = Math.min(4, shown.length);
  const out: Sign[] = [];
  // A sign that neither begins nor ends a token says nothing.
  if (length < 2) return out;
  for (let at = 0; at + length <= shown.length; at += 1) {
    let key = 0;
    let worth = 0;
    for (let index = at; index < at + length; index += 1) {
      const isStart = opens && index === 0;
      const isEnd = closes && index === shown.length - 1;
      const letter = isStart ? tokenStart : isEnd ? tokenEnd : (smallAscii[shown.charCodeAt(index)] ?? 0);
      key = (key << groupBits) | letter;
      worth += rareness(shown.charAt(index));
    }
    const start = from + at - (opens ? 1 : 0);
    out.push({
      key,
      worth: commonGroups.has(shown.slice(at, at + length)) ? Math.min(worth, worthOfCommonGroup) : worth,
      from: Math.max(from, start),
      to: Math.min(from + text.length, start + length),
    });
  }
  return out;
};

/** From here on two letters say much. */
const firstOtherLetter = 0x400;

const pairsOf = (literal: string): Sign[] => {
  const out: Sign[] = [];
  for (let at = 0; at < literal.length; at += 1) {
    const code = literal.charCodeAt(at);
    const before = at > 0 ? literal.charCodeAt(at - 1) : 0;
    if (at > 0 && (code >= 128 || before >= 128))
      out.push({
        key: keyOfPair(pairOf(smallUnit(before), smallUnit(code))),
        worth: code >= firstOtherLetter && before >= firstOtherLetter ? 22 : 12,
        from: at - 1,
        to: at + 1,
      });
    if (code >= firstDenseSign) out.push({ key: keyOfPair(pairOf(0, code)), worth: 11, from: at, to: at + 1 });
  }
  return out;
};

/** Signs that stand alone between two Latin letters. */
const junctionsOf = (runs: readonly Run[]): Sign[] =>
  runs.flatMap((run, at): Sign[] => {
    const [before, behind] = [runs[at - 1], runs[at + 1]];
    if (run.class !== sign || run.text.length !== 1 || before?.class !== latin || behind?.class !== latin) return [];
    const [first, middle, last] = [
      before.text.charCodeAt(before.text.length - 1),
      run.text.charCodeAt(0),
      behind.text.charCodeAt(0),
    ];
    return [
      {
        key: keyOfPair(junctionOf(smallAscii[first] ?? 0, smallAscii[middle] ?? 0, smallAscii[last] ?? 0)),
        worth: worthOfJunction,
        from: run.from - 1,
        to: run.from + 2,
      },
    ];
  });
const worthOfJunction = 13;

const rarestOf = (signs: readonly Sign[]): Sign | undefined => {
  let best: Sign | undefined;
  for (const each of signs) if (best === undefined || each.worth > best.worth) best = each;
  return best;
};

/** What represents a literal: its rarest sign, and the rarest that stands beside that one. None where nothing in it can be looked for. */
export const signsOf = (written: string): readonly Sign[] => {
  const known = signsOfLiteral.get(written);
  if (known !== undefined) return known;
  const signs = readSigns(written);
  signsOfLiteral.set(written, signs);
  return signs;
};

/** Tables of phrases share many of their words, and each is compared before it is entered. */
const signsOfLiteral = new Map<string, readonly Sign[]>();

/** As texts are read: long s and the Kelvin sign stand for the letters that they match. */
const plainLetters = (written: string): string => {
  const small = withSingleSpaces(written).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return oddLetter.test(small) ? small.replaceAll('\u017f', 's').replaceAll('\u212a', 'k') : small;
};

const readSigns = (written: string): Sign[] => {
  const { literal, runs } = runsOf(plainLetters(written));
  const all = runs
    .filter(isToken)
    .flatMap((run) => (run.opens && run.closes ? [wordOf(run)] : groupsOf(run)))
    .concat(pairsOf(literal), junctionsOf(runs));
  const first = rarestOf(all);
  if (first === undefined) return [];
  const second = rarestOf(all.filter((each) => each.to <= first.from || each.from >= first.to));
  return second === undefined ? [first] : [first, second];
};

/** Whether the literal holds a Latin word from edge to edge. */
export const isWhole = (literal: string): boolean => /(?<=[^a-z])[a-z]+(?=[^a-z])/i.test(literal);

/** Roughly how likely it is that a text holds what represents a literal: to be compared, no more. */
export const chanceOf = (literal: string): number => 2 ** -signsOf(literal).reduce((sum, each) => sum + each.worth, 0);
