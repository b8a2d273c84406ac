import { afterEach, expect, it } from 'vitest';
import { dropUndo, pushUndo, setQueue, type Undoable, useQueue } from './queue-state';
import { enterPlace, offerOf } from './undos-elsewhere';

const here = { id: 'a', name: 'Brightwater' };
const there = { id: 'b', name: 'Fernhill' };
const rejected = (draftId: string): Undoable => ({ kind: 'reject', draftId, leadName: draftId });

const before = useQueue.getState();
afterEach(() => setQueue(before));

const offer = (now: number) => {
  const { undosElsewhere, lastDoneAt } = useQueue.getState();
  return offerOf(undosElsewhere, lastDoneAt, now);
};

it('what was done in one workspace is offered in the other, and is its own again when it is back on screen', () => {
  enterPlace(here);
  pushUndo(rejected('r'));
  const doneAt = useQueue.getState().lastDoneAt;
  enterPlace(there);
  expect(useQueue.getState().undos).toEqual([]);
  expect(offer(doneAt + 5_000)).toEqual({ place: here, undoable: rejected('r') });
  enterPlace(here);
  expect(useQueue.getState().undos).toEqual([rejected('r')]);
  expect(offer(doneAt + 5_000)).toBeNull();
});

it('what was decided here since is what U takes back; and nothing is offered for ever', () => {
  enterPlace(here);
  pushUndo(rejected('r'));
  const doneAt = useQueue.getState().lastDoneAt;
  enterPlace(there);
  expect(offer(doneAt + 120_000)).toBeNull();
  setQueue({ undos: [rejected('s')], lastDoneAt: doneAt + 1 });
  expect(offer(doneAt + 5_000)).toBeNull();
});

it('what was taken back there is offered no more, whenever the workspace is shown', () => {
  const undoable = rejected('r');
  enterPlace(here);
  pushUndo(undoable);
  const doneAt = useQueue.getState().lastDoneAt;
  enterPlace(there);
  dropUndo(undoable);
  expect(offer(doneAt + 5_000)).toBeNull();
  enterPlace(here);
  expect(useQueue.getState().undos).toEqual([]);
});
