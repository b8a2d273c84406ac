/** The entry after (or before) a position, round the end; null when there is none. Entries ascend. */
export const nextOf = (places: readonly number[], from: number, step: 1 | -1): number | null => {
  if (places.length === 0) return null;
  const found = step === 1 ? places.find((place) => place > from) : places.findLast((place) => place < from);
  return found ?? (step === 1 ? places[0] : places.at(-1)) ?? null;
};
