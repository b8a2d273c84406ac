import { strippedLine } from './find-quotes';
import { type HeaderKind, headerWords } from './quote-words';

const kindOf = new Map<string, HeaderKind>();
for (const [kind, words] of Object.entries(headerWords)) {
  for (const word of words) kindOf.set(word.normalize('NFKC').toLowerCase(), kind as HeaderKind);
}
const longestName = 24;
/** Recipients run over several lines; no client's block is longer. */
const blockLines = 14;

/** Marks and spaces before the name, the name, and its colon. */
const hasEarlyColon = (line: string): boolean => {
  const ascii = line.indexOf(':');
  if (ascii >= 0 && ascii <= longestName + 20) return true;
  const wide = line.indexOf('：');
  return wide >= 0 && wide <= longestName + 20;
};

/** Which header line of quoted history this is ("Von: …", "*Sent:* …", "> Subject: …"), or null. */
export const headerLineKind = (line: string): { kind: HeaderKind; value: string } | null => {
  if (line.length > 2_000 || !hasEarlyColon(line)) return null;
  const bare = line.slice(0, 420).replace(/^[\s>|*_#•\u200b-\u200f\u202a-\u202f]{1,20}/u, '');
  const colon = bare.search(/[:：]/);
  if (colon < 1 || colon > longestName) return null;
  const name = bare
    .slice(0, colon)
    .replace(/[*_\s\u00a0|]+$/u, '')
    .normalize('NFKC')
    .toLowerCase();
  const kind = kindOf.get(name.replaceAll('\u0307', '')) ?? kindOf.get(name);
  return kind === undefined
    ? null
    : {
        kind,
        value: bare
          .slice(colon + 1)
          .replace(/^[*_\s|]+/, '')
          .trim(),
      };
};

const bareKind = (line: string): HeaderKind | null =>
  line.length > longestName ? null : (kindOf.get(line.trim().normalize('NFKC').toLowerCase()) ?? null);

const looseBlockLines = 16;

/**
 * Whether the history of Lotus Notes starts here: who wrote, below it the date and time, below them the names of header lines ("To", "cc",
 * "Subject") each alone on a line above its value.
 */
export const startsLooseBlock = (lines: readonly string[], at: number): boolean => {
  const date = lines[at + 1] ?? '';
  if (date.length > 60 || !looseDate.test(date) || (lines[at] ?? '').length > 160) return false;
  const kinds = new Set<HeaderKind>();
  for (let line = at + 2; line < Math.min(lines.length, at + looseBlockLines); line += 1) {
    const kind = bareKind(lines[line] ?? '');
    if (kind !== null) kinds.add(kind);
  }
  return kinds.has('to') && kinds.has('subject');
};

const looseDate =
  /^\s{0,40}(?:\p{L}{2,12}[,.]?\s)?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.? \p{L}{3,10}\.? \d{4})[\s,]{1,4}(?:at |um )?\d{1,2}[:.]\d{2}/u;

const address = /[^\s<>()"',;:]{1,64}@[^\s<>()"',;]{1,190}/;
const clock = /\d{1,2}[:.h：]\d{2}|\d{1,2}\s?[時时]/;
const year = /\d{4}|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2}(?!\d)|\d{2}[./-]\s?\d{1,2}[./-]\s?\d{1,2}|[٠-٩۰-۹๐-๙]{4}/;

/**
 * Whether quoted history's header block starts at this line. A form that somebody fills in ("From: Rotterdam, To: Lyon, Date: 12 May")
 * looks alike, so a block without a subject needs an address or a time of day with its year, which no client leaves out.
 */
export const startsHeaderBlock = (lines: readonly string[], at: number): boolean => {
  const first = headerLineKind(lines[at] ?? '');
  if (first === null) return false;
  const kinds = new Set<HeaderKind>();
  let fields = 0;
  let misses = 0;
  let from = '';
  let exact = false;
  for (let line = at; line < Math.min(lines.length, at + blockLines); line += 1) {
    const text = lines[line] ?? '';
    const read = headerLineKind(text);
    if (read === null) {
      if (strippedLine(text).trim() === '') {
        misses += 0.5;
      } else misses += 1;
      if (misses > 2) break;
      continue;
    }
    if (kinds.has(read.kind) && read.kind === 'from') break;
    kinds.add(read.kind);
    fields += 1;
    const value = read.value.slice(0, 300);
    if (read.kind === 'from') from = value;
    if (read.kind === 'from' || read.kind === 'to') exact ||= address.test(value);
    if (read.kind === 'date') exact ||= clock.test(value) && year.test(value);
  }
  if (!kinds.has('from') || from === '' || fields < 2) return false;
  return kinds.has('subject') ? kinds.has('date') || kinds.has('to') : kinds.has('date') && exact;
};
