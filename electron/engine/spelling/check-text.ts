import { wordsOf } from '../../../shared/words-of';
import { detectLanguage } from '../gates';
import type { Speller } from './speller';

export type Checked = {
  language: string | null;
  /** Words as they stand in the text, each once. */
  wrong: string[];
  /** Why nothing is marked. */
  why: 'no_dictionary' | 'unsure' | null;
};

/** Which letters a language is written in; those not named, in Latin ones. */
const letters: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(['ru', 'uk', 'be', 'bg', 'sr', 'mk'].map((language) => [language, /^\p{Script=Cyrillic}/u])),
  el: /^\p{Script=Greek}/u,
  he: /^\p{Script=Hebrew}/u,
  ar: /^\p{Script=Arabic}/u,
  fa: /^\p{Script=Arabic}/u,
};
const latin = /^\p{Script=Latin}/u;

/** A text of which so large a share is in no dictionary is in another language, or no prose: marking it all helps nobody. */
const mostWrong = 0.4;
const enoughWords = 8;

/**
 * Judges a text by the dictionary of the language it is written in, else of `usual` (what it answers is written in it). Words that
 * `known` accepts are never asked about. Throws what the speller throws.
 */
export const checkText = async (
  speller: Speller,
  text: string,
  { usual, known }: { usual: string | null; known(word: string): boolean },
): Promise<Checked> => {
  const language = detectLanguage(text) ?? usual;
  if (language === null) return { language, wrong: [], why: 'unsure' };
  if (!speller.languages().has(language)) return { language, wrong: [], why: 'no_dictionary' };
  const found = wordsOf(text).filter(
    // A greeting in the lead's own script is no mistake.
    ({ word }) => (letters[language] ?? latin).test(word) && !known(word),
  );
  const words = [...new Set(found.map(({ word }) => word))];
  const alone = new Set(await speller.wrong(language, words));
  // Abbreviations stand in dictionaries with their full stop: "kl.", "bzw.", "etc.".
  const stopped = found.filter(({ word, at }) => alone.has(word) && text[at + word.length] === '.');
  const unknown = new Set(
    await speller.wrong(
      language,
      stopped.map(({ word }) => `${word}.`),
    ),
  );
  for (const { word } of stopped) if (!unknown.has(`${word}.`)) alone.delete(word);
  const wrong = [...alone];
  if (words.length >= enoughWords && wrong.length > words.length * mostWrong)
    return { language, wrong: [], why: 'unsure' };
  return { language, wrong, why: null };
};
