import { Refusal } from '../../../shared/errors';
import {
  type Prompt,
  type PromptChange,
  type PromptStage,
  type PromptVersionRow,
  promptStage,
} from '../../../shared/schemas/prompts';
import { promptLimit } from '../../../shared/values/prompts';
import { promptVersion } from '../drafting';
import type { EngineContext } from '../engine-context';
import { shippedPrompts, wholePrompt } from '../pipeline/prompts-of';
import type { Caller } from '../router';
import { appendAudit } from '../store/audit';
import { insertPromptChange, listPromptChanges, newestPromptChanges } from '../store/prompt-changes';
import { hidesAutomation } from './hides-automation';

const asShipped: PromptChange = { mode: 'shipped', text: '' };

/** Every prompt: as shipped, and what this workspace made of it. */
export const listPrompts = (ctx: EngineContext): Prompt[] => {
  const changes = newestPromptChanges(ctx.store, ctx.workspaceId);
  return promptStage.options.map((stage) => {
    const change = changes.get(stage);
    const whole = wholePrompt(stage, change ?? asShipped);
    return {
      stage,
      shipped: shippedPrompts[stage].trim(),
      shippedHash: promptVersion([shippedPrompts[stage]]),
      mode: change?.mode ?? 'shipped',
      text: change?.text ?? '',
      whole,
      hash: promptVersion([whole]),
      changedAt: change?.createdAt ?? null,
      changedBy: change?.by ?? null,
    };
  });
};

/** What may not stand in a prompt, whoever writes it. Throws Refusal('bad_input'). */
export const checkPrompt = (change: PromptChange): PromptChange => {
  const text = change.text.replaceAll('\0', '').replaceAll('\r\n', '\n').trim();
  if (change.mode === 'shipped') return asShipped;
  if (text === '')
    throw new Refusal('bad_input', 'Nothing is written yet. Choose “As shipped” to leave the prompt as it is.');
  if (text.length > promptLimit)
    throw new Refusal('bad_input', `At most ${promptLimit.toLocaleString('en-GB')} characters.`);
  const hiding = hidesAutomation(text);
  if (hiding !== null)
    throw new Refusal('bad_input', `“${hiding}”: no prompt may tell the model to hide that it is automated.`);
  return { mode: change.mode, text };
};

/** Puts a prompt in force from the next draft on, and keeps what it was. `seen` is the hash of what the person changed. */
export const savePrompt = (
  ctx: EngineContext,
  input: { stage: PromptStage; change: PromptChange; seen: string },
  caller: Caller,
): void =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const change = checkPrompt(input.change);
    const before = listPrompts(ctx).find(({ stage }) => stage === input.stage);
    if (!before) throw new Error(`there is no prompt for ${input.stage}`);
    if (before.hash !== input.seen)
      throw new Refusal(
        'conflict',
        'Somebody changed this prompt meanwhile. Your text is still here: look at theirs, then save.',
      );
    const whole = wholePrompt(input.stage, change);
    const hash = promptVersion([whole]);
    if (hash === before.hash && change.mode === before.mode) return;
    insertPromptChange(ctx.store, {
      id: ctx.newId(),
      workspaceId: ctx.workspaceId,
      createdAt: now,
      updatedAt: now,
      stage: input.stage,
      mode: change.mode,
      text: change.text,
      whole,
      hash,
      by: caller.name,
    });
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: caller.name,
      actorRole: caller.role,
      kind: 'prompt.changed',
      cause: input.stage,
      data: { stage: input.stage, mode: change.mode, hash, was: before.hash, characters: change.text.length },
    });
  });

/** The versions of a prompt, newest first; the one it was shipped with stands at the end. */
export const promptHistory = (ctx: EngineContext, stage: PromptStage): PromptVersionRow[] =>
  listPromptChanges(ctx.store, ctx.workspaceId, stage).map((row, index) => ({
    id: row.id,
    at: row.createdAt,
    by: row.by,
    mode: row.mode,
    text: row.text,
    whole: row.whole,
    hash: row.hash,
    inForce: index === 0,
  }));
