import { spokenWords } from './spoken-words';

/** Initials that are answers first: Olga Kovaleva signs "OK" at her own risk. */
const answers = new Set(['ok', 'no', 'am', 'pm', 'ps', 'na', 'ja', 'si', 'yes', 'tbd']);
/** Months and days in short, which answer "when?": May of Maya. */
const dates = new Set(
  'jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun mai okt dez ene abr ago dic set out gen giu lug ott lun mer jeu ven dim jue vie dom'.split(
    ' ',
  ),
);
const shortestForm = 3;
const longest = 120;

/**
 * Whether this line is what a sender called so signs with: the name, one of its words, a short form that begins or ends one ("Becca" of Rebecca, "Alex" of
 * Alexandra), the initials of the whole, or, where no letters part words, its last or first letters beside a firm or alone (佐藤 of 佐藤美咲).
 */
export const isSendersName = (text: string, names: readonly string[]): boolean => {
  if (text === '' || text.length > longest || names.length === 0) return false;
  const bare = text.replace(/[,;.!]+$/, '').toLowerCase();
  return names.some((name) => {
    const whole = name.toLowerCase();
    if (whole === '') return false;
    const words = whole.split(/\s+/);
    if (whole === bare || words.includes(bare)) return true;
    return unparted.test(bare) ? holdsUnparted(bare, whole) : isShortForm(text, bare, words) || isInitials(text, words);
  });
};

const unparted = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・\s]+$/u;

const holdsUnparted = (bare: string, whole: string): boolean => {
  const name = whole.replace(/\s+/g, '');
  const isPart = (word: string): boolean => word.length >= 2 && (name.startsWith(word) || name.endsWith(word));
  return isPart(bare.replace(/\s+/g, '')) || bare.split(/\s+/).some(isPart);
};

const isShortForm = (text: string, bare: string, words: readonly string[]): boolean =>
  bare.length >= shortestForm &&
  /^\p{Lu}\p{Ll}+[.,!]?$/u.test(text) &&
  !spokenWords.has(bare) &&
  !dates.has(bare) &&
  words.some((word) => word.length > bare.length && (word.startsWith(bare) || word.endsWith(bare)));

const isInitials = (text: string, words: readonly string[]): boolean => {
  const letters = text.replace(/\./g, '').toLowerCase();
  return (
    words.length >= 2 &&
    /^(?:\p{Lu}\.?){2,4}$/u.test(text) &&
    !answers.has(letters) &&
    letters === words.map((word) => word[0]).join('')
  );
};
