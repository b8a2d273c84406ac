import { create } from 'zustand';
import { noFilters } from '../../shared/first-queue-question';
import type { QueueView } from '../../shared/schemas/draft';
import type { QueueCut, QueueFilters, QueueGrouping, QueueSort } from '../../shared/schemas/queue-cut';
import type { CommandId } from '../keys/bindings';
import { t } from '../strings';
import type { Refusal } from './refusal';
import type { Place, UndosElsewhere } from './undos-elsewhere';

export type QueuePopover = 'filters' | 'reject' | 'wish' | 'snooze' | null;
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
  filters: QueueFilters;
  sort: QueueSort;
  group: QueueGrouping;
  /** Keys of groups whose rows are folded away. */
  collapsed: ReadonlySet<string>;
  /** The named view that the cut came from; null: none. */
  savedViewId: string | null;
  /** Drafts in somebody else's hands of which the engine has asked: the next approval says yes. */
  overClaims: ReadonlySet<string>;
  search: string;
  /** How often a search was ended with Enter: what was found is then a cut that somebody chose. */
  searches: number;
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
  /** The newest row of the lead's that the person has had before their eyes, by draft. */
  seenSeq: Readonly<Record<string, number>>;
  /** A refusal that belongs to one draft, shown beside it. */
  refusals: Readonly<Record<string, Refusal>>;
  redrafting: ReadonlySet<string>;
  undos: readonly Undoable[];
  /** When the last of them was done, UTC milliseconds. */
  lastDoneAt: number;
  /** The workspace that they were done in; null until it is known. */
  place: Place | null;
  /** The same of workspaces that are not on screen. */
  undosElsewhere: readonly UndosElsewhere[];
  /** Selected to be decided together. */
  selected: ReadonlySet<string>;
  /** What the last decision about several came to; empty when there is nothing to tell. */
  manyTold: string;
  /** What an attention check was, once it was decided; null when there is nothing to tell. */
  planted: string | null;
  /** A key that came before its draft could be read, of which the person is told; null when there is nothing to tell. */
  tooEarly: TooEarly | null;
};

/** Which draft was on its way and which command has to be given again. */
export type TooEarly = { draftId: string; command: CommandId };

export { noFilters };

export const useQueue = create<QueueState>(() => ({
  view: 'needs_you',
  filters: noFilters,
  sort: 'newest',
  group: 'none',
  collapsed: new Set(),
  savedViewId: null,
  overClaims: new Set(),
  search: '',
  searches: 0,
  filterOpen: false,
  editing: null,
  popover: null,
  unfolded: false,
  quoted: false,
  html: false,
  details: false,
  leadPanel: true,
  settled: new Set(),
  seenSeq: {},
  refusals: {},
  redrafting: new Set(),
  undos: [],
  lastDoneAt: 0,
  place: null,
  undosElsewhere: [],
  selected: new Set(),
  manyTold: '',
  planted: null,
  tooEarly: null,
}));

export const setQueue = (patch: Partial<QueueState>): void => useQueue.setState(patch);

/** The cut on screen, as it is kept and named. */
export const cutOf = ({ view, filters, sort, group }: QueueState): QueueCut => ({ view, filters, sort, group });

/** Shows a cut; `savedViewId` says which named view it is. */
export const showCut = (cut: QueueCut, savedViewId: string | null = null): void =>
  useQueue.setState({ ...cut, savedViewId, collapsed: new Set() });

export const setFilters = (patch: Partial<QueueFilters>): void =>
  useQueue.setState((state) => ({ filters: { ...state.filters, ...patch } }));
export const filtered = (filters: QueueFilters): boolean => JSON.stringify(filters) !== JSON.stringify(noFilters);

const changed = (set: ReadonlySet<string>, id: string, there: boolean): ReadonlySet<string> => {
  const next = new Set(set);
  if (there) next.add(id);
  else next.delete(id);
  return next;
};

/** Who selects a draft asks for it anew: what it was refused for before is not held against it. */
const without = (refusals: QueueState['refusals'], ids: readonly string[]): QueueState['refusals'] =>
  ids.some((id) => refusals[id] !== undefined)
    ? Object.fromEntries(Object.entries(refusals).filter(([id]) => !ids.includes(id)))
    : refusals;

/** Selects a draft, or not any more. */
export const toggleSelected = (id: string): void =>
  useQueue.setState((state) => ({
    selected: changed(state.selected, id, !state.selected.has(id)),
    refusals: without(state.refusals, state.selected.has(id) ? [] : [id]),
    manyTold: '',
  }));
/** Selects these besides what is selected. */
export const addSelected = (ids: readonly string[]): void =>
  useQueue.setState((state) => ({
    selected: new Set([...state.selected, ...ids]),
    refusals: without(
      state.refusals,
      ids.filter((id) => !state.selected.has(id)),
    ),
    manyTold: '',
  }));
/** Selects every row there is in the window, and says so where the cut holds more than those. */
export const selectShown = (ids: readonly string[], total: number | undefined): void => {
  addSelected(ids);
  if (total === undefined || ids.length < total) setQueue({ manyTold: t.queue.many.shownOnly });
};
export const clearSelected = (): void => useQueue.setState({ selected: new Set(), manyTold: '' });

/** Hides a draft that was just decided. */
export const settle = (id: string): void =>
  useQueue.setState((state) => ({ settled: changed(state.settled, id, true) }));
/** Shows it again: the decision failed or was undone. */
export const unsettle = (id: string): void =>
  useQueue.setState((state) => ({ settled: changed(state.settled, id, false) }));
export const markRedrafting = (id: string, there: boolean): void =>
  useQueue.setState((state) => ({ redrafting: changed(state.redrafting, id, there) }));

export const toggleGroup = (key: string): void =>
  useQueue.setState((state) => ({ collapsed: changed(state.collapsed, key, !state.collapsed.has(key)) }));
/** The engine asked whether to approve what somebody else has in hand; the next press answers. */
export const askOver = (id: string, there: boolean): void =>
  useQueue.setState((state) => ({ overClaims: changed(state.overClaims, id, there) }));

/** Notes up to where the person has read the lead's messages. */
export const markSeen = (draftId: string, inboundSeq: number): void =>
  useQueue.setState((state) => ({ seenSeq: { ...state.seenSeq, [draftId]: inboundSeq } }));

/** Shows a refusal beside the draft it is about; null clears it, and with it what it asked. */
export const setRefusal = (draftId: string, refusal: Refusal | null): void =>
  useQueue.setState((state) => {
    const refusals = { ...state.refusals };
    if (refusal === null) delete refusals[draftId];
    else refusals[draftId] = refusal;
    return { refusals };
  });

export const pushUndo = (undo: Undoable): void =>
  useQueue.setState((state) => ({ undos: [...state.undos.slice(-19), undo], lastDoneAt: Date.now() }));
const sameUndo = (a: Undoable, b: Undoable): boolean =>
  a === b || (a.kind === 'send' && b.kind === 'send' && a.sendId === b.sendId);
export const dropUndo = (undo: Undoable): void =>
  useQueue.setState((state) => {
    const without = (undos: readonly Undoable[]): readonly Undoable[] => undos.filter((each) => !sameUndo(each, undo));
    return {
      undos: without(state.undos),
      lastDoneAt: 0,
      undosElsewhere: state.undosElsewhere.map((each) => ({ ...each, undos: without(each.undos) })),
    };
  });
