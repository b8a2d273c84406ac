import { createRequire } from 'node:module';
import type { detectAll } from 'tinyld';

type LetterStatistics = typeof detectAll;

let loaded: LetterStatistics | null = null;

/**
 * What the letters of a text say of its language (tinyld): the likeliest languages (ISO 639-1) with an accuracy from 0 to 1, the best first. Its tables
 * take 45 MB of memory and some of every start, and the words of most mail tell its language: so they are read when a text first needs them, and by
 * `require`, since whoever asks cannot wait for an import. That is why tinyld is one of the packages that stay outside of the bundles.
 */
export const letterStatistics: LetterStatistics = (text, options) => {
  loaded ??= (createRequire(import.meta.url)('tinyld') as { detectAll: LetterStatistics }).detectAll;
  return loaded(text, options);
};
