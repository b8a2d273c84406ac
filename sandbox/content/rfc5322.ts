import { DateTime } from 'luxon';
import type { Person } from '../world';

export interface RawPart {
  readonly type: string;
  readonly body: string;
  readonly fileName?: string;
}

export interface RawMail {
  readonly headers: readonly (readonly [string, string])[];
  /** `alternative`, `mixed` or `report` when there are several parts. */
  readonly multipart?: 'alternative' | 'mixed' | 'report';
  readonly parts: readonly RawPart[];
  /** Must be unlike any text inside; made from the Message-ID by the caller. */
  readonly boundary: string;
}

/** A date as RFC 5322 wants it, in the sender's zone. */
export const mailDate = (at: number, zone: string): string =>
  DateTime.fromMillis(at, { zone }).setLocale('en').toFormat('ccc, dd LLL yyyy HH:mm:ss ZZZ');

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** RFC 2047 for what is not ASCII, in words of at most 45 bytes of text, so that no line grows past 78. */
export const encodeWords = (text: string): string => {
  if (isAscii(text)) return text;
  const chunks: string[] = [];
  let chunk = '';
  for (const char of text) {
    if (Buffer.byteLength(chunk + char) > 42) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk += char;
  }
  chunks.push(chunk);
  return chunks.map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
};

/** `Name <address>` with the name quoted or encoded as needed. */
export const mailbox = ({ name, address }: Person): string => {
  if (!name) return address;
  const shown = isAscii(name)
    ? /^[\w .'-]+$/.test(name) && !name.includes('.')
      ? name
      : `"${name}"`
    : encodeWords(name);
  return `${shown} <${address}>`;
};

/** Quoted-printable with CRLF line ends (RFC 2045 section 6.7). */
export const quotedPrintable = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => {
      const bytes = [...Buffer.from(line)].map((byte, index, all) => {
        const last = index === all.length - 1;
        const plain = (byte > 32 && byte < 127 && byte !== 61) || (byte === 32 && !last);
        return plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
      });
      let out = '';
      let width = 0;
      for (const piece of bytes) {
        if (width + piece.length > 75) {
          out += '=\r\n';
          width = 0;
        }
        out += piece;
        width += piece.length;
      }
      return out;
    })
    .join('\r\n');

const partText = (part: RawPart): string => {
  if (part.fileName) {
    return [
      `Content-Type: ${part.type}; name="${part.fileName}"`,
      `Content-Disposition: attachment; filename="${part.fileName}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(part.body)
        .toString('base64')
        .replace(/(.{76})/g, '$1\r\n'),
    ].join('\r\n');
  }
  if (part.type.startsWith('message/') || part.type === 'text/rfc822-headers') {
    return [`Content-Type: ${part.type}`, '', part.body.replace(/\r?\n/g, '\r\n')].join('\r\n');
  }
  return [
    `Content-Type: ${part.type}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(part.body),
  ].join('\r\n');
};

/** A whole message, lines ended by CRLF. Header values must be encoded already. */
export const writeMail = ({ headers, multipart, parts, boundary }: RawMail): string => {
  const head = headers.map(([name, value]) => `${name}: ${value}`);
  const [only] = parts;
  if (!multipart && only) return [...head, 'MIME-Version: 1.0', partText(only), ''].join('\r\n');
  const extra = multipart === 'report' ? 'report-type=delivery-status; ' : '';
  const body = parts.map((part) => `--${boundary}\r\n${partText(part)}\r\n`);
  return [
    ...head,
    'MIME-Version: 1.0',
    `Content-Type: multipart/${multipart}; ${extra}boundary="${boundary}"`,
    '',
    `${body.join('')}--${boundary}--`,
    '',
  ].join('\r\n');
};
