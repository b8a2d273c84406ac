/**
 * A threshold as a person can type it back: two decimals, up to four on the calibrated scale, never rounded down (that would
 * be a looser one).
 */
export const thresholdText = (threshold: number): string => {
  const up = Math.ceil(threshold * 10_000 - 1e-6) / 10_000;
  return Number.isInteger(Math.round(up * 10_000) / 100) ? up.toFixed(2) : String(up);
};
