import { quoteMark } from './html-to-text';
import { type HeaderKind, headerWords, onWords, separatorWords, wroteWords } from './quote-words';

/** Lines longer than this are prose or data, never an introduction; it also bounds what the expressions below may scan. */
export const introLimit = 400;

// `wrote` words: those in Latin, Greek or Cyrillic letters need a word boundary, which \b gives only for ASCII.
const wrote = new RegExp(`(?:^|[^\\p{L}])(?:${wroteWords.join('|')})(?![\\p{L}])|写道|寫道|のメール|書きました`, 'iu');
const endsWrote = new RegExp(`(?:${wroteWords.join('|')})\\s*[-:：>»]*\\s*$`, 'iu');
const on = new RegExp(`^(?:${onWords.join('|')})(?![\\p{L}])`, 'u');
const separator = new RegExp(
  `^[\\s>*]*(?:[-_=*—–#~]{2,}\\s*)?(?:${separatorWords.join('|')})\\s*:?\\s*(?:[-_=*—–#~]{2,})?[\\s*]*$`,
  'iu',
);
const replyAbove =
  /^[\s>]*[-#*=~]{2,}.{0,80}\b(?:reply above|above this line|antworten sie (?:bitte )?oberhalb|répondre au-dessus)\b.{0,120}$/i;
const rule = /^[\s>]*(?:[-_=*─—–]\s?){5,}\s*$/;

const address = /[^\s<>()"',;:]{1,64}@[^\s<>()"',;]{1,190}/;
const clock = /\b\d{1,2}[:.h]\d{2}\b|\d{1,2}時|\d{1,2}[：:]\d{2}/;
const year = /(?:19|20)\d{2}/;
const dateish =
  /\b\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b|\b\d{1,2}(?:st|nd|rd|th|\.)?[\s-](?:de\s)?\p{L}{3,12}\.?,?(?:[\s-](?:de\s)?\d{2,4})?|\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{2,4}|\d{4}\s?年/u;

const kindOf = new Map<string, HeaderKind>();
for (const [kind, words] of Object.entries(headerWords)) {
  for (const word of words) kindOf.set(word.toLowerCase(), kind as HeaderKind);
}
const longestName = 24;

/** Which header line of quoted history this is ("Von: …", "*Sent:* …", "> Subject: …"), or null. */
export const headerLineKind = (line: string): { kind: HeaderKind; value: string } | null => {
  if (line.length > 2_000) return null;
  const bare = line.replace(/^[\s>|*_\u200b\u200e\u200f]{1,20}/u, '');
  const colon = bare.search(/[:：]/);
  if (colon < 1 || colon > longestName) return null;
  const name = bare
    .slice(0, colon)
    .replace(/[*_\s\u00a0]+$/u, '')
    .toLowerCase();
  const kind = kindOf.get(name);
  return kind === undefined
    ? null
    : {
        kind,
        value: bare
          .slice(colon + 1)
          .replace(/^[*_\s]+/, '')
          .trim(),
      };
};

/** Whether quoted history's header block starts at this line: who wrote, and when, to whom or about what. */
export const startsHeaderBlock = (lines: readonly string[], at: number): boolean => {
  const first = headerLineKind(lines[at] ?? '');
  if (first === null) return false;
  const kinds = new Set<HeaderKind>();
  let fields = 0;
  let misses = 0;
  let fromHasAddress = false;
  for (let line = at; line < Math.min(lines.length, at + 14); line += 1) {
    const text = lines[line] ?? '';
    const read = headerLineKind(text);
    if (read === null) {
      if (text.replace(/[\s>]/g, '') === '') {
        if (fields === 0) break;
        misses += 0.5;
      } else misses += 1;
      if (misses > 2) break;
      continue;
    }
    kinds.add(read.kind);
    fields += 1;
    if (read.kind === 'from' && (address.test(read.value.slice(0, 300)) || read.value !== '')) fromHasAddress = true;
  }
  if (!kinds.has('from') || !fromHasAddress) return false;
  return kinds.has('date') ? kinds.size >= 2 : kinds.has('subject') && (kinds.has('to') || kinds.size >= 3);
};

export const isSeparator = (line: string): boolean =>
  line.length <= introLimit && (separator.test(line) || replyAbove.test(line));

export const isRule = (line: string): boolean => line.length <= 200 && rule.test(line);

export const isMark = (line: string): boolean => line.includes(quoteMark);

/** A line that its writer's client marked as quoted. */
export const isQuoteLine = (line: string): boolean =>
  /^[ \t]{0,4}>/.test(line) && !/^\s*>{1,3}\s*(?:[-=]>|from here)/.test(line);

/**
 * How many lines an attribution ("On Monday …, Somebody <a@b.example> wrote:") takes from this line on; 0 when none starts here.
 * Clients wrap it, so up to five lines are read as one, blank ones only while the address is still open.
 */
export const attributionLength = (lines: readonly string[], at: number): number => {
  const first = strip(lines[at] ?? '');
  if (first === '' || first.length > introLimit) return 0;
  const dashes = /^-{2,}\s*(.{1,300}?)\s*-{2,}$/.exec(first);
  if (dashes !== null && wrote.test(dashes[1] ?? '')) return 1;
  // "2016-03-03 17:21 GMT+01:00 Some One": an address follows on the same line, the next, or never.
  if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}\s+(?:GMT|UTC)[+-]?\d{0,2}:?\d{0,2}\s+\S/.test(first)) {
    return closesWithin(lines, at, 3) ?? 1;
  }
  if (/^\d{4}\/\d{1,2}\/\d{1,2}\s.{1,120}<[^<>\s]+@[^<>\s]+>$/.test(first)) return 1;
  let joined = '';
  let open = false;
  for (let line = at; line < Math.min(lines.length, at + 8); line += 1) {
    const text = strip(lines[line] ?? '');
    if (text === '') {
      if (!open && !(on.test(first) && clock.test(first))) return 0;
      continue;
    }
    if (line > at && isSeparator(text)) return 0;
    joined = joined === '' ? text : `${joined} ${text}`;
    if (joined.length > introLimit) return 0;
    open = /<[^>]*$/.test(joined);
    if (isAttribution(joined)) return line - at + 1;
    // Only what can still become one is read on: it must carry a date or an open address by its first line.
    const promising = on.test(joined)
      ? /\d/.test(joined)
      : dateish.test(joined) && (clock.test(joined) || address.test(joined));
    if (!promising && !open) return 0;
    if (line - at >= 2 && !open && !on.test(first)) return 0;
  }
  return 0;
};

const closesWithin = (lines: readonly string[], at: number, count: number): number | null => {
  for (let line = at; line < Math.min(lines.length, at + count); line += 1) {
    const text = strip(lines[line] ?? '');
    if (text === '') return null;
    if (/>?\s*:$/.test(text)) return line - at + 1;
  }
  return null;
};

const strip = (line: string): string =>
  line.length > 2_000
    ? line
    : line
        .replace(/^[\s>]+/, '')
        .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2068\u2069]/g, '')
        .trim();

const isAttribution = (text: string): boolean => {
  const colon = /[:：]\s*$/.test(text);
  const hasAddress = address.test(text);
  const hasDate = dateish.test(text) || year.test(text);
  if (wrote.test(text)) {
    if (colon && (hasAddress || (hasDate && (clock.test(text) || on.test(text) || year.test(text))))) return true;
    if (endsWrote.test(text) && hasDate && (hasAddress || clock.test(text))) return true;
    if (colon && on.test(text) && hasDate) return true;
  }
  // No verb: a date and an address in brackets, closed by a colon.
  return (
    colon &&
    hasDate &&
    (clock.test(text) || year.test(text)) &&
    /[<([][^<>()\s]+@[^<>()\s]+[>)\]]\s*[:：]\s*$/.test(text)
  );
};
