import { foldedPattern } from '../fold-text';
import { never } from '../guarded/guarded-pattern';
import { partAnchors } from './weigh-parts';
import type { AutoReplyWords } from './words/auto-reply-words';
import { chinese } from './words/chinese';
import { danishNorwegian } from './words/danish-norwegian';
import { dutch } from './words/dutch';
import { english } from './words/english';
import { french } from './words/french';
import { german } from './words/german';
import { italian } from './words/italian';
import { japanese } from './words/japanese';
import { moreLanguages } from './words/more-languages';
import { polish } from './words/polish';
import { portuguese } from './words/portuguese';
import { russian } from './words/russian';
import { spanish } from './words/spanish';
import { swedish } from './words/swedish';

/** The patterns of one language, ready to use; `code` (ISO 639-1) is what reading its dates needs, null for a mixed table. */
export type WordPatterns = { code: string | null } & Record<Exclude<keyof AutoReplyWords, 'anchors'>, RegExp>;

const compile = (code: string | null, words: AutoReplyWords): WordPatterns => {
  const pattern = (sources: readonly string[]): RegExp => (sources.length === 0 ? never : foldedPattern(...sources));
  return {
    code,
    subject: pattern(words.subject),
    awaySubject: pattern(words.awaySubject),
    receiptSubject: pattern(words.receiptSubject),
    calendarSubject: pattern(words.calendarSubject),
    machine: pattern(words.machine),
    away: pattern(words.away),
    thanks: pattern(words.thanks),
    later: pattern(words.later),
    urgent: pattern(words.urgent),
    instead: pattern(words.instead),
    unread: pattern(words.unread),
    ticket: pattern(words.ticket),
    unmonitored: pattern(words.unmonitored),
    left: pattern(words.left),
    engaged: pattern(words.engaged),
    past: pattern(words.past),
    until: new RegExp(foldedPattern(`\\d\\.?\\s?[-~～](?=\\s?\\d)`, ...words.until).source, 'g'),
    untilBehind: foldedPattern(
      words.untilBehind.map((each) => (each.startsWith('^') ? each : `^.{0,12}?${each}`)).join('|'),
    ),
  };
};

const tables: readonly (readonly [string | null, AutoReplyWords])[] = [
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['pt', portuguese],
  ['it', italian],
  ['nl', dutch],
  ['pl', polish],
  ['sv', swedish],
  ['da', danishNorwegian],
  [null, moreLanguages],
];
const latin = tables.map(([code, words]) => compile(code, words));
const cyrillic = compile('ru', russian);
const kana = compile('ja', japanese);
const han = compile('zh', chinese);

const beforeA = 'a'.charCodeAt(0) - 1;
/** The first four letters of a word as a number. */
const beginningOf = (word: string): number =>
  [...word.slice(0, 4)].reduce((number, letter) => (number << 5) | (letter.charCodeAt(0) - beforeA), 0);

/** Which tables the beginning of a word speaks for, as bits. */
const anchors = new Map<number, number>();
tables.forEach(([code, words], index) => {
  for (const anchor of [...(words.anchors ?? []), ...partAnchors(code ?? '')]) {
    const key = beginningOf(anchor);
    anchors.set(key, (anchors.get(key) ?? 0) | (1 << index));
  }
});

/** A bit for each of these beginnings, by fewer bits than they have: most words are told by it. */
const anchorBits = new Uint8Array(1 << 13);
const bitOf = (beginning: number): number => Math.imul(beginning, 0x9e3779b1) >>> 16;
for (const key of anchors.keys()) {
  const bit = bitOf(key);
  anchorBits[bit >>> 3] = (anchorBits[bit >>> 3] ?? 0) | (1 << (bit & 7));
}
const tablesOfWord = (beginning: number): number => {
  const bit = bitOf(beginning);
  return (((anchorBits[bit >>> 3] ?? 0) >> (bit & 7)) & 1) === 0 ? 0 : (anchors.get(beginning) ?? 0);
};

/** All tables, for subjects: they are short, and often in another language than the text. */
export const allTables: readonly WordPatterns[] = [...latin, cyrillic, kana, han];

/**
 * The tables of the languages whose words of absence or receipt stand in a folded text, by one look at each word: business in none of them costs nothing
 * more. The ones with the most words first.
 */
export const tablesFor = (folded: string): WordPatterns[] => {
  const counts = new Map<number, number>();
  let beginning = 0;
  let length = 0;
  for (let at = 0; at <= folded.length; at += 1) {
    const letter = at < folded.length ? folded.charCodeAt(at) - beforeA : 0;
    if (letter > 0 && letter <= 26) {
      length += 1;
      if (length <= 4) beginning = (beginning << 5) | letter;
      continue;
    }
    const bits = length < 2 ? 0 : tablesOfWord(beginning);
    for (let index = 0; bits >> index > 0; index += 1) {
      if ((bits >> index) & 1) counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    beginning = 0;
    length = 0;
  }
  const found = [...counts].sort((a, b) => b[1] - a[1]).flatMap(([index]) => latin[index] ?? []);
  if (/[\u0400-\u04ff]/.test(folded)) found.unshift(cyrillic);
  if (/[\u3040-\u30ff]/.test(folded)) found.unshift(kana);
  else if (/[\u3400-\u9fff]/.test(folded)) found.unshift(han);
  return found;
};
