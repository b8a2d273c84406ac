import { guarded } from './guarded/guarded-pattern';

/** Letters whose accent is no combining mark. One letter each, so that places in the folded text are places in the text. */
const special: Readonly<Record<string, string>> = {
  ß: 's',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 't',
  ı: 'i',
  İ: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '\u00a0': ' ',
  '\u202f': ' ',
  '–': '-',
  '—': '-',
  '‑': '-',
};
const folded = new Map<string, string>(Object.entries(special));

const foldLetter = (letter: string): string => {
  const known = folded.get(letter);
  if (known !== undefined) return known;
  const lower = letter.toLowerCase();
  const bare = special[lower] ?? lower.normalize('NFD').charAt(0);
  const plain = bare.length === 1 ? bare : letter;
  folded.set(letter, plain);
  return plain;
};

/**
 * A text in small letters without accents, of the same length and letter by letter in the same place, so that words are looked up once however they
 * were typed (“Réponse”, “REPONSE”). Kana, Han and Hangul stay as they are. Compose accents first (`normalize('NFC')`) where places matter.
 */
export const foldText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII is meant.
  /[^\x00-\x7f]/.test(text)
    ? text.replace(/[A-Z]+/g, lower).replace(/[\u0080-\u04ff\u1e00-\u2044]/g, foldLetter)
    : text.toLowerCase();

const lower = (letters: string): string => letters.toLowerCase();

/** A pattern over folded text; its own letters are folded too, so that tables can be written as the language is. */
export const foldedPattern = (...sources: readonly string[]): RegExp =>
  guarded(
    new RegExp(sources.map((each) => each.replace(/[\u0080-\u04ff\u1e00-\u2044]/g, foldLetter)).join('|')),
    'folded',
  );
