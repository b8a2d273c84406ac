/** One sentence or line of a text. */
export type Part = {
  text: string;
  /** Its words as they are compared, in their order. */
  words: Word[];
  /** The line that addresses the lead. */
  greeting: boolean;
};

/** A word, and where it stands in its sentence. Case and punctuation are no difference. */
export type Word = { key: string; from: number; to: number };

const wordPattern = /\[[^\]]*\]|[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const sentenceEnd = /(?<=[.!?…])["”’)]?\s+(?=["“(¿¡]?(?:[\p{Lu}\p{N}[]))/u;
/** A greeting is a line of a few words that ends in no full stop or question. */
const greetingWords = 8;

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(wordPattern)].map((match) => ({
    key: match[0].toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'"),
    from: match.index,
    to: match.index + match[0].length,
  }));

/** Words as one string, one blank between: how two phrases are held against each other. */
export const keyOf = (words: readonly Word[]): string => words.map(({ key }) => key).join(' ');

const squeezed = (line: string): string => line.replace(/\s+/g, ' ').trim().toLowerCase();

/** A text without the lines of another, wherever they stand: of a signature below which somebody wrote on, too. */
export const withoutLines = (text: string, block: string): string => {
  const lines = new Set(
    block
      .split(/\r?\n/)
      .map(squeezed)
      .filter((line) => line !== ''),
  );
  return text
    .split(/\r?\n/)
    .filter((line) => !lines.has(squeezed(line)))
    .join('\n');
};

/** A masked text taken apart into its greeting, sentences and lines. */
export const partsOf = (masked: string): Part[] => {
  const lines = masked.split(/\n+/).map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .flatMap((line, index) => {
      const words = wordsOf(line);
      const greeting = index === 0 && words.length <= greetingWords && !/[.?]$/.test(line) && lines.length > 1;
      if (greeting) return [{ text: line, words, greeting }];
      return line.split(sentenceEnd).map((text) => ({ text, words: wordsOf(text), greeting: false }));
    })
    .filter((part) => part.words.length > 0);
};
