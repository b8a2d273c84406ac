import { detectAll } from 'tinyld';
import { withoutQuoteLines } from '../ingest/separate-reply';

const spoken = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'sv',
  'da',
  'no',
  'ja',
  'zh',
  'ru',
  'fi',
  'cs',
  'tr',
  'ko',
  'uk',
  'hu',
  'ro',
  'el',
];
/** Below this many letters a guess is worth less than the campaign's language. */
const enoughLetters = 12;

/** The language (ISO 639-1) of the new text of a message; null when it is too short or too mixed to tell. */
export const detectLanguage = (text: string): string | null => {
  const own = withoutQuoteLines(text.slice(0, 4_000)).replace(/https?:\S+|\S+@\S+/g, ' ');
  const letters = own.match(/\p{L}/gu)?.length ?? 0;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(own)) return 'ja';
  if (/\p{Script=Hangul}/u.test(own)) return 'ko';
  if ((own.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4) return 'zh';
  if (letters < enoughLetters) return null;
  const [first, second] = detectAll(own, { only: spoken });
  if (first === undefined) return null;
  return second !== undefined && first.accuracy - second.accuracy < 0.02 && letters < 60 ? null : first.lang;
};
