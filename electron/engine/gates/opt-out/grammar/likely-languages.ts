import { smallWords } from '../../language-words';
import { foldText } from '../fold-text';

const languages = Object.keys(smallWords);
/** The places of the languages that a small word is of. */
const languagesOf = new Map<string, number[]>();
/** Greetings that people of every language write above their own words. */
const saidEverywhere = new Set(['hello', 'hi', 'hey', 'dear', 'thanks', 'regards', 'best', 'cheers', 'ok']);
for (const [at, words] of Object.values(smallWords).entries())
  for (const word of new Set(words.split(' ').map(foldText)))
    if (!saidEverywhere.has(word)) languagesOf.set(word, [...(languagesOf.get(word) ?? []), at]);
const longest = Math.max(...[...languagesOf.keys()].map((word) => word.length));

const wordsRead = 150;

/**
 * The languages (ISO 639-1) whose small words a folded text has, those left out that have less than half of what the best has: "remove" and "me" are
 * Spanish as well, "the" is not. Null: no word tells. Coarser than detectLanguage and a few microseconds.
 */
export const likelyLanguages = (folded: string): ReadonlySet<string> | null => {
  const counts = new Uint8Array(languages.length);
  const text = folded.slice(0, 2_000);
  let words = 0;
  for (let at = 0; at < text.length && words < wordsRead; at += 1) {
    if (!isLetterAt(text, at)) continue;
    const start = at;
    do at += 1;
    while (at < text.length && isLetterAt(text, at));
    words += 1;
    if (at - start > longest) continue;
    for (const language of languagesOf.get(text.slice(start, at)) ?? []) counts[language] = (counts[language] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return most === 0 ? null : new Set(languages.filter((_, at) => (counts[at] ?? 0) * 2 >= most));
};

const isLetterAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  // Half of a letter or sign beyond the first plane: read as a whole from either half.
  if (code >= 0xd800 && code <= 0xdfff) {
    const first = code >= 0xdc00 ? at - 1 : at;
    return letter.test(text.slice(first, first + 2));
  }
  const known = letters[code] ?? 0;
  if (known !== 0) return known === yes;
  const found = letter.test(String.fromCharCode(code));
  letters[code] = found ? yes : no;
  return found;
};

const letter = /^\p{L}$/u;
const yes = 1;
const no = 2;
/** Whether a UTF-16 code unit is a letter, found out once; 0: not yet. */
const letters = new Uint8Array(65_536);
