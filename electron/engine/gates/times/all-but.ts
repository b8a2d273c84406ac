import type { Found } from './found';
import { dayMs } from './local-time';
import type { Reader } from './reader';
import { fold } from './scan';

/** "Any day", "jeder Tag", "n'importe quel jour", "cualquier día": whatever is taken out of it, the rest of it is wished. */
const all =
  /(?:^|[^\p{L}])(?:any|every|each|all|whole|entire|jede[rsnm]?|alle[sn]?|jederzeit|immer|n'importe|tous|toute|chaque|cualquier|todos|todas|toda|qualquer|qualsiasi|qualunque|tutti|tutta|ogni|elke|iedere|alle|hele|kazd\p{L}+|dowoln\p{L}+|caly|vilken|alla|varje|hver|enhver|hvilken|hele|helst|люб\p{L}+|кажд\p{L}+|все)(?![\p{L}])/u;
const allSigns = /除|以外/u;

/** "Not Wednesday; any other day this week": the rest of what is named behind. */
const other =
  /(?:^|[^\p{L}])(?:other|else|otherwise|rest|remaining|ander\p{L}*|sonst|ansonsten|autres?|sinon|otr[oa]s?|outr[oa]s?|altr[oiae]|overige|inn\p{L}+|andr?[ae]|annan|ellers|друг\p{L}+|остальн\p{L}+)(?![\p{L}])|其他|ほかの|他の/u;

/** Whether folded words speak of other times than the one named. */
export const namesOthers = (text: string): boolean => other.test(text);

const between = (reader: Reader, from: number, to: number): string =>
  fold(reader.text.slice(Math.max(from, 0), Math.max(to, 0)));
const startOf = (reader: Reader, found: Found): number => reader.tokens[found.first]?.start ?? 0;
const endOf = (reader: Reader, found: Found): number => reader.tokens[found.next - 1]?.end ?? 0;
const sentenceEnd = /[.!?;\n。！？]/u;

/** Whether what is refused is taken out of all of something: "any day but Friday". `left` is its clause so far, folded. */
export const isOfAll = (left: string): boolean => all.test(left) || allSigns.test(left);

/** Japanese says it behind: "来週、水曜日以外". */
export const isTakenOut = (reader: Reader, found: Found): boolean =>
  /^(?:は|では|に|の)?(?:以外|を除)/.test(reader.text.slice(endOf(reader, found), endOf(reader, found) + 6));

/** The week that was said with a day: "any day but Friday next week". */
export const weekOf = (found: Found): Found | null => {
  const week = found.expression?.week ?? null;
  if (week === null) return null;
  return {
    ...found,
    days: false,
    expression: null,
    time: { from: week.monday, to: week.monday + 7 * dayMs, kind: 'range', zone: null },
  };
};

const reach = 80;

/**
 * Whether a stretch named behind what was refused is the whole that it is taken from: "any day but Friday suits next week", "not Wednesday, any other
 * day this week".
 */
export const isWholeOf = (reader: Reader, refused: Found, ofAll: boolean, whole: Found): boolean => {
  const { from, to } = whole.time;
  if (whole.expression?.span == null || from === null || to === null || to - from < 2 * dayMs) return false;
  const gap = between(reader, endOf(reader, refused), startOf(reader, whole));
  if (gap.length > reach) return false;
  return other.test(gap) || (ofAll && !sentenceEnd.test(gap));
};
