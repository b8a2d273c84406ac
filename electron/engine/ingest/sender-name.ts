import { spokenWords } from './spoken-words';

/** Answers first and names second, whoever is called so: Olga Kovaleva's "OK", Si Wong's "Si", Da Silva's "Da". */
const answers = new Set(
  'ok okay no yes am pm ps na ja si tbd nein nee nej oui non sim não nao sì sí tak nie da да нет stop cancel unsubscribe remove delete 好 好的 可以 是 是的 不 不是 行 对 はい いいえ'.split(
    ' ',
  ),
);
/** Months and days in short, which answer "when?": May of Maya. */
const dates = new Set(
  'jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun mai okt dez ene abr ago dic set out gen giu lug ott lun mer jeu ven dim jue vie dom'.split(
    ' ',
  ),
);
const shortestForm = 3;
const longest = 120;

/**
 * Whether this line is what a sender called so signs with: the name or some of its words, initials for others ("Becca H." of Rebecca Hale), a short form that
 * begins or ends one ("Alex" of Alexandra) or makes it small ("Charlie" of Charles), the initials alone, or, where no letters part words, its last or first
 * letters beside a firm or alone (佐藤 of 佐藤美咲).
 */
export const isSendersName = (text: string, names: readonly string[]): boolean => {
  if (text === '' || text.length > longest || names.length === 0) return false;
  const bare = folded(text.replace(/[,;.!]+$/, ''));
  if (answers.has(bare)) return false;
  return names.some((name) => {
    const whole = folded(name);
    if (whole === '') return false;
    const words = whole.split(/\s+/);
    if (whole === bare || words.includes(bare)) return true;
    if (unparted.test(bare)) return holdsUnparted(bare, whole);
    return isSomeOf(bare, words) || isShortForm(text, bare, words) || isInitials(text, whole);
  });
};

/** Without capitals and accents: people leave them out of their own names. */
const folded = (text: string): string => {
  const lower = text.toLowerCase();
  return accented.test(lower)
    ? lower
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
    : lower;
};
const accented = /[\u00c0-\u024f]/;

const unparted = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・\s]+$/u;

const holdsUnparted = (bare: string, whole: string): boolean => {
  const name = whole.replace(/\s+/g, '');
  const isPart = (word: string): boolean => word.length >= 2 && (name.startsWith(word) || name.endsWith(word));
  return isPart(bare.replace(/\s+/g, '')) || bare.split(/\s+/).some(isPart);
};

/** Several words, each one of the name's or the first letter of one, and one of them whole. */
const isSomeOf = (bare: string, words: readonly string[]): boolean => {
  const said = bare.split(/\s+/);
  return (
    said.length >= 2 &&
    said.some((word) => word.length > 2 && words.includes(word)) &&
    said.every(
      (word) => words.includes(word) || (/^\p{L}\.?$/u.test(word) && words.some((each) => each[0] === word[0])),
    )
  );
};

const isShortForm = (text: string, bare: string, words: readonly string[]): boolean =>
  bare.length >= shortestForm &&
  /^\p{Lu}\p{Ll}+[.,!]?$/u.test(text) &&
  !spokenWords.has(bare) &&
  !dates.has(bare) &&
  given(words).some(
    (word) =>
      (word.length > bare.length && (word.startsWith(bare) || word.endsWith(bare))) ||
      (small.test(bare) && bare.length <= 7 && word.slice(0, shortestForm) === bare.slice(0, shortestForm)),
  );

/** Nobody shortens a surname: what begins like one ("Pro" of Proctor) is something said. */
const given = (words: readonly string[]): readonly string[] => (words.length > 1 ? words.slice(0, -1) : words);

/** How names are made small: Charlie, Bartek, Danny, Hänschen, Ronaldinho. */
const small = /(?:y|ie|ey|ek|ko|ito|ita|inho|inha|chen|sia)$/;

const isInitials = (text: string, whole: string): boolean => {
  if (!/^(?:\p{Lu}\.?-?){2,4}$/u.test(text)) return false;
  const letters = folded(text).replace(/[.-]/g, '');
  const first = whole
    .split(/[\s.-]+/)
    .filter((word) => word !== '' && !title.test(word))
    .map((word) => word[0])
    .join('');
  return !answers.has(letters) && first.includes(letters);
};

const title = /^(?:dr|prof|mag|ing|dipl|mr|mrs|ms|herr|frau|dott|dra|sr|sra)$/;
