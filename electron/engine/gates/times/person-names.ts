import { type Reader, startsAnew } from './reader';
import type { Token } from './tokenise';

/** Months of a language that are first names there, and what such a person does; where they are written small a capital tells less. */
const people: Readonly<Record<string, { word: RegExp; does: RegExp }>> = {
  en: {
    word: /^(?:april|may|june|august)$/,
    does: /^\s+(?:works (?:in|at|with|closely)|heads|runs|leads|manages|handles|joined|takes care)(?!\p{L})/u,
  },
  fr: { word: /^avril$/, does: /^\s+(?:s'occupe|travaille|dirige|gère|répond)(?!\p{L})/u },
  es: {
    word: /^(?:abril|julio)$/,
    does: /^\s+(?:se (?:encarga|ocupa)|lleva|trabaja|dirige|gestiona|coordina|responde|y \p{Lu}\p{Ll}+ (?:son|se|llevan|trabajan|dirigen))(?!\p{L})/u,
  },
  pt: {
    word: /^(?:abril|julio)$/,
    does: /^\s+(?:trata|cuida|trabalha|dirige|gere|coordena|e \p{Lu}\p{Ll}+ (?:tratam|cuidam|são|trabalham))(?!\p{L})/u,
  },
  nl: { word: /^mei$/, does: /^\s+(?:regelt|werkt|leidt|en \p{Lu}\p{Ll}+ (?:regelen|zijn|werken))(?!\p{L})/u },
  pl: { word: /^maja$/, does: /^\s+(?:zajmuje|pracuje|prowadzi|odpowiada)(?!\p{L})/u },
  sv: { word: /^maj$/, does: /^\s+(?:sköter|jobbar|arbetar|leder)(?!\p{L})/u },
  da: { word: /^maj$/, does: /^\s+(?:tager sig|arbejder|leder|står for)(?!\p{L})/u },
};
const titled =
  /(?:^|[^\p{L}])(?:frau|herrn?|mme|madame|sra?|señora?|pani|pan|panem|panią|panu|fru|mevrouw|mrs?|ms|miss|signora|senhora?|г-жа|госпожа)\.?\s+$/iu;

/** "Maj Lindqvist sköter det", "pani Maja", "June works in sales": a capital, and a surname, a title or what a person does beside it. */
export const isPersonOf = (reader: Reader, at: number, word: string): boolean => {
  const person = people[reader.language === 'no' ? 'da' : reader.language];
  const token = reader.tokens[at];
  if (person === undefined || token === undefined || !person.word.test(word)) return false;
  if (!/^\p{Lu}/u.test(reader.text.slice(token.start, token.start + 1))) return false;
  if (titled.test(reader.text.slice(Math.max(0, token.start - 16), token.start))) return true;
  const after = reader.tokens[at + 1];
  const surname =
    reader.language !== 'en' &&
    after !== undefined &&
    after.kind === '' &&
    !after.glued &&
    !startsAnew(reader, at + 1) &&
    /^\p{Lu}\p{Ll}+/u.test(reader.text.slice(after.start, after.end));
  return surname || person.does.test(reader.text.slice(token.end, token.end + 60));
};

const smallDays = new Set(['it', 'es', 'fr', 'pt', 'pl']);

/** "Se ne occupa Domenico Sabato": where days are written small, one with a capital behind another name inside a sentence. */
export const isSurname = (reader: Reader, at: number): boolean => {
  const [first, name, token] = [reader.tokens[at - 2], reader.tokens[at - 1], reader.tokens[at]];
  if (first === undefined || name === undefined || token === undefined || !smallDays.has(reader.language)) return false;
  const capital = (each: Token): boolean => /^\p{Lu}\p{Ll}/u.test(reader.text.slice(each.start, each.end));
  return (
    capital(token) && name.kind === '' && capital(name) && /^\p{L}/u.test(first.text) && !startsAnew(reader, at - 1)
  );
};
