import { and, desc, eq, inArray } from 'drizzle-orm';
import type { OutboxState } from '../../../shared/states/outbox';
import { newestInbound } from './messages';
import type { Store } from './open';
import { latestSendOfDraft } from './outbox';
import type { DraftRow } from './rows';
import { leads, reviews } from './schema';

/** Why a newer draft took the place of one: the lead wrote again, or somebody asked for another. */
const replacedBy = (store: Store, { leadId, messageId }: Pick<DraftRow, 'leadId' | 'messageId'>): string => {
  const place = 'a newer draft took the place of this one';
  const newest = newestInbound(store, leadId);
  const [lead] = store.db.select({ name: leads.name }).from(leads).where(eq(leads.id, leadId)).all();
  return newest !== null && newest.id !== messageId && lead
    ? `${lead.name} wrote again, and ${place}`
    : `A${place.slice(1)}`;
};

/**
 * What settled a draft, and who, as the beginning of a sentence for the one who came second; null while it waits, and where that is not
 * known.
 */
export const settledBy = (
  store: Store,
  draft: Pick<DraftRow, 'id' | 'state' | 'leadId' | 'messageId'>,
): string | null => {
  if (draft.state === 'superseded') return replacedBy(store, draft);
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

const stands: Partial<Record<OutboxState, string>> = {
  queued: 'It has not left yet: take it back in the outbox if it must not.',
  claimed: 'It has not left yet: take it back in the outbox if it must not.',
  retry_wait: 'It has not left yet: take it back in the outbox if it must not.',
  held: 'It is held and has not left: take it back in the outbox if it must not.',
  handed_off: 'It is leaving at this moment.',
  uncertain: 'It may have left; Countersign is looking for it.',
  needs_person: 'It may have left; the outbox asks whether it did.',
  sent: 'It has left.',
};

/** Where the reply stands that somebody else approved, for one who would not have it sent; empty where nothing of it is on its way. */
export const whereItStands = (store: Store, draft: Pick<DraftRow, 'id'>): string => {
  const send = latestSendOfDraft(store, draft.id);
  return send === null ? '' : (stands[send.state] ?? '');
};
