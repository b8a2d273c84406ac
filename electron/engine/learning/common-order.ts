/**
 * The longest run of things that two lists have in the same order (longest common subsequence), as pairs of places. Quadratic:
 * for lists of a few hundred.
 */
export const commonOrder = <T>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean,
): { before: number; after: number }[] => {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const [a, b] = [before[i], after[j]];
      lengths[i * width + j] =
        a !== undefined && b !== undefined && same(a, b) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs: { before: number; after: number }[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const [a, b] = [before[i], after[j]];
    if (a !== undefined && b !== undefined && same(a, b) && at(i, j) === at(i + 1, j + 1) + 1) {
      pairs.push({ before: i, after: j });
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
};

/** What lies between the pairs: stretches of the one that stand in place of stretches of the other. */
export const gapsOf = (
  pairs: readonly { before: number; after: number }[],
  lengths: { before: number; after: number },
): { before: [number, number]; after: [number, number] }[] => {
  const gaps: { before: [number, number]; after: [number, number] }[] = [];
  let [i, j] = [0, 0];
  for (const pair of [...pairs, { before: lengths.before, after: lengths.after }]) {
    if (pair.before > i || pair.after > j) gaps.push({ before: [i, pair.before], after: [j, pair.after] });
    i = pair.before + 1;
    j = pair.after + 1;
  }
  return gaps;
};
