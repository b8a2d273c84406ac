/** Milliseconds that a piece of work takes. */
export const timed = async (work: () => void | Promise<void>): Promise<number> => {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/**
 * Repeats several pieces of work in turn, so that a machine that grows slower (or warmer) is slower for all of them: each second
 * round is the one before it backwards, and each pair of rounds begins with another piece, so that none always follows the same
 * one. A piece returns what it measured of itself.
 */
export const interleave = async <N extends string>(
  pieces: Record<N, () => Promise<number>>,
  rounds: number,
): Promise<Record<N, number[]>> => {
  const names = Object.keys(pieces) as N[];
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<N, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    const first = Math.floor(round / 2) % names.length;
    const order = [...names.slice(first), ...names.slice(0, first)];
    if (round % 2 === 1) order.reverse();
    for (const name of order) results[name].push(await pieces[name]());
  }
  return results;
};

/** The value that a share (0 to 1) of all values does not exceed. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};
