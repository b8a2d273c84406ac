import type { FoundTime } from './found-time';
import { chooseLanguage } from './times/choose-language';
import type { Found } from './times/found';
import { linkTimes } from './times/link-times';
import { dayMs, toLocal, toUtc } from './times/local-time';
import { anchors, mayNameTime } from './times/may-name-time';
import { inNamedWeek } from './times/named-week';
import { namesNoTime } from './times/no-time';
import { decades } from './times/read-era';
import { readRange } from './times/read-range';
import { kindAt, type Reader, textAt } from './times/reader';
import { readRefusals } from './times/refusals';
import { scan } from './times/scan';
import { type Token, tokenise } from './times/tokenise';
import { wordTable } from './times/word-table';

const textLimit = 20_000;

type TimesInput = { text: string; at: number; zone: string; language?: string | null };

/**
 * The times a text names, in order: days, weeks, months, clock times, parts of days and ranges of them, relative to when it was written (`at`, UTC
 * milliseconds) and in the writer's zone (IANA; a zone named beside a clock counts for that clock). Open ends are null. Reads English, and beside it the
 * language given or found by its words (German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish, Danish, Norwegian, Russian, Japanese, Chinese).
 * Weekdays and dates without a year are the next that come. A time the writer refuses ("Thursday won't work", "not Monday") is left out, and cut out of the
 * one it belongs to ("next week except Thursday" is two). Quoted lines and automatic replies are the caller's to leave out. Never throws.
 */
export const findTimes = (input: TimesInput): FoundTime[] => readTimes(input).filter((each) => each.away !== 'refused');

/** Whole texts are looked at up to here: a scan ends after as many words as this has letters. */
const scannedWhole = 6_000;

/** False where a text names no time in any language, and then no part of it does: a look at each word, a tenth of what reading costs. */
export const mayFindTimes = (text: string): boolean => text.length > scannedWhole || mayNameTime(scan(text));

/** As `findTimes`, and the times refused beside them: when no time is to be offered. */
export const readTimes = (input: TimesInput): FoundTime[] => {
  const text = input.text.slice(0, textLimit);
  const raw = scan(text);
  if (!mayNameTime(raw)) return [];
  const language = chooseLanguage(text, raw, input.language ?? null);
  const tokens = tokenise(raw, wordTable(language));
  const near = placesNear(tokens);
  const reader: Reader = {
    text,
    tokens,
    language,
    known: new Map(),
    now: toLocal(input.at, input.zone),
    // In China and Japan, and where English is written in the Americas or the place is unknown, the month comes first.
    monthFirst:
      ['ja', 'zh'].includes(language) ||
      (language === 'en' && (/^(?:America|US)\//.test(input.zone) || /^(?:UTC|Etc\/UTC|GMT)?$/.test(input.zone))),
  };
  const read: Found[] = [];
  for (let at = 0; at < tokens.length; ) {
    const range = near[at] !== 1 || skippable(reader, at) || isDenied(reader, at) ? null : readRange(reader, at);
    if (range === null || range.next <= at) {
      at += 1;
      continue;
    }
    if (namesNoTime(reader, range)) {
      at = range.next;
      continue;
    }
    read.push(range);
    if (range.hours !== undefined) read.push(range.hours);
    at = range.hours?.next ?? range.next;
  }
  if (read.length === 0) return [];
  return inNamedWeek(reader, readRefusals(reader, linkTimes(reader, read))).flatMap((each): FoundTime[] => {
    const first = tokens[each.first];
    const last = tokens[each.next - 1];
    if (first === undefined || last === undefined) return [];
    const { from, to, kind } = each.time;
    const zone = each.time.zone ?? input.zone;
    return [
      {
        text: text.slice(first.start, last.end),
        index: first.start,
        fromAt: from === null ? null : toUtc(from, zone),
        toAt: to === null ? null : toUtc(to, zone),
        kind,
        away: each.away,
        lastDayEndsAt: each.days && to !== null ? toUtc(to + dayMs, zone) : null,
      },
    ];
  });
};

/** How many tokens may stand between the first of a time and the word or number that makes it one. */
const reach = 5;
/** 1 where a time may begin: a number or a word of time stands there or soon after. All else is passed over unread. */
const placesNear = (tokens: readonly Token[]): Uint8Array => {
  const near = new Uint8Array(tokens.length);
  let left = 0;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (anchors(token)) left = reach;
    if (left > 0) {
      near[at] = 1;
      left -= 1;
    }
  }
  return near;
};

/** Signs and words without a meaning of their own with which a time may still begin. */
const openers = new Set([
  ...'q|h|kw|<|>|greater|calendar|right|now|eow|eoy|eom|eod|cob|later|earlier|for|cy|fy|ytd|mtd|viertel|kwart|kvart|cuarto|halb|halv'.split(
    '|',
  ),
  ...decades,
]);
const openingFill = new Set('the|den|der|dem|am|le|el|il|dia|dnia|de|for'.split('|'));
const neverFirst = new Set(['and', 'or', 'onwards', 'zone', 'to', 'not', 'except']);

/** Words that begin nothing by themselves. */
const skippable = (reader: Reader, at: number): boolean => {
  const kind = kindAt(reader, at);
  if (kind === '') return reader.tokens[at]?.number === null && !openers.has(textAt(reader, at));
  if (kind === 'fill') return !openingFill.has(textAt(reader, at));
  if (kind === 'to') return /^[-–—~〜]$/.test(textAt(reader, at));
  return neverFirst.has(kind) || (kind === 'ago' && textAt(reader, at) !== 'earlier');
};

/** A number that belongs to a code, a telephone or an address is no time. */
const isDenied = (reader: Reader, at: number): boolean => {
  const token = reader.tokens[at];
  const before = reader.tokens[at - 1];
  if (token === undefined || token.number === null || before === undefined) return false;
  if (/^[$€£¥]$/.test(before.text)) return true;
  if (!token.glued) return false;
  // "SW1A 2AA"
  if (before.kind === '' && /^[a-z]{1,3}$/.test(before.text) && !openers.has(before.text)) return true;
  return (
    /^[+#$€£@&=_]$/.test(before.text) ||
    (/^[-.]$/.test(before.text) && before.glued && /\d/.test(reader.tokens[at - 2]?.text ?? ''))
  );
};
