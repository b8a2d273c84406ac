import { drafted } from '../content/drafted';
import { skipped } from '../content/skipped';
import type { DraftedStory, Mood } from '../content/story';
import { bare } from './read-document';

interface Remembered {
  readonly key: string;
  readonly mood: Mood;
  readonly story: DraftedStory | null;
}

/** Shorter texts ("STOP", "Danke!") are known only when they are the whole message. */
const wholeBelow = 16;

/** The longest stretch of a text without anything filled in, as letters and digits. */
const keyOf = (text: string): string =>
  text
    .split(/\{\w+\}|\[\[\w+ \+\d+\]\]|\n/)
    .map(bare)
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '');

const remembered: readonly Remembered[] = [
  ...Object.values(drafted)
    .flat()
    .map((story) => ({ key: keyOf(story.text), mood: story.mood, story })),
  ...skipped
    .filter((story) => story.text !== '')
    .map((story) => ({ key: keyOf(story.text), mood: story.mood, story: null })),
];

/**
 * What the writer remembers of a message by its wording alone: the demo's messages have hand-written answers, as a model has
 * seen much. Null for any other text.
 */
export const recall = (body: string): Remembered | null => {
  const text = bare(body);
  if (text === '') return null;
  return remembered.find(({ key }) => (key.length < wholeBelow ? text === key : text.includes(key))) ?? null;
};

/** The drafted stories among what is remembered, for tests. */
export const rememberedStories = (): readonly DraftedStory[] =>
  remembered.flatMap(({ story }) => (story ? [story] : []));
