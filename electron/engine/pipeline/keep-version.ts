import type { EngineContext } from '../engine-context';
import { addAlternative } from '../store/alternatives';
import type { DraftRow } from '../store/rows';

/** Keeps the text of a draft as a version of the one that takes its place, so that it can be gone back to. In the transaction of that. */
export const keepVersion = (ctx: EngineContext, before: DraftRow, draftId: string, now: number): void =>
  addAlternative(ctx.store, {
    id: ctx.newId(),
    workspaceId: ctx.workspaceId,
    createdAt: now,
    updatedAt: now,
    draftId,
    label: before.edited ? 'With your changes' : 'The one before',
    subject: before.subject,
    body: before.body,
    made: {
      // What a person wrote into it is a person's: its own score and checks do not come back with it.
      origin: before.edited ? 'person' : before.origin,
      clamped: before.clamped,
      overseer: before.overseer,
      strategy: before.strategy,
      model: before.model,
      promptVersion: before.promptVersion,
      knowledge: before.knowledge,
      lessons: before.lessons,
    },
    costUsd: 0,
  });
