const whole = new Intl.NumberFormat('en-GB');

/** "1,406". */
export const countText = (count: number): string => whole.format(count);

/** What the model cost: "$0.0042", "$1.30". */
export const costText = (usd: number): string => `$${usd < 0.01 ? usd.toFixed(4) : usd.toFixed(2)}`;

/** A score or threshold, always two decimals; "–" when there is none. Never rounds up over a threshold: 0.899 reads 0.89. */
export const scoreText = (score: number | null): string =>
  score === null ? '–' : (Math.floor(score * 100 + 1e-9) / 100).toFixed(2);

/** "79 %" of a part; the space is a no-break one. */
export const percentText = (part: number, of: number): string =>
  of === 0 ? '–' : `${Math.round((part / of) * 100)} %`;
