/**
 * A score and its threshold as words that tell them apart: two decimals, more where two would read the same. Calibrated
 * ones fall close together, and "0.90 < 0.90" would look like a fault.
 */
export const scoreWords = (score: number, threshold: number): { score: string; threshold: string } => {
  let decimals = 2;
  while (decimals < 6 && score !== threshold && score.toFixed(decimals) === threshold.toFixed(decimals)) decimals += 1;
  return { score: score.toFixed(decimals), threshold: threshold.toFixed(decimals) };
};
