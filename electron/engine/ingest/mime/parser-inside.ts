import type PostalMime from 'postal-mime';
import type { Email, Header } from 'postal-mime';
import type { StructuredField } from './part-fields';

/** What collects a base64 body, and joins its pieces at the end. */
export type Base64Decoder = {
  chunks: readonly ArrayBuffer[];
  flushRemainder: () => void;
  update: (line: Uint8Array) => void;
};

/** postal-mime's own part of a mail, as far as it is used here. */
export type ParserPart = {
  parentNode?: ParserPart | undefined;
  childNodes: ParserPart[];
  finalizedChildCount: number;
  state: 'header' | 'body' | 'finished';
  contentType: { value: string; parsed: StructuredField; multipart: string | false };
  contentTransferEncoding: { value: string; encoding: string };
  contentDisposition: { value: string; parsed: StructuredField };
  contentId?: string | undefined;
  contentDescription?: string | undefined;
  headers: Header[];
  contentDecoder: Base64Decoder | null;
  content: Uint8Array | null;
  parseStructuredHeader: (field: string) => StructuredField;
  stripComments: (field: string) => string;
  setupContentDecoder: (encoding: string) => void;
  getTextContent: () => string;
};

type PartOptions = {
  postalMime: ParserInside;
  parentNode: ParserPart;
  parentMultipartType: string | false;
  maxNestingDepth: number;
  maxHeadersSize: number;
};

/** postal-mime's inner parts, as far as they are used here. */
export type ParserInside = {
  mimeOptions: { maxNestingDepth: number; maxHeadersSize: number };
  root: ParserPart & { constructor: new (options: PartOptions) => ParserPart };
  textContent: { plain?: string; html?: string };
  attachments: Email['attachments'];
  addTextEntry: (selector: ParserPart, type: 'plain' | 'html', entry: { type: 'text'; value: string }) => void;
  isInlineTextNode: (part: ParserPart) => boolean;
  collectAttachment: (part: ParserPart, content: Uint8Array, related: boolean, tooDeep: boolean) => void;
  renderTextContent: () => void;
};

const ofParser = ['addTextEntry', 'isInlineTextNode', 'collectAttachment', 'renderTextContent'] as const;
const ofPart = ['parseStructuredHeader', 'stripComments', 'setupContentDecoder', 'getTextContent'] as const;

const isFunction = (of: object, name: string): boolean => typeof Reflect.get(of, name) === 'function';

/** The parser's inner parts where they are the known ones (the version is pinned), else null: then it is to be left to itself. */
export const insideOf = (parser: PostalMime): ParserInside | null => {
  const inside = parser as unknown as ParserInside;
  const { root } = inside;
  const known =
    typeof root === 'object' &&
    typeof root.contentType === 'object' &&
    Array.isArray(root.childNodes) &&
    typeof inside.mimeOptions?.maxHeadersSize === 'number' &&
    typeof inside.textContent === 'object' &&
    Array.isArray(inside.attachments) &&
    ofParser.every((name) => isFunction(inside, name)) &&
    ofPart.every((name) => isFunction(root, name));
  return known ? inside : null;
};
