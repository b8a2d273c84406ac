import { letterStatistics } from '../ingest/letter-statistics';
import { withoutQuoteLines } from '../ingest/separate-reply';
import { smallWords, tellingLetters } from './language-words';

const spoken = [...Object.keys(smallWords), 'ja', 'zh', 'ru', 'ko', 'uk', 'hu', 'ro', 'el'];
/** Below this many letters a guess is worth less than the campaign's language. */
const enoughLetters = 5;
/** Letter statistics alone, without one small word, need this many. */
const enoughForStatistics = 24;
/** How far the best language must lead the next. */
const lead = 0.22;

/** Characters that letter statistics look at. */
const statisticsOf = 400;

/** Which languages have a word, and the share of it that each gets. */
const shares = new Map<string, readonly string[]>();
for (const [language, words] of Object.entries(smallWords)) {
  for (const word of new Set(words.split(' ')))
    shares.set(word.toLowerCase(), [...(shares.get(word.toLowerCase()) ?? []), language]);
}

/**
 * The language (ISO 639-1) of the new text of a message; null when it is too short or too mixed to tell: replies are drafted in it, so a wrong one is worse than none.
 * Short texts are told by their small words and letters, longer ones also by letter statistics (tinyld).
 */
export const detectLanguage = (text: string): string | null => {
  const own = withoutQuoteLines(text.slice(0, 4_000)).replace(/https?:\S+|(?<!\S)\S+@\S+/g, ' ');
  const script = languageOfScript(own);
  if (script !== null) return script;
  const words =
    own
      .toLowerCase()
      .normalize('NFC')
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}][\p{L}\p{M}'-]*/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters < enoughLetters) return null;
  const scores = new Map<string, number>();
  let told = 0;
  for (const word of words.slice(0, 200)) {
    const languages = shares.get(word) ?? [];
    if (languages.length > 0 && word.length > 1) told += 1;
    for (const language of languages) {
      scores.set(language, (scores.get(language) ?? 0) + (word.length > 1 ? 1 : 0.3) / languages.length);
    }
  }
  const lower = own.toLowerCase();
  for (const [letter, languages] of tellingLetters) {
    if (!letter.test(lower)) continue;
    told += languages.length === 1 ? 1 : 0;
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + 0.8 / languages.length);
  }
  if (told === 0 && letters < enoughForStatistics) return null;
  // Letter statistics cost a thousand times what the words cost; a text that its words tell needs none.
  const byWords = ranked(scores);
  if (byWords[0] !== undefined && byWords[0][1] >= 2.5 && byWords[0][1] > 1.6 * (byWords[1]?.[1] ?? 0))
    return byWords[0][0];
  for (const each of letterStatistics(own.slice(0, statisticsOf), { only: spoken }).slice(0, 5)) {
    scores.set(each.lang, (scores.get(each.lang) ?? 0) + each.accuracy * (letters < enoughForStatistics ? 0.8 : 1.6));
  }
  const [first, second] = ranked(scores);
  if (first === undefined || first[1] < 0.5) return null;
  return second !== undefined && first[1] - second[1] < lead * Math.min(1, 40 / letters) ? null : first[0];
};

const ranked = (scores: ReadonlyMap<string, number>): [string, number][] => [...scores].sort((a, b) => b[1] - a[1]);

/** Han letters that only Japanese, or only Chinese, writes this way. */
const japaneseHan = /[込円価対応発図売県働戻予様々経済読変帰総検験録拝辺渡沢桜畑峠枠]/u;
const chineseHan =
  /[们这请谢问时间发电话钱兴价报单邮见过还没说么吗呢吧给会为来对应现让請謝問時間發電話錢價報單郵見過還沒說麼嗎給會為來對應現讓您]/u;

const languageOfCyrillic = (text: string): string | null => {
  if (/[іїєґ]/i.test(text)) return 'uk';
  if (/[ыэё]/i.test(text)) return 'ru';
  return letterStatistics(text, { only: ['ru', 'uk', 'bg', 'sr', 'mk'] })[0]?.lang ?? null;
};

const languageOfScript = (text: string): string | null => {
  if (!/[\u0370-\uffff]/.test(text)) return null;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic >= 4 && cyrillic * 2 > (text.match(/\p{L}/gu)?.length ?? 0)) return languageOfCyrillic(text);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const other = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (han < 2 || other > han * 6) return null;
  if (japaneseHan.test(text) && !chineseHan.test(text)) return 'ja';
  return han >= 4 || chineseHan.test(text) ? 'zh' : null;
};
