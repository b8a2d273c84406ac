/** Thrown at the end of the bytes: what was read until then stands. */
export class EndOfBytes extends Error {
  override name = 'EndOfBytes';
}

/** Reads little-endian values one after the other. Throws EndOfBytes instead of reading past the end. */
export type ByteReader = {
  u8: () => number;
  u16: () => number;
  u32: () => number;
  bytes: (length: number) => Uint8Array;
  skip: (length: number) => void;
  left: () => number;
};

export const openByteReader = (bytes: Uint8Array): ByteReader => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const forward = (length: number): number => {
    if (length < 0 || at + length > bytes.length) throw new EndOfBytes('The data ends early.');
    const from = at;
    at += length;
    return from;
  };
  return {
    u8: () => view.getUint8(forward(1)),
    u16: () => view.getUint16(forward(2), true),
    u32: () => view.getUint32(forward(4), true),
    bytes: (length) => {
      const from = forward(length);
      return bytes.subarray(from, from + length);
    },
    skip: (length) => {
      forward(length);
    },
    left: () => bytes.length - at,
  };
};
