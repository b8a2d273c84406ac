import { promptVersion } from './prompt-version';
import overseePrompt from './prompts/oversee.md?raw';
import replyPrompt from './prompts/reply.md?raw';
import sentimentPrompt from './prompts/sentiment.md?raw';
import strategyPrompt from './prompts/strategy.md?raw';
import verifyPrompt from './prompts/verify.md?raw';

/** The prompts of this room as they stand in `prompts/`, whole; no code adds a word to them. */
export const draftingPrompts = {
  strategy: strategyPrompt,
  reply: replyPrompt,
  verify: verifyPrompt,
  oversee: overseePrompt,
} as const;

/** The prompts of drafting by stage: the shipped ones, or what a workspace made of them. */
export type DraftingPrompts = Record<keyof typeof draftingPrompts, string>;

export { sentimentPrompt };

/** The version of a set of drafting prompts: the same whoever asks, in whatever order they stand. */
export const versionOf = (prompts: DraftingPrompts): string =>
  promptVersion([prompts.strategy, prompts.reply, prompts.verify, prompts.oversee]);

/** Stored with every draft: a score is calibrated per version, so a changed word is another version. */
export const draftingPromptVersion = versionOf(draftingPrompts);
export const sentimentPromptVersion = promptVersion([sentimentPrompt]);
