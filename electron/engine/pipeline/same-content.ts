/** What two copies of one mail have in common, however they came. */
type Content = { from: string; at: number; subject: string; text: string };

const dayMs = 24 * 3_600_000;
/** Fewer letters than this say the same in many mails ("Yes, please."). */
const tellingLetters = 40;

/** Letters and digits only: HTML and plain text of one mail differ in everything else. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** How much of the shorter text's words stand in the longer one, 0 to 1. */
const shared = (one: string, other: string): number => {
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size);
  if (!few || !many || few.size === 0) return 0;
  return [...few].filter((word) => many.has(word)).length / few.size;
};

/**
 * Whether two mails under one Message-ID are copies of one mail. Message-IDs are the sender's to choose (RFC 5322 section 3.6.4 asks that they be unique):
 * programs reuse them, and anybody can repeat one. Copies may differ by a banner, a footer, a quote cut off, plain text made from HTML, the stamp of
 * whoever brought them, or a From that a list rewrote; another mail differs in its words, or says the same few words for somebody
 * else or on another day.
 */
export const isSameContent = (one: Content, other: Content): boolean => {
  const [a, b] = [lettersOf(one.text), lettersOf(other.text)];
  const sameSender = one.from.toLowerCase() === other.from.toLowerCase();
  const near = Math.abs(one.at - other.at) <= dayMs;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // A copy without text (an attachment alone, a part left on the server) is told by the rest.
  if (short === '') return sameSender && near && (long === '' || lettersOf(one.subject) === lettersOf(other.subject));
  if (!long.includes(short) && shared(one.text, other.text) < 0.7) return false;
  return short.length >= tellingLetters || (sameSender && near);
};
