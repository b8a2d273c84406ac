import { createHash } from 'node:crypto';

/**
 * A number in [0, 1) that depends on the words given and on nothing else: the same seed and the same request meet the same
 * fate in every run, whatever order parallel requests arrive in.
 */
export function chance(...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join('\u0000')).digest().readUInt32BE(0) / 0x1_0000_0000;
}

/** A standard normal deviate (Box–Muller), as deterministic as `chance`. */
export function normal(...words: readonly (string | number)[]): number {
  const u = Math.max(chance(...words, 'u'), Number.EPSILON);
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * chance(...words, 'v'));
}
