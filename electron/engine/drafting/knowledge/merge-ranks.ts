/** Reciprocal rank fusion's constant (Cormack, Clarke, Büttcher, SIGIR 2009): how little the very top of one list weighs. */
const k = 60;

/**
 * Several rankings of the same things as one, best first: each list gives 1 / (60 + rank). Scores of different kinds (bm25 and
 * cosine) are never compared, only places; what two lists agree on rises.
 */
export const mergeRanks = <T>(rankings: readonly (readonly T[])[]): T[] => {
  const scores = new Map<T, number>();
  for (const ranking of rankings)
    for (const [place, one] of ranking.entries()) scores.set(one, (scores.get(one) ?? 0) + 1 / (k + place + 1));
  // Map keeps insertion order and sort is stable: ties stay as the first list had them.
  return [...scores].sort(([, a], [, b]) => b - a).map(([one]) => one);
};
