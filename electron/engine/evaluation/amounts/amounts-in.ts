import { readNumber } from '../../drafting';

/** An amount of money, a percentage or a measure in a text, and where it stands. */
export type AmountIn = { text: string; value: number; unit: string; index: number; end: number };

/** Signs and names by what they mean, in lower case; more ways of writing than the search of the knowledge needs. */
const unitWords: Readonly<Record<string, string>> = {
  EUR: '€|eur|euros?|eurów|евро|欧元|ユーロ',
  BRL: 'r\\$|brl|reais',
  USD: '\\$|usd|dollars?|dolar(?:y|ów)?|dólar(?:es)?|dollari|долл\\p{L}*|美元|ドル',
  GBP: '£|gbp|pounds?|livres(?: sterling)?|pfund|фунт\\p{L}*|英镑|ポンド',
  CHF: 'chf|franken|francs|franchi',
  SEK: 'sek|kronor',
  DKK: 'dkk',
  NOK: 'nok',
  CROWNS: 'kroner|kr',
  PLN: 'złotych|złote|złoty|zlotych|zloty|złotówek|злот\\p{L}*|zł|zl|pln',
  JPY: 'jpy|yen|円|日元|日圓',
  CNY: 'cny|rmb|yuan|元|人民币|юан\\p{L}*',
  YEN: '[¥￥]',
  RUB: '₽|rub|рубл\\p{L}*|руб|р(?=\\.)',
  '%': '%|％|percent|per cent|prozent|pour cent|por ciento|por cento|per cento|procent|procenta|процент\\p{L}*',
  kg: 'kg|kilogram(?:s|m|me|mes|mos|mi|ów)?|kilos?|kilo’s|公斤|キロ|кг',
  km: 'km|kilomet(?:er|ers|re|res|ros|ri)|公里|км',
  kwh: 'kwh',
  kw: 'kw',
  gb: 'gb|гб',
  tb: 'tb',
};

const currency = '€|\\$|£|r\\$|[¥￥]|₽|eur|usd|gbp|chf|pln|jpy|cny|rmb|rub|sek|dkk|nok|brl';
const digits = "\\d{1,3}(?:[.,'’\\s\\u00a0\\u202f]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d{1,2})?(?![.,]?\\d)";
const unit = Object.values(unitWords).join('|');
const pattern = new RegExp(
  `(?<![\\p{L}\\d])(?<sign>${currency})\\s?(?<before>${digits})\\s?(?<scale>k\\b|m\\b)?|(?<![\\d.,])(?<after>${digits})[\\s-]?(?<scale2>k\\s?|万|億|亿|тыс\\.?\\s)?(?<unit>(?:${unit}))(?<=[€$£%％₽¥￥円元\\p{sc=Han}\\p{sc=Katakana}]|(?!\\p{L}))`,
  'giu',
);

const unitTests = Object.entries(unitWords).map(([name, words]) => ({ name, is: new RegExp(`^(?:${words})$`, 'iu') }));
const unitOf = (said: string): string => unitTests.find(({ is }) => is.test(said))?.name ?? said;

const factorOf = (scale: string): number => {
  if (/^(?:k|тыс)/i.test(scale)) return 1_000;
  if (/^m/i.test(scale)) return 1_000_000;
  if (scale === '万') return 10_000;
  return scale === '億' || scale === '亿' ? 100_000_000 : 1;
};

/** Amounts of a text in order, in every currency and measure that is compared: "29 EUR", "€29.00" and "29 euros" are the same. */
export const amountsIn = (text: string): AmountIn[] =>
  [...text.matchAll(pattern)].map((match) => {
    const { sign, before, scale, after, scale2, unit: said } = match.groups ?? {};
    return {
      text: match[0].trim(),
      value: readNumber(before ?? after ?? '') * factorOf(scale ?? scale2 ?? ''),
      unit: unitOf((sign ?? said ?? '').toLowerCase()),
      index: match.index,
      end: match.index + match[0].length,
    };
  });

/** Units of which one is written for the other: crowns are those of whichever country, and one sign is two currencies'. */
const crowns = ['CROWNS', 'SEK', 'DKK', 'NOK'];
const yens = ['YEN', 'JPY', 'CNY'];
export const sameUnit = (a: string, b: string): boolean =>
  a === b ||
  (crowns.includes(a) && crowns.includes(b) && (a === 'CROWNS' || b === 'CROWNS')) ||
  (yens.includes(a) && yens.includes(b) && (a === 'YEN' || b === 'YEN'));

/** Weights, ways and sizes: what a lead says of their own business may be said back to them. */
export const isMeasure = (amount: Pick<AmountIn, 'unit'>): boolean => /^(?:kg|km|kwh?|gb|tb)$/.test(amount.unit);

/** Half the smallest coin: what rounding leaves. */
const nothing = 0.005;
export const sameAmount = (a: Pick<AmountIn, 'unit' | 'value'>, b: Pick<AmountIn, 'unit' | 'value'>): boolean =>
  sameUnit(a.unit, b.unit) && Math.abs(a.value - b.value) < nothing;
