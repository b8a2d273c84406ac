import { create } from 'zustand';
import type { QueueView } from '../../shared/schemas/draft';

export type QueueSort = 'newest' | 'oldest' | 'score';
export type QueuePopover = 'reject' | 'wish' | 'snooze' | null;
/** What U takes back: exactly one thing, the last one done in this window. */
export type Undoable =
  | { kind: 'send'; sendId: string; draftId: string; leadName: string }
  | { kind: 'reject'; draftId: string; leadName: string }
  | { kind: 'snooze'; leadId: string; draftId: string; leadName: string; untilAt: number }
  | Batch;
/** What was done to several at once, taken back together. */
export type Batch = { kind: 'batch'; what: 'approve' | 'reject' | 'snooze'; items: readonly Single[] };
export type Single = Exclude<Undoable, Batch>;

type QueueState = {
  view: QueueView;
  campaignId: string | null;
  sort: QueueSort;
  search: string;
  filterOpen: boolean;
  editing: string | null;
  popover: QueuePopover;
  unfolded: boolean;
  quoted: boolean;
  html: boolean;
  details: boolean;
  leadPanel: boolean;
  /** Decided here a moment ago: hidden at once, before the engine's next answer says the same. */
  settled: ReadonlySet<string>;
  /** Newest inbound message the person has had before their eyes, by draft. */
  seenInboundAt: Readonly<Record<string, number>>;
  /** A refusal that belongs to one draft, shown beside it. */
  refusals: Readonly<Record<string, string>>;
  redrafting: ReadonlySet<string>;
  undos: readonly Undoable[];
  /** When the last of them was done, UTC milliseconds. */
  lastDoneAt: number;
  /** Selected to be decided together. */
  selected: ReadonlySet<string>;
  /** What the last decision about several came to; empty when there is nothing to tell. */
  manyTold: string;
};

export const useQueue = create<QueueState>(() => ({
  view: 'needs_you',
  campaignId: null,
  sort: 'newest',
  search: '',
  filterOpen: false,
  editing: null,
  popover: null,
  unfolded: false,
  quoted: false,
  html: false,
  details: false,
  leadPanel: true,
  settled: new Set(),
  seenInboundAt: {},
  refusals: {},
  redrafting: new Set(),
  undos: [],
  lastDoneAt: 0,
  selected: new Set(),
  manyTold: '',
}));

export const setQueue = (patch: Partial<QueueState>): void => useQueue.setState(patch);

const changed = (set: ReadonlySet<string>, id: string, there: boolean): ReadonlySet<string> => {
  const next = new Set(set);
  if (there) next.add(id);
  else next.delete(id);
  return next;
};

/** Selects a draft, or not any more. */
export const toggleSelected = (id: string): void =>
  useQueue.setState((state) => ({ selected: changed(state.selected, id, !state.selected.has(id)), manyTold: '' }));
/** Selects these besides what is selected. */
export const addSelected = (ids: readonly string[]): void =>
  useQueue.setState((state) => ({ selected: new Set([...state.selected, ...ids]), manyTold: '' }));
export const clearSelected = (): void => useQueue.setState({ selected: new Set(), manyTold: '' });

/** Hides a draft that was just decided. */
export const settle = (id: string): void =>
  useQueue.setState((state) => ({ settled: changed(state.settled, id, true) }));
/** Shows it again: the decision failed or was undone. */
export const unsettle = (id: string): void =>
  useQueue.setState((state) => ({ settled: changed(state.settled, id, false) }));
export const markRedrafting = (id: string, there: boolean): void =>
  useQueue.setState((state) => ({ redrafting: changed(state.redrafting, id, there) }));

/** Notes up to where the person has read the lead's messages. */
export const markSeen = (draftId: string, inboundAt: number): void =>
  useQueue.setState((state) => ({ seenInboundAt: { ...state.seenInboundAt, [draftId]: inboundAt } }));

/** Shows a refusal beside the draft it is about; null clears it. */
export const refuse = (draftId: string, message: string | null): void =>
  useQueue.setState((state) => {
    const refusals = { ...state.refusals };
    if (message === null) delete refusals[draftId];
    else refusals[draftId] = message;
    return { refusals };
  });

export const pushUndo = (undo: Undoable): void =>
  useQueue.setState((state) => ({ undos: [...state.undos.slice(-19), undo], lastDoneAt: Date.now() }));
const sameUndo = (a: Undoable, b: Undoable): boolean =>
  a === b || (a.kind === 'send' && b.kind === 'send' && a.sendId === b.sendId);
export const dropUndo = (undo: Undoable): void =>
  useQueue.setState((state) => ({ undos: state.undos.filter((each) => !sameUndo(each, undo)), lastDoneAt: 0 }));
