/**
 * The row that opens when one is settled: the one below, which slides into its place, else the one above.
 * Takes the ids as shown; gives null when nothing is left.
 */
export const rowAfter = (ids: readonly string[], settled: string): string | null => {
  const index = ids.indexOf(settled);
  if (index < 0) return ids[0] ?? null;
  return ids[index + 1] ?? ids[index - 1] ?? null;
};

/** The row `step` away from the open one, clamped to the list. */
export const rowBeside = (ids: readonly string[], open: string | null, step: number): string | null => {
  if (ids.length === 0) return null;
  const index = open === null ? -1 : ids.indexOf(open);
  if (index < 0) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, index + step))] ?? null;
};
