import PostalMime, { type Email } from 'postal-mime';
import { unflow } from './flowed-text';
import { insideOf, type ParserInside, type ParserPart } from './parser-inside';
import { decodeBody, eachLine, type Stretch } from './part-body';
import { readFields, readStructured, type StructuredField } from './part-fields';
import { charsetOf, isPlainWords, usableType } from './part-text';

/** What is read of a mail here: addresses, dates and identities are read from the headers elsewhere. */
export type MimeParts = Pick<Email, 'headers' | 'attachments' | 'text' | 'html'>;

/**
 * postal-mime's reading of a mail, with a returned message (message/rfc822) left a part of its own. In Node most of the parser's time goes into a promise and
 * an object for every line, into joining each part's pieces with a Blob and into fields that are not asked for. So lines, header blocks and boundaries are read here,
 * and the parser reads what they hold: odd fields, charsets, flowed text, attachments. Where its inner parts are not the known ones (the version is pinned) it is
 * left to itself. What is read is the same, but for types, charsets and encodings that are named wrongly (part-text.ts).
 *
 * @throws what the parser throws: too deep, endless headers.
 */
export const parseMime = async (bytes: Uint8Array): Promise<MimeParts> => {
  const parser = new PostalMime({ forceRfc822Attachments: true });
  const inside = insideOf(parser);
  return inside === null ? parser.parse(bytes) : takeApart(inside, bytes);
};

const dash = 0x2d;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

type Boundary = { value: Uint8Array; part: ParserPart };
type Body = { stretches: Stretch[]; quoted: boolean; base64: boolean };

const headDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

const takeApart = (parser: ParserInside, bytes: Uint8Array): MimeParts => {
  const { root } = parser;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boundaries: Boundary[] = [];
  const bodies = new Map<ParserPart, Body>();
  let headerSize = 0;
  let current: ParserPart = root;
  /** Where the header block of the current part began and what it came to so far. */
  let head: Stretch = { from: 0, to: 0 };

  const enterBody = (part: ParserPart): void => {
    part.headers = readFields(headDecoder.decode(bytes.subarray(head.from, head.to)));
    const encoding = readContentFields(part);
    const multipart = part.contentType.multipart !== false;
    const { boundary } = part.contentType.parsed.params;
    if (multipart && boundary) boundaries.push({ value: encoder.encode(boundary), part });
    const { parsed } = part.contentType;
    const wholeMail = part.parentNode === undefined && part.contentDisposition.parsed.value !== 'attachment';
    parsed.value = usableType(parsed.value, wholeMail);
    // Nobody reads what stands between the parts of a multipart.
    if (multipart) return;
    const base64 = encoding.includes('base64');
    bodies.set(part, { stretches: [], quoted: !base64 && encoding.includes('quoted-printable'), base64 });
  };

  const finish = (part: ParserPart): void => {
    if (part.state === 'finished') return;
    if (part.state === 'header') enterBody(part);
    const own = boundaries.findLastIndex((each) => each.part === part);
    if (own >= 0) boundaries.splice(own, 1);
    finishChildren(part);
    const body = bodies.get(part);
    part.content = body === undefined ? new Uint8Array(0) : contentOf(part, body);
    const { params } = part.contentType.parsed;
    if (body !== undefined && isWords(part))
      params.charset = charsetOf(part.content, params.charset ?? '', part.contentType.parsed.value === 'text/html');
    part.state = 'finished';
  };

  const finishChildren = (part: ParserPart): void => {
    while (part.finalizedChildCount < part.childNodes.length) {
      const child = part.childNodes[part.finalizedChildCount];
      part.finalizedChildCount += 1;
      if (child !== undefined) finish(child);
    }
  };

  const contentOf = (part: ParserPart, body: Body): Uint8Array => {
    if (!body.base64) return decodeBody(bytes, body.stretches, body.quoted);
    const words = isWords(part) ? plainWordsIn(body) : null;
    if (words !== null) return decodeBody(bytes, words, false);
    part.setupContentDecoder('base64');
    const decoder = part.contentDecoder;
    if (decoder === null) return new Uint8Array(0);
    for (const stretch of body.stretches)
      eachLine(bytes, stretch, (from, to) => decoder.update(bytes.subarray(from, to)));
    decoder.flushRemainder();
    part.contentDecoder = null;
    return decoder.chunks.length === 1 && decoder.chunks[0] !== undefined
      ? new Uint8Array(decoder.chunks[0])
      : Buffer.concat(decoder.chunks.map((each) => new Uint8Array(each)));
  };

  /** What of a body that says to be base64 is to be read as it stands: the first line tells, since some robots only say so. Null where it is base64. */
  const plainWordsIn = ({ stretches }: Body): Stretch[] | null => {
    for (const [index, { from: start, to: end }] of stretches.entries()) {
      for (let from = start; from < end; ) {
        const feed = bytes.indexOf(lineFeed, from);
        const stop = feed < 0 ? end : Math.min(feed, end);
        let to = stop;
        while (to > from && bytes[to - 1] === carriageReturn) to -= 1;
        if (to > from) {
          return isPlainWords(bytes.subarray(from, to)) ? [{ from, to: end }, ...stretches.slice(index + 1)] : null;
        }
        from = stop + 1;
      }
    }
    return null;
  };

  /** Whether the line is a boundary, which then ends what was open. */
  const passBoundary = (from: number, to: number, next: number): boolean => {
    if (to - from < 3) return false;
    for (let index = boundaries.length - 1; index >= 0; index -= 1) {
      const boundary = boundaries[index];
      if (boundary === undefined) continue;
      const kind = boundaryKind(bytes, from, to, boundary.value);
      if (kind === null) continue;
      if (kind === 'last') {
        finish(boundary.part);
        current = boundary.part.parentNode ?? root;
      } else {
        finishChildren(boundary.part);
        current = new root.constructor({
          postalMime: parser,
          parentNode: boundary.part,
          parentMultipartType: boundary.part.contentType.multipart,
          ...parser.mimeOptions,
        });
        head = { from: next, to: next };
      }
      return true;
    }
    return false;
  };

  let at = 0;
  while (at < bytes.length) {
    const feed = bytes.indexOf(lineFeed, at);
    const stop = feed < 0 ? bytes.length : feed;
    let to = stop;
    while (to > at && bytes[to - 1] === carriageReturn) to -= 1;
    const next = Math.min(stop + 1, bytes.length);
    if (boundaries.length > 0 && bytes[at] === dash && bytes[at + 1] === dash && passBoundary(at, to, next)) {
      at = next;
      continue;
    }
    if (current.state === 'header') {
      if (to === at) {
        current.state = 'body';
        enterBody(current);
      } else {
        headerSize += to - at;
        if (headerSize > parser.mimeOptions.maxHeadersSize)
          throw new Error(`Maximum header size of ${parser.mimeOptions.maxHeadersSize} bytes exceeded`);
        head.to = next;
      }
      at = next;
      continue;
    }
    // Up to the next line that may be a boundary everything is the part's own.
    const dashes = boundaries.length === 0 ? -1 : buffer.indexOf('\n--', stop, 'latin1');
    const end = dashes < 0 ? bytes.length : dashes + 1;
    if (current.state === 'body') bodies.get(current)?.stretches.push({ from: at, to: end });
    at = end;
  }
  if (bytes.length > 0) finish(root);

  collect(parser, root, { alternative: null, related: false });
  parser.renderTextContent();
  const { textContent, attachments } = parser;
  return {
    headers: root.headers,
    attachments,
    ...(textContent.html ? { html: textContent.html } : {}),
    ...(textContent.plain ? { text: textContent.plain } : {}),
  };
};

/** Whether the line from `from` up to `to` is this boundary (RFC 2046 section 5.1.1), the last one of its multipart or not. */
const boundaryKind = (bytes: Uint8Array, from: number, to: number, value: Uint8Array): 'next' | 'last' | null => {
  let at = from + 2;
  if (to - at < value.length) return null;
  for (const byte of value) {
    if (bytes[at] !== byte) return null;
    at += 1;
  }
  const last = to - at >= 2 && bytes[at] === dash && bytes[at + 1] === dash;
  if (last) at += 2;
  while (at < to && (bytes[at] === 0x20 || bytes[at] === 0x09)) at += 1;
  if (at < to) return null;
  return last ? 'last' : 'next';
};

/** Takes over the fields that decide how the part's body is read: of each name the first. Gives the encoding of its body, in lower case. */
const readContentFields = (part: ParserPart): string => {
  const seen = new Map<string, string>();
  for (const { key, value } of part.headers) if (key.startsWith('content-') && !seen.has(key)) seen.set(key, value);
  const type = seen.get('content-type');
  if (type !== undefined) {
    part.contentType.value = type;
    part.contentType.parsed = structured(part, type);
  }
  const { value } = part.contentType.parsed;
  part.contentType.multipart = value.startsWith('multipart/') ? value.slice(value.indexOf('/') + 1) || false : false;
  const disposition = seen.get('content-disposition');
  if (disposition !== undefined) part.contentDisposition.parsed = structured(part, disposition);
  part.contentId = seen.get('content-id');
  part.contentDescription = seen.get('content-description');
  const encoding = seen.get('content-transfer-encoding');
  if (encoding === undefined) return '';
  const bare = encoding.includes('(') ? part.stripComments(encoding) : encoding;
  return /[\w-]+/.exec(bare.toLowerCase())?.[0] ?? '';
};

const structured = (part: ParserPart, field: string): StructuredField =>
  readStructured(field) ?? part.parseStructuredHeader(field);

const isWords = ({ contentType }: ParserPart): boolean =>
  contentType.parsed.value === 'text/plain' || contentType.parsed.value === 'text/html';

/** The decoded text of a part. Soft line breaks are taken out here: the parser's own way leaves quote marks inside the lines it joins. */
const textOf = (part: ParserPart): string => {
  const { params } = part.contentType.parsed;
  if (!/^flowed$/i.test(params.format ?? '')) return part.getTextContent();
  params.format = 'fixed';
  return unflow(part.getTextContent(), /^yes$/i.test(params.delsp ?? ''));
};

/** Sorts the parts into texts and attachments; the texts of an alternative are one text. */
const collect = (
  parser: ParserInside,
  part: ParserPart,
  within: { alternative: ParserPart | null; related: boolean },
): void => {
  let { alternative, related } = within;
  const { multipart, parsed } = part.contentType;
  if (multipart === false) {
    if (parser.isInlineTextNode(part)) {
      const type = parsed.value === 'text/html' ? 'html' : 'plain';
      parser.addTextEntry(alternative ?? part, type, { type: 'text', value: textOf(part) });
    } else if (part.content !== null) parser.collectAttachment(part, part.content, related, false);
  } else if (multipart === 'alternative') alternative = part;
  else if (multipart === 'related') related = true;
  for (const child of part.childNodes) collect(parser, child, { alternative, related });
};
