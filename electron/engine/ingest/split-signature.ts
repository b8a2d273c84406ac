import { isDeviceLine } from './device-lines';
import { findClosing, hasText } from './find-closing';
import { findFooter, type Paragraph, paragraphsOf } from './find-footer';
import { isRule } from './find-quotes';
import { signatureMark } from './html-to-text';
import { contact, holdsPhone, isPostscript, isSignatureLine, plain, wordCount } from './signature-line';

/** RFC 3676's "-- " with or without its space, and the dash that stands for it. */
export const isDelimiter = (line: string): boolean => line.length < 20 && /^\s*(?:--|—|––)\s*$/.test(line);

/**
 * Where the signature stands in the new text of a message, as line indexes (`start` equals `end` at the end of the text when there is none): a closing
 * formula with what follows, a block behind "-- ", the line a phone adds, the notices of systems, a lone first name after a sentence. A formula without a name
 * ("Thanks!") is something said, not a signature, and so is one tight against a first name: people type those. A postscript behind the line of a phone
 * is kept, since people also write below it. `marked` says that the client's own marks stand in the lines, `whole` that other text stood above.
 */
export const findSignature = (
  lines: readonly string[],
  options: { whole?: boolean; names?: readonly string[]; marked?: boolean } = {},
): { start: number; end: number } => {
  const names = options.names ?? [];
  const paragraphs = paragraphsOf(lines);
  const device = findDeviceLine(lines);
  const footer = findFooter(lines, paragraphs);
  const added = Math.min(device, footer);
  const dashes = findDelimiter(lines, names);
  const marked = options.marked === true ? findMark(lines) : lines.length;
  let start = Math.min(added, dashes, marked);
  let end = lines.length;
  // Behind the line of a phone, or a notice on top, somebody may still say something; a signature block ends the mail.
  if (start < lines.length && start === added && (start === device || !hasText(lines, 0, start))) {
    const spoken = spokenAfter(lines, paragraphs, { from: start, names });
    if (spoken !== null && (!hasText(lines, 0, start) || isAfterthought(lines, spoken))) end = spoken;
  } else if (start < lines.length && !hasText(lines, 0, start) && options.whole !== true) {
    if (spokenAfter(lines, paragraphs, { from: start - 1, names }) !== null) start = lines.length;
  }
  // A scanner's notice brings its own rule.
  const noticed = start === footer;
  const opens = (line: string): boolean =>
    /^\s*(?:--|—)?\s*$/.test(line) || (noticed && (isRule(line) || /^\s*(?:-{3,4}|_{2,4})\s*$/.test(line)));
  while (start > 0 && start < end && opens(lines[start - 1] ?? '')) start -= 1;
  const postscript = start === lines.length ? findPostscript(lines) : lines.length;
  if (postscript < lines.length) {
    const above = findClosing(lines, postscript, names);
    if (above < postscript && hasText(lines, 0, above)) return { start: above, end: postscript };
  }
  const closing = findClosing(lines, start, names);
  if (hasText(lines, 0, closing) || options.whole === true)
    start = closing < start ? underRule(lines, closing) : closing;
  return { start, end };
};

/** A rule right above a closing opens it (Foxmail draws one). */
const underRule = (lines: readonly string[], closing: number): number => {
  let at = closing;
  while (at > 0 && (lines[at - 1] ?? '').trim() === '') at -= 1;
  return at > 0 && isRule(lines[at - 1] ?? '') && hasText(lines, 0, at - 1) ? at - 1 : closing;
};

const findDeviceLine = (lines: readonly string[]): number => {
  const at = lines.findIndex(isDeviceLine);
  return at < 0 ? lines.length : at;
};

/** A mark with something behind it: clients also mark where a signature would stand. */
const findMark = (lines: readonly string[]): number => {
  const at = lines.findIndex((line) => line.includes(signatureMark));
  return at >= 0 && lines.slice(at).some((line) => line.trim() !== '' && !line.includes(signatureMark))
    ? at
    : lines.length;
};

/** The first line of a paragraph that begins with "PS". */
const findPostscript = (lines: readonly string[]): number => {
  const at = lines.findIndex(
    (line, index) =>
      /^[\s*_]{0,4}[pnзPNЗ]/.test(line) && (lines[index - 1] ?? 'x').trim() === '' && isPostscript.test(plain(line)),
  );
  return at < 0 ? lines.length : at;
};

const longestBlock = 10;

/** The dashes above a signature; other rules only above a short block of short lines with a way to reach somebody. */
const findDelimiter = (lines: readonly string[], names: readonly string[]): number => {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isDelimiter(line) && !isDashInText(lines, at)) return at;
    if (isRule(line) && hasText(lines, 0, at) && isBlock(lines, at + 1, names)) return at;
  }
  return lines.length;
};

/**
 * Two dashes without RFC 3676's space, tight between lines of a text that goes on with a question: a dash that somebody typed. With the space, or above a
 * name, it opens a signature whatever that says.
 */
const isDashInText = (lines: readonly string[], at: number): boolean => {
  if ((lines[at] ?? '').endsWith(' ') || !hasText(lines, 0, at)) return false;
  const next = (lines[at + 1] ?? '').trim();
  if (next === '' || isSignatureLine(plain(next), [])) return false;
  const rest = lines.slice(at + 1, at + 12).join(' ');
  return rest.includes('?') && wordCount(plain(rest)) >= 8;
};

const isBlock = (lines: readonly string[], from: number, names: readonly string[]): boolean => {
  let filled = 0;
  let reachable = false;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    filled += 1;
    if (filled > longestBlock || line.length > 90) return false;
    reachable ||= contact.test(line) || holdsPhone(line) || (filled === 1 && isSender(line, names));
  }
  return reachable;
};

/** The sender's full name, which nobody writes below a rule for another reason. */
const isSender = (line: string, names: readonly string[]): boolean => {
  const bare = plain(line).toLowerCase();
  return bare.includes(' ') && names.some((name) => name.toLowerCase() === bare);
};

/** The first paragraph behind `from` in which somebody says something, as a line index, or null. */
const spokenAfter = (
  lines: readonly string[],
  paragraphs: readonly Paragraph[],
  options: { from: number; names: readonly string[] },
): number | null => {
  for (const { start, end } of paragraphs) {
    if (start <= options.from) continue;
    const own = lines.slice(start, Math.min(end, start + 20)).filter((line) => !isDeviceLine(line));
    if (own.length > 0 && speaks(own.join(' '), options.names)) return start;
  }
  return null;
};

const afterthoughtLines = 3;
const afterthoughtLength = 240;

/** A postscript is short; long passages behind the line of a phone are history that nothing introduced, or a notice. */
const isAfterthought = (lines: readonly string[], from: number): boolean => {
  const rest = lines.slice(from).filter((line) => line.trim() !== '');
  return rest.length <= afterthoughtLines && rest.join(' ').length <= afterthoughtLength;
};

/** Whether these words are a sentence of somebody's own rather than a contact, a name or a notice. */
const speaks = (text: string, names: readonly string[]): boolean => {
  if (findFooter([text], paragraphsOf([text])) === 0) return false;
  const line = plain(text);
  if (contact.test(line) || isSignatureLine(line, names)) return false;
  const cjk = line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return (wordCount(line) >= 4 || cjk >= 8) && /[.?!。？！]/.test(line);
};
