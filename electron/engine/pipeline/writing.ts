import { Refusal } from '../../../shared/errors';
import type { EngineContext } from '../engine-context';

/** How far a draft that a person waits for has come: being planned, its text growing, or being checked. */
export type WritingPhase = 'planning' | 'writing' | 'checking';
export type WritingState = { phase: WritingPhase; text: string };

/** Why a watched request was aborted: told apart from a time limit, after which a finished text still counts. */
export const stoppedByPerson = 'stopped by a person';

export type Watch = {
  signal: AbortSignal;
  onProgress(state: WritingState): void;
  end(): void;
};

export type Writing = {
  /** Opens a watch on what replaces this draft. Throws Refusal('conflict') while it is being replaced already. */
  begin(draftId: string): Watch;
  look(draftId: string): WritingState | null;
  /** Stops it; what was there stays. False when nothing was under way. */
  stop(draftId: string): boolean;
};

/**
 * What is being written while a person waits: in memory only, since nothing of it counts until it is complete and checked.
 * Every change is an event of the topic `writing`, which the host batches to at most sixty a second.
 */
export const createWriting = (ctx: Pick<EngineContext, 'changed'>): Writing => {
  const open = new Map<string, { state: WritingState; abort: AbortController }>();
  return {
    begin: (draftId) => {
      if (open.has(draftId)) throw new Refusal('conflict', 'This draft is being rewritten already.');
      const entry = { state: { phase: 'planning', text: '' } as WritingState, abort: new AbortController() };
      open.set(draftId, entry);
      ctx.changed('writing', draftId);
      return {
        signal: entry.abort.signal,
        onProgress: (state) => {
          entry.state = state;
          ctx.changed('writing', draftId);
        },
        end: () => {
          open.delete(draftId);
          ctx.changed('writing', draftId);
        },
      };
    },
    look: (draftId) => open.get(draftId)?.state ?? null,
    stop: (draftId) => {
      const entry = open.get(draftId);
      entry?.abort.abort(stoppedByPerson);
      return entry !== undefined;
    },
  };
};
