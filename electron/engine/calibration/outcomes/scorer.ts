/**
 * Who made a score what it is: the model and prompt that evaluated, and the model and prompts that wrote. A changed word in
 * either is another scorer: old scores then say nothing certain about new ones. Prompt versions are hashes of their texts.
 */
export type Scorer = {
  model: string;
  promptVersion: string;
  draftModel: string;
  draftPromptVersion: string;
};

/** The scorer as one word, for rows and calls. */
export const scorerKey = (scorer: Scorer): string =>
  [scorer.model, scorer.promptVersion, scorer.draftModel, scorer.draftPromptVersion].join('|');
