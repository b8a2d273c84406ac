import { z } from 'zod';
import { promptLimit, promptStages } from '../values/prompts';
import { at, id } from './common';

/** The prompts there are, by the stage that asks with them, in the order of the pipeline. */
export const promptStage = z.enum(promptStages);
export type PromptStage = z.infer<typeof promptStage>;

/** What a workspace makes of a shipped prompt: nothing, words after it, or words in its place. */
export const promptMode = z.enum(['shipped', 'add', 'replace']);
export type PromptMode = z.infer<typeof promptMode>;

export const promptChange = z.object({ mode: promptMode, text: z.string().max(promptLimit) });
export type PromptChange = z.infer<typeof promptChange>;

export const prompt = z.object({
  stage: promptStage,
  shipped: z.string(),
  shippedHash: z.string(),
  /** What is in force. */
  mode: promptMode,
  text: z.string(),
  whole: z.string(),
  hash: z.string(),
  changedAt: at.nullable(),
  changedBy: z.string().nullable(),
});
export type Prompt = z.infer<typeof prompt>;

/** One change of a prompt in its history, newest first. */
export const promptVersionRow = z.object({
  id,
  at,
  by: z.string(),
  mode: promptMode,
  text: z.string(),
  whole: z.string(),
  hash: z.string(),
  inForce: z.boolean(),
});
export type PromptVersionRow = z.infer<typeof promptVersionRow>;
