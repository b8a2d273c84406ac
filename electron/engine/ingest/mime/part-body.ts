const equals = 0x3d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** A stretch of the mail: whole lines from `from` up to `to`. */
export type Stretch = { from: number; to: number };

/** Called with each line of a stretch, without its line end. */
export const eachLine = (bytes: Uint8Array, stretch: Stretch, take: (from: number, to: number) => void): void => {
  let from = stretch.from;
  while (from < stretch.to) {
    const feed = bytes.indexOf(lineFeed, from);
    const stop = feed < 0 || feed >= stretch.to ? stretch.to : feed;
    let to = stop;
    while (to > from && bytes[to - 1] === carriageReturn) to -= 1;
    take(from, to);
    from = stop + 1;
  }
};

/**
 * The body of a part that stands in these stretches of the mail, a line feed behind each line. `quoted` takes quoted-printable apart (RFC 2045
 * section 6.7) as postal-mime does: what is no pair of digits behind an equals sign stays as it is, one at the end of a line joins it to the next, also
 * where white space was put behind it.
 */
export const decodeBody = (bytes: Uint8Array, stretches: readonly Stretch[], quoted: boolean): Uint8Array => {
  // Never longer than it stands in the mail, but for the line feed behind a last line that has none.
  const store = new Uint8Array(stretches.reduce((sum, { from, to }) => sum + to - from + 1, 0));
  let length = 0;

  const plainLine = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) store[length++] = bytes[at] ?? 0;
    store[length++] = lineFeed;
  };

  const quotedLine = (from: number, to: number): void => {
    // White space at the end of a line is a relay's (rule 3): the equals sign before it still joins.
    let last = to;
    while (last > from && (bytes[last - 1] === 0x20 || bytes[last - 1] === 0x09)) last -= 1;
    const joins = last > from && bytes[last - 1] === equals;
    const end = joins ? last - 1 : to;
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

  for (const stretch of stretches) eachLine(bytes, stretch, quoted ? quotedLine : plainLine);
  return store.subarray(0, length);
};

const digitOf = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const small = code | 32;
  return small >= 97 && small <= 102 ? small - 87 : -1;
};
