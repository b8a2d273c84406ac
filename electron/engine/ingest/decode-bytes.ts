const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** Bytes as text: UTF-8 where they are, else the charset that is named, else Windows-1252, which gives every byte a meaning. */
export const decodeBytes = (bytes: Uint8Array, charset = ''): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    return decoderOf(charset).decode(bytes);
  }
};

const decoderOf = (charset: string): InstanceType<typeof TextDecoder> => {
  if (charset === '' || /^(?:us-)?ascii$|^utf-?(?:8|16|32)/i.test(charset)) return windows1252;
  try {
    return new TextDecoder(charset);
  } catch {
    return windows1252;
  }
};

/**
 * Makes damaged line structure readable for a parser: NUL bytes out (they have no meaning in a mail), a leading byte order
 * mark, blank lines and an mbox "From " line off, and a mail that ends its lines with bare CR gets LF.
 */
export const repairBytes = (bytes: Uint8Array): Uint8Array => {
  let view = bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes;
  if (view[0] === 0xef && view[1] === 0xbb && view[2] === 0xbf) view = view.subarray(3);
  let start = 0;
  while (start < view.length && (view[start] === 0x0a || view[start] === 0x0d)) start += 1;
  view = view.subarray(start);
  if (!view.includes(0x0a) && view.includes(0x0d)) view = view.map((byte) => (byte === 0x0d ? 0x0a : byte));
  const mbox = [0x46, 0x72, 0x6f, 0x6d, 0x20].every((byte, at) => view[at] === byte);
  if (mbox) {
    const end = view.indexOf(0x0a);
    if (end > 0) view = view.subarray(end + 1);
  }
  return view;
};
