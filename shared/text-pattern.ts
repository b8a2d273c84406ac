/**
 * The pattern that finds a text as a person reads it: letter case aside in every alphabet (Unicode's simple case folding, so
 * that Σ, σ and ς are one letter), and accents alike whether written as one character or two (NFC and NFD). What it matches
 * stands in the text searched, so its place can be marked there. Global: `lastIndex` is the caller's. Null for an empty text.
 */
export const textPattern = (text: string): RegExp | null => {
  if (text === '') return null;
  const forms = new Set([text, text.normalize('NFC'), text.normalize('NFD')]);
  const literal = [...forms].map((form) => form.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(literal.join('|'), 'giu');
};
