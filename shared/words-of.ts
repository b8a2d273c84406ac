/** A word of a text and where it begins. */
export type WordAt = { word: string; at: number };

/** A place of a snippet; everything else that is no prose has no space in it. */
const place = /\{\{?[^{}\n]{1,60}\}\}?/g;
/** Addresses, links, handles, file names: looked for in one piece of text at a time, so that no endless one is searched again and again. */
const apart =
  /(?:https?:\/\/|www\.)\S+|[\p{L}\d._%+-]+@[\p{L}\d.-]+|[@#][\p{L}\d_-]+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:\/\S*)?/gu;
/** No prose has a longer piece without a space. */
const longestPiece = 120;

const blank = (found: string): string => ' '.repeat(found.length);

/** Letters with the marks they carry, joined by apostrophes or hyphens inside. */
const word = /[\p{L}\p{M}]+(?:['’‘`\u2010\u2011-][\p{L}\p{M}]+)*/gu;

const beside = /[\p{L}\p{M}\p{N}_]/u;

/**
 * The words of a text that a dictionary can judge, in order: no numbers or what stands beside a digit ("3rd", "v2"), no address, link
 * or handle, no acronym ("GmbH", "CRM") and no single letter. Pure.
 */
export const wordsOf = (text: string): WordAt[] => {
  const prose = text
    .replace(place, blank)
    .replace(/\S+/g, (piece) => (piece.length > longestPiece ? blank(piece) : piece.replace(apart, blank)));
  const words: WordAt[] = [];
  for (const { 0: found, index } of prose.matchAll(word)) {
    if (beside.test(prose[index - 1] ?? '') || beside.test(prose[index + found.length] ?? '')) continue;
    const letters = found.replace(/[^\p{L}]/gu, '');
    // A capital behind the first letter: an acronym, or a name as its owner writes it.
    if (letters.length < 2 || letters.length > 60 || /\p{L}.*\p{Lu}/u.test(partsJoined(found))) continue;
    words.push({ word: found, at: index });
  }
  return words;
};

/** "Anne-Marie" and "L’Oréal" have capitals at the beginning of a part, which say nothing about the whole. */
const partsJoined = (found: string): string =>
  found
    .split(/['’‘`\u2010\u2011-]/u)
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('');
