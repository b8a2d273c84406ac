import { amountsNamed } from '../amounts-named';

/** The amounts of a text as index tokens: "€29", "29.00 EUR" and "29 euros" are all `zaeur29`. */
export const amountMarks = (text: string): string[] => [
  ...new Set(
    amountsNamed(text).map(
      ({ value, unit }) =>
        `za${unit === '%' ? 'pct' : unit.toLowerCase()}${String(Math.round(value * 100) / 100).replace('.', 'd')}`,
    ),
  ),
];
