const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,:'’@/-][\p{L}\p{N}]+)*/gu) ?? [];

/**
 * Share of words that differ between two texts, 0 (the same) to 1: word-level edit distance over the longer one.
 * Punctuation and case do not count, so that a correction of commas is none.
 */
export const changedShare = (before: string, after: string): number => {
  const from = words(before);
  const to = words(after);
  const longer = Math.max(from.length, to.length);
  if (longer === 0) return 0;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[to.length] ?? 0) / longer;
};
