/** An amount of money or a percentage in a text. */
export type AmountNamed = { text: string; value: number; unit: string };

const units: Record<string, string> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  $: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  dolar: 'USD',
  dolares: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  livres: 'GBP',
  chf: 'CHF',
  franken: 'CHF',
  francs: 'CHF',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  pln: 'PLN',
  zł: 'PLN',
  zl: 'PLN',
  kr: 'SEK',
  kronor: 'SEK',
  kroner: 'SEK',
  brl: 'BRL',
  r$: 'BRL',
  '%': '%',
  percent: '%',
  prozent: '%',
  'pour cent': '%',
  'por ciento': '%',
  'por cento': '%',
  'per cento': '%',
};

const signs = '€|\\$|£|r\\$';
const names = Object.keys(units)
  .filter((name) => /^\p{L}/u.test(name) && name !== 'r$')
  .sort((a, b) => b.length - a.length)
  .join('|');
const digits = "\\d{1,3}(?:[.,'’\\s\\u00a0\\u202f]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const pattern = new RegExp(
  `(?<sign>${signs}|\\b(?:eur|usd|gbp|chf))\\s?(?<before>${digits})\\s?(?<scale>k\\b|m\\b)?|(?<![\\d.,])(?<after>${digits})\\s?(?<scale2>k\\s?)?(?<unit>${signs}|%|(?:${names})(?!\\p{L}))`,
  'giu',
);

/** A number as people write it: the last separator is the decimal one only when one or two digits follow it. */
export const readNumber = (text: string): number => {
  const bare = text.replace(/['’\s\u00a0\u202f]/g, '');
  const decimal = /[.,](\d{1,2})$/.exec(bare);
  const whole = (decimal ? bare.slice(0, decimal.index) : bare).replace(/[.,]/g, '');
  return Number(decimal ? `${whole}.${decimal[1]}` : whole);
};

/** Amounts with a currency or percent sign, in order. "29 EUR", "€29.00" and "29 euros" are the same amount. */
export const amountsNamed = (text: string): AmountNamed[] =>
  [...text.matchAll(pattern)].map((match) => {
    const { sign, before, scale, after, scale2, unit } = match.groups ?? {};
    const factor = /k/i.test(scale ?? scale2 ?? '') ? 1_000 : /m/i.test(scale ?? '') ? 1_000_000 : 1;
    return {
      text: match[0].trim(),
      value: readNumber(before ?? after ?? '') * factor,
      unit: units[(sign ?? unit ?? '').toLowerCase()] ?? '',
    };
  });

/** Whether an amount stands among others: same value, same unit. */
export const isAmountIn = (amount: AmountNamed, others: readonly AmountNamed[]): boolean =>
  others.some((other) => other.unit === amount.unit && Math.abs(other.value - amount.value) < 0.005);
