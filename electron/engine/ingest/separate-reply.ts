import {
  attributionLength,
  introLimit,
  isMark,
  isQuoteLine,
  isRule,
  isSeparator,
  startsHeaderBlock,
} from './find-quotes';
import { htmlToText, quoteMark, signatureMark } from './html-to-text';
import { findSignature } from './split-signature';

/** A message's text in three: what its writer wrote now, what was quoted below or between, and the signature. */
export type SeparatedReply = { body: string; quoted: string; signature: string };

const textLimit = 2_000_000;

/**
 * Separates the new text of a message from quoted history and signature (Gmail, Outlook, Apple, Exchange, phones; answered on top, below or
 * in between; forwarded; in the languages of quote-words.ts). Reads the plain text; the HTML when there is none, or when only the HTML shows where the history begins. Lines
 * somebody quoted by hand between own lines stay in the body, marked with ">": `withoutQuoteLines` takes them out where quotes must not
 * count. Takes up to 2,000,000 characters; the rest counts as quoted. Never throws.
 */
export const separateReply = (message: {
  text: string;
  html?: string;
  senderNames?: readonly string[];
}): SeparatedReply => {
  const names = message.senderNames ?? [];
  const html = message.html ?? '';
  const hasText = message.text.trim() !== '';
  const fromText = hasText ? separateText(message.text, { names }) : null;
  if (html.trim() === '' || (fromText !== null && fromText.quoted !== '')) {
    return fromText ?? { body: '', quoted: '', signature: '' };
  }
  const fromHtml = separateText(htmlToText(html.slice(0, textLimit), { marks: true }), { names, html: true });
  if (fromText === null) return fromHtml;
  return fromHtml.quoted !== '' && fromHtml.body !== '' && looksLike(fromText.body, fromHtml.body)
    ? fromHtml
    : fromText;
};

/** Text without the lines that quote somebody else. */
export const withoutQuoteLines = (text: string): string =>
  text.includes('>')
    ? text
        .split('\n')
        .filter((line) => !isQuoteLine(line))
        .join('\n')
        .trim()
    : text;

// The HTML is only believed about the quote when it carries the same words as the text.
const looksLike = (text: string, html: string): boolean => {
  const bare = (value: string): string => value.replace(/[\s>*_]+/g, '').slice(0, 60);
  return bare(text).startsWith(bare(html).slice(0, 30));
};

type Role = 'body' | 'quoted';

const separateText = (raw: string, options: { names: readonly string[]; html?: boolean }): SeparatedReply => {
  const lines = toLines(raw.slice(0, textLimit));
  const roles = new Array<Role>(lines.length).fill('body');
  const attributed = markQuotes(lines, roles);
  if (!attributed) markTrailingQuote(lines, roles, options.html === true);
  return assemble(lines, roles, options.names, raw.slice(textLimit));
};

const toLines = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((line) => {
      if (line.length > introLimit || !/-{3,}\s*On\s/.test(line)) return [line];
      const shared = /^(.*?[^\s-].*?)\s*-{3,}\s*(On\s.{6,200}\swrote:?)\s*$/.exec(line);
      return shared === null ? [line] : [shared[1] ?? '', shared[2] ?? ''];
    });

/** Finds every introduction of quoted history and marks what it introduces; true when there was one. */
const markQuotes = (lines: readonly string[], roles: Role[]): boolean => {
  let found = false;
  let at = 0;
  while (at < lines.length) {
    const intro = introAt(lines, at);
    if (intro === null) {
      at += 1;
      continue;
    }
    found = true;
    const start = backOverRules(lines, at);
    const prefixed = isQuoteLine(lines[at] ?? '');
    const next = nextFilled(lines, at + intro.length);
    const block = prefixed
      ? quoteBlockEnd(lines, at)
      : intro.inline && isQuoteLine(lines[next] ?? '')
        ? quoteBlockEnd(lines, next)
        : lines.length;
    // Text may follow a block of marked lines only; behind any other introduction everything is history.
    for (let line = start; line < block; line += 1) roles[line] = 'quoted';
    at = Math.max(block, at + 1);
  }
  return found;
};

const introAt = (lines: readonly string[], at: number): { length: number; inline: boolean } | null => {
  const line = lines[at] ?? '';
  if (isMark(line)) {
    // The client says that history begins; its own introduction may stand above the lines it marked.
    const next = nextFilled(lines, at + 1);
    const words = attributionLength(lines, next);
    const upTo = next + words;
    const quoted = words > 0 || isQuoteLine(lines[next] ?? '');
    return { length: quoted ? upTo - at : 1, inline: quoted };
  }
  if (line.length > introLimit && !line.startsWith('>')) return null;
  if (isSeparator(line)) return { length: 1, inline: false };
  if (startsHeaderBlock(lines, at)) return { length: 1, inline: false };
  const words = attributionLength(lines, at);
  return words > 0 ? { length: words, inline: true } : null;
};

/** Blank lines, rules and client marks right above an introduction belong to it. */
const backOverRules = (lines: readonly string[], at: number): number => {
  let start = at;
  while (start > 0) {
    const line = lines[start - 1] ?? '';
    if (line.trim() === '' || isRule(line) || line.trim() === quoteMark) start -= 1;
    else break;
  }
  return start;
};

const nextFilled = (lines: readonly string[], from: number): number => {
  let at = from;
  while (at < lines.length && (lines[at] ?? '').trim() === '') at += 1;
  return at;
};

/** The end of a block of ">" lines: blank lines inside it count, and so do one or two lines that wrapping broke out of it. */
const quoteBlockEnd = (lines: readonly string[], from: number): number => {
  let end = from;
  let at = from;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (isQuoteLine(line) || isMark(line)) {
      at += 1;
      end = at;
      continue;
    }
    if (line.trim() === '') {
      at += 1;
      continue;
    }
    const wrapped = at === end ? wrappedLines(lines, at) : 0;
    if (wrapped === 0) break;
    at += wrapped;
    end = at;
  }
  return end;
};

const wrappedLines = (lines: readonly string[], at: number): number => {
  const before = lines[at - 1] ?? '';
  for (let count = 1; count <= 2; count += 1) {
    if (!isQuoteLine(lines[at + count] ?? '')) continue;
    const first = (lines[at] ?? '').trim();
    return before.length >= 60 || /^[\p{Ll}(<[]|^https?:|^_/u.test(first) ? count : 0;
  }
  return 0;
};

/**
 * Without an introduction, quoted lines at the very end are history when own words stand above them; others were quoted by hand. In
 * HTML the last quoted block counts wherever it stands, since nobody makes one by hand.
 */
const markTrailingQuote = (lines: readonly string[], roles: Role[], html: boolean): void => {
  let last = lines.length - 1;
  while (last >= 0 && !isQuoteLine(lines[last] ?? '')) {
    if (!html && (lines[last] ?? '').trim() !== '') return;
    last -= 1;
  }
  let first = last;
  while (first > 0 && (isQuoteLine(lines[first - 1] ?? '') || (lines[first - 1] ?? '').trim() === '')) first -= 1;
  if (first <= 0 || last < 0 || lines.slice(0, first).every((line) => line.trim() === '')) return;
  // Own lines between quoted ones: an answer point by point, whose last quote may be the one not answered.
  if (!html && lines.slice(0, first).some((line) => isQuoteLine(line)) && !ownTextFirst(lines)) return;
  for (let line = first; line <= last; line += 1) roles[line] = 'quoted';
};

const ownTextFirst = (lines: readonly string[]): boolean => !isQuoteLine(lines[nextFilled(lines, 0)] ?? '');

const assemble = (
  lines: readonly string[],
  roles: readonly Role[],
  names: readonly string[],
  tail: string,
): SeparatedReply => {
  const segments: string[][] = [];
  const quoted: string[] = [];
  let previous: Role | null = null;
  lines.forEach((line, at) => {
    const role = roles[at] ?? 'body';
    if (role === 'quoted') quoted.push(line.replaceAll(quoteMark, '').replaceAll(signatureMark, ''));
    else {
      if (previous !== 'body') segments.push([]);
      segments.at(-1)?.push(line);
    }
    previous = role;
  });
  if (tail !== '') quoted.push(tail);
  const bodies: string[] = [];
  const signatures: string[] = [];
  segments.forEach((segment, index) => {
    const start = findSignature(segment, { names, whole: index > 0 });
    bodies.push(trimLines(segment.slice(0, start)));
    signatures.push(trimLines(segment.slice(start).filter((line) => !/^\s*(?:--|—)\s*$/.test(line))));
  });
  const filled = (parts: string[]): string => parts.filter((part) => part !== '').join('\n\n');
  return { body: filled(bodies), quoted: trimLines(quoted), signature: filled(signatures) };
};

const trimLines = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replaceAll(quoteMark, '')
    .replaceAll(signatureMark, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd();
