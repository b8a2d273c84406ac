import { groupBits, tokenEnd, tokenStart } from './letter-classes';
import { keyOfPair, keyOfWord, type Sign, signsOf } from './literal-signs';
import { withRoom } from './number-rows';
import { ageOfVocabulary, hashOfToken, lettersOfToken, type Reading, vocabularySize } from './vocabulary';

/** The signs (literal-signs.ts) that a table of patterns looks for, each with a mark. */
export type SignMarks = {
  /** The marks of what represents a literal: a text that holds the literal has both. The second is 0 where one is all there is; numbered from 1. */
  marksOf: (literal: string) => readonly [number, number];
  /** The marks of what stands in a text, each once; so many of the list, which is good until the next text. */
  marksIn: (reading: Reading) => { readonly marks: Uint32Array; readonly count: number };
  /** In which look a mark was last met, and which look the last one was. */
  look: () => { readonly metIn: Uint32Array; readonly look: number };
};

export const openSignMarks = (): SignMarks => {
  /** Marks by their keys, in the next free place where others took their own. */
  let keys = new Int32Array(1 << 8);
  let marksByKey = new Uint32Array(1 << 8);
  /** A bit for each key, by fewer bits than it has: most groups of letters are no sign, which is told without going through `keys`. */
  const bits = new Uint32Array(1 << (bloomBits - 5));
  let last = 0;
  /** For each token where the list of its marks begins in `lists`, its length first; 0: not made yet, 1: none of the signs is in it. */
  let listOf = new Uint32Array(0);
  let lists = new Uint32Array(1 << 10);
  let listsEnd = firstList;
  /** The highest token that has a list: patterns that enter one after the other have few to forget. */
  let highestListed = 0;
  let age = 0;
  let met = new Uint32Array(1 << 8);
  let metIn = new Uint32Array(1 << 8);
  let look = 0;

  const slotOf = (key: number): number => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 12) & (keys.length - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
    return slot;
  };

  const markFor = (key: number): number => {
    const bit = bitOf(key);
    return (((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0 ? 0 : (marksByKey[slotOf(key)] ?? 0);
  };

  const grow = (): void => {
    const [oldKeys, oldMarks] = [keys, marksByKey];
    keys = new Int32Array(2 * oldKeys.length);
    marksByKey = new Uint32Array(keys.length);
    for (let at = 0; at < oldKeys.length; at += 1) {
      const key = oldKeys[at] ?? 0;
      if (key === 0) continue;
      const slot = slotOf(key);
      keys[slot] = key;
      marksByKey[slot] = oldMarks[at] ?? 0;
    }
  };

  const markOf = ({ key }: Sign): number => {
    const known = markFor(key);
    if (known !== 0) return known;
    if (3 * last >= keys.length) grow();
    last += 1;
    const slot = slotOf(key);
    keys[slot] = key;
    marksByKey[slot] = last;
    const bit = bitOf(key);
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    // What is known of tokens says nothing of it.
    age = 0;
    return last;
  };

  const forgetLists = (): void => {
    if (listOf.length === 0) listOf = new Uint32Array(vocabularySize);
    else listOf.fill(0, 0, highestListed + 1);
    highestListed = 0;
    listsEnd = firstList;
    age = ageOfVocabulary();
  };

  const append = (mark: number): void => {
    if (mark === 0) return;
    lists = withRoom(lists, listsEnd + 1);
    lists[listsEnd] = mark;
    listsEnd += 1;
  };

  /** Finds the marks of a token: itself, and every two, three and four letters that follow one another in it. */
  const listFor = (token: number): number => {
    const start = listsEnd;
    if (token > highestListed) highestListed = token;
    lists = withRoom(lists, start + 1);
    listsEnd += 1;
    append(markFor(keyOfWord(hashOfToken(token))));
    const letters = lettersOfToken(token);
    let group = tokenStart;
    for (let at = 0; at <= letters.length; at += 1) {
      group = ((group << groupBits) | (letters[at] ?? tokenEnd)) & four;
      append(markFor(group & two));
      if (at >= 1) append(markFor(group & three));
      if (at >= 2) append(markFor(group));
    }
    if (listsEnd === start + 1) {
      listsEnd = start;
      listOf[token] = noMarks;
      return noMarks;
    }
    lists[start] = listsEnd - start - 1;
    listOf[token] = start;
    return start;
  };

  const marksOf = (literal: string): readonly [number, number] => {
    const [first, second] = signsOf(literal);
    return [first === undefined ? 0 : markOf(first), second === undefined ? 0 : markOf(second)];
  };

  const makeReady = (): void => {
    if (age !== ageOfVocabulary()) forgetLists();
    look += 1;
    if (met.length > last) return;
    met = new Uint32Array(2 * last);
    // Looks are counted on: others have noted the last ones.
    metIn = new Uint32Array(2 * last);
  };

  const marksIn = ({ all, tokens, pairs, end: allEnd, odd }: Reading): { marks: Uint32Array; count: number } => {
    makeReady();
    let count = 0;
    if (odd) {
      for (let mark = 1; mark <= last; mark += 1) {
        metIn[mark] = look;
        met[count++] = mark;
      }
      return { marks: met, count };
    }
    // What does not change in the loop is at hand in it: it goes through every word of every sentence.
    const [seen, now, out, places] = [metIn, look, met, listOf];
    for (let index = tokens; index < pairs; index += 1) {
      const token = all[index] ?? 0;
      const known = places[token] ?? 0;
      const start = known !== 0 ? known : listFor(token);
      if (start === noMarks) continue;
      const list = lists;
      const end = start + (list[start] ?? 0);
      for (let at = start + 1; at <= end; at += 1) {
        const mark = list[at] ?? 0;
        if (seen[mark] === now) continue;
        seen[mark] = now;
        out[count] = mark;
        count += 1;
      }
    }
    for (let index = pairs; index < allEnd; index += 1) {
      const mark = markFor(keyOfPair(all[index] ?? 0));
      if (mark === 0 || seen[mark] === now) continue;
      seen[mark] = now;
      out[count] = mark;
      count += 1;
    }
    return { marks: met, count };
  };

  return { marksOf, marksIn, look: () => ({ metIn, look }) };
};

/** In `listOf`; lists begin behind it. */
const noMarks = 1;
const firstList = 2;

const bloomBits = 16;
const bitOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - bloomBits);

const two = (1 << (2 * groupBits)) - 1;
const three = (1 << (3 * groupBits)) - 1;
const four = (1 << (4 * groupBits)) - 1;
