/** Whether all words of the text begin a word of the command, in any order. */
export const matchesWords = (name: string, text: string): boolean => {
  const words = name.toLowerCase().split(/[\s,]+/);
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '')
    .every((part) => words.some((word) => word.startsWith(part)));
};
