import { switchWorkspace } from '../shell/follow-draft-link';
import { showFailure } from '../state/toasts';
import { undo } from './decide';
import type { OfferElsewhere } from './undos-elsewhere';

/** Goes to the workspace in which it was done, and takes it back there. */
export const undoElsewhere = async ({ place, undoable }: OfferElsewhere): Promise<void> => {
  try {
    await switchWorkspace(place.id);
  } catch (thrown) {
    showFailure(thrown);
    return;
  }
  await undo(undoable);
};
