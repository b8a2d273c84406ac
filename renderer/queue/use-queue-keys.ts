import type { DraftDetail } from '../../shared/contract';
import { useCommands } from '../keys/use-commands';
import { go } from '../state/route';
import { approve, redraft, showNewest, undo } from './decide';
import { rowBeside } from './next-row';
import { setQueue, useQueue } from './queue-state';
import { saveTyped } from './typed-text';
import { useLeaving } from './use-leaving';

type QueueKeys = {
  ids: readonly string[];
  openId: string | null;
  detail: DraftDetail | undefined;
  paneOpen: boolean;
  openPane: () => void;
  closePane: () => void;
};

const scrollPart = (share: number): void => {
  for (const name of ['thread', 'sheet']) {
    const part = document.querySelector(`[data-scroll="${name}"]`);
    if (!part || part.scrollHeight <= part.clientHeight) continue;
    const top = part.scrollTop;
    part.scrollBy({ top: part.clientHeight * share });
    // A part at its end passes the key on to the next one.
    if (part.scrollTop !== top) return;
  }
};

/** The queue by keys alone (docs/design.md, Keys). A command without a draft it could act on is not there. */
export const useQueueKeys = ({ ids, openId, detail, paneOpen, openPane, closePane }: QueueKeys): void => {
  const state = useQueue();
  const pending = detail?.draft.state === 'pending';
  const editing = detail !== undefined && state.editing === detail.draft.id;
  const act = <T>(run: (open: DraftDetail) => T): (() => void) | undefined =>
    detail && pending ? () => void run(detail) : undefined;
  const keep = (): void => {
    if (detail) void saveTyped(detail.draft.id).catch(() => {});
    setQueue({ editing: null });
  };
  const move = (step: number) => (): void => {
    const id = rowBeside(ids, openId, step);
    if (id !== null) go({ draftId: id });
    if (editing) keep();
  };
  const { undoable } = useLeaving();

  useCommands({
    next: move(1),
    previous: move(-1),
    open: paneOpen ? undefined : openPane,
    back: editing
      ? undefined
      : state.filterOpen
        ? () => setQueue({ filterOpen: false, search: '' })
        : paneOpen
          ? closePane
          : undefined,
    scrollDown: () => scrollPart(0.85),
    scrollUp: () => scrollPart(-0.85),
    search: () => setQueue({ filterOpen: true }),
    approve: editing ? undefined : act((open) => approve(open, ids)),
    approveNext: act((open) => approve(open, ids)),
    edit: editing ? undefined : act((open) => setQueue({ editing: open.draft.id })),
    leaveEditor: editing ? keep : undefined,
    reject: act(() => setQueue({ popover: 'reject' })),
    redraft: act((open) => redraft(open, null)),
    redraftWish: act(() => setQueue({ popover: 'wish' })),
    snooze: act(() => setQueue({ popover: 'snooze' })),
    undo: undoable ? () => void undo(undoable) : undefined,
    why: () => setQueue({ details: !state.details, leadPanel: true }),
    leadPanel: () => setQueue({ leadPanel: !state.leadPanel }),
    unfold: () => setQueue({ unfolded: !state.unfolded }),
    quoted: () => setQueue({ quoted: !state.quoted }),
    html: () => setQueue({ html: !state.html }),
    showNew: act(showNewest),
  });
};
