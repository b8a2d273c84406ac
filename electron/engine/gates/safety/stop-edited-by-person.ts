import { type Gate, stop } from './gate';

/** `edited_by_person`: a backfill that makes drafts never replaces one that somebody edited or has open. */
export const stopEditedByPerson: Gate = ({ backfill }) =>
  backfill?.editedByPerson === true && !backfill.existingDraftsOnly
    ? stop('Somebody edited the draft that waits, or has it open; a backfill leaves it alone.')
    : null;
