import { amountMarks } from './amount-marks';
import { conceptMarks } from './concepts';
import { stemsOf } from './fold-words';

/** Words of one search at most: what a long mail says first is what it is about. */
const wordLimit = 64;

/** How a passage is written into the text index: stems where the words stood, and marks for what it speaks of and names. */
export const indexedForm = (passage: {
  heading: string;
  text: string;
}): { heading: string; body: string; marks: string } => {
  const whole = `${passage.heading}\n${passage.text}`;
  return {
    heading: stemsOf(passage.heading).join(' '),
    body: stemsOf(passage.text).join(' '),
    marks: [...conceptMarks(whole), ...amountMarks(whole)].join(' '),
  };
};

/**
 * An FTS5 query for texts, the most telling one first: any of their words (as beginnings from five letters on, for compounds),
 * concepts and amounts; bm25 sorts out which of them are rare. Null when there is nothing to look for.
 */
export const matchQuery = (texts: readonly string[]): string | null => {
  const words = [...new Set(texts.flatMap(stemsOf))].filter((word) => word.length > 2 || /\d/.test(word));
  const whole = texts.join('\n');
  const terms = [
    ...words.slice(0, wordLimit).map((word) => (word.length >= 5 ? `"${word}"*` : `"${word}"`)),
    ...[...conceptMarks(whole), ...amountMarks(whole)].map((mark) => `marks:"${mark}"`),
  ];
  return terms.length === 0 ? null : terms.join(' OR ');
};

/** An FTS5 query for passages that name one of these amounts; null when the text names none. */
export const amountQuery = (text: string): string | null => {
  const marks = amountMarks(text);
  return marks.length === 0 ? null : marks.map((mark) => `marks:"${mark}"`).join(' OR ');
};
