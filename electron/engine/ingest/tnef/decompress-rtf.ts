const dictionarySize = 4096;
const longestText = 8 * 1024 * 1024;
const compressed = 0x75465a4c;
const stored = 0x414c454d;

/** What every dictionary begins with (MS-OXRTFCP section 2.1.3.1.5). */
const prefill =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/**
 * RTF as Exchange packs it (MS-OXRTFCP, "LZFu"), unpacked: bytes as latin1. Up to 8 MB; data that ends early gives what it held. The empty string
 * when it is no packed RTF.
 */
export const decompressRtf = (bytes: Uint8Array): string => {
  if (bytes.length < 16) return '';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.getUint32(8, true);
  const rawSize = Math.min(view.getUint32(4, true), longestText);
  if (kind === stored) return Buffer.from(bytes.subarray(16, 16 + rawSize)).toString('latin1');
  if (kind !== compressed) return '';
  return unpack(bytes.subarray(16), rawSize);
};

const unpack = (bytes: Uint8Array, rawSize: number): string => {
  const dictionary = Buffer.alloc(dictionarySize, 0x20);
  dictionary.write(prefill, 'latin1');
  let writeAt = prefill.length;
  const out = Buffer.alloc(Math.min(rawSize, bytes.length * 17));
  let length = 0;
  const put = (byte: number): void => {
    out[length] = byte;
    length += 1;
    dictionary[writeAt] = byte;
    writeAt = (writeAt + 1) % dictionarySize;
  };
  let at = 0;
  while (at < bytes.length && length < out.length) {
    const control = bytes[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < bytes.length && length < out.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at] ?? 0);
        at += 1;
        continue;
      }
      const reference = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      // A reference to where the next byte goes is the end.
      if (from === writeAt) return out.toString('latin1', 0, length);
      const run = (reference & 0xf) + 2;
      for (let n = 0; n < run && length < out.length; n += 1) put(dictionary[(from + n) % dictionarySize] ?? 0);
    }
  }
  return out.toString('latin1', 0, length);
};
