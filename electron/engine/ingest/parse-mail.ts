import PostalMime, { type Address, addressParser, decodeWords, type Email } from 'postal-mime';
import type { MailAddress } from '../../../shared/schemas/common';
import { readCalendarPart } from './calendar-part';
import { cleanText } from './clean-strings';
import { decodeBytes, repairBytes } from './decode-bytes';
import { decodeUtf7 } from './decode-utf7';
import { readHeaderBlock } from './header-block';
import { messageIdsOf, normaliseMessageId } from './message-identity';
import type { CalendarPart, MailAttachment, MailHeader, ParsedMail, ReportPart } from './parsed-mail';

// Parts that tell a machine what happened; kept as text for the bounce gate. Types as registered, and those that old
// mailers write instead.
const reportType =
  /^(?:message\/(?:delivery-status|global-delivery-status|feedback-report|disposition-notification|rfc822|global|partial|rfc822-headers)|text\/rfc822-headers|text\/rfc822|message\/global-headers|multipart\/report|message\/xdelivery-status)$/i;
const reportLimitBytes = 256 * 1024;

/**
 * Takes a raw mail apart (RFC 5322, 2045 ff.) with postal-mime, which of the two kept npm parsers reads more of the damaged and foreign
 * mails of the corpora. Never throws: what cannot be read is empty, and `problems` says so. Nested messages are not merged into the
 * text: a reply that carries another mail has said only its own words.
 */
export const parseMail = async (raw: Uint8Array | string): Promise<ParsedMail> => {
  const problems: string[] = [];
  const bytes = repairBytes(typeof raw === 'string' ? new TextEncoder().encode(raw) : raw);
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch (error) {
    problems.push(`Read only in part: ${error instanceof Error ? error.message : String(error)}`);
    email = readRoughly(bytes);
  }
  if ((email.text ?? '') === '' && (email.html ?? '') === '' && email.attachments.length === 0) {
    // A multipart whose parts were never found: what stands below the headers is better than nothing.
    email.text = bodyOf(bytes);
    if (
      email.text.trim() !== '' &&
      /^multipart\//i.test(email.headers.find((each) => each.key === 'content-type')?.value ?? '')
    ) {
      problems.push('No part of the multipart message could be found; the raw text is shown.');
    }
  }
  return assemble(email, bytes, problems);
};

const assemble = (email: Email, bytes: Uint8Array, problems: string[]): ParsedMail => {
  const headers = headersOf(email, bytes);
  const value = (name: string): string => headers.find((each) => each.name === name)?.value ?? '';
  const rawValue = (name: string): string => email.headers.find((each) => each.key === name)?.value ?? '';
  const people = (name: string): MailAddress[] =>
    email.headers.filter((each) => each.key === name).flatMap((each) => addressesOf(each.value, value(name)));
  const parts = partsOf(email, problems);
  const utf7 = (text: string): string =>
    /charset\s*=\s*"?utf-7/i.test(rawValue('content-type')) ? decodeUtf7(text) : text;
  const html = cleanText(utf7(email.html ?? ''));
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
    sentAt: dateOf(value('date')),
    text: cleanText(utf7(email.text ?? '')),
    html,
    ...parts,
    problems,
  };
};

const headersOf = (email: Email, bytes: Uint8Array): MailHeader[] => {
  const broken = email.headers.some((each) => each.value.includes('\uFFFD'));
  // Raw 8-bit headers in an old charset: that header is read again, byte by byte.
  const again = broken ? readHeaderBlock(Buffer.from(headBytes(bytes)).toString('latin1')) : [];
  return email.headers.map((each) => {
    const raw = each.value.includes('\uFFFD') ? again.find((other) => other.name === each.key)?.value : undefined;
    return { name: each.key, value: cleanText(decodeHeader(raw === undefined ? each.value : eightBit(raw))) };
  });
};

/** A header of raw bytes: those inside encoded words belong to the word's charset, the others are Windows-1252, the most usual one. */
const eightBit = (latin1: string): string =>
  latin1
    .split(/(=\?[^?\s]{1,60}\?[qQ]\?[^?]{0,1000}\?=)/)
    .map((piece, at) =>
      at % 2 === 1
        ? piece.replace(/[\u0080-\u00ff]/g, (letter) => `=${letter.charCodeAt(0).toString(16).toUpperCase()}`)
        : decodeBytes(Buffer.from(piece, 'latin1')),
    )
    .join('');

const decodeHeader = (value: string): string => {
  const sevenBit = value.replace(/=\?utf-7\?q\?([^?]{0,1000})\?=/gi, (_, word: string) =>
    decodeUtf7(
      word
        .replace(/_/g, ' ')
        .replace(/=([0-9A-F]{2})/gi, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    ),
  );
  return safely(() => decodeWords(sevenBit), sevenBit);
};

const headBytes = (bytes: Uint8Array): Uint8Array => {
  const limit = Math.min(bytes.length, 512 * 1024);
  for (let at = 0; at + 1 < limit; at += 1) {
    if (bytes[at] === 0x0a && (bytes[at + 1] === 0x0a || (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a))) {
      return bytes.subarray(0, at);
    }
  }
  return bytes.subarray(0, limit);
};

const bodyOf = (bytes: Uint8Array): string => {
  const rest = bytes.subarray(headBytes(bytes).length, headBytes(bytes).length + 1024 * 1024);
  return decodeBytes(rest).replace(/\r\n?/g, '\n').replace(/^\n+/, '');
};

const addressesOf = (raw: string, decoded: string): MailAddress[] => {
  const source = raw.includes('\uFFFD') ? decoded : raw;
  const flat = (each: Address): MailAddress[] =>
    each.group === undefined
      ? [{ name: cleanText(each.name).trim(), email: cleanText(each.address).trim() }]
      : each.group.flatMap(flat);
  const found = safely(() => addressParser(source.slice(0, 100_000)), [])
    .flatMap(flat)
    .filter((each) => each.email !== '' || each.name !== '');
  return found.map((each) => (each.email === '' && each.name.includes('@') ? { name: '', email: each.name } : each));
};

const partsOf = (
  email: Email,
  problems: string[],
): { attachments: MailAttachment[]; reports: ReportPart[]; calendar: CalendarPart[] } => {
  const attachments: MailAttachment[] = [];
  const reports: ReportPart[] = [];
  const calendar: CalendarPart[] = [];
  for (const part of email.attachments) {
    const content =
      typeof part.content === 'string' ? new TextEncoder().encode(part.content) : new Uint8Array(part.content);
    const type = part.mimeType === '' ? 'application/octet-stream' : part.mimeType;
    if (reportType.test(type)) {
      reports.push({ type, text: cleanText(decodeBytes(content.subarray(0, reportLimitBytes))) });
    }
    if (type === 'text/calendar' || type === 'application/ics') {
      const read = readCalendarPart(cleanText(decodeBytes(content)), part.method ?? null);
      if (read !== null) calendar.push(read);
    }
    if (type === 'application/ms-tnef') problems.push('Holds a winmail.dat, whose contents are not read.');
    attachments.push({
      name: cleanText(part.filename ?? ''),
      type,
      sizeBytes: content.byteLength,
      inline: part.disposition === 'inline' || part.related === true,
    });
  }
  return { attachments, reports, calendar };
};

const dateOf = (value: string): number | null => {
  if (value === '') return null;
  const withoutComment = value
    .replace(/\([^()]{0,100}\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const each of [
    withoutComment,
    withoutComment.replace(/\s+[A-Za-z]{2,5}$/, ''),
    withoutComment.replace(/^[^,]{0,12},\s*/, ''),
  ]) {
    const at = Date.parse(each);
    if (!Number.isNaN(at)) return at;
  }
  return null;
};

/** When the parser gives up (absurd nesting, endless headers): the headers and the text behind them. */
const readRoughly = (bytes: Uint8Array): Email => {
  const text = decodeBytes(bytes.subarray(0, 1024 * 1024));
  const gap = /\r?\n\r?\n/.exec(text);
  const head = gap === null ? text : text.slice(0, gap.index);
  return {
    headers: readHeaderBlock(head).map((each) => ({ key: each.name, originalKey: each.name, value: each.value })),
    headerLines: [],
    attachments: [],
    text: gap === null ? '' : text.slice(gap.index + gap[0].length),
  };
};

const safely = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};
