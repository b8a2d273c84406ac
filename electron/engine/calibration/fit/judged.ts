/** One scored draft and what a person said: right as written, or not. */
export type Judged = { score: number; right: boolean };

/** Share of right ones, smoothed so that a few flawless ones do not read as certainty (Laplace's rule of succession). */
export const baseRateOf = (judged: readonly Judged[]): number =>
  (judged.filter((each) => each.right).length + 1) / (judged.length + 2);
