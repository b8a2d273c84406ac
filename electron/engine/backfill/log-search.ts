import { textPattern } from '../../../shared/text-pattern';

const newline = 10;

export type LogSearch = {
  /** Whole lines gone through so far, and the bytes they fill. */
  lines(): number;
  bytes(): number;
  /** Numbers (from 0) of the lines that hold the text, ascending, each once. */
  found(): readonly number[];
  /** Goes through what follows the bytes before; the beginning of a line that has no end yet is left for the next time. */
  feed(bytes: Buffer): void;
};

/** Newlines in the bytes. A plain loop: asking the buffer for each place costs more than the lines are long. */
const newlinesIn = (bytes: Buffer): number => {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === newline) count += 1;
  return count;
};

/**
 * Searches a log for a text, letter case aside, in the bytes themselves: nothing has to be known of the lines beforehand, so
 * that the first search of a long log is as quick as the second, and one of a log that grows goes through what is new only.
 */
export const createLogSearch = (text: string): LogSearch => {
  const pattern = text.includes('\n') ? null : textPattern(text);
  const found: number[] = [];
  let lines = 0;
  let bytes = 0;
  return {
    lines: () => lines,
    bytes: () => bytes,
    found: () => found,
    feed: (chunk) => {
      const whole = chunk.subarray(0, chunk.lastIndexOf(newline) + 1);
      bytes += whole.length;
      if (pattern === null || whole.length === 0) return;
      const read = whole.toString('utf8');
      pattern.lastIndex = 0;
      // Lines are told apart only as far as something is found: behind the last place they are merely counted.
      let line = lines;
      let end = -1;
      for (let hit = pattern.exec(read); hit !== null; hit = pattern.exec(read)) {
        for (let next = read.indexOf('\n', end + 1); next < hit.index; next = read.indexOf('\n', end + 1)) {
          line += 1;
          end = next;
        }
        found.push(line);
        line += 1;
        end = read.indexOf('\n', hit.index);
        // Once a line.
        pattern.lastIndex = end + 1;
      }
      lines += newlinesIn(whole);
    },
  };
};
