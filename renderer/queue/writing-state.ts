import { create } from 'zustand';

export type WritingPopover = 'later' | 'people' | 'times' | 'snippets' | 'spelling';

/** Whether one of them is open, as a popover wants it told. */
export type PopoverState = { open: boolean; onOpenChange: (open: boolean) => void };

type WritingState = {
  /** The question open beside a draft's sheet. */
  popover: { which: WritingPopover; draftId: string } | null;
  /** The draft beside what the model wrote. */
  diff: boolean;
  /** Drafts of which other versions are being written. */
  versions: ReadonlySet<string>;
  /** The draft that another version is being put in place of. */
  swapping: string | null;
  /** Why fewer versions came than were asked for, by draft. */
  fewer: Readonly<Record<string, string>>;
};

/** What is open around the text that is being written; never the text itself. */
export const useWritingState = create<WritingState>(() => ({
  popover: null,
  diff: false,
  versions: new Set(),
  swapping: null,
  fewer: {},
}));

export const openPopover = (which: WritingPopover, draftId: string): void =>
  useWritingState.setState({ popover: { which, draftId } });
export const closePopover = (): void => useWritingState.setState({ popover: null });
export const toggleDiff = (): void => useWritingState.setState(({ diff }) => ({ diff: !diff }));

export const markVersions = (draftId: string, busy: boolean): void =>
  useWritingState.setState(({ versions }) => {
    const next = new Set(versions);
    if (busy) next.add(draftId);
    else next.delete(draftId);
    return { versions: next };
  });

/** Says why there are fewer versions than asked for; null clears it. */
export const tellFewer = (draftId: string, why: string | null): void =>
  useWritingState.setState((state) => {
    const fewer = { ...state.fewer };
    if (why === null) delete fewer[draftId];
    else fewer[draftId] = why;
    return { fewer };
  });
