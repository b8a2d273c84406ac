import type { SendStatus } from '../../shared/schemas/draft';
import { useCall } from '../api/use-call';
import { useNow } from '../format/use-now';
import type { Undoable } from './queue-state';
import { useQueue } from './queue-state';
import { type OfferElsewhere, offerOf } from './undos-elsewhere';

/** A wait longer than this is a clock time, and belongs to the outbox, not to the moment after a key. */
export const countdownMaxSeconds = 120;

/** So long after a decision the engine's list may not hold it yet. */
const justDoneMs = 3_000;

export type Leaving = {
  /** The reply told about, and what takes it back. */
  shown: SendStatus | null;
  /** What U takes back now; null when the last thing done here can no longer be undone. */
  undoable: Undoable | null;
  more: number;
};

const asUndoable = (send: SendStatus): Undoable => ({
  kind: 'send',
  sendId: send.id,
  draftId: send.draftId ?? '',
  leadName: send.leadName,
});

/**
 * Which reply the strip tells about: the last one let go here, else one about to leave or held. An approval that has left
 * is not undoable any more, and U never falls through to an earlier one. What was done a moment ago (`justDone`) is undoable
 * before the engine has told of it: whoever presses A and U in one breath means it.
 */
export const leavingOf = (
  sends: readonly SendStatus[],
  undos: readonly Undoable[],
  now: number,
  justDone = false,
): Leaving => {
  const open = sends.filter((send) => send.undoable);
  const near = open.filter(
    (send) => send.state === 'held' || (send.leavesAt !== null && send.leavesAt - now <= countdownMaxSeconds * 1000),
  );
  const last = undos.at(-1);
  const own = last?.kind === 'send' ? open.find((send) => send.id === last.sendId) : undefined;
  const shown = own ?? near.at(-1) ?? null;
  if (justDone && last !== undefined) return { shown, undoable: last, more: Math.max(0, near.length - 1) };
  if (last?.kind === 'batch' && last.what === 'approve') {
    const there = last.items.some((item) => item.kind === 'send' && open.some((send) => send.id === item.sendId));
    if (there) return { shown, undoable: last, more: Math.max(0, near.length - 1) };
  } else if (last !== undefined && last.kind !== 'send')
    return { shown, undoable: last, more: Math.max(0, near.length - 1) };
  return { shown, undoable: shown ? asUndoable(shown) : null, more: Math.max(0, near.length - 1) };
};

/** The same, kept true each second, and what was done last in another workspace: U is about that before anything here. */
export const useLeaving = (): Leaving & { elsewhere: OfferElsewhere | null } => {
  const now = useNow();
  const undos = useQueue((state) => state.undos);
  const lastDoneAt = useQueue((state) => state.lastDoneAt);
  const { value } = useCall('outbox.list', { states: ['queued', 'claimed', 'handed_off', 'retry_wait', 'held'] });
  const undosElsewhere = useQueue((state) => state.undosElsewhere);
  return {
    ...leavingOf(value?.sends ?? [], undos, now, now - lastDoneAt < justDoneMs),
    elsewhere: offerOf(undosElsewhere, lastDoneAt, now),
  };
};
