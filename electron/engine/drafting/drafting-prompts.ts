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

export { sentimentPrompt };

/** Stored with every draft: a score is calibrated per version, so a changed word is another version. */
export const draftingPromptVersion = promptVersion(Object.values(draftingPrompts));
export const sentimentPromptVersion = promptVersion([sentimentPrompt]);
