import type { PartHead } from './part-head';

const EQUALS = 0x3d;
const CR = 0x0d;

/** Counts what a part's body comes to once decoded, without decoding it. Takes its lines; gives bytes, exact for what mailers write. */
export const countDecoded = (
  encoding: PartHead['encoding'],
): { line: (bytes: Buffer, ends: boolean) => void; bytes: () => number } => {
  let base64Letters = 0;
  let plainBytes = 0;
  const line = (bytes: Buffer, ends: boolean): void => {
    let length = bytes.length;
    while (length > 0 && (bytes[length - 1] === CR || bytes[length - 1] === 0x20)) length -= 1;
    if (encoding === 'base64') {
      while (length > 0 && bytes[length - 1] === EQUALS) length -= 1;
      base64Letters += length;
      return;
    }
    const lineEnd = ends ? 1 : 0;
    if (encoding === 'plain') {
      plainBytes += length + lineEnd;
      return;
    }
    let escapes = 0;
    for (let at = bytes.indexOf(EQUALS); at !== -1 && at < length - 1; at = bytes.indexOf(EQUALS, at + 1)) escapes += 1;
    const soft = length > 0 && bytes[length - 1] === EQUALS;
    plainBytes += length - 2 * escapes + (soft ? -1 : lineEnd);
  };
  return { line, bytes: () => (encoding === 'base64' ? Math.floor((base64Letters * 3) / 4) : plainBytes) };
};
