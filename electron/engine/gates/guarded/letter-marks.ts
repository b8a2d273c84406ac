/*
 * Which of many literals stand in a text, by one pass over it: each literal is represented by its rarest few letters, and the places of a table that these
 * hash to are marked. Two groups of letters may share a place; then a literal seems to stand where it does not, never the other way.
 */

const groupLength = 4;
const places = 1 << 16;
/** A sign from here on says much: two are a word (CJK). */
const firstDenseSign = 0x2e80;

/** What each UTF-16 code unit counts as: letters that differ in case are one. Found out once for each. */
const units = new Uint16Array(65_536);

const unitOf = (code: number): number => {
  const known = units[code] ?? 0;
  if (known !== 0) return known;
  const letter = String.fromCharCode(code);
  // Up and down again, which is how the `iu` flags compare (long s, Kelvin sign, final sigma).
  const unit = letter.toUpperCase().toLowerCase().charCodeAt(0) || 1;
  units[code] = unit;
  return unit;
};

const mix = (hash: number, unit: number): number => (Math.imul(hash, 0x01000193) ^ unit) | 0;
const placeOf = (hash: number, length: number): number => {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d + length * 0x6a09e66);
  return (spread ^ (spread >>> 16)) & (places - 1);
};

/** How often a letter stands in the languages read here, the commonest first; others are rare. */
const common = ' etanirsoldhucmgpfbvkywzjxq';
const rareness = (unit: number): number => {
  const rank = common.indexOf(String.fromCharCode(unit));
  return rank < 0 ? common.length + 6 : rank === 0 ? -2 : rank;
};

/** The place of a literal of at least three letters, or of two CJK signs: that of its rarest group. */
export const placeOfLiteral = (literal: string): number => {
  const codes = Array.from({ length: literal.length }, (_, at) => unitOf(literal.charCodeAt(at)));
  const length = Math.min(groupLength, codes.length);
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at + length <= codes.length; at += 1) {
    const group = codes.slice(at, at + length);
    const worth = group.reduce((sum, unit) => sum + rareness(unit), 0);
    if (worth <= most) continue;
    most = worth;
    best = placeOf(
      group.reduce((hash, unit) => mix(hash, unit), 0),
      length,
    );
  }
  return best;
};

/**
 * Calls `found` for every marked place that a text reaches, more than once for what stands more than once.
 *
 * @param marked by place: 0 where no literal has it, else the number that `found` gets.
 */
export const eachMarked = (text: string, marked: Uint16Array, found: (mark: number) => void): void => {
  let one = 0;
  let two = 0;
  let three = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const unit = units[code] || unitOf(code);
    const four = mix(three, unit);
    three = mix(two, unit);
    two = mix(one, unit);
    one = mix(0, unit);
    if (at >= 3) {
      const mark = marked[placeOf(four, 4)] ?? 0;
      if (mark !== 0) found(mark);
    }
    if (at >= 2) {
      const mark = marked[placeOf(three, 3)] ?? 0;
      if (mark !== 0) found(mark);
    }
    if (code >= firstDenseSign && at >= 1) {
      const mark = marked[placeOf(two, 2)] ?? 0;
      if (mark !== 0) found(mark);
    }
  }
};

export const placeCount = places;
