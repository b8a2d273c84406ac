import PostalMime, { type Email } from 'postal-mime';
import { openPartBody, type PartBody } from './part-body';
import { charsetOf, isPlainWords, usableType } from './part-text';

/** What collects a part's body, and joins its pieces at the end. */
type Decoder = {
  chunks?: readonly (string | Uint8Array | ArrayBuffer)[];
  flushBuffer?: () => void;
  flushRemainder?: () => void;
  update?: (line: Uint8Array) => void;
  finalize: () => Promise<ArrayBuffer>;
};
type Part = {
  state?: string;
  headers?: Email['headers'];
  parentNode?: unknown;
  contentType?: { parsed: { value: string; params: Record<string, string> } };
  contentDisposition?: { parsed: { value: string } };
  contentDecoder: Decoder | null;
  setupContentDecoder?: (encoding: string) => void;
  feed?: (line: Uint8Array) => void;
};
type Line = { bytes: Uint8Array; done: boolean };
type Inside = {
  currentNode?: Part;
  root?: Part;
  boundaries?: readonly unknown[];
  av?: Uint8Array;
  readPos?: number;
  readLine?: () => Line;
  buildMessage?: () => Email;
  textContent?: { plain?: string; html?: string };
  attachments?: Email['attachments'];
};

/** What is read of a mail here: addresses, dates and identities are read from the headers elsewhere. */
export type MimeParts = Pick<Email, 'headers' | 'attachments' | 'text' | 'html'>;

/**
 * postal-mime's reading of a mail, with a returned message (message/rfc822) left a part of its own. In Node most of the parser's time goes into a promise for
 * every line, into joining each part's pieces with a Blob and into fields that are not asked for; that is taken over here, where the parser's inner parts are
 * the ones known (the version is pinned), and left to it where they are not. What is read is the same, but for types,
 * charsets and encodings that are named wrongly (part-text.ts).
 *
 * @throws what the parser throws: too deep, endless headers.
 */
export const parseMime = (bytes: Uint8Array): Promise<MimeParts> => {
  const parser = new PostalMime({ forceRfc822Attachments: true });
  quicken(parser as unknown as Inside);
  return parser.parse(bytes);
};

const dash = 0x2d;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

const quicken = (parser: Inside): void => {
  const { readLine, buildMessage, root } = parser;
  if (typeof readLine !== 'function' || parser.currentNode === undefined || parser.boundaries === undefined) return;
  let part: Part | undefined;
  let body: (() => PartBody | null) | null = null;
  // A line that cannot be a boundary is the part's own, and is given to it at once; the parser sees the others.
  parser.readLine = () => {
    const { av, boundaries, currentNode } = parser;
    if (currentNode !== part) {
      part = currentNode;
      body = part === undefined ? null : takeOverBody(part);
    }
    if (av === undefined || part?.feed === undefined) return readLine.call(parser);
    for (;;) {
      const from = parser.readPos ?? 0;
      const stop = av.indexOf(lineFeed, from);
      const mayEnd = boundaries?.length !== 0 && av[from] === dash && av[from + 1] === dash;
      if (mayEnd || stop < 0 || stop + 1 >= av.length) return readLine.call(parser);
      let to = stop;
      while (to > from && av[to - 1] === carriageReturn) to -= 1;
      parser.readPos = stop + 1;
      const collected = part.state === 'body' ? (body?.() ?? null) : null;
      if (collected === null) part.feed(av.subarray(from, to));
      else collected.line(av, from, to);
    }
  };
  if (typeof buildMessage !== 'function' || !Array.isArray(root?.headers)) return;
  parser.buildMessage = () => {
    const { textContent, attachments } = parser;
    if (textContent === undefined || attachments === undefined) return buildMessage.call(parser);
    return {
      headers: root.headers ?? [],
      headerLines: [],
      attachments,
      ...(textContent.html ? { html: textContent.html } : {}),
      ...(textContent.plain ? { text: textContent.plain } : {}),
    };
  };
};

/** Collects the body of a part in one place. Gives what collects it, null until the part's header is read and where the parser's own decoder does it. */
const takeOverBody = (part: Part): (() => PartBody | null) | null => {
  const setUp = part.setupContentDecoder;
  if (typeof setUp !== 'function') return null;
  let body: PartBody | null = null;
  part.setupContentDecoder = (encoding) => {
    const parsed = part.contentType?.parsed;
    if (parsed !== undefined)
      parsed.value = usableType(
        parsed.value,
        part.parentNode === undefined && part.contentDisposition?.parsed.value !== 'attachment',
      );
    const words = parsed !== undefined && /^text\/(?:plain|html)$/i.test(parsed.value) ? parsed : null;
    const finish = (bytes: ArrayBuffer): ArrayBuffer => {
      if (words !== null) words.params.charset = charsetOf(new Uint8Array(bytes), words.params.charset ?? '');
      return bytes;
    };
    const collect = (quoted: boolean): Decoder => {
      const opened = openPartBody(quoted);
      body = opened;
      return { update: (line) => opened.line(line, 0, line.length), finalize: async () => finish(opened.bytes()) };
    };
    if (!/base64/i.test(encoding)) {
      part.contentDecoder = collect(/quoted-printable/i.test(encoding));
      return;
    }
    setUp.call(part, encoding);
    const decoder = part.contentDecoder;
    joinWithoutBlob(decoder, finish);
    if (decoder === null || words === null) return;
    // The first line tells whether it is base64 at all; some robots only say so.
    const { update } = decoder;
    decoder.update = (line) => {
      if (line.length === 0) return;
      if (isPlainWords(line)) {
        part.contentDecoder = collect(false);
        part.contentDecoder.update?.(line);
        return;
      }
      decoder.update = update;
      update?.call(decoder, line);
    };
  };
  return () => body;
};

const joinWithoutBlob = (decoder: Decoder | null, finish: (bytes: ArrayBuffer) => ArrayBuffer): void => {
  if (decoder === null || !Array.isArray(decoder.chunks)) return;
  decoder.finalize = async () => {
    decoder.flushBuffer?.();
    decoder.flushRemainder?.();
    return finish(joined(decoder.chunks ?? []));
  };
};

const encoder = new TextEncoder();

const bytesOf = (chunk: string | Uint8Array | ArrayBuffer): Uint8Array =>
  typeof chunk === 'string' ? encoder.encode(chunk) : chunk instanceof Uint8Array ? chunk : new Uint8Array(chunk);

const joined = (chunks: readonly (string | Uint8Array | ArrayBuffer)[]): ArrayBuffer => {
  const pieces = chunks.map(bytesOf);
  const all = new Uint8Array(pieces.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const each of pieces) {
    all.set(each, at);
    at += each.length;
  }
  return all.buffer;
};
