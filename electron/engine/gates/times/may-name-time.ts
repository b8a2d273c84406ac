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
  'clock',
  'week-of',
  'week-after-next',
  'holiday',
  'oclock',
  'meridiem',
  'ordinal',
  'following-day',
]);
const words = new Set([...'now|eow|eom|eoy|eod|cob|date|ytd|past|q|half past'.split('|'), ...decades]);

/** Whether a token makes a time of those around it: a number, or a word without which no time is named. */
export const anchors = (token: Token): boolean =>
  token.digits > 0 ||
  kinds.has(token.kind) ||
  words.has(token.text) ||
  (token.kind === 'number' && Number(token.value) >= 10);

/** Of every language: the first words of what anchors a time, and the first letters of those that are written in one ("Freitagnachmittag"). */
let beginnings: { whole: ReadonlySet<string>; joined: ReadonlySet<string> } | null = null;
const joinedLetters = 4;
const shortestJoined = 7;

const readBeginnings = (): NonNullable<typeof beginnings> => {
  const whole = new Set<string>();
  const joined = new Set<string>();
  const put = (phrase: string): void => {
    const folded = fold(phrase);
    whole.add(folded);
    whole.add(scan(folded)[0]?.text ?? folded);
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
  return { whole, joined };
};

/** False where no word or number of a text makes a time in any language, which a look at each word tells before its language is known. */
export const mayNameTime = (raw: readonly Raw[]): boolean => {
  beginnings ??= readBeginnings();
  const { whole, joined } = beginnings;
  for (const { digits, text } of raw) {
    if (digits > 0 || whole.has(text)) return true;
    if (text.length >= shortestJoined && joined.has(text.slice(0, joinedLetters))) return true;
    const apostrophe = text.indexOf("'");
    if (apostrophe < 0) continue;
    if (whole.has(text.slice(0, apostrophe)) || whole.has(text.slice(0, apostrophe + 1))) return true;
    if (whole.has(text.slice(apostrophe + 1))) return true;
  }
  return false;
};
