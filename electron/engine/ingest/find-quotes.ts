import { quoteMark, softQuoteMark } from './html-to-text';
import { separatorWords } from './quote-words';
import { mayHold, startsPlain } from './word-lookup';

/** Lines longer than this are prose or data, never an introduction; it also bounds what the expressions below may scan. */
export const introLimit = 400;

const separators = new Set(separatorWords.map((word) => word.normalize('NFC')));
const maySeparate = mayHold(separators);
const longestSeparator = 60;

/** What stands between the dashes, brackets and quote marks of a separator line. */
const separatorCore = (line: string): string =>
  line
    .replace(/^[\s>*_=—–‐-―#~|.-]+/, '')
    .replace(/[\s*_=—–‐-―#~|.:：-]+$/, '')
    .replace(/['´`]/g, '’')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .toLowerCase()
    // Turkish İ lowers to i and a combining dot.
    .replaceAll('\u0307', '');

/** Separators that carry a name, a date or another sentence. */
const longSeparator =
  /^(?:forwarded by .{1,80}|message du ?:? ?\d[\d/. -]{4,9} ?(?:à )?\d{1,2}[:h]\d\d|original message (?:from|on) .{1,80}|.{0,40}\b(?:please )?(?:reply above this line|type your (?:reply|response) above|antworten sie (?:bitte )?oberhalb|répondre au-dessus)\b.{0,60})$/;

/** A ticket system's "----- Please write your reply above this line -----", with a number before it or not. */
/** What each of them holds: a rule of signs alone is asked no more. */
const namesLine = /lin|zeile|ligne|línea|riga|lijn|regel|rad/i;
const doubled = /--|##|==|\*\*|__/;
const replyAbove =
  /[-_=#*]{2}.{0,40}(?:above this line|oberhalb dieser (?:linie|zeile)|au-dessus de cette ligne|encima de esta línea|acima desta linha|sopra questa riga|boven deze (?:lijn|regel)|powyżej tej linii|ovanför denna rad|over denne linje).{0,20}[-_=#*]{2}/i;

const dashes = /^[\s>*]*[-_=*—–#~‐-―]{2,}/;
const closers = ':：*';

/** "-----Original Message-----", "Begin forwarded message:" and their like, in any language of the table. */
export const isSeparator = (line: string): boolean => {
  if (line.length > 200 || line.length < 2) return false;
  if (doubled.test(line) && namesLine.test(line) && replyAbove.test(line)) return true;
  const dashed = !startsPlain(line) && dashes.test(line);
  const closed = dashed || closers.includes(line.at(-1) ?? ' ');
  if (!closed && line.length > longestSeparator) return false;
  // No separator of the table holds an address.
  if (dashed || !line.includes('@')) {
    const core = closed ? separatorCore(line) : line.trim();
    if (core.length <= longestSeparator && maySeparate(core, 0, core.length) && separators.has(core.toLowerCase())) {
      // One word ("Original", 転送) is a separator only between dashes or before a colon.
      return closed || core.includes(' ') || core.length > 12;
    }
  }
  return (dashed || speaksOfMail(line)) && longSeparator.test(separatorCore(line));
};

/** A help desk's line above which an answer is to be written; on top of a mail nothing was, and what follows is the mail. */
export const asksToReplyAbove = (line: string): boolean =>
  isSeparator(line) && /\babove\b|oberhalb|au-dessus|encima|acima|sopra|boven|powyżej|ovanför|over denne/i.test(line);

const speaksOfMail = (line: string): boolean =>
  (!startsPlain(line) || 'MmFfOo'.includes(line[0] ?? '')) && /^\W*(?:message|forwarded|original)/i.test(line);

/** Words between dashes, in whatever language: a separator only when a header block follows. */
export const isDashedWords = (line: string): boolean =>
  line.length <= 120 && !startsPlain(line) && /^[\s>]*[-=_]{3,}\s?[^\s=_-][^=_]{1,60}?\s?[-=_]{3,}\s*$/.test(line);

/** A line that only rules off. */
export const isRule = (line: string): boolean =>
  line.length <= 200 && !startsPlain(line) && /^[\s>]*(?:[-_=*─━═—–―‐-‒－＝＿＊◆◇■□☆★○●~]\s?){5,}\s*$/u.test(line);

export const isMark = (line: string): boolean => line.includes(quoteMark);

/** Where Gmail's container of quoted history begins: people type in it, too. */
export const isSoftMark = (line: string): boolean => line.includes(softQuoteMark);

/** A line that its writer's client marked as quoted. */
export const isQuoteLine = (line: string): boolean => {
  let at = 0;
  while (at < 4 && (line[at] === ' ' || line[at] === '\t')) at += 1;
  return line[at] === '>' && !/^>{1,3}\s*(?:[-=]>|from here)/.test(line.slice(at, at + 40));
};

/** Whether a text holds signs that nobody sees, or spaces that do not break: `strippedLine` takes them out. */
export const holdsUnseen = (text: string): boolean => unseen.test(text);

const unseen = /[\u200b-\u200f\u202a-\u202f\u2066-\u2069\ufeff\u00a0]/;

/**
 * A line as an introduction reads it: without quote marks, white space around it and invisible direction marks. `odd` is false where the whole text is known
 * to hold none of these.
 */
export const strippedLine = (line: string, odd = true): string => {
  if (line.length > introLimit + 100) return line;
  const first = line.charCodeAt(0);
  const inner = first <= 32 || first === 62 || first > 127 ? line.replace(/^[\s>]+/, '') : line;
  const bare = inner.trimEnd();
  return odd && unseen.test(bare)
    ? bare
        .replace(/[\u202f\u00a0]/g, ' ')
        .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
        .trim()
    : bare;
};
