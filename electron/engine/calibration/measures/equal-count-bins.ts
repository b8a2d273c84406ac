/**
 * Cuts scores sorted from low to high into bins of about equal count. Equal scores never part, so a model that says 0.95
 * to everything gets one bin. Gives the end index (exclusive) of each bin.
 */
export const equalCountEnds = (sortedScores: readonly number[], bins: number): number[] => {
  const ends: number[] = [];
  const n = sortedScores.length;
  for (let bin = 1; bin <= bins; bin += 1) {
    let end = Math.round((n * bin) / bins);
    while (end > 0 && end < n && sortedScores[end] === sortedScores[end - 1]) end += 1;
    if (end > (ends.at(-1) ?? 0)) ends.push(end);
  }
  return ends;
};

/** Bins for a diagram: about one for twenty outcomes, two at least and ten at most. */
export const binsFor = (outcomes: number): number => Math.max(2, Math.min(10, Math.floor(outcomes / 20)));
