/** The body of a part as its lines come in, decoded. */
export type PartBody = {
  /** A line of the mail, without its line end: the bytes from `from` up to `to`. */
  line: (bytes: Uint8Array, from: number, to: number) => void;
  /** All that came in so far. */
  bytes: () => ArrayBuffer;
};

const equals = 0x3d;
const lineFeed = 0x0a;

/**
 * Collects a body in one place, a line feed behind each line. `quoted` takes quoted-printable apart (RFC 2045 section 6.7) as postal-mime does: what is no
 * pair of digits behind an equals sign stays as it is, one at the end of a line joins it to the next.
 */
export const openPartBody = (quoted: boolean): PartBody => {
  let store = new Uint8Array(1_024);
  let length = 0;

  const makeRoom = (more: number): void => {
    if (length + more <= store.length) return;
    const grown = new Uint8Array(Math.max(2 * store.length, length + more));
    grown.set(store.subarray(0, length));
    store = grown;
  };

  const plainLine = (bytes: Uint8Array, from: number, to: number): void => {
    makeRoom(to - from + 1);
    for (let at = from; at < to; at += 1) store[length++] = bytes[at] ?? 0;
    store[length++] = lineFeed;
  };

  const quotedLine = (bytes: Uint8Array, from: number, to: number): void => {
    makeRoom(to - from + 1);
    const joins = to > from && bytes[to - 1] === equals;
    const end = joins ? to - 1 : to;
    for (let at = from; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === equals && at + 2 < end) {
        const high = digitOf(bytes[at + 1] ?? 0);
        const low = digitOf(bytes[at + 2] ?? 0);
        if (high >= 0 && low >= 0) {
          store[length++] = (high << 4) | low;
          at += 2;
          continue;
        }
      }
      store[length++] = byte;
    }
    if (!joins) store[length++] = lineFeed;
  };

  return { line: quoted ? quotedLine : plainLine, bytes: () => store.slice(0, length).buffer };
};

const digitOf = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const small = code | 32;
  return small >= 97 && small <= 102 ? small - 87 : -1;
};
