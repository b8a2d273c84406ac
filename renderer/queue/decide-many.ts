import { staysWhenMany } from '../../shared/approve-many';
import type { QueueRow, RejectReason } from '../../shared/schemas/draft';
import { asFailure, CallFailure, call } from '../api/call';
import { go, useRoute } from '../state/route';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import type { Batch, Single } from './queue-state';
import { pushUndo, setQueue, setRefusal, settle, unsettle, useQueue } from './queue-state';
import type { Refusal } from './refusal';
import { refuseFor } from './refuse';
import { forgetTyped, useTyped } from './typed-text';

export type Sorted = {
  /** Those that may leave together. */
  go: QueueRow[];
  /** Those that need a reader, each with why, or with what it was refused for a moment ago. */
  stay: { row: QueueRow; why: string }[];
  /** How many of those that can go were never opened in this window. */
  unread: number;
};

/** Sorts what is selected into what approving would let go and what it would leave. */
export const sortSelected = (
  rows: readonly QueueRow[],
  refusals: Readonly<Record<string, Pick<Refusal, 'message'>>>,
  seenSeq: Readonly<Record<string, number>>,
  typed: Readonly<Record<string, unknown>>,
): Sorted => {
  const sorted: Sorted = { go: [], stay: [], unread: 0 };
  for (const row of rows) {
    const why = refusals[row.id]?.message ?? (typed[row.id] === undefined ? staysWhenMany(row) : t.queue.many.typed);
    if (why !== null) sorted.stay.push({ row, why });
    else {
      sorted.go.push(row);
      if (seenSeq[row.id] === undefined) sorted.unread += 1;
    }
  }
  return sorted;
};

/** Hides the rows at once and gives how to show one again with the reason it stayed for. */
const leave = (rows: readonly QueueRow[]): ((id: string, why: CallFailure) => void) => {
  for (const row of rows) {
    settle(row.id);
    setRefusal(row.id, null);
  }
  setQueue({ popover: null, editing: null, manyTold: '' });
  return (id, why) => {
    unsettle(id);
    void refuseFor(id, why);
  };
};

/** Says what became of it: what is undone together, and how many stayed. What stayed is selected still. */
const tell = (what: Batch['what'], items: readonly Single[], stayed: readonly string[]): void => {
  if (items.length > 0) pushUndo({ kind: 'batch', what, items });
  setQueue({ selected: new Set(stayed), manyTold: t.queue.many.told(items.length, stayed.length) });
  const { draftId } = useRoute.getState();
  if (stayed.length === 0 && draftId !== null && useQueue.getState().settled.has(draftId)) go({ draftId: null });
};

/**
 * Approves those of the rows that may go together; the engine checks each on its own and names those it refuses. The rest
 * of `rows` stays selected.
 */
export const approveMany = async (rows: readonly QueueRow[]): Promise<void> => {
  const { refusals, seenSeq } = useQueue.getState();
  const sorted = sortSelected(rows, refusals, seenSeq, useTyped.getState());
  if (sorted.go.length === 0) return;
  const stayed = sorted.stay.map(({ row }) => row.id);
  const stays = leave(sorted.go);
  const items = sorted.go.map((row) => ({
    id: row.id,
    fingerprint: row.fingerprint,
    // Not opened: no more than what it answers was before anybody's eyes.
    seenSeq: seenSeq[row.id] ?? null,
  }));
  try {
    const { sends, refused } = await call('drafts.approveMany', { items });
    for (const { id, code, message } of refused) {
      if (code === 'planted') {
        setQueue({ planted: message });
        continue;
      }
      stays(id, new CallFailure(code, message));
      stayed.push(id);
    }
    for (const send of sends) if (send.draftId !== null) forgetTyped(send.draftId);
    tell(
      'approve',
      sends.map((send) => ({ kind: 'send', sendId: send.id, draftId: send.draftId ?? '', leadName: send.leadName })),
      stayed,
    );
  } catch (thrown) {
    for (const { id } of items) unsettle(id);
    showFailure(thrown);
  }
};

/** Does one thing to each row by itself; what fails stays selected with its reason. */
const each = async (
  what: Batch['what'],
  rows: readonly QueueRow[],
  act: (row: QueueRow) => Promise<Single>,
): Promise<void> => {
  const stays = leave(rows);
  const done: Single[] = [];
  const stayed: string[] = [];
  for (const row of rows) {
    try {
      done.push(await act(row));
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === 'planted') {
        setQueue({ planted: failure.message });
        continue;
      }
      stays(row.id, failure);
      stayed.push(row.id);
    }
  }
  tell(what, done, stayed);
};

/** Rejects all of the rows for one reason; nothing is sent. */
export const rejectMany = (rows: readonly QueueRow[], reason: RejectReason, note: string): Promise<void> =>
  each('reject', rows, async (row) => {
    await call('drafts.reject', { id: row.id, reason, note });
    forgetTyped(row.id);
    return { kind: 'reject', draftId: row.id, leadName: row.leadName };
  });

/** Puts the leads of all rows away until a moment, UTC milliseconds. */
export const snoozeMany = (rows: readonly QueueRow[], untilAt: number): Promise<void> =>
  each('snooze', rows, async (row) => {
    await call('leads.snooze', { leadId: row.leadId, untilAt });
    unsettle(row.id);
    return { kind: 'snooze', leadId: row.leadId, draftId: row.id, leadName: row.leadName, untilAt };
  });
