import { attributionAt, closesAttribution } from './find-attribution';
import { bannerLength } from './find-banner';
import { holdsUnseen, isQuoteLine, strippedLine } from './find-quotes';
import { handQuoteMark, htmlToText, withoutMarks } from './html-to-text';
import { markQuotes, type Role } from './mark-quotes';
import { findArmour } from './pgp-armour';
import { findSignature, isDelimiter } from './split-signature';
import { isStandIn } from './stand-in-text';
import { typedBelow } from './typed-below';

/** A message's text in three: what its writer wrote now, what was quoted below or between, and the signature. */
export type SeparatedReply = { body: string; quoted: string; signature: string };

const textLimit = 2_000_000;

/**
 * Separates the new text of a message from quoted history and signature (Gmail, Outlook, Apple, Exchange, phones; answered on top, below or
 * in between; forwarded; in the languages of quote-words.ts). Reads the plain text; the HTML when there is none, or when only the HTML shows where the history begins. Lines
 * somebody quoted by hand between own lines stay in the body, marked with ">": `withoutQuoteLines` takes them out where quotes must not
 * count. When in doubt words stay in the body: a lost request is worse than a kept quote. Of plain text every visible character comes back in one of the
 * three, except the lines of dashes that open a signature. Takes up to 2,000,000 characters; the rest counts as quoted. Never throws.
 */
export const separateReply = (message: {
  text: string;
  html?: string;
  senderNames?: readonly string[];
  /** Whether a person may have written this new text: of what a machine writes no signature is looked for. */
  mayBeSigned?: (own: () => string) => boolean;
}): SeparatedReply => {
  const who = { names: message.senderNames ?? [], mayBeSigned: message.mayBeSigned ?? (() => true) };
  const html = message.html ?? '';
  const hasText = message.text.trim() !== '' && !(html.trim() !== '' && isStandIn(message.text));
  const fromText = hasText ? separateText(message.text, { ...who, html: false }) : null;
  if (html.trim() === '' || fromText?.history === true) {
    return fromText?.parts ?? { body: '', quoted: '', signature: '' };
  }
  if (fromText !== null && !mayShowHistory.test(html)) return fromText.parts;
  const fromHtml = separateText(htmlToText(html.slice(0, textLimit), { marks: true }), { ...who, html: true });
  if (fromText === null) return fromHtml.parts;
  return fromHtml.history && fromHtml.parts.body !== '' && looksLike(fromText.parts.body, fromHtml.parts.body)
    ? fromHtml.parts
    : fromText.parts;
};

/** The text of a mail that is a reply to nothing, whole: of a report whose returned mail stands in a part of its own. Takes as much as `separateReply`. */
export const wholeText = (message: { text: string; html: string }): string => {
  const written = message.text.trim() !== '' && !(message.html.trim() !== '' && isStandIn(message.text));
  const text = written ? message.text.slice(0, textLimit) : htmlToText(message.html.slice(0, textLimit));
  return trimLines(text.replace(/\r\n?/g, '\n').split('\n'));
};

/** What HTML must hold to show a quote that its text does not: newsletters hold none of it, and need not be read twice. */
const mayShowHistory =
  /<blockquote|gmail_|yahoo_quoted|moz-|RplyFwd|appendonsend|reference-message|_MailOriginal|includetail|quote|zmail|border-top|data-marker|replySplit|OLK_SRC/i;

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
  const bare = (value: string): string => value.slice(0, 400).replace(/[\s>*_]+/g, '');
  return bare(text).startsWith(bare(html).slice(0, 30));
};

type Separated = {
  parts: SeparatedReply /** Whether earlier mail is quoted; a gateway's warning on top is none. */;
  history: boolean;
};

type Reading = { names: readonly string[]; mayBeSigned: (own: () => string) => boolean; html: boolean };

const separateText = (raw: string, options: Reading): Separated => {
  const written = toLines(raw.slice(0, textLimit));
  const signed = raw.includes('-----BEGIN PGP SIGNED') ? findArmour(written) : null;
  const lines = signed?.lines ?? written;
  const odd = holdsUnseen(raw);
  const roles = markQuotes(lines, options.html, odd);
  typedBelow(lines, roles);
  const history =
    raw.length > textLimit || roles.some((role, at) => role === 'quoted' && (lines[at] ?? '').trim() !== '');
  const banner = bannerLength(lines);
  // A mail that says nothing else keeps it.
  if (lines.some((line, at) => at >= banner && roles[at] === 'body' && line.trim() !== ''))
    roles.fill('quoted', 0, banner);
  return {
    parts: assemble(lines, roles, { ...options, odd, tail: `${signed?.armour ?? ''}${raw.slice(textLimit)}` }),
    history,
  };
};

const toLines = (text: string): string[] => {
  const lines = (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).split('\n');
  const parted =
    text.includes('---') && lines.some((line) => line.length > 16 && sharedEnd.test(line))
      ? lines.flatMap(partSharedLine)
      : lines;
  return /[:：][ \u00a0]{2,}\S/.test(text) ? parted.flatMap(partQuotedStart) : parted;
};

/** Yahoo's app puts the first quoted line behind the attribution: "On Mon, 4 May 2026 at 9:00, Mara<mara@a.example> wrote:   Hello,". */
const partQuotedStart = (line: string): string[] => {
  if (line.length < 20 || !line.includes('@')) return [line];
  const intro = /^.{12,400}?[:：](?=[ \u00a0]{2,}\S)/.exec(line)?.[0];
  if (intro === undefined) return [line];
  const bare = strippedLine(intro);
  return attributionAt([bare], [closesAttribution(bare)], 0)?.certain === true
    ? [intro, line.slice(intro.length)]
    : [line];
};

/** Old Yahoo put the attribution on the last line of the answer: "see you then --- On Mon, 5/4/26, Mara wrote:". */
const sharedEnd = /-{3}\s?On\s[^\n]{6,200}\swrote:?\s*$/;

const partSharedLine = (line: string): string[] => {
  const at = line.search(sharedEnd);
  if (at < 0) return [line];
  const rest = line.slice(at).replace(/^-+\s?/, '');
  const own = line.slice(0, at).replace(/[\s-]+$/, '');
  return own === ''
    ? [line.slice(0, line.length - rest.length), rest]
    : [own, line.slice(own.length, line.length - rest.length), rest];
};

const assemble = (
  lines: readonly string[],
  roles: readonly Role[],
  options: Reading & { odd: boolean; tail: string },
): SeparatedReply => {
  const segments: string[][] = [];
  const quoted: string[] = [];
  let previous: Role | null = null;
  lines.forEach((line, at) => {
    const role = roles[at] ?? 'body';
    if (role === 'quoted') quoted.push(line);
    else if (!options.html || !line.includes(handQuoteMark)) {
      if (previous !== 'body') segments.push([]);
      segments.at(-1)?.push(line);
    }
    previous = role;
  });
  if (options.tail !== '') quoted.push(options.tail);
  const finish = options.html ? (part: readonly string[]) => trimLines(part.map(withoutMarks)) : trimLines;
  const filled = (parts: string[]): string => parts.filter((part) => part !== '').join('\n\n');
  const whole = (): string => filled(segments.map(finish));
  if (!options.mayBeSigned(whole)) return { body: whole(), quoted: finish(quoted), signature: '' };
  const bodies: string[] = [];
  const signatures: string[] = [];
  segments.forEach((segment, index) => {
    // Spaces that do not break and signs nobody sees are in nobody's way here.
    const seen = options.odd ? segment.map(plainSpaces) : segment;
    const { start, end } = findSignature(seen, { names: options.names, whole: index > 0, marked: options.html });
    bodies.push(finish([...segment.slice(0, start), ...segment.slice(end)]));
    signatures.push(finish(segment.slice(start, end).filter((line) => !isDelimiter(line))));
  });
  return { body: filled(bodies), quoted: finish(quoted), signature: filled(signatures) };
};

const plainSpaces = (line: string): string => line.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200b\u2060\ufeff]/g, '');

/** Without white space at the ends of lines and empty lines around them. */
const trimLines = (lines: readonly string[]): string => {
  const trimmed = lines.map((line) => line.trimEnd());
  let start = 0;
  let end = trimmed.length;
  while (start < end && trimmed[start] === '') start += 1;
  while (end > start && trimmed[end - 1] === '') end -= 1;
  return (start === 0 && end === trimmed.length ? trimmed : trimmed.slice(start, end)).join('\n').replace(/^\n+/, '');
};
