import type { DraftDetail } from '../../shared/contract';
import { asFailure, type CallFailure, call } from '../api/call';
import { setRefusal, useQueue } from './queue-state';
import { groundOf, type Refusal } from './refusal';
import { bodyOf, useTyped } from './typed-text';

const groundNow = (detail: DraftDetail): Refusal['ground'] => {
  const { draft } = detail;
  return groundOf(detail, bodyOf(draft, useTyped.getState()[draft.id]), useQueue.getState().seenSeq[draft.id]);
};

/**
 * Shows a failed call beside its draft, for as long as what it rests on is there. The window may be behind the engine that refused, so
 * the ground is the draft as the engine has it now.
 */
export const refuseFor = async (
  draftId: string,
  thrown: unknown,
  again: Pick<Refusal, 'again' | 'wish'> = { again: null, wish: null },
): Promise<void> => {
  const { code, message }: CallFailure = asFailure(thrown);
  const refusal: Refusal = { message, code, ground: null, modelAway: false, ...again };
  setRefusal(draftId, refusal);
  try {
    const ground = groundNow(await call('drafts.get', { id: draftId }));
    if (useQueue.getState().refusals[draftId] === refusal) setRefusal(draftId, { ...refusal, ground });
  } catch {
    // The engine is away: what it said last stands until somebody does something about the draft.
  }
};

/** A refusal of the window's own, about what stands in it. */
export const refuseHere = (detail: DraftDetail, message: string): void =>
  setRefusal(detail.draft.id, {
    message,
    code: 'bad_input',
    ground: groundNow(detail),
    modelAway: false,
    again: null,
    wish: null,
  });
