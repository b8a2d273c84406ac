import { Refusal } from '../../../shared/errors';
import type { EngineContext } from '../engine-context';
import type { Clock } from '../ports';

/** How far a draft that a person waits for has come: being planned, its text growing, or being checked. */
export type WritingPhase = 'planning' | 'writing' | 'checking';
export type WritingState = { phase: WritingPhase; text: string };
/** `silent`: the model has sent nothing for some seconds, and its answer is still waited for. */
export type WritingNow = WritingState & { silent: boolean };

/**
 * So long nothing comes from the model before whoever waits is told: a server that takes a request and never answers shows nothing
 * else until the time of a stage is over, 40 s and more. Milliseconds.
 */
export const tellAfterMs = 5_000;

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
  look(draftId: string): WritingNow | null;
  /** Stops it; what was there stays. False when nothing was under way. */
  stop(draftId: string): boolean;
};

/**
 * What is being written while a person waits: in memory only, since nothing of it counts until it is complete and checked.
 * Every change is an event of the topic `writing`, which the host batches to at most sixty a second. A silent model is told of and waited
 * for: it may be a slow one, and whoever waits can stop it.
 */
export const createWriting = (ctx: Pick<EngineContext, 'changed'>, clock: Pick<Clock, 'sleep'>): Writing => {
  const open = new Map<string, { state: WritingNow; abort: AbortController; heard: AbortController }>();

  /** Tells of silence from now on, unless something is heard before. The text of a draft that is being checked is there to be read. */
  const listen = (draftId: string): void => {
    const entry = open.get(draftId);
    if (entry === undefined) return;
    entry.heard.abort();
    const heard = new AbortController();
    entry.heard = heard;
    if (entry.state.phase === 'checking') return;
    void clock.sleep(tellAfterMs, heard.signal).then(() => {
      if (heard.signal.aborted) return;
      entry.state = { ...entry.state, silent: true };
      ctx.changed('writing', draftId);
    });
  };

  return {
    begin: (draftId) => {
      if (open.has(draftId)) throw new Refusal('conflict', 'This draft is being rewritten already.');
      const entry = {
        state: { phase: 'planning', text: '', silent: false } as WritingNow,
        abort: new AbortController(),
        heard: new AbortController(),
      };
      open.set(draftId, entry);
      listen(draftId);
      ctx.changed('writing', draftId);
      return {
        signal: entry.abort.signal,
        onProgress: (state) => {
          entry.state = { ...state, silent: false };
          listen(draftId);
          ctx.changed('writing', draftId);
        },
        end: () => {
          entry.heard.abort();
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
