/**
 * A quick look before a look-up: whether one of these words may stand in a text from `from` up to `to`, told by first letter and length. Every line of every
 * mail is asked, and a string made for each to be hashed is what costs. True where the first letter is beyond ASCII. Takes words in lower case; letter
 * case of the text does not matter.
 */
export const mayHold = (words: Iterable<string>): ((text: string, from: number, to: number) => boolean) => {
  const keys = new Set<number>();
  for (const word of words) keys.add(keyOf(word.charCodeAt(0), word.length));
  return (text, from, to) => {
    const first = text.charCodeAt(from);
    return first > 127 || keys.has(keyOf(first >= 65 && first <= 90 ? first + 32 : first, to - from));
  };
};

const longest = 4_096;
const keyOf = (first: number, length: number): number => first * longest + Math.min(length, longest - 1);

/** Whether a text begins with an ASCII letter or digit, as most lines do: such a line opens with no rule, quote mark or bracket. */
export const startsPlain = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return (first >= 97 && first <= 122) || (first >= 65 && first <= 90) || (first >= 48 && first <= 57);
};
