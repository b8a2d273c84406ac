import { textPattern } from '../../shared/text-pattern';

/** A stretch of a line from character `at` on, and whether it is what was searched for. */
export type LinePart = { at: number; text: string; found: boolean };

/** A line taken apart at every place that holds the text, found as the engine's search finds it; joined again it is the line. */
export const foundParts = (line: string, find: string): LinePart[] => {
  const pattern = textPattern(find);
  const parts: LinePart[] = [];
  let from = 0;
  const add = (to: number, found: boolean): void => {
    if (to > from) parts.push({ at: from, text: line.slice(from, to), found });
    from = to;
  };
  if (pattern !== null)
    for (const match of line.matchAll(pattern)) {
      add(match.index, false);
      add(match.index + match[0].length, true);
    }
  add(line.length, false);
  return parts;
};
