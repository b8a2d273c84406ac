/** The prompts there are, by the stage that asks with them, in the order of the pipeline. */
export const promptStages = ['sentiment', 'strategy', 'reply', 'verify', 'oversee', 'evaluate'] as const;

/** Characters a workspace may write into one prompt. */
export const promptLimit = 20_000;
