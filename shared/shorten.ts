/**
 * A text of at most `length` characters for a line of its own: blanks and line ends become one space, and what does not fit
 * is cut at a word and ends in an ellipsis. Only a single word longer than the line is cut inside.
 */
export const shorten = (text: string, length: number): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  if (letters.length <= length) return line;
  const cut = letters.slice(0, length - 1).join('');
  const space = letters[length - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : cut.length).replace(/[\s,;:–-]+$/u, '')}…`;
};
