import type { MailAddress } from '../../../shared/schemas/common';
import { cleanText } from './clean-strings';
import { decodeBytes, repairBytes } from './decode-bytes';
import { decodeUtf7 } from './decode-utf7';
import { readHeaderBlock } from './header-block';
import { messageIdsOf, normaliseMessageId } from './message-identity';
import { type CondensedMail, condenseMail } from './mime/condense-mail';
import { mailLimits } from './mime/mail-limits';
import { type MimeParts, parseMime } from './mime/parse-mime';
import { readPartHead } from './mime/part-head';
import { readAddresses } from './mime/read-addresses';
import { readDate } from './mime/read-date';
import { headBytes, readHeaders } from './mime/read-headers';
import { readMailStream } from './mime/read-mail-stream';
import { readParts } from './mime/read-parts';
import { relabelUtf16 } from './mime/relabel-utf16';
import type { ParsedMail } from './parsed-mail';

/** A mail as it comes: bytes or text at hand, or a stream of bytes. */
export type RawMail = Uint8Array | string | AsyncIterable<Uint8Array>;

/**
 * Takes a raw mail apart (RFC 5322, 2045 ff.) with postal-mime, which of the two kept npm parsers reads more of the damaged and foreign
 * mails of the corpora. Never throws for what a mail may hold: what cannot be read is empty, and `problems` says so. A stream that breaks
 * off is thrown on. Nested messages are not merged into the text: a reply that carries another mail has said only its own words.
 *
 * A mail above `mailLimits.parsedBytes` is condensed on its way in, so that a 40 MB attachment is never held: its part is listed with name, type
 * and size. The same is done for one that the parser gives up on (absurd nesting, endless headers).
 */
export const parseMail = async (raw: RawMail): Promise<ParsedMail> => {
  const taken = await takeIn(raw);
  try {
    return await assembleParsed(taken.bytes, taken.leftOut);
  } catch (error) {
    if (!(error instanceof ParserGaveUp)) throw error;
    const smaller = condenseMail(taken.bytes);
    try {
      return await assembleParsed(smaller.bytes, [...taken.leftOut, ...smaller.leftOut]);
    } catch (again) {
      if (!(again instanceof ParserGaveUp)) throw again;
      return assemble(readRoughly(smaller.bytes), smaller.bytes, [`Read only in part: ${again.message}`]);
    }
  }
};

class ParserGaveUp extends Error {}

const takeIn = async (raw: RawMail): Promise<CondensedMail> => {
  if (typeof raw === 'string') return takeIn(new TextEncoder().encode(raw));
  if (raw instanceof Uint8Array) {
    const taken = worthCondensing(raw) ? condenseMail(raw) : { bytes: repairBytes(raw), leftOut: [] };
    return raw.includes(0) ? { ...taken, bytes: relabelUtf16(taken.bytes) } : taken;
  }
  const read = await readMailStream(raw);
  return read.leftOut === null ? takeIn(read.bytes) : { ...read, leftOut: read.leftOut };
};

const worthCondensing = (raw: Uint8Array): boolean =>
  raw.length > mailLimits.parsedBytes ||
  (raw.length > mailLimits.parsedBase64Bytes &&
    Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).includes('base64'));

const assembleParsed = async (bytes: Uint8Array, leftOut: readonly string[]): Promise<ParsedMail> => {
  const problems = [...leftOut];
  const email = await parseWith(bytes);
  const multipart = /^multipart\//i.test(email.headers.find((each) => each.key === 'content-type')?.value ?? '');
  if (isEmpty(email) && multipart) {
    const guessed = withBoundaryFound(bytes);
    const found = guessed === null ? null : await parseWith(guessed);
    if (guessed !== null && found !== null && !isEmpty(found)) {
      problems.push('The multipart message names no boundary, or a wrong one; the one it uses was taken.');
      return assemble(found, guessed, problems);
    }
    // A multipart of which a part was never found: what stands in it is better than nothing. The condenser makes text of it.
    const again = condenseMail(bytes);
    const second = await parseWith(again.bytes);
    if (!isEmpty(second)) {
      problems.push('No part of the multipart message could be found; the raw text is shown.');
      return assemble(second, again.bytes, problems);
    }
  }
  if (isEmpty(email) && email.attachments.length === 0) email.text = bodyOf(bytes);
  return assemble(email, bytes, problems);
};

const parseWith = async (bytes: Uint8Array): Promise<MimeParts> => {
  try {
    return await parseMime(bytes);
  } catch (error) {
    throw new ParserGaveUp(error instanceof Error ? error.message : String(error));
  }
};

/** The mail with the boundary that its body uses: the first line of two dashes above the header of a part. Null when it uses none. */
const withBoundaryFound = (bytes: Uint8Array): Uint8Array | null => {
  const head = headBytes(bytes);
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + head.length, bytes.length - head.length);
  const used = /(?:^|\n)--([^\r\n]{1,200}?)[ \t]*\r?\n(?=content-[a-z-]{1,40}:)/i.exec(
    body.subarray(0, 100_000).toString('latin1'),
  )?.[1];
  if (used === undefined || used.includes('"')) return null;
  const named = readPartHead(Buffer.from(head).toString('latin1').split(/\r?\n/), 'text/plain').boundary;
  if (named !== null && body.includes(`--${named}`, 0, 'latin1')) return null;
  // Parts that say the same must not be put one behind the other.
  const kind = /^content-type:\s*multipart\/alternative/im.test(Buffer.from(head).toString('latin1'))
    ? 'alternative'
    : 'mixed';
  const type = Buffer.from(`Content-Type: multipart/${kind}; boundary="${used}"\r\n`, 'latin1');
  return Buffer.concat([type, bytes]);
};

const isEmpty = (email: MimeParts): boolean => (email.text ?? '').trim() === '' && (email.html ?? '').trim() === '';

const assemble = (email: MimeParts, bytes: Uint8Array, problems: string[]): ParsedMail => {
  const headers = readHeaders(email, bytes);
  const value = (name: string): string => headers.find((each) => each.name === name)?.value ?? '';
  const rawValue = (name: string): string => email.headers.find((each) => each.key === name)?.value ?? '';
  const people = (name: string): MailAddress[] =>
    email.headers.filter((each) => each.key === name).flatMap((each) => readAddresses(each.value, value(name)));
  const { tnef, ...parts } = readParts(email.attachments);
  const sevenBit = /charset\s*=\s*"?utf-7/i.test(rawValue('content-type'));
  const utf7 = (text: string): string => (sevenBit ? decodeUtf7(text) : text);
  let text = cleanText(utf7(email.text ?? ''));
  let html = cleanText(utf7(email.html ?? ''));
  for (const inside of tnef) {
    if (inside.problem !== null) problems.push(inside.problem);
    // Exchange sends the words of the mail in winmail.dat, beside them nothing or a text that only lists the file.
    if (text.trim() === '' && html.trim() === '') ({ text, html } = inside);
  }
  return {
    headers,
    messageId: normaliseMessageId(rawValue('message-id')),
    inReplyTo: messageIdsOf(rawValue('in-reply-to')),
    references: messageIdsOf(rawValue('references')),
    from: people('from')[0] ?? null,
    sender: people('sender')[0] ?? null,
    to: people('to'),
    cc: people('cc'),
    replyTo: people('reply-to'),
    returnPath: value('return-path') === '' ? null : value('return-path').replace(/^[<\s]+|[>\s]+$/g, ''),
    subject: value('subject').replace(/\s+/g, ' ').trim(),
    sentAt: readDate(value('date')),
    text,
    html,
    ...parts,
    problems,
  };
};

const bodyOf = (bytes: Uint8Array): string => {
  const head = headBytes(bytes).length;
  return decodeBytes(bytes.subarray(head, head + mailLimits.textBytes))
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+/, '');
};

/** When the parser gives up (absurd nesting, endless headers): the headers and the text behind them. */
const readRoughly = (bytes: Uint8Array): MimeParts => {
  const text = decodeBytes(bytes.subarray(0, 1024 * 1024));
  const gap = /\r?\n\r?\n/.exec(text);
  const head = gap === null ? text : text.slice(0, gap.index);
  return {
    headers: readHeaderBlock(head).map((each) => ({ key: each.name, originalKey: each.name, value: each.value })),
    attachments: [],
    text: gap === null ? '' : text.slice(gap.index + gap[0].length),
  };
};
