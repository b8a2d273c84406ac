import { useEffect } from 'react';
import type { EngineStatus } from '../../shared/contract';
import { setQueue, type Undoable, useQueue } from './queue-state';

export type Place = { id: string; name: string };
/** What was done in a workspace that is not on screen, and can still be taken back there. */
export type UndosElsewhere = { place: Place; undos: readonly Undoable[]; lastDoneAt: number };
/** The last thing done, where that was in another workspace. */
export type OfferElsewhere = { place: Place; undoable: Undoable };

/** So long what was done elsewhere is offered here; whoever goes there finds it later too. */
const offeredMs = 120_000;

/**
 * What U means while another workspace is on screen than the one in which somebody last decided: that decision, there. Null once
 * something was decided here, or the moment has passed.
 */
export const offerOf = (
  elsewhere: readonly UndosElsewhere[],
  hereLastDoneAt: number,
  now: number,
): OfferElsewhere | null => {
  const last = elsewhere
    .filter((each) => each.undos.length > 0)
    .reduce<UndosElsewhere | null>(
      (newest, each) => (newest && newest.lastDoneAt > each.lastDoneAt ? newest : each),
      null,
    );
  const undoable = last?.undos.at(-1);
  if (!last || !undoable || last.lastDoneAt <= hereLastDoneAt || now - last.lastDoneAt >= offeredMs) return null;
  return { place: last.place, undoable };
};

/** Another workspace is on screen: what can be taken back in the one before is put aside, what can in this one is brought back. */
export const enterPlace = (place: Place): void => {
  const { place: from, undos, lastDoneAt, undosElsewhere } = useQueue.getState();
  if (from?.id === place.id) return;
  if (from === null) {
    setQueue({ place });
    return;
  }
  const back = undosElsewhere.find((each) => each.place.id === place.id);
  setQueue({
    place,
    undos: back?.undos ?? [],
    lastDoneAt: back?.lastDoneAt ?? 0,
    undosElsewhere: [
      ...undosElsewhere.filter((each) => each.place.id !== place.id && each.place.id !== from.id),
      { place: from, undos, lastDoneAt },
    ],
  });
};

/** Keeps what can be taken back with its workspace, whichever window or notice changes the one on screen. */
export const useUndosOfWorkspace = (status: EngineStatus | undefined): void => {
  const id = status?.workspace.id;
  const name = status?.workspace.name;
  useEffect(() => {
    if (id !== undefined && name !== undefined) enterPlace({ id, name });
  }, [id, name]);
};
