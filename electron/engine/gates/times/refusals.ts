import type { FoundTime } from '../found-time';
import { isOfAll, isTakenOut, isWholeOf, weekOf } from './all-but';
import type { Found } from './found';
import { isJoined } from './link-times';
import { dayMs, midnight, weekdayOf } from './local-time';
import type { Reader } from './reader';
import { fold } from './scan';
import { type RefusalWords, refusalWords } from './words/refusal-words';
import { replaced, told } from './words/told-words';

export type Wanted = Found & { away: FoundTime['away'] };

type Patterns = { [name in 'except' | 'unsuited' | 'absent' | 'short' | 'shut' | 'gone' | 'turn']: RegExp };

const blank = (words: string): string => words.replaceAll('~', '(?: \\p{L}+){0,4}').replaceAll(' ', '\\s+');
const made = new Map<string, Patterns>();

/** The patterns of a language, made once. */
const patternsOf = (language: string): Patterns => {
  const known = made.get(language);
  if (known !== undefined) return known;
  const words = refusalWords[language === 'no' ? 'da' : language] ?? refusalWords.en;
  const all = (name: keyof RefusalWords): string => blank(words?.[name] ?? '(?!)');
  const joint = language === 'zh' || language === 'ja' ? '\\s*' : '\\s+';
  const before = (name: keyof RefusalWords): RegExp =>
    new RegExp(`(?:^|[^\\p{L}'])(?:${all(name)})(?:${joint}(?:${all('small')}))*[\\s:]*$`, 'u');
  const behind = (name: keyof RefusalWords): RegExp =>
    new RegExp(`^[\\s,"*)]*(?:${all(name)})${joint === '\\s*' ? '' : '(?!\\p{L})'}`, 'u');
  const patterns: Patterns = {
    except: before('except'),
    unsuited: before('unsuited'),
    absent: before('absent'),
    short: before('short'),
    shut: behind('shut'),
    gone: behind('gone'),
    turn: new RegExp(`[.!?;\\n。！？]|(?:,|${joint})(?:${all('turn')})${joint}`, 'u'),
  };
  made.set(language, patterns);
  return patterns;
};

const clauseLimit = 80;
/** So many days at most are cut out of one range. */
const cutLimit = 12;

/** "Why not Thursday?" asks for it, "if not Monday" leaves it open. */
const asking =
  /(?:why|if|pourquoi|si|por que|perche|se|warum|wenn|falls|waarom|als|dlaczego|varfor|hvorfor|om|hvis|почему|если)\s+(?:not|pas|no|nao|non|nicht|niet|nie|inte|ikke|не)\s+(?:\p{L}+\s+)?$/u;

type Verdict = 'asked' | 'out' | 'shut' | 'leave' | 'short' | 'told';

/** Marks what the writer refuses, cuts it out of the range it belongs to, and tells the times of absence. */
export const readRefusals = (reader: Reader, read: readonly Found[]): Wanted[] => {
  const verdicts = read.map((found, index) => verdictOf(reader, found, read[index - 1], read[index + 1]));
  // "Monday and Tuesday don't work", "except Monday and Tuesday": one refusal for all.
  for (let at = read.length - 2; at >= 0; at -= 1) {
    const [here, after] = [read[at], read[at + 1]];
    const said = verdicts[at + 1];
    if (here === undefined || after === undefined || said === undefined || said === 'asked') continue;
    if (said !== 'out' && said !== 'told' && verdicts[at] === 'asked' && isJoined(reader, here.next, after.first))
      verdicts[at] = said;
  }
  for (let at = 1; at < read.length; at += 1) {
    const [before, here] = [read[at - 1], read[at]];
    const said = verdicts[at - 1];
    if (before === undefined || here === undefined || said === undefined || said === 'asked') continue;
    const after = read[at + 1];
    const listed = after !== undefined && isJoined(reader, here.next, after.first);
    if (
      verdicts[at] === 'asked' &&
      isJoined(reader, before.next, here.first) &&
      (listed || !isComma(reader, before, here)) &&
      !isTurned(reader, before, here)
    )
      verdicts[at] = said;
  }
  const out: Wanted[] = [];
  const refused: Wanted[] = [];
  let last: { found: Found; ofAll: boolean } | null = null;
  for (const [index, found] of read.entries()) {
    const verdict = verdicts[index] ?? 'asked';
    const ofAll: boolean =
      (verdict === 'out' && isOfAll(leftOf(reader, found))) || (verdict === 'shut' && isTakenOut(reader, found));
    const week = ofAll ? weekOf(found) : null;
    if (week !== null) out.push({ ...week, away: null });
    if (verdict !== 'asked' && verdict !== 'told') cutOut(reader, out, found);
    if (verdict === 'out' || verdict === 'shut') refused.push({ ...found, away: 'refused' });
    else out.push({ ...found, away: verdict === 'asked' ? null : verdict });
    if (verdict === 'asked' && last !== null && isWholeOf(reader, last.found, last.ofAll, found))
      cutOut(reader, out, last.found);
    last = verdict === 'asked' || verdict === 'told' ? null : { found, ofAll };
  }
  return [...out, ...refused].sort((a, b) => a.first - b.first);
};

/** "not this week, next week is better": a comma alone makes no list. */
const isComma = (reader: Reader, before: Found, here: Found): boolean =>
  /^\s*,\s*$/.test(reader.text.slice(reader.tokens[before.next - 1]?.end ?? 0, reader.tokens[here.first]?.start ?? 0));

/** Of a list that was refused only what stands in it: ", free Friday" is not. */
const isTurned = (reader: Reader, before: Found, here: Found): boolean => {
  const text = reader.text.slice(reader.tokens[before.next - 1]?.end ?? 0, reader.tokens[here.first]?.start ?? 0);
  return /^\s*,\s*$/.test(text) ? false : patternsOf(reader.language).turn.test(text);
};

/** The sentence before a time. */
const leftOf = (reader: Reader, found: Found): string => {
  const first = reader.tokens[found.first]?.start ?? 0;
  return (
    fold(reader.text.slice(Math.max(0, first - clauseLimit), first))
      .split(/[.!?;\n。！？]/u)
      .at(-1) ?? ''
  );
};

/** "Any day next week but Tuesday": behind all of a time, "but" takes one out. */
const isAllBut = (reader: Reader, before: Found | undefined, left: string): boolean => {
  if (before === undefined || reader.language !== 'en' || !/^\s*,?\s*but(?:\s+(?:on|for|the))*\s*$/.test(left))
    return false;
  const end = reader.tokens[before.next - 1]?.end ?? 0;
  const all = fold(reader.text.slice(Math.max(0, end - clauseLimit), end));
  return /\b(?:any ?(?:time|day)?|every|each|all)\b[^.!?;,\n]*$/.test(all);
};

const verdictOf = (reader: Reader, found: Found, before: Found | undefined, after: Found | undefined): Verdict => {
  // A year is no day on which one meets, and an open beginning is no refusal: "not before the 14th".
  if (found.expression?.span?.unit === 'year' || found.expression?.instant != null) return 'asked';
  if (told.test(leftOf(reader, before?.hours === found ? before : found))) return 'told';
  const { except, unsuited, absent, short, shut, gone, turn } = patternsOf(reader.language);
  const first = reader.tokens[found.first]?.start ?? 0;
  const last = reader.tokens[found.next - 1]?.end ?? first;
  const floor = Math.max(before === undefined ? 0 : (reader.tokens[before.next - 1]?.end ?? 0), first - clauseLimit);
  const left =
    fold(reader.text.slice(floor, first))
      .split(/[.!?;\n。！？]/u)
      .at(-1) ?? '';
  if (left.trim() !== '') {
    if (replaced.test(left)) return 'told';
    if ((except.test(left) || isAllBut(reader, before, left)) && !asking.test(left)) return 'out';
    if (unsuited.test(left) || absent.test(left)) return 'leave';
    if (short.test(left)) return 'short';
  }
  const ceiling = Math.min(
    after === undefined ? reader.text.length : (reader.tokens[after.first]?.start ?? reader.text.length),
    last + clauseLimit,
  );
  const right = fold(reader.text.slice(last, ceiling));
  const stop = turn.exec(right);
  const clause = stop === null ? right : right.slice(0, stop.index);
  if (reader.text.slice(last, last + 40).includes('?') && !/[.!]/.test(clause) && /^\s*\?/.test(clause)) return 'asked';
  if (clause.trim() === '') return 'asked';
  if (shut.test(clause)) return 'shut';
  return gone.test(clause) ? 'leave' : 'asked';
};

/** "next week except Thursday": what is refused leaves a hole in the last range it lies in; a bare weekday is that of the range. */
const cutOut = (reader: Reader, out: Wanted[], refused: Found): void => {
  const whole = out.at(-1);
  if (whole === undefined || whole.away !== null || (whole.time.kind !== 'range' && whole.time.kind !== 'day')) return;
  const { from, to } = whole.time;
  if (from === null || to === null || to - from < dayMs) return;
  if (to - from < 2 * dayMs && refused.time.kind !== 'time') return;
  const gap = reader.text.slice(reader.tokens[whole.next - 1]?.end ?? 0, reader.tokens[refused.first]?.start ?? 0);
  if (/[.!?\n。！？]/u.test(gap) || gap.length > clauseLimit) return;
  const holes = holesIn(refused, from, to);
  if (holes.length === 0) return;
  const pieces: [number, number][] = [];
  let begin = from;
  for (const [start, stop] of holes) {
    if (start > begin) pieces.push([begin, start]);
    begin = Math.max(begin, stop);
  }
  if (begin < to) pieces.push([begin, to]);
  out.pop();
  for (const [start, stop] of pieces)
    out.push({
      ...whole,
      days: false,
      next: Math.max(whole.next, refused.next),
      expression: null,
      time: { ...whole.time, from: start, to: stop },
    });
};

const holesIn = (refused: Found, from: number, to: number): [number, number][] => {
  const { from: start, to: stop } = refused.time;
  if (start === null || stop === null) return [];
  const weekday = refused.expression?.bare === true ? refused.expression.weekday : null;
  const timed = refused.time.kind === 'time';
  if (weekday === null && !timed) return start >= from && stop <= to ? [[start, stop]] : [];
  const length = stop - start;
  const offset = start - midnight(start);
  const holes: [number, number][] = [];
  for (let day = midnight(from); day < to && holes.length < cutLimit; day += dayMs)
    if (timed || weekdayOf(day) === weekday) holes.push([day + offset, day + offset + length]);
  return holes;
};
