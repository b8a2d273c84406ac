/** Letters that no Unicode decomposition takes apart. */
const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** A text as words are compared: lower case, without accents, whatever keyboard it was typed on. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter);

/** Endings of inflection and derivation in the languages we write, longest first. Over-stemming costs a rank, under-stemming a fact. */
const endings = [
  'isierungen isierung ierungen ierung ationen ations ation aciones acion azioni azione acoes acao',
  'ungen heiten keiten iones ities ieren ments ingen mente ions ning heit keit ment iert ung ity ing ion ate ies',
  'ene ede ere are ire ado ada ato ata ene ers est eux ens',
  'en er em es et ed as os is ar ir or na ne ar y s e a o i n t',
].map((line) => new RegExp(`(?:${line.split(' ').join('|')})$`));

const stemFloor = 4;

const stripped = (word: string, ending: RegExp): string => {
  const rest = word.replace(ending, '');
  return rest.length >= stemFloor ? rest : word;
};

/**
 * The stem of one folded word, the same for "prices" and "pricing", "Vertrag" and "Verträge". One light stemmer for all
 * languages: the knowledge and the lead need not write the same one, and neither says which it is.
 */
export const stemOf = (word: string): string => {
  if (/\d/.test(word)) return word;
  if (word.length <= 3) return word;
  if (word.length === 4) return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  const stem = endings.reduce(stripped, word);
  // "cancelled" and "cancel", "stopping" and "stop".
  return stem.length > stemFloor && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
};

/** The stems of a text in their order, repeats included; single letters and single digits say nothing. */
export const stemsOf = (text: string): string[] => (foldText(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []).map(stemOf);
