import { isUtf8 } from 'node:buffer';

/**
 * The charset in which a text part is read. What is valid UTF-8 and names an alphabet of one byte a letter is UTF-8: in such an alphabet the bytes would be
 * a row of signs that nobody writes. What names UTF-8 or nothing and is mostly not is Windows-1252, as HTML's own rule reads it (WHATWG Encoding, "latin1");
 * one broken letter in a text does not make it so.
 *
 * @param named the charset parameter as written, empty where none is.
 * @param html whether the part is HTML, which may name its charset itself where no parameter does.
 */
export const charsetOf = (bytes: Uint8Array, named: string, html = false): string => {
  const written = named.replace(/^[\s'"]+|[\s'";]+$/g, '').toLowerCase();
  const label = html && written === '' ? metaCharset(bytes) : written;
  if (!mayDiffer.test(label)) return label;
  // So is ASCII, which is the same in all of them and decoded soonest so.
  if (isUtf8(bytes)) return unicode.test(label) && holdsEscapes(bytes) ? 'iso-2022-jp' : 'utf-8';
  return unicode.test(label) && mostlyBroken(bytes) ? 'windows-1252' : label;
};

/** ISO-2022-JP is ASCII with escapes to Japanese letters (RFC 1468): what names no charset may be it. */
const holdsEscapes = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42)) return true;
  return false;
};

const metaLength = 2_048;

/** What a page names in its `meta` element, empty where it names nothing or one that no page could say so in (WHATWG HTML, "prescan"). */
const metaCharset = (bytes: Uint8Array): string => {
  const head = Buffer.from(bytes.subarray(0, metaLength)).toString('latin1');
  const label = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1]?.toLowerCase() ?? '';
  return label.startsWith('utf-16') ? '' : label;
};

const unicode = /^(?:$|utf-?8|(?:us-)?ascii|ansi_x3)/;
// Not the alphabets of two bytes a letter: in them a short text may be valid UTF-8 by chance.
const mayDiffer =
  /^(?:$|utf-?8|(?:us-)?ascii|ansi_x3|iso-?8859|latin|windows-?125|cp-?125|koi8|x-mac|macintosh|x?-?unknown|default|none)/;

const utf8 = new TextDecoder();

const mostlyBroken = (bytes: Uint8Array): boolean => {
  let broken = 0;
  let whole = 0;
  for (const letter of utf8.decode(bytes.subarray(0, 100_000))) {
    if (letter === '\uFFFD') broken += 1;
    else if (letter > '\x7f') whole += 1;
  }
  return broken > whole;
};

/** The type of a part, `text/plain` where none is written that can be read (RFC 2045 section 5.2) and for a mail that is only a text of another kind. */
export const usableType = (type: string, wholeMail: boolean): string => {
  // Without the semicolon the first parameter is read as a piece of the type.
  const bare = /^[^\s/]+\/[^\s/]+(?=\s|$)/.exec(type)?.[0];
  if (bare === undefined) return 'text/plain';
  return wholeMail && otherText.test(bare) ? 'text/plain' : bare;
};

const otherText = /^text\/(?!(?:plain|html|calendar|rfc822|rfc822-headers|directory|vcard|x-vcard|csv|xml)$)/i;

/** Whether the first line of what says to be base64 is written in words: letters of no such alphabet, and blanks between them. */
export const isPlainWords = (line: Uint8Array): boolean => {
  let blanks = 0;
  let foreign = 0;
  let last = line.length;
  while (last > 0 && (line[last - 1] ?? 0) <= 0x20) last -= 1;
  for (let at = 0; at < last && at < 200; at += 1) {
    const byte = line[at] ?? 0;
    if (byte === 0x20) blanks += 1;
    else if (!isBase64Letter(byte)) foreign += 1;
  }
  return blanks > 0 && blanks + foreign > 2;
};

const isBase64Letter = (byte: number): boolean =>
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x2f && byte <= 0x39) ||
  byte === 0x2b ||
  byte === 0x3d;
