import { attributionAt, closesAttribution, isGroupWise } from './find-attribution';
import { startsHeaderBlock, startsLooseBlock } from './find-header-block';
import {
  asksToReplyAbove,
  introLimit,
  isDashedWords,
  isMark,
  isQuoteLine,
  isRule,
  isSeparator,
  isSoftMark,
  strippedLine,
} from './find-quotes';
import { handQuoteMark, signatureMark, withoutMarks } from './html-to-text';
import { nameSign, otherBlockEnd } from './other-quote-signs';

export type Role = 'body' | 'quoted';

type Mail = {
  lines: readonly string[];
  /** The lines without quote marks and invisible signs. */
  texts: readonly string[];
  /** Which lines can close an attribution. */
  closers: readonly boolean[];
  html: boolean;
};

type Intro = {
  /** Lines of the introduction itself. */
  length: number;
  /** Whether the history behind it may be a block of ">" lines with new text below. */
  inline: boolean;
};

/**
 * Which lines of a mail are quoted history: everything an introduction introduces, and quoted lines at the end. In HTML the marks of
 * `htmlToText` count; in plain text the same signs are text. `odd` is false where `holdsUnseen` denies it of the whole text.
 */
export const markQuotes = (lines: readonly string[], html: boolean, odd = true): Role[] => {
  const texts = lines.map((line) => strippedLine(line, odd));
  const mail: Mail = { lines, texts, closers: texts.map(closesAttribution), html };
  const roles = new Array<Role>(lines.length).fill('body');
  let found = false;
  let at = 0;
  while (at < lines.length) {
    const intro = introAt(mail, at);
    if (intro === null) {
      at += 1;
      continue;
    }
    if (asksToReplyAbove(texts[at] ?? '') && nextFilled(lines, 0) === at) {
      roles[at] = 'quoted';
      at += 1;
      continue;
    }
    found = true;
    const block = historyEnd(mail, at, intro);
    for (let line = backOverRules(mail, at); line < block; line += 1) roles[line] = 'quoted';
    at = Math.max(block, at + 1);
  }
  if (!found) markTrailingQuote(mail, roles);
  return roles;
};

/** Where the history behind an introduction ends: text may follow a block of marked lines only, behind any other introduction everything is history. */
const historyEnd = (mail: Mail, at: number, intro: Intro): number => {
  const { lines } = mail;
  if (mail.texts[at]?.endsWith('>>>') === true && isGroupWise(mail.texts[at] ?? '')) return lines.length;
  if (isQuoteLine(lines[at] ?? '')) {
    const end = quoteBlockEnd(mail, at);
    // Emacs marks the attribution with ">" and the lines below it with the name.
    return nameSign.test(lines[nextFilled(lines, end)] ?? '')
      ? (otherBlockEnd(lines, nextFilled(lines, end)) ?? end)
      : end;
  }
  const other = otherBlockEnd(lines, at);
  if (other !== null) return other;
  if (!intro.inline) return lines.length;
  const next = nextFilled(lines, at + intro.length);
  if (isQuoteLine(lines[next] ?? '')) return quoteBlockEnd(mail, next);
  return otherBlockEnd(lines, next) ?? (isNaked(mail, at, intro) ? at + intro.length : lines.length);
};

const nakedLines = 12;

/** An attribution on top of a mail that quotes nothing: below it stands the answer, or the mail would say nothing. */
const isNaked = (mail: Mail, at: number, intro: Intro): boolean => {
  if (mail.html || nextFilled(mail.lines, 0) < at) return false;
  let filled = 0;
  for (let line = at + intro.length; line < mail.lines.length; line += 1) {
    if ((mail.texts[line] ?? '') === '') continue;
    filled += 1;
    if (filled > nakedLines || isQuoteLine(mail.lines[line] ?? '') || introAt(mail, line) !== null) return false;
  }
  return filled > 0;
};

const introAt = (mail: Mail, at: number): Intro | null => {
  const line = mail.lines[at] ?? '';
  const text = mail.texts[at] ?? '';
  if (mail.html && isMark(line)) return markedIntro(mail, at);
  if (mail.html && isSoftMark(line)) return holdsOwnText(mail, at) ? null : markedIntro(mail, at);
  if (text === '' || text.length > introLimit) return null;
  if (isSeparator(text) || isSummary(text)) return { length: 1, inline: false };
  if (startsHeaderBlock(mail.lines, at) || startsLooseBlock(mail.lines, at)) return { length: 1, inline: false };
  if (isDashedWords(text) && startsHeaderBlock(mail.lines, nextFilled(mail.lines, at + 1))) {
    return { length: 1, inline: false };
  }
  const attribution = attributionAt(mail.texts, mail.closers, at);
  if (attribution === null) return null;
  const next = nextFilled(mail.lines, at + attribution.length);
  if (!attribution.certain && !isQuoteLine(mail.lines[next] ?? '') && otherBlockEnd(mail.lines, next) === null)
    return null;
  return { length: attribution.length, inline: true };
};

/** The client says that history begins; its own introduction may stand above the lines it marked. */
const markedIntro = (mail: Mail, at: number): Intro => {
  let next = at;
  do next = nextFilled(mail.lines, next + 1);
  while (next < mail.lines.length && isAnyMark(mail.lines[next] ?? ''));
  const attribution = attributionAt(mail.texts, mail.closers, next);
  const length = next - at + (attribution?.length ?? 0);
  const quoted = attribution !== null || isQuoteLine(mail.lines[next] ?? '');
  return quoted ? { length, inline: true } : { length: 1, inline: false };
};

/** Lotus Notes sums up the mail above its header block: "Mara Lind ---11/10/2026 03:14:22 PM---Hi Rob, did you". */
const isSummary = (text: string): boolean => text.includes('---') && summary.test(text);
const summary = /^[^\n]{1,80}?\s?---\d{1,4}[./-]\d{1,2}[./-]\d{2,4}[\s,]{1,3}\d{1,2}[:.]\d{2}[^\n]{0,16}?---/;

const isAnyMark = (line: string): boolean => isMark(line) || isSoftMark(line);

/** So many lines are looked through for the history of a Gmail container; more is somebody's long letter. */
const containerLines = 200;
const attributionLines = 3;

/** Whether somebody typed inside Gmail's container above the history: own lines come before its introduction. */
const holdsOwnText = (mail: Mail, at: number): boolean => {
  let filled = 0;
  let last = '';
  const end = Math.min(mail.lines.length, at + containerLines);
  for (let line = at + 1; line < end; line += 1) {
    const text = mail.texts[line] ?? '';
    if (text === '' || isSoftMark(text)) continue;
    if (isQuoteLine(mail.lines[line] ?? '')) {
      // An attribution in a language nobody here knows still ends with a colon or names a date or an address.
      return filled > attributionLines || (filled > 0 && !/[:：]$|\d|@/.test(last));
    }
    if (text.includes(handQuoteMark) || text.includes(signatureMark)) continue;
    if (introAt({ ...mail, html: false }, line) !== null || isMark(text)) return filled > 0;
    filled += 1;
    last = text;
  }
  return end < mail.lines.length;
};

/** Blank lines, rules and client marks right above an introduction belong to it. */
const backOverRules = (mail: Mail, at: number): number => {
  let start = at;
  while (start > 0) {
    const line = mail.lines[start - 1] ?? '';
    if (
      (mail.texts[start - 1] ?? '') === '' ||
      isRule(line) ||
      /^\s*-{3,}\s*$/.test(line) ||
      (mail.html && isAnyMark(line))
    )
      start -= 1;
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
const quoteBlockEnd = (mail: Mail, from: number): number => {
  const { lines } = mail;
  let end = from;
  let at = from;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (isQuoteLine(line) || (mail.html && isAnyMark(line))) {
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
 * HTML the last quoted block counts wherever it stands, except one made with Gmail's button for quoting.
 */
const markTrailingQuote = (mail: Mail, roles: Role[]): void => {
  const { lines, html } = mail;
  let last = lines.length - 1;
  while (last >= 0 && !isQuoteLine(lines[last] ?? '')) {
    if (!html && (lines[last] ?? '').trim() !== '') return;
    last -= 1;
  }
  let first = last;
  while (first > 0 && (isQuoteLine(lines[first - 1] ?? '') || (lines[first - 1] ?? '').trim() === '')) first -= 1;
  if (first <= 0 || last < 0 || lines.slice(0, first).every((line) => line.trim() === '')) return;
  if (html && (lines[first - 1] ?? '').includes(handQuoteMark)) return;
  if (html && isQuotedByHand(lines, first, last)) return;
  // Own lines between quoted ones: an answer point by point, whose last quote may be the one not answered.
  if (!html && lines.slice(0, first).some((line) => isQuoteLine(line)) && !ownTextFirst(lines)) return;
  for (let line = first; line <= last; line += 1) roles[line] = 'quoted';
};

/** Own words that introduce the block ("my boss says:") and own words below it: it is part of what is said. */
const isQuotedByHand = (lines: readonly string[], first: number, last: number): boolean => {
  if (!lines.slice(last + 1).some((line) => line.trim() !== '' && withoutMarks(line).trim() !== '')) return false;
  let above = first - 1;
  while (above > 0 && (lines[above] ?? '').trim() === '') above -= 1;
  const text = (lines[above] ?? '').trim();
  return /[:：]$/.test(text) && text.length <= 200 && /^\p{Ll}|\s\p{Ll}+\s\p{Ll}+/u.test(text) && !/[\d@]/.test(text);
};

const ownTextFirst = (lines: readonly string[]): boolean => !isQuoteLine(lines[nextFilled(lines, 0)] ?? '');
