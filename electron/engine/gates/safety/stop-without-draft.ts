import { type Gate, stop } from './gate';

/** `draft_exists`: a backfill that works with existing drafts only has none to work with here. */
export const stopWithoutDraft: Gate = ({ backfill }) =>
  backfill?.existingDraftsOnly === true && !backfill.draftWaits
    ? stop('This run works with drafts that wait, and none waits for this message.')
    : null;
