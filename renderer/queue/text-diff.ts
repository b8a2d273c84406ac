/** A run of words that both texts have, or that only one has. */
export type DiffPart = { text: string; kind: 'same' | 'removed' | 'added' };

/** Words with the blanks behind them, so that joining the parts gives the text again, to the letter. */
const wordsOf = (text: string): string[] =>
  text.match(/\s+|[\p{L}\p{N}]+(?:['’.:@/-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu) ?? [];

/** Beyond so many comparisons a mark for every word is not worth the wait: the whole middle counts as rewritten. */
const mostCells = 4_000_000;

const push = (parts: DiffPart[], kind: DiffPart['kind'], text: string): void => {
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
};

/** Lengths of the longest common run of words from each place on, row by row. */
const commonFrom = (a: readonly string[], b: readonly string[]): Uint16Array[] => {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    const below = rows[i + 1];
    if (!row || !below) continue;
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return rows;
};

/**
 * What was changed between two texts, word by word: the longest common run of words stays, the rest is removed from `before` or
 * added in `after`. The parts that are not added make `before`, those not removed make `after`.
 */
export const diffWords = (before: string, after: string): DiffPart[] => {
  const a = wordsOf(before);
  const b = wordsOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const parts: DiffPart[] = [];
  push(parts, 'same', a.slice(0, start).join(''));
  const was = a.slice(start, a.length - end);
  const is = b.slice(start, b.length - end);
  if (was.length * is.length > mostCells) {
    push(parts, 'removed', was.join(''));
    push(parts, 'added', is.join(''));
  } else {
    const common = commonFrom(was, is);
    let i = 0;
    let j = 0;
    while (i < was.length || j < is.length) {
      const [left, right] = [was[i], is[j]];
      if (left !== undefined && left === right) {
        push(parts, 'same', left);
        i += 1;
        j += 1;
      } else if (
        left !== undefined &&
        (right === undefined || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
      ) {
        push(parts, 'removed', left);
        i += 1;
      } else {
        push(parts, 'added', right ?? '');
        j += 1;
      }
    }
  }
  push(parts, 'same', a.slice(a.length - end).join(''));
  return parts;
};
