import {
  blank,
  classOfAscii,
  firstDenseSign,
  hashStep,
  junctionOf,
  latin,
  oddLetter,
  pairOf,
  sign,
  smallAscii,
  smallUnit,
} from './letter-classes';

/*
 * The tokens of the texts at hand (letter-classes.ts), each with a number by which every table of patterns keeps what it knows of it: a word is looked at
 * letter by letter when it is first met, and the words of a text are found out once for all tables.
 */

/** What stands in a text, whatever is asked of it: good until the next text is read. */
export type Reading = {
  /** Where it is kept, beside that of other texts: an array of its own for each sentence would cost as much as reading it. */
  all: Uint16Array;
  /** Its tokens, each once: from here in `all` up to `pairs`. */
  tokens: number;
  /** From here up to `end`: its pairs of signs of which one is not ASCII (`pairOf`), and its signs between two letters (`junctionOf`). */
  pairs: number;
  end: number;
  /** It holds a letter that stands for another one: anything may be in it. */
  odd: boolean;
};

/** Tokens known at a time: the words of several hundred mails. Numbered from 1. */
const tokensKept = 1 << 15;
const lettersKept = 1 << 19;
const slots = new Uint16Array(2 * tokensKept);
const hashes = new Int32Array(tokensKept);
/** Where the letters of a token begin; one further, where they end. */
const starts = new Uint32Array(tokensKept + 1);
let letters = new Uint8Array(1 << 14);
let last = 0;
let age = 1;

/** In which reading a token was last met. */
const metIn = new Uint32Array(tokensKept);
let reading = 0;

/** Changes when the numbers of tokens do. */
export const ageOfVocabulary = (): number => age;
/** Above the number of every token. */
export const vocabularySize = tokensKept;

/** The number (`hashStep`) of a token. */
export const hashOfToken = (token: number): number => hashes[token] ?? 0;

/** Its letters, good until the next text is read. */
export const lettersOfToken = (token: number): Uint8Array =>
  letters.subarray(starts[token] ?? 0, starts[token + 1] ?? 0);

/** Starts anew where the words of the next text may find no room. */
const makeRoom = (length: number): void => {
  const end = starts[last + 1] ?? 0;
  if (last + Math.min(length / 4, tokensKept / 2) < tokensKept - 1 && end + length < lettersKept) return;
  last = 0;
  age += 1;
  slots.fill(0);
  starts[1] = 0;
};

const put = (slot: number, hash: number, from: number, to: number): number => {
  last += 1;
  const start = starts[last] ?? 0;
  if (start + to - from > letters.length) {
    const grown = new Uint8Array(2 * (start + to - from));
    grown.set(letters);
    letters = grown;
  }
  for (let at = from; at < to; at += 1) letters[start + at - from] = smallAscii[units[at] ?? 0] ?? 0;
  starts[last + 1] = start + to - from;
  hashes[last] = hash;
  slots[slot] = last;
  return last;
};

const isSame = (token: number, from: number, to: number): boolean => {
  const start = starts[token] ?? 0;
  if ((starts[token + 1] ?? 0) - start !== to - from) return false;
  for (let at = from; at < to; at += 1) if (letters[start + at - from] !== smallAscii[units[at] ?? 0]) return false;
  return true;
};

/** The number of the token that stands at a place of the text at hand; 0 where there is no room for it. */
const tokenAt = (hash: number, from: number, to: number): number => {
  let slot = (Math.imul(hash, 0x9e3779b1) >>> 16) & (slots.length - 1);
  for (let token = slots[slot] ?? 0; token !== 0; token = slots[slot] ?? 0) {
    if (hashes[token] === hash && isSame(token, from, to)) return token;
    slot = (slot + 1) & (slots.length - 1);
  }
  return last + 1 < tokensKept ? put(slot, hash, from, to) : 0;
};

/** Where the text at hand is laid out: one place for all texts, which are read one after the other. */
let units = new Uint16Array(1 << 11);
let bytes = Buffer.from(units.buffer);
/** What is met in it. */
let tokens = new Uint16Array(units.length);
let pairs = new Uint16Array(2 * units.length + 2);
/** What stands in the texts at hand, and where the next one's begins. */
let kept = new Uint16Array(1 << 16);
let keptEnd = 0;

/** Strings of many makings (cut out, put together, of one byte or two) come here, and each would be taken apart anew at every letter. */
const layOut = (text: string): void => {
  if (text.length > units.length) {
    units = new Uint16Array(2 * text.length);
    bytes = Buffer.from(units.buffer);
    tokens = new Uint16Array(units.length);
    pairs = new Uint16Array(2 * units.length + 2);
  }
  bytes.write(text, 'utf16le');
};

/** The texts and sentences of the message at hand: several tables are asked about each. */
const lately = new Map<string, Reading>();
const textsKept = 400;
const lettersOfTexts = 200_000;
let lettersRead = 0;

/** What stands in a text; of one that is asked about again it is kept. */
export const readTokens = (text: string): Reading => {
  const known = lately.get(text);
  if (known !== undefined) return known;
  const read = readOnce(text);
  lately.set(text, read);
  lettersRead += text.length;
  keptEnd = read.end;
  return read;
};

/** The same for a text that nobody asks about again. */
export const readOnce = (text: string): Reading => {
  const ageBefore = age;
  makeRoom(text.length);
  if (age !== ageBefore || lately.size >= textsKept || lettersRead + text.length > lettersOfTexts) forget();
  return readAnew(text);
};

const forget = (): void => {
  lately.clear();
  lettersRead = 0;
  keptEnd = 0;
};

const readAnew = (text: string): Reading => {
  const { length } = text;
  layOut(text);
  reading += 1;
  // What does not change in the loop is at hand in it: it goes through every letter of every text.
  const [all, classes, smalls, seen, now, found, beside] = [
    units,
    classOfAscii,
    smallAscii,
    metIn,
    reading,
    tokens,
    pairs,
  ];
  let count = 0;
  let paired = 0;
  let full = false;
  let at = 0;
  while (at < length) {
    const code = all[at] ?? 0;
    const kind = code < 128 ? (classes[code] ?? blank) : blank;
    if (kind === blank) {
      if (code >= 128) {
        // Beside the sign before it, beside the one behind it where that is ASCII, and alone where a sign is a word.
        const small = smallUnit(code);
        if (at > 0) beside[paired++] = pairOf(smallUnit(all[at - 1] ?? 0), small);
        if (at + 1 < length && (all[at + 1] ?? 0) < 128) beside[paired++] = pairOf(small, smallUnit(all[at + 1] ?? 0));
        if (code >= firstDenseSign) beside[paired++] = pairOf(0, code);
      }
      at += 1;
      continue;
    }
    const from = at;
    let hash = 0;
    let next = code;
    do {
      hash = hashStep(hash, smalls[next] ?? 0);
      at += 1;
      next = at < length ? (all[at] ?? 0) : 128;
    } while (next < 128 && classes[next] === kind);
    if (kind === sign && at - from === 1 && next < 128 && classes[next] === latin && from > 0) {
      const before = all[from - 1] ?? 0;
      if (before < 128 && classes[before] === latin)
        beside[paired++] = junctionOf(smalls[before] ?? 0, smalls[code] ?? 0, smalls[next] ?? 0);
    }
    const token = tokenAt(hash, from, at);
    if (token === 0) full = true;
    else if (seen[token] !== now) {
      seen[token] = now;
      found[count] = token;
      count += 1;
    }
  }
  return keep(count, paired, full || oddLetter.test(text));
};

/** Puts what was met behind what is kept, anew where there is no room. */
const keep = (count: number, paired: number, odd: boolean): Reading => {
  const length = count + paired;
  if (keptEnd + length > kept.length) {
    forget();
    if (length > kept.length) kept = new Uint16Array(length);
  }
  const first = keptEnd;
  for (let index = 0; index < count; index += 1) kept[first + index] = tokens[index] ?? 0;
  for (let index = 0; index < paired; index += 1) kept[first + count + index] = pairs[index] ?? 0;
  return { all: kept, tokens: first, pairs: first + count, end: first + length, odd };
};
