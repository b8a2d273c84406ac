import { decodeWords } from 'postal-mime';
import { cleanText } from '../clean-strings';
import { decodeBytes } from '../decode-bytes';
import { decodeUtf7 } from '../decode-utf7';
import { readHeaderBlock } from '../header-block';
import type { MailHeader } from '../parsed-mail';
import { leftOutBytes } from './left-out';
import type { MimeParts } from './parse-mime';
import { safely } from './safely';

/** The header fields of a parsed mail with encoded words decoded (RFC 2047). `bytes` is the mail itself, for raw 8-bit fields. */
export const readHeaders = (email: Pick<MimeParts, 'headers'>, bytes: Uint8Array): MailHeader[] => {
  const fields = email.headers.filter(
    (each) => each.key !== 'content-description' || leftOutBytes(each.value) === null,
  );
  if (!fields.some((each) => each.value.includes('\uFFFD')))
    return fields.map(({ key, value }) => ({ name: key, value: cleanText(decodeHeader(value)) }));
  // Raw 8-bit fields in an old charset: those are read again, byte by byte, in the order of their kind.
  const head = Buffer.from(headBytes(bytes)).toString('latin1');
  const again = new Map<string, string[]>();
  for (const { name, value } of readHeaderBlock(head, fields.length + 400)) {
    const values = again.get(name);
    if (values) values.push(value);
    else again.set(name, [value]);
  }
  const charset = charsetOf(bytes);
  const seen = new Map<string, number>();
  return fields.map(({ key, value }) => {
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    if (!value.includes('\uFFFD')) return { name: key, value: cleanText(decodeHeader(value)) };
    const raw = again.get(key)?.[nth];
    return { name: key, value: cleanText(decodeHeader(raw === undefined ? value : eightBit(raw, charset))) };
  });
};

/** The bytes of the header block, up to its blank line. */
export const headBytes = (bytes: Uint8Array): Uint8Array => {
  const limit = Math.min(bytes.length, 512 * 1024);
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < limit; at = bytes.indexOf(0x0a, at + 1)) {
    const next = bytes[at + 1];
    if (next === 0x0a || (next === 0x0d && bytes[at + 2] === 0x0a)) return bytes.subarray(0, at);
  }
  return bytes.subarray(0, limit);
};

/** The charset that the mail names first: a mailer that writes raw 8-bit headers writes them like its text. */
const charsetOf = (bytes: Uint8Array): string =>
  /\bcharset\s*=\s*"?([\w.:-]{2,40})/i.exec(Buffer.from(bytes.subarray(0, 64 * 1024)).toString('latin1'))?.[1] ?? '';

/** A header of raw bytes: those inside encoded words belong to the word's charset, the others to the mail's, else Windows-1252. */
const eightBit = (latin1: string, charset: string): string =>
  latin1
    .split(/(=\?[^?\s]{1,60}\?[qQ]\?[^?]{0,1000}\?=)/)
    .map((piece, at) =>
      at % 2 === 1
        ? piece.replace(/[\u0080-\u00ff]/g, (letter) => `=${letter.charCodeAt(0).toString(16).toUpperCase()}`)
        : decodeBytes(Buffer.from(piece, 'latin1'), charset),
    )
    .join('');

/** How raw ISO-2022-JP begins and ends its Japanese letters (RFC 1468). */
const escapeSign = String.fromCharCode(0x1b);
const japanese = new RegExp(`${escapeSign}\\$[@B][ -~]{0,2000}(?:${escapeSign}\\([BJ])?`, 'g');
const iso2022 = 'iso-2022-jp';

const decodeHeader = (value: string): string => {
  if (value.includes(`${escapeSign}$`))
    return value.replace(japanese, (raw) => new TextDecoder(iso2022).decode(Buffer.from(raw, 'latin1')));
  if (!value.includes('=?')) return value;
  const sevenBit = value.replace(/=\?utf-7\?q\?([^?]{0,1000})\?=/gi, (_, word: string) =>
    decodeUtf7(
      word
        .replace(/_/g, ' ')
        .replace(/=([0-9A-F]{2})/gi, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    ),
  );
  const whole = paddedInside.test(sevenBit) ? sevenBit.replace(encodedRun, joinRun) : sevenBit;
  const named = whole.replace(asciiWord, 'utf-8');
  return safely(() => decodeWords(named), named);
};

/** An encoded word that says it is ASCII and holds more can only be UTF-8, which begins with ASCII. */
const asciiWord = /(?<==\?)(?:us-)?ascii(?=\?[bq]\?)/gi;

/** An encoded word that ends in padding with another one behind it: its letters may have been cut within a character. */
const paddedInside = /=\?[^?\s]{1,60}\?b\?[^?\s]{1,1000}=\?=\s+=\?/i;
const encodedRun = /(?:=\?[^?\s]{1,60}\?b\?[^?\s]{1,1000}\?=(?:\s+(?==\?[^?\s]{1,60}\?b\?))?){2,}/gi;

/** Between words of ISO-2022-JP stands a way back to ASCII and out again, which a decoder takes for an error. */
const withoutReturns = (charset: string, bytes: Buffer): Buffer =>
  charset.toLowerCase() === iso2022 ? Buffer.from(bytes.toString('latin1').replace(returns, ''), 'latin1') : bytes;

const returns = new RegExp(`${escapeSign}\\([BJ]${escapeSign}\\$[@B]`, 'g');

/**
 * Adjacent encoded words of one charset as one: RFC 2047 section 5 forbids to cut a character in two, and mailers that count bytes do. The parser joins
 * those without padding itself.
 */
const joinRun = (run: string): string => {
  const words: { charset: string; bytes: Buffer }[] = [];
  for (const [, charset = '', text = ''] of run.matchAll(/=\?([^?\s]{1,60})\?b\?([^?\s]{1,1000})\?=/gi)) {
    const last = words.at(-1);
    const bytes = Buffer.from(text, 'base64');
    if (last?.charset.toLowerCase() === charset.toLowerCase()) last.bytes = Buffer.concat([last.bytes, bytes]);
    else words.push({ charset, bytes });
  }
  return words
    .map(({ charset, bytes }) => `=?${charset}?B?${withoutReturns(charset, bytes).toString('base64')}?=`)
    .join(' ');
};
