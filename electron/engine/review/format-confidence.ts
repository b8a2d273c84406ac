/** Two decimals, or three where two would make a lower score look equal to the threshold. */
export const formatConfidence = (score: number | null, threshold: number): string => {
  if (score === null) return `not scored (threshold ${threshold.toFixed(2)})`;
  const digits = score !== threshold && score.toFixed(2) === threshold.toFixed(2) ? 3 : 2;
  return `${score.toFixed(digits)} (threshold ${threshold.toFixed(digits)})`;
};
