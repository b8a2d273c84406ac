import { type ByteSink, openByteSink } from './byte-sink';
import { countDecoded, type DecodedSize } from './decoded-size';
import type { PartHead, PartUse } from './part-head';

/** A part of a mail while it is condensed. */
export type OpenPart = {
  fallbackType: string;
  head: ByteSink;
  /** Whether the header line that is being read is kept, for the pieces and folded lines that follow. */
  keepsLine: boolean;
  state: 'head' | 'body';
  info: PartHead;
  use: PartUse;
  body: ByteSink;
  dropped: boolean;
  size: DecodedSize;
};

/** The boundary of a multipart that is open. */
export type Boundary = { owner: OpenPart; line: Buffer; childType: string };

export const untyped: PartHead = { type: 'text/plain', encoding: 'plain', boundary: null, attachment: false };

/** A part of which nothing is read yet. `fallbackType` is what it is when it does not say. */
export const openPart = (fallbackType: string): OpenPart => ({
  fallbackType,
  head: openByteSink(),
  keepsLine: false,
  state: 'head',
  info: untyped,
  use: 'text',
  body: openByteSink(),
  dropped: false,
  size: countDecoded('plain'),
});
