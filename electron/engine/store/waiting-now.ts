import { countBookOf } from './count-book';
import type { Store } from './open';
import { queueTotal } from './queue';

/** How many drafts need a person, from the book of counts: asked at every draft that opens and at every change of the status. */
export const waitingNow = (store: Store, workspaceId: string, clock: { now(): number }): number => {
  const now = clock.now();
  return countBookOf(store, () => clock.now()).read(`waiting ${workspaceId}`, now, () =>
    queueTotal(store, { workspaceId, view: 'needs_you', campaignId: null, search: '', now }),
  );
};
