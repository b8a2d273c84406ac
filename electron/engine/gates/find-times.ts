import { detectLanguage } from './detect-language';
import type { FoundTime } from './found-time';
import { toLocal, toUtc } from './times/local-time';
import { readRange } from './times/read-range';
import { kindAt, type Reader, textAt } from './times/reader';
import { wordTable } from './times/time-words';
import { type Token, tokenise } from './times/tokenise';

const textLimit = 20_000;

/**
 * The times a text names, in order: days, weeks, months, clock times, parts of days and ranges of them, relative to when it was written (`at`, UTC
 * milliseconds) and in the writer's zone (IANA; a zone named beside a clock counts for that clock). Open ends are null. Reads English, and beside it the
 * language given or detected (German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish, Danish, Norwegian, Russian, Japanese, Chinese). Weekdays and
 * dates without a year are the next that come. Quoted lines and automatic replies are the caller's to leave out. Never throws.
 */
export const findTimes = (input: { text: string; at: number; zone: string; language?: string | null }): FoundTime[] => {
  const text = input.text.slice(0, textLimit);
  const { language, tokens } = readIn(text, input.language ?? scriptOf(text) ?? detectLanguage(text) ?? 'en');
  const reader: Reader = {
    text,
    tokens,
    now: toLocal(input.at, input.zone),
    // Only where English is written in the Americas, or the place is unknown, does the month come first.
    monthFirst:
      language === 'en' && (/^(?:America|US)\//.test(input.zone) || /^(?:UTC|Etc\/UTC|GMT)?$/.test(input.zone)),
  };
  const found: FoundTime[] = [];
  for (let at = 0; at < reader.tokens.length; ) {
    const range = skippable(reader, at) || isDenied(reader, at) ? null : readRange(reader, at);
    if (range === null || range.next <= at) {
      at += 1;
      continue;
    }
    const first = reader.tokens[range.first];
    const last = reader.tokens[range.next - 1];
    at = range.next;
    if (first === undefined || last === undefined || isExcepted(reader, range.first)) continue;
    const zone = range.time.zone ?? input.zone;
    const fromAt = range.time.from === null ? null : toUtc(range.time.from, zone);
    const toAt = range.time.to === null ? null : toUtc(range.time.to, zone);
    found.push({ text: text.slice(first.start, last.end), index: first.start, fromAt, toAt, kind: range.time.kind });
  }
  return found;
};

/** A short text's language is a guess: the one whose words of time it uses more counts, English when they are even. */
const readIn = (text: string, guess: string): { language: string; tokens: Token[] } => {
  const english = tokenise(text, wordTable('en'));
  if (guess === 'en') return { language: 'en', tokens: english };
  const other = tokenise(text, wordTable(guess));
  const weight = (tokens: readonly Token[]): number =>
    tokens.reduce((sum, token) => sum + (telling.has(token.sense?.split(':')[0] ?? '') ? token.text.length : 0), 0);
  return weight(other) > weight(english) ? { language: guess, tokens: other } : { language: 'en', tokens: english };
};

const telling = new Set([
  'weekday',
  'month',
  'unit',
  'relative',
  'day',
  'part',
  'period',
  'tonight',
  'edge',
  'week-of',
  'week-after-next',
  'ordinal',
  'oclock',
  'clock',
]);

const scriptOf = (text: string): string | null =>
  /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? 'ja'
    : /\p{Script=Han}/u.test(text)
      ? 'zh'
      : /\p{Script=Cyrillic}/u.test(text)
        ? 'ru'
        : null;

/** Signs and words without a meaning of their own with which a time may still begin. */
const openers = /^(?:q|h|kw|[<>]|greater|calendar|right|now|eo[ymw]|later|earlier|for)$/;

/** Words that begin nothing by themselves. */
const skippable = (reader: Reader, at: number): boolean => {
  const kind = kindAt(reader, at);
  if (kind === '' && reader.tokens[at]?.number === null && !openers.test(textAt(reader, at))) return true;
  return kind === 'fill'
    ? !/^(?:the|den|der|dem|am|le|el|il|dia|dnia|de|for)$/.test(textAt(reader, at))
    : kind === 'and' || (kind === 'ago' && textAt(reader, at) !== 'earlier') || kind === 'onwards' || kind === 'zone';
};

/** "next week except Thursday" names Thursday only to take it out. */
const isExcepted = (reader: Reader, at: number): boolean =>
  kindAt(reader, at - 1) === 'except' ||
  (kindAt(reader, at - 1) === 'fill' && kindAt(reader, at - 2) === 'except') ||
  textAt(reader, at - 1) === 'not';

/** A number that belongs to a code, a telephone or an address is no time. */
const isDenied = (reader: Reader, at: number): boolean => {
  const token = reader.tokens[at];
  const before = reader.tokens[at - 1];
  if (token === undefined || token.number === null || before === undefined) return false;
  if (/^[$€£¥]$/.test(before.text)) return true;
  if (!token.glued) return false;
  return (
    /^[+#$€£@&=_]$/.test(before.text) ||
    (/^[-.]$/.test(before.text) &&
      before.glued &&
      reader.tokens[at - 2] !== undefined &&
      /\d/.test(reader.tokens[at - 2]?.text ?? ''))
  );
};
