import type { Lang } from '../content/story';
import type { Fact } from './read-document';

const amount = /€\s?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?\s?(?:€|euros?\b|EUR\b)/i;

/** Prices as the knowledge has them: the facts named for them, else facts that speak of the plan. */
export const pricesIn = (facts: readonly Fact[]): { team: string | null; solo: string | null } => {
  const find = (key: string, plan: RegExp): string | null => {
    const fact =
      facts.find((one) => one.key === key) ?? facts.find((one) => plan.test(one.text) && amount.test(one.text));
    return fact ? (amount.exec(fact.text)?.[0] ?? null) : null;
  };
  return { team: find('price.team', /\bteam\b/i), solo: find('price.solo', /\bsolo\b/i) };
};

/** An amount as a language writes it: €19, € 19, 19 €. The number itself is the knowledge's. */
const written = (price: string, lang: Lang): string => {
  const number = /\d+(?:[.,]\d+)?/.exec(price)?.[0];
  if (!number || !/€|eur/i.test(price)) return price;
  if (lang === 'en') return `€${number}`;
  return lang === 'nl' ? `€ ${number}` : `${number} €`;
};

/** Fills `{team}` and `{solo}`; null when a price it needs is not known: better unsaid than invented. */
export const fillPrices = (text: string, facts: readonly Fact[], lang: Lang): string | null => {
  const { team, solo } = pricesIn(facts);
  if ((text.includes('{team}') && !team) || (text.includes('{solo}') && !solo)) return null;
  return text.replaceAll('{team}', written(team ?? '', lang)).replaceAll('{solo}', written(solo ?? '', lang));
};
