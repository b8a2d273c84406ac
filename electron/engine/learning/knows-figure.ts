import { amountsNamed, isAmountIn } from '../drafting/amounts-named';
import { wordsOf } from './text-parts';

/** How far behind a number its word may stand. */
const nearby = 3;

/**
 * Whether knowledge holds the figure that people correct to ("€21 per van", "30 days"): an amount by value and currency, a
 * number with the word it counts close behind. Pure.
 */
export const knowsFigure = (fact: string, knowledge: readonly string[]): boolean => {
  const [amount] = amountsNamed(fact);
  if (amount) return knowledge.some((text) => isAmountIn(amount, amountsNamed(text)));
  const words = wordsOf(fact);
  const number = words.find(({ key }) => /^\d/.test(key))?.key;
  const counted = words.filter(({ key }) => /^\p{L}{3}/u.test(key)).map(({ key }) => key);
  return knowledge.some((text) => {
    const said = wordsOf(text).map(({ key }) => key);
    return said.some(
      (word, at) =>
        word === number && said.slice(Math.max(0, at - nearby), at + nearby + 1).some((near) => counted.includes(near)),
    );
  });
};
