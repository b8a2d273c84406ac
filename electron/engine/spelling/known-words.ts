import { wordsOf } from '../../../shared/words-of';

/** What a conversation and a workspace are known to call things by. */
export type Known = {
  /** People, firms, campaigns, offers: every word of them is right. */
  names: readonly (string | null)[];
  /** What the other side wrote: words it writes with a capital are names to us. */
  theirs: readonly string[];
  /** The workspace's own dictionary. */
  own: readonly string[];
};

const bare = (word: string): string => word.replace(/[’‘`]/g, "'").replace(/'s?$/, '').toLowerCase();

/**
 * Whether a word needs no dictionary: names are spelt as their owners do, with and without a genitive ("Northwind’s"), and so is what
 * the lead wrote with a capital. Pure; case is not looked at.
 */
export const knownWords = ({ names, theirs, own }: Known): ((word: string) => boolean) => {
  const known = new Set<string>();
  // The parts of an address count as well: "info@kistenwerk.example" says how the firm is spelt.
  for (const name of names)
    for (const part of (name ?? '').match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? []) {
      known.add(bare(part));
      for (const piece of part.split(/['’-]/)) known.add(bare(piece));
    }
  for (const text of theirs) for (const { word } of wordsOf(text)) if (/^\p{Lu}/u.test(word)) known.add(bare(word));
  for (const word of own) known.add(bare(word));
  return (word) => known.has(bare(word)) || word.split(/[-\u2010\u2011]/).every((part) => known.has(bare(part)));
};
