import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Store } from './open';
import { latestSendOfDraft } from './outbox';
import type { DraftRow } from './rows';
import { reviews } from './schema';

/**
 * Who settled a draft, and how, as the beginning of a sentence for the one who came second; null while it waits, and where
 * nobody did (a newer draft took its place).
 */
export const settledBy = (store: Store, draft: Pick<DraftRow, 'id' | 'state'>): string | null => {
  if (draft.state === 'rejected') {
    const review = store.db
      .select({ by: reviews.by })
      .from(reviews)
      .where(and(eq(reviews.draftId, draft.id), inArray(reviews.verdict, ['rejected'])))
      .orderBy(desc(reviews.id))
      .get();
    return review ? `${review.by} rejected this draft first` : null;
  }
  if (draft.state !== 'sending' && draft.state !== 'sent' && draft.state !== 'failed') return null;
  const send = latestSendOfDraft(store, draft.id);
  if (send === null) return null;
  return `${send.admittedBy === 'rule' ? 'A rule' : send.admittedByName} approved this draft first`;
};
