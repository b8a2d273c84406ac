import { findTimes } from '../find-times';
import { foldText } from '../fold-text';
import type { FoundTime } from '../found-time';
import type { WordPatterns } from './read-words';

const dayMs = 86_400_000;
/** A date stands in the words right behind "until". */
const reach = 40;
const attempts = 24;

/**
 * The day that an away message names as the return or the last day away, `YYYY-MM-DD` in the zone; null when none. Read right behind words
 * like "until" and "back on", or before them where the language puts them behind, in the language of the words of absence; a range ("from 3 to 14 June") gives
 * its last day, a month none. Relative to when the message was written; a day that has passed by then is none.
 */
export const returnDate = (input: {
  text: string;
  at: number;
  zone: string;
  tables: readonly WordPatterns[];
  /** Folded sentences that speak of coming back or opening again. */
  backs: readonly string[];
  /** Folded sentences that say when somebody answers: the day there, where no other is told. */
  answers: readonly string[];
}): string | null => {
  const text = input.text.slice(0, 4_000);
  const folded = foldText(text);
  const stated =
    input.tables
      .slice(0, 3)
      .map((table) => statedDay({ ...input, text }, folded, table))
      .find((day) => day !== null) ?? null;
  // "Closed from the 4th to the 8th. We reopen on Monday 11": the day of return, where both are told, is the one that counts.
  const dayOfAny = (sentences: readonly string[]): string | null =>
    sentences
      .map((sentence) => {
        const start = folded.indexOf(sentence);
        return start < 0
          ? null
          : dayIn(input, text.slice(start, start + sentence.length), input.tables[0]?.code ?? null);
      })
      .find((day) => day !== null) ?? null;
  const back = dayOfAny(input.backs);
  return back !== null && (stated === null || back > stated) ? back : (stated ?? dayOfAny(input.answers));
};

/** The last single day named in a sentence, ahead of when it was written. */
const dayIn = (source: Source, sentence: string, code: string | null): string | null => {
  const written = [...sentence.matchAll(everyFullDate)].at(-1)?.[0];
  const full = written === undefined ? null : fullDay(source, written, code);
  if (full !== null) return full;
  const days = findTimes({ text: sentence, at: source.at, zone: source.zone, language: code }).filter(
    ({ kind, fromAt, toAt }) =>
      kind !== 'time' &&
      fromAt !== null &&
      fromAt > source.at - dayMs &&
      (toAt === null || toAt - fromAt <= 1.5 * dayMs),
  );
  const last = days.at(-1)?.fromAt ?? null;
  if (last !== null) return dayOf(last, source.zone);
  // "Available from 19.11": days without a year that other readers of times leave alone.
  const short = [...sentence.matchAll(/(?<![\d./:-])\d{1,2}[./]\d{1,2}(?![\d:]|[./-]\d)/g)].at(-1)?.[0];
  return short === undefined ? null : slashedDay(source, short, code);
};

type Source = { text: string; at: number; zone: string };

const everyWeek = /^\s*(?:mon|tues|wednes|thurs|fri|satur|sun)days\b/i;

const statedDay = (source: Source, folded: string, table: WordPatterns): string | null => {
  let tried = 0;
  for (const match of folded.matchAll(table.until)) {
    const start = match.index + match[0].length;
    const behind = source.text.slice(start, start + reach);
    // "I work Mondays to Wednesdays" names no day.
    if (!/\d|\p{L}{3}/u.test(behind.slice(0, 24)) || everyWeek.test(behind) || tried >= attempts) continue;
    tried += 1;
    const day = dayAtStart(source, behind, table.code);
    if (day !== null) return day;
  }
  return dayBefore(source, folded, table);
};

/** The day with which a piece of text begins; a range or a month that begins there names none. */
const dayAtStart = (source: Source, words: string, code: string | null): string | null => {
  // The day alone is asked for, not what is said of it.
  const piece = (words.split(/まで|迄|\n|[!?。，、;]/u)[0] ?? words).slice(0, 32);
  const slashed = fullDay(source, piece, code) ?? slashedDay(source, piece, code);
  if (slashed !== null) return slashed;
  const firstIn = (text: string): FoundTime | undefined =>
    code === null
      ? undefined
      : findTimes({ text, at: source.at, zone: source.zone, language: code }).find((each) => each.kind !== 'time');
  // "until the 22nd I am not at work": the words behind refuse the day, which is none of theirs.
  const first = firstIn(piece) ?? firstIn(piece.slice(0, 18).replace(/\s\S*$/u, ''));
  if (first === undefined) return numericDay(source, piece.trimStart());
  const { fromAt, toAt } = first;
  if (first.index > 14 || /[.!?]\s/.test(piece.slice(0, first.index)) || fromAt === null) return null;
  if (toAt !== null && toAt - fromAt > 1.5 * dayMs) return null;
  return fromAt <= source.at - dayMs ? null : dayOf(fromAt, source.zone);
};

/**
 * "3/6", "3.6": day first, except that English may mean either, and then the nearer day that is still to come. Japanese and Chinese put the month first.
 */
const slashedDay = (source: Source, piece: string, code: string | null): string | null => {
  const read = /^\s*(?:\p{L}{2,12}\.?,? )?(\d{1,2})[./-](\d{1,2})(?!\d|[./:-]\d)/u.exec(piece);
  if (read === null) return null;
  const [one, other] = [Number(read[1]), Number(read[2])];
  const orders =
    code === 'ja' || code === 'zh'
      ? [[other, one]]
      : code === 'en'
        ? [
            [one, other],
            [other, one],
          ]
        : [[one, other]];
  const found = orders.flatMap(([day = 0, month = 0]) => {
    if (month < 1 || month > 12 || day < 1 || day > 31) return [];
    const year = new Date(source.at).getUTCFullYear();
    return (
      [Date.UTC(year, month - 1, day), Date.UTC(year + 1, month - 1, day)].find((at) => at >= source.at - dayMs) ?? []
    );
  });
  return found.length === 0 ? null : dayOf(Math.min(...found), 'UTC');
};

/** "04/12/2026", "4.12.26"; not the parts of a longer number. */
const fullDate = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d]|[./-]\d)/;
const everyFullDate = new RegExp(fullDate.source, 'g');
const fullDateFirst = new RegExp(`^\\s*(?:\\p{L}{2,12}\\.?,? )?${fullDate.source}`, 'u');

/**
 * A date in numbers with its year, where a text begins with one. Day first, unless a date of the same text shows that the month is ("12/24/2026"); in English,
 * where none shows it, the nearer day to come of the two. A day that has passed is none.
 */
const fullDay = (source: Source, piece: string, code: string | null): string | null => {
  const read = fullDateFirst.exec(piece);
  if (read === null) return null;
  const [one, other] = [Number(read[1]), Number(read[3])];
  const year = Number(read[4]) + (Number(read[4]) < 100 ? 2000 : 0);
  const shown = [...source.text.matchAll(everyFullDate)].map((each) => [Number(each[1]), Number(each[3])] as const);
  const dayFirst = shown.some(([first]) => first > 12);
  const monthFirst = !dayFirst && shown.some(([, second]) => second > 12);
  const orders = monthFirst
    ? [[other, one]]
    : dayFirst || code !== 'en' || read[2] === '.'
      ? [[one, other]]
      : [
          [one, other],
          [other, one],
        ];
  const days = orders.flatMap(([day = 0, month = 0]) => {
    const at = Date.UTC(year, month - 1, day);
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && at >= source.at - dayMs ? [at] : [];
  });
  return days.length === 0 ? null : dayOf(Math.min(...days), 'UTC');
};

/** Dates as they are written where "until" stands behind them. */
const written =
  /(?:\d{4}年)?\d{1,2}月\d{1,2}[日号號]|\d{1,2}\/\d{1,2}(?!\d)|[月火水木金土日]曜日?|(?:星期|周|週|礼拜)[一二三四五六日天]|\d{1,2}(?:\.\s?\d{1,2}\.(?:\s?\d{4})?|\.?\s\p{L}{3,12})/gu;

/** Languages that put "until" behind the day. */
const dayBefore = (source: Source, folded: string, table: WordPatterns): string | null => {
  if (table.code !== null && !/[\u3040-\u9fff]/.test(folded)) return null;
  for (const date of source.text.matchAll(written)) {
    const end = date.index + date[0].length;
    const day = table.untilBehind.test(folded.slice(end, end + 24)) ? dayAtStart(source, date[0], table.code) : null;
    if (day !== null) return day;
  }
  return null;
};

/** Month names in languages whose times are not read elsewhere, by their folded beginning. */
const months: readonly RegExp[] = [
  /^(?:tammi|led(?:en|na)|oca)/,
  /^(?:helmi|unor|suba)/,
  /^(?:maalis|brez|mart)/,
  /^(?:huhti|dub|nisan)/,
  /^(?:touko|kvet|may)/,
  /^(?:kesa|cerv(?:en|na)(?!ec)|haz)/,
  /^(?:heina|cervenec|cervence|tem)/,
  /^(?:elo|srp|agu)/,
  /^(?:syys|zari|eyl)/,
  /^(?:loka|rij|eki)/,
  /^(?:marras|listo|kas)/,
  /^(?:joulu|prosin|ara)/,
];

/** "18.5.", "18. 5. 2026", "11. května", "11 Mayıs": the next such day. */
const numericDay = (source: Source, piece: string): string | null => {
  const read = /^(\d{1,2})(?:\.\s?(\d{1,2})\.(?:\s?(\d{4}))?|[./](\d{1,2})[./](\d{4})|\.?\s(\p{L}{3,12}))/u.exec(piece);
  if (read === null) return null;
  const name = foldText(read[6] ?? '');
  const month = read[6] === undefined ? Number(read[2] ?? read[4]) : months.findIndex((each) => each.test(name)) + 1;
  const day = Number(read[1]);
  const year = Number(read[3] ?? read[5] ?? new Date(source.at).getUTCFullYear());
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const at = Date.UTC(year, month - 1, day);
  const next =
    read[3] === undefined && read[5] === undefined && at < source.at - dayMs ? Date.UTC(year + 1, month - 1, day) : at;
  return next < source.at - dayMs ? null : dayOf(next, 'UTC');
};

const dayOf = (at: number, zone: string): string => {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(at);
};

/** Making one costs a hundred times what using it does. */
const formats = new Map<string, Intl.DateTimeFormat>();
