const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);

/** The picture's type by its first bytes; null for anything else, whatever a server calls it (SVG can act, so it is no picture here). */
export const pictureKind = (bytes: Uint8Array): 'image/png' | 'image/gif' | 'image/jpeg' | 'image/webp' | null => {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (startsWith(bytes, 0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x52, 0x49, 0x46, 0x46) && [0x57, 0x45, 0x42, 0x50].every((byte, at) => bytes[8 + at] === byte))
    return 'image/webp';
  return null;
};

/** A photograph of a good camera; more than four times what a screen shows. */
const mostPixels = 50_000_000;

const jpegSize = (bytes: DataView): [number, number] | null => {
  let at = 2;
  while (at + 9 < bytes.byteLength && bytes.getUint8(at) === 0xff) {
    const marker = bytes.getUint8(at + 1);
    // Start of frame, but for the tables that share its numbers (ITU T.81, B.1.1.3).
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return [bytes.getUint16(at + 7), bytes.getUint16(at + 5)];
    at += 2 + bytes.getUint16(at + 2);
  }
  return null;
};

const webpSize = (bytes: DataView): [number, number] | null => {
  if (bytes.byteLength < 30) return null;
  const chunk = String.fromCharCode(...[12, 13, 14, 15].map((at) => bytes.getUint8(at)));
  const uint24 = (at: number): number => bytes.getUint16(at, true) + bytes.getUint8(at + 2) * 65_536;
  if (chunk === 'VP8X') return [uint24(24) + 1, uint24(27) + 1];
  if (chunk === 'VP8L') {
    const bits = bytes.getUint32(21, true);
    return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
  }
  return chunk === 'VP8 ' ? [bytes.getUint16(26, true) & 0x3fff, bytes.getUint16(28, true) & 0x3fff] : null;
};

/** Width and height that a picture's head declares; null where it has none. */
const declared = (bytes: Uint8Array): [number, number] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (pictureKind(bytes)) {
    case 'image/png':
      return view.byteLength < 24 ? null : [view.getUint32(16), view.getUint32(20)];
    case 'image/gif':
      return view.byteLength < 10 ? null : [view.getUint16(6, true), view.getUint16(8, true)];
    case 'image/jpeg':
      return jpegSize(view);
    case 'image/webp':
      return webpSize(view);
    default:
      return null;
  }
};

/** Whether a picture would unfold to more than a window can hold: a few kilobytes can declare gigabytes. One that declares nothing would too. */
export const tooManyPixels = (bytes: Uint8Array): boolean => {
  const size = declared(bytes);
  return size === null || size[0] * size[1] > mostPixels;
};
