import type { DraftDetail } from '../../shared/contract';
import type { QueueRow } from '../../shared/schemas/draft';
import type { CommandId } from '../keys/bindings';
import { useCommands } from '../keys/use-commands';
import { go } from '../state/route';
import { useProfile } from '../state/session';
import { openAlone } from './batch-pane';
import { claimDrafts, toggleClaim } from './claim-menu';
import { approve, redraft, showNewest, undo } from './decide';
import { approveMany } from './decide-many';
import { rowBeside } from './next-row';
import { addSelected, clearSelected, selectShown, setQueue, toggleSelected, useQueue } from './queue-state';
import { saveTyped } from './typed-text';
import { undoElsewhere } from './undo-elsewhere';
import { useLeaving } from './use-leaving';
import { useTabs } from './view-tabs';
import { useShownSince, whenShown } from './when-shown';

type QueueKeys = {
  ids: readonly string[];
  /** Rows of the whole cut, of which `ids` are there. */
  /** Of all drafts in the cut; undefined: more than are shown, not counted yet. */
  total: number | undefined;
  openId: string | null;
  detail: DraftDetail | undefined;
  /** The open draft could not be fetched: it is not on its way. */
  failed: boolean;
  /** The selected rows, in the order shown: while there are any, keys act on all of them. */
  selected: readonly QueueRow[];
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
export const useQueueKeys = ({
  ids,
  total,
  openId,
  detail,
  failed,
  selected,
  paneOpen,
  openPane,
  closePane,
}: QueueKeys): void => {
  const state = useQueue();
  const pending = detail?.draft.state === 'pending';
  const editing = detail !== undefined && state.editing === detail.draft.id;
  const many = selected.length > 0;
  const shown = useShownSince(detail);
  /** Keys that decide never act on what was not there when they were pressed; they are not lost in silence either. */
  const act = <T>(command: CommandId, run: (open: DraftDetail) => T): (() => void) | undefined => {
    if (openId === null || many || (detail ? !pending : failed)) return undefined;
    return () => whenShown({ command, draftId: openId, detail, shownAt: shown.current }, run);
  };
  const keep = (): void => {
    if (detail) void saveTyped(detail.draft.id).catch(() => {});
    setQueue({ editing: null });
  };
  const move = (step: number) => (): void => {
    const id = rowBeside(ids, openId, step);
    if (id !== null) go({ draftId: id });
    if (editing) keep();
  };
  const extend = (step: number) => (): void => {
    const id = rowBeside(ids, openId, step);
    addSelected([openId, id].filter((each) => each !== null));
    if (id !== null) go({ draftId: id });
  };
  const me = useProfile();
  const { tabs } = useTabs();
  const beside = (step: number) => (): void => {
    const at = tabs.findIndex((tab) => tab.chosen);
    tabs[(Math.max(0, at) + step + tabs.length) % tabs.length]?.show();
  };
  const first = selected[0];
  const { undoable, elsewhere } = useLeaving();

  useCommands({
    next: move(1),
    previous: move(-1),
    open: first ? () => openAlone(first.id) : paneOpen ? undefined : openPane,
    back: editing
      ? undefined
      : many
        ? clearSelected
        : state.planted !== null
          ? () => setQueue({ planted: null })
          : state.filterOpen
            ? () => setQueue({ filterOpen: false, search: '' })
            : paneOpen
              ? closePane
              : undefined,
    scrollDown: () => scrollPart(0.85),
    scrollUp: () => scrollPart(-0.85),
    search: () => setQueue({ filterOpen: true }),
    select: openId === null || editing ? undefined : () => toggleSelected(openId),
    extendDown: editing ? undefined : extend(1),
    extendUp: editing ? undefined : extend(-1),
    selectAll: editing || ids.length === 0 ? undefined : () => selectShown(ids, total),
    approve: many
      ? () => void approveMany(selected)
      : editing
        ? undefined
        : act('approve', (open) => approve(open, ids)),
    approveNext: act('approveNext', (open) => approve(open, ids)),
    edit: editing ? undefined : act('edit', (open) => setQueue({ editing: open.draft.id })),
    leaveEditor: editing ? keep : undefined,
    reject: many ? () => setQueue({ popover: 'reject' }) : act('reject', () => setQueue({ popover: 'reject' })),
    redraft: act('redraft', (open) => redraft(open, null)),
    redraftWish: act('redraftWish', () => setQueue({ popover: 'wish' })),
    snooze: many ? () => setQueue({ popover: 'snooze' }) : act('snooze', () => setQueue({ popover: 'snooze' })),
    undo: elsewhere ? () => void undoElsewhere(elsewhere) : undoable ? () => void undo(undoable) : undefined,
    claim: many
      ? () =>
          void claimDrafts(
            selected.map((row) => row.id),
            null,
          )
      : act('claim', (open) => toggleClaim(open.draft.id, open.claim, me?.id)),
    filters: () => setQueue({ popover: 'filters', filterOpen: false }),
    nextView: beside(1),
    previousView: beside(-1),
    why: () => setQueue({ details: !state.details, leadPanel: true }),
    leadPanel: () => setQueue({ leadPanel: !state.leadPanel }),
    unfold: () => setQueue({ unfolded: !state.unfolded }),
    quoted: () => setQueue({ quoted: !state.quoted }),
    html: () => setQueue({ html: !state.html }),
    showNew: act('showNew', showNewest),
  });
};
