import { smallWords } from '../../language-words';
import { foldText } from '../fold-text';

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(smallWords))
  for (const word of new Set(words.split(' ').map(foldText)))
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

const wordsRead = 150;

/**
 * The languages (ISO 639-1) whose small words a folded text has, those left out that have less than half of what the best has: "remove" and "me" are
 * Spanish as well, "the" is not. Null: no word tells. Coarser than detectLanguage and a few microseconds.
 */
export const likelyLanguages = (folded: string): ReadonlySet<string> | null => {
  const counts = new Map<string, number>();
  for (const word of folded
    .slice(0, 2_000)
    .match(/\p{L}+/gu)
    ?.slice(0, wordsRead) ?? [])
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most === 0) return null;
  return new Set([...counts].filter(([, count]) => count * 2 >= most).map(([language]) => language));
};
