import { type PromptChange, type PromptStage, promptStage } from '../../../shared/schemas/prompts';
import { draftingPrompts, sentimentPrompt } from '../drafting';
import type { EngineContext } from '../engine-context';
import { evaluatePrompt } from '../evaluation';
import { newestPromptChanges } from '../store/prompt-changes';

/** The prompts as they are shipped: files, read-only, in every version of the program the same for all. */
export const shippedPrompts: Record<PromptStage, string> = {
  ...draftingPrompts,
  sentiment: sentimentPrompt,
  evaluate: evaluatePrompt,
};

/** The whole of a prompt as the model reads it: the shipped one, words of the workspace after it, or words in its place. */
export const wholePrompt = (stage: PromptStage, change: PromptChange): string => {
  const shipped = shippedPrompts[stage].trim();
  const text = change.text.replaceAll('\r\n', '\n').trim();
  if (change.mode === 'shipped' || text === '') return shipped;
  return change.mode === 'replace' ? text : `${shipped}\n\nBesides, for this workspace:\n\n${text}`;
};

/** The prompts in force in the current workspace, by stage; `tried` stands in for what an admin has not saved yet. */
export const promptsOf = (
  ctx: Pick<EngineContext, 'store' | 'workspaceId'>,
  tried: Partial<Record<PromptStage, PromptChange>> = {},
): Record<PromptStage, string> => {
  const changes = newestPromptChanges(ctx.store, ctx.workspaceId);
  const whole = (stage: PromptStage): string => {
    const change = tried[stage] ?? changes.get(stage);
    // Unchanged ones are given as shipped, to the letter: their version is the one of the files.
    return change ? wholePrompt(stage, change) : shippedPrompts[stage];
  };
  const { sentiment, strategy, reply, verify, oversee, evaluate } = promptStage.enum;
  return {
    sentiment: whole(sentiment),
    strategy: whole(strategy),
    reply: whole(reply),
    verify: whole(verify),
    oversee: whole(oversee),
    evaluate: whole(evaluate),
  };
};
