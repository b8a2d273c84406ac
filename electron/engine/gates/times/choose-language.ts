import { detectLanguage } from '../detect-language';
import type { Raw } from './scan';
import { fold } from './scan';
import { wordsOf } from './word-table';

/** Words that tell a language though they say nothing of time; folded when read in. */
const common: Readonly<Record<string, string>> = {
  en: 'the of to and is are you your we our it that this with have has can could would will be me my for on at by not do does works work let please thanks or if so but any how about am sat',
  de: 'der die das und ich ist nicht sie wir mir mich uns bitte es aber oder ein eine mit fur auf zu bin wäre passt geht gerne haben kann können ihnen',
  fr: 'mon votre numero merci le la les et je nous vous est pas pour que mais ou un une avec suis serait bien moi dans il votre merci me ce cela convient conviendrait disponible disponibles possible',
  es: 'el la los y que no por para es en yo nos usted pero o un una con me estoy podemos gracias bien del',
  pt: 'o a os e que não por para é em eu nos você mas ou um uma com estou podemos obrigado do da na no pode',
  it: 'il la gli e che non per è in io noi lei ma o un una con sono possiamo grazie bene della mi ci',
  nl: 'de het een en ik is niet u wij we mij ons maar of met voor op ben kan kunnen graag past bij wel',
  pl: 'i nie się jest czy proszę ale lub z na w do mi nam mam mogę jestem dziękuję to pasuje będzie',
  sv: 'och jag är inte det att vi ni mig oss men eller med för på kan går tack bra passar ska kl',
  da: 'og jeg er ikke det at vi mig os men eller med for på kan går tak fint passer skal kl ligger',
};

/** Kinds of words that a text of the language has and another rarely has. */
const telling = new Set(['weekday', 'month', 'unit', 'relative', 'day', 'part', 'tonight', 'period', 'spelled']);
const weightOf = (kind: string, word: string): number =>
  telling.has(kind) && word.length > 3 ? Math.min(word.length, 9) : word.length > 2 ? 2 : 1;

const languages = Object.keys(common);
/** What a word weighs for the languages it stands for, most of them one or two: their numbers and the weights, in turns. */
type Row = readonly number[];
let weights: ReadonlyMap<string, Row> | null = null;

const weightTable = (): ReadonlyMap<string, Row> => {
  if (weights !== null) return weights;
  const table = new Map<string, Float64Array>();
  const put = (word: string, index: number, weight: number): void => {
    const row = table.get(word) ?? new Float64Array(languages.length);
    row[index] = Math.max(row[index] ?? 0, weight);
    table.set(word, row);
  };
  for (const [index, language] of languages.entries()) {
    for (const word of (common[language] ?? '').split(' ')) put(fold(word), index, 2);
    for (const [meaning, list] of Object.entries(wordsOf[language] ?? {})) {
      const kind = meaning.slice(0, meaning.indexOf(':'));
      for (const phrase of list.split('|')) {
        const folded = fold(phrase);
        const single = !folded.includes(' ');
        for (const word of folded.split(' '))
          if (/^\p{L}/u.test(word))
            put(word, index, single || word.length > 4 ? weightOf(kind, word) : Math.min(2, word.length));
      }
    }
  }
  weights = new Map(
    [...table].map(([word, row]) => [word, [...row].flatMap((weight, index) => (weight === 0 ? [] : [index, weight]))]),
  );
  return weights;
};

/** Cyrillic and all from the CJK signs on; asked first, because it is asked of every text. */
const otherLetters = /[\u0400-\u04ff\u3040-\ufaff]/;
const cyrillic = /\p{Script=Cyrillic}/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const han = /\p{Script=Han}/u;
/** Words of time that Japanese writes without kana and Chinese does not write at all. */
const japaneseOnly =
  /\d週間|\d日後|来週|再来週|今週|翌週|先週|来月|[月火水木金土日]曜|午後\d+時|\d+時(?!间|間)|明後日|本日|今夕|年末年始/;
/** What Spanish never writes; "no dia 3" is no refusal. */
const portugueseOnly = /[ãõç]|(?<!\p{L})(?:às?|no dia)(?!\p{L})/iu;
/** A longer text than this tells its language by its first words. */
const enough = 400;

/**
 * The language whose words of time and commonest words a text uses most, English when it is as good as any; `known` decides between equals, and only when
 * it does not, the text's letters are looked at.
 */
export const chooseLanguage = (text: string, raw: readonly Raw[], known: string | null): string => {
  if (otherLetters.test(text)) {
    if (kana.test(text)) return 'ja';
    if (han.test(text)) return japaneseOnly.test(text) ? 'ja' : 'zh';
    if (cyrillic.test(text)) return 'ru';
  }
  const table = weightTable();
  const scores = new Float64Array(languages.length);
  for (let at = 0; at < raw.length && at < enough; at += 1) {
    const token = raw[at];
    if (token === undefined || token.digits > 0) continue;
    const row = table.get(token.text) ?? elided(table, token.text);
    if (row === undefined) continue;
    for (let each = 0; each < row.length; each += 2) {
      const index = row[each] ?? 0;
      scores[index] = (scores[index] ?? 0) + (row[each + 1] ?? 0);
    }
  }
  const best = Math.max(...scores);
  if ((scores[0] ?? 0) >= best) return 'en';
  const same = languages.filter((_, index) => (scores[index] ?? 0) >= best - 1);
  if (known !== null && same.includes(known === 'no' ? 'da' : known)) return known === 'no' ? 'da' : known;
  if (same.includes('pt') && portugueseOnly.test(text)) return 'pt';
  const first = languages[scores.indexOf(best)] ?? 'en';
  if (same.length === 1) return first;
  const guess = detectLanguage(text);
  return guess !== null && same.includes(guess) ? guess : first;
};

const joined = /^(.{5,}?)s?(?:vormittag|nachmittag|mittag|abend|morgen|fruh|ochtend|middag|namiddag|avond|nacht)s?$/;

/** The last two letters of those second halves: nearly no other long word ends so, which is quicker told than by the pattern. */
const joinedEnds = new Set(['ag', 'nd', 'en', 'uh', 'ht']);
const mayBeJoined = (word: string): boolean => {
  const end = word.endsWith('s') ? word.length - 1 : word.length;
  return joinedEnds.has(word.slice(end - 2, end));
};

/** "d'octobre" tells by its second half, "Freitagnachmittag" by its first. */
const elided = (table: ReadonlyMap<string, Row>, word: string): Row | undefined => {
  const apostrophe = word.indexOf("'");
  if (apostrophe < 0 && word.length > 8) return mayBeJoined(word) ? table.get(joined.exec(word)?.[1] ?? '') : undefined;
  return apostrophe > 0 ? (table.get(word.slice(apostrophe + 1)) ?? table.get(word.slice(0, apostrophe))) : undefined;
};
