import PostalMime, { type Email } from 'postal-mime';

/** What collects a part's body, and joins its pieces at the end. */
type Decoder = {
  chunks?: readonly (string | Uint8Array | ArrayBuffer)[];
  flushBuffer?: () => void;
  flushRemainder?: () => void;
  finalize: () => Promise<ArrayBuffer>;
};
type Part = {
  contentDecoder: Decoder | null;
  setupContentDecoder?: (encoding: string) => void;
  feed?: (line: Uint8Array) => void;
};
type Inside = {
  currentNode?: Part;
  boundaries?: readonly unknown[];
  processLine?: (line: Uint8Array, last: boolean) => Promise<void> | undefined;
};

/**
 * postal-mime's reading of a mail, with a returned message (message/rfc822) left a part of its own. In Node half of the parser's time
 * goes into joining each part's pieces with a Blob and into a promise for every line; both are taken over here, where the parser's inner parts are the ones known
 * (the version is pinned), and left to it where they are not. What is read is the same.
 *
 * @throws what the parser throws: too deep, endless headers.
 */
export const parseMime = (bytes: Uint8Array): Promise<Email> => {
  const parser = new PostalMime({ forceRfc822Attachments: true });
  quicken(parser as unknown as Inside);
  return parser.parse(bytes);
};

const dash = 0x2d;

const quicken = (parser: Inside): void => {
  const process = parser.processLine;
  if (typeof process !== 'function' || parser.currentNode === undefined || parser.boundaries === undefined) return;
  let part: Part | undefined;
  parser.processLine = (line, last) => {
    const { currentNode, boundaries } = parser;
    if (currentNode !== part) {
      part = currentNode;
      if (part !== undefined) joinWithoutBlob(part);
    }
    // A line that cannot be a boundary is the part's own.
    const plain = !last && (boundaries?.length === 0 || line[0] !== dash || line[1] !== dash);
    if (!plain || part?.feed === undefined) return process.call(parser, line, last);
    part.feed(line);
    return undefined;
  };
};

const joinWithoutBlob = (part: Part): void => {
  const setUp = part.setupContentDecoder;
  if (typeof setUp !== 'function') return;
  part.setupContentDecoder = (encoding) => {
    setUp.call(part, encoding);
    const decoder = part.contentDecoder;
    if (decoder === null || !Array.isArray(decoder.chunks)) return;
    decoder.finalize = async () => {
      decoder.flushBuffer?.();
      decoder.flushRemainder?.();
      return joined(decoder.chunks ?? []);
    };
  };
};

const encoder = new TextEncoder();
const lineFeed = encoder.encode('\n');

const bytesOf = (chunk: string | Uint8Array | ArrayBuffer): Uint8Array =>
  typeof chunk !== 'string'
    ? chunk instanceof Uint8Array
      ? chunk
      : new Uint8Array(chunk)
    : chunk === '\n'
      ? lineFeed
      : encoder.encode(chunk);

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
