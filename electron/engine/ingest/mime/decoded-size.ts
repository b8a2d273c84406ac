import type { PartHead } from './part-head';

const EQUALS = 0x3d;
const CR = 0x0d;
const LF = 0x0a;

/** Counts decoded bytes: `line` takes a line of the bytes from `from` up to `to`, with or without its CR, and whether it ends there. */
export type DecodedSize = {
  line: (bytes: Uint8Array, from: number, to: number, ends: boolean) => void;
  bytes: () => number;
};

/** Counts what a part's body comes to once decoded, without decoding it: exact for what mailers write. */
export const countDecoded = (encoding: PartHead['encoding']): DecodedSize => {
  let base64Letters = 0;
  let plainBytes = 0;
  const line = (bytes: Uint8Array, from: number, to: number, ends: boolean): void => {
    let end = to;
    while (end > from && (bytes[end - 1] === CR || bytes[end - 1] === 0x20)) end -= 1;
    if (encoding === 'base64') {
      while (end > from && bytes[end - 1] === EQUALS) end -= 1;
      base64Letters += end - from;
      return;
    }
    const lineEnd = ends ? 1 : 0;
    if (encoding === 'plain') {
      plainBytes += end - from + lineEnd;
      return;
    }
    let escapes = 0;
    for (let at = from; at < end - 1; at += 1) if (bytes[at] === EQUALS) escapes += 1;
    const soft = end > from && bytes[end - 1] === EQUALS;
    plainBytes += end - from - 2 * escapes + (soft ? -1 : lineEnd);
  };
  return { line, bytes: () => (encoding === 'base64' ? Math.floor((base64Letters * 3) / 4) : plainBytes) };
};

/** Counts the lines of bytes at hand. */
export const countLines = (size: DecodedSize, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(LF, at);
    size.line(bytes, at, end < 0 ? bytes.length : end, end >= 0);
    at = end < 0 ? bytes.length : end + 1;
  }
};
