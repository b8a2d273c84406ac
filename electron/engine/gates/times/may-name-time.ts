import { decades } from './read-era';
import { fold, type Raw, scan } from './scan';
import type { Token } from './tokenise';
import { wordsOf } from './word-table';

const kinds = new Set([
  'weekday',
  'month',
  'unit',
  'day',
  'part',
  'tonight',
  'period',
  'edge-of',
  'clock',
  'week-of',
  'week-after-next',
  'holiday',
  'oclock',
  'meridiem',
  'ordinal',
  'following-day',
  'preceding-day',
  'preceding-week',
]);
const words = new Set([
  ...'now|eow|eom|eoy|eod|cob|date|ytd|mtd|past|q|half past|decade|decades|century'.split('|'),
  ...decades,
]);

/** Whether a token makes a time of those around it: a number, or a word without which no time is named. */
export const anchors = (token: Token): boolean =>
  token.digits > 0 ||
  kinds.has(token.kind) ||
  words.has(token.text) ||
  (token.kind === 'number' && Number(token.value) >= 10);

/**
 * Of every language: the words that anchor a time, the second words of such phrases by their first ("the day after", "half past"), and the first letters of those
 * that are written in one ("Freitagnachmittag").
 */
type Beginnings = {
  words: ReadonlySet<string>;
  phrases: ReadonlyMap<string, ReadonlySet<string>>;
  joined: ReadonlySet<string>;
};
let beginnings: Beginnings | null = null;
const joinedLetters = 4;
const shortestJoined = 7;

const readBeginnings = (): Beginnings => {
  const singles = new Set<string>();
  const phrases = new Map<string, Set<string>>();
  const joined = new Set<string>();
  const put = (phrase: string): void => {
    const folded = fold(phrase);
    const [first, second] = scan(folded);
    singles.add(folded);
    if (first === undefined) return;
    if (second === undefined) singles.add(first.text);
    else phrases.set(first.text, (phrases.get(first.text) ?? new Set()).add(second.text));
  };
  for (const word of words) put(word);
  for (const language of Object.values(wordsOf)) {
    for (const [meaning, list] of Object.entries(language)) {
      const colon = meaning.indexOf(':');
      const [kind, value] = [meaning.slice(0, colon), meaning.slice(colon + 1)];
      if (!kinds.has(kind) && kind !== 'spelled' && !(kind === 'number' && Number(value) >= 10)) continue;
      for (const phrase of list.split('|')) {
        put(phrase);
        if (kind === 'weekday' || kind === 'day' || kind === 'part') joined.add(fold(phrase).slice(0, joinedLetters));
      }
    }
  }
  return { words: singles, phrases, joined };
};

/** False where no word or number of a text makes a time in any language, which a look at each word tells before its language is known. */
export const mayNameTime = (raw: readonly Raw[]): boolean => {
  beginnings ??= readBeginnings();
  const { words: singles, phrases, joined } = beginnings;
  for (let at = 0; at < raw.length; at += 1) {
    const { digits, text } = raw[at] ?? none;
    if (digits > 0 || singles.has(text)) return true;
    if (text.length >= shortestJoined && joined.has(text.slice(0, joinedLetters))) return true;
    const seconds = phrases.get(text);
    const next = seconds === undefined ? undefined : raw[at + 1]?.text;
    // A word in two ("day's") may be read as its first half.
    if (next !== undefined && (seconds?.has(next) === true || next.includes("'"))) return true;
    const apostrophe = text.indexOf("'");
    if (apostrophe < 0) continue;
    for (const part of [text.slice(0, apostrophe), text.slice(0, apostrophe + 1), text.slice(apostrophe + 1)])
      if (singles.has(part) || phrases.has(part)) return true;
  }
  return false;
};

const none = { digits: 0, text: '' };
