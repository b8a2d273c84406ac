import { create } from 'zustand';
import type { CallOutput } from '../../shared/contract';

type Located = CallOutput<'drafts.locate'>;

type DraftLink = {
  /** A link leads into another workspace: whether to go there is asked. */
  elsewhere: { draftId: string; workspace: NonNullable<Located['workspace']> } | null;
  /** A link opened a draft that waits no more: it stays open though the list does not have it, and what became of it is said. */
  settled: { draftId: string; located: Located } | null;
};

/** What there is to say about the link that was followed last. */
export const useDraftLink = create<DraftLink>(() => ({ elsewhere: null, settled: null }));
export const setDraftLink = (patch: Partial<DraftLink>): void => useDraftLink.setState(patch);
