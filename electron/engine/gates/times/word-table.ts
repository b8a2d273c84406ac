import { fold, scan } from './scan';
import { chinese } from './words/chinese';
import { danish } from './words/danish';
import { dutch } from './words/dutch';
import { english } from './words/english';
import { french } from './words/french';
import { german } from './words/german';
import { italian } from './words/italian';
import { japanese } from './words/japanese';
import { polish } from './words/polish';
import { portuguese } from './words/portuguese';
import { russian } from './words/russian';
import { spanish } from './words/spanish';
import { swedish } from './words/swedish';
import type { Words } from './words/words';

export type Sense = { kind: string; value: string };
export type WordTable = {
  /** Words and phrases, folded. */
  senses: ReadonlyMap<string, Sense>;
  /** How many tokens the longest phrase has that begins with this word. */
  phrases: ReadonlyMap<string, number>;
  /** Words that stand for several ("stasera": "questa sera"). */
  spelledOut: ReadonlyMap<string, readonly string[]>;
  /** Whether a word without an apostrophe may stand for several. */
  spellsOut: boolean;
  /** Weekdays and parts of a day are written in one ("Freitagnachmittag"). */
  compounds: boolean;
};

export const wordsOf: Readonly<Record<string, Words>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  nl: dutch,
  pl: polish,
  sv: swedish,
  da: danish,
  no: danish,
  ru: russian,
  ja: japanese,
  zh: chinese,
};

/** English words that mean something else, or nothing, in other languages. */
const onlyEnglish = new Set(
  'a|an|am|pm|may|mar|march|sat|sun|second|mon|in|on|to|of|at|for|about|late|early|do|a m|p m|pt|ct|et|est|mt|ist|say|past|first|last|by|but|not|out|off|or|no|wed|later|mid|half|hence|the'.split(
    '|',
  ),
);

const made = new Map<string, WordTable>();

/** The words of a language (ISO 639-1) with English below them; made once. */
export const wordTable = (language: string): WordTable => {
  const known = made.get(language);
  if (known !== undefined) return known;
  const senses = new Map<string, Sense>();
  const phrases = new Map<string, number>();
  const spelledOut = new Map<string, readonly string[]>();
  const fill = (words: Words, skip: ReadonlySet<string>): void => {
    for (const [meaning, list] of Object.entries(words)) {
      const colon = meaning.indexOf(':');
      const sense = { kind: meaning.slice(0, colon), value: meaning.slice(colon + 1) };
      for (const word of list.split('|')) {
        const folded = fold(word);
        if (folded === '' || skip.has(folded)) continue;
        if (sense.kind === 'spelled') {
          spelledOut.set(folded, fold(sense.value).split(' '));
          continue;
        }
        if (senses.has(folded)) continue;
        senses.set(folded, sense);
        const tokens = scan(folded);
        const first = tokens[0]?.text ?? folded;
        if (tokens.length > 1) phrases.set(first, Math.max(phrases.get(first) ?? 0, tokens.length));
      }
    }
  };
  const own = language === 'en' ? undefined : wordsOf[language];
  if (own !== undefined) fill(own, new Set());
  fill(english, own === undefined ? new Set() : onlyEnglish);
  const compounds = ['de', 'nl', 'sv', 'da', 'no'].includes(language);
  const table = { senses, phrases, spelledOut, spellsOut: compounds || spelledOut.size > 0, compounds };
  made.set(language, table);
  return table;
};
