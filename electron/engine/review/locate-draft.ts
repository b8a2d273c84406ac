import { desc, eq } from 'drizzle-orm';
import type { CallOutput } from '../../../shared/contract';
import type { EngineContext } from '../engine-context';
import { pendingDraft } from '../store/drafts';
import { latestSendOfDraft } from '../store/outbox';
import { drafts, reviews } from '../store/schema';
import { getWorkspace } from '../store/workspaces';

type Located = CallOutput<'drafts.locate'>;

const nowhere: Located = { where: 'nowhere', workspace: null, state: null, settledAt: null, by: null, newerId: null };

/**
 * Where the draft of a link is: the one query that looks past its workspace, and it says no more of another one than its name. Of one
 * that is here, what became of it, by whom, and which draft took its place.
 */
export const locateDraft = (ctx: EngineContext, id: string): Located => {
  const draft = ctx.store.db.select().from(drafts).where(eq(drafts.id, id)).get();
  if (!draft) return nowhere;
  if (draft.workspaceId !== ctx.workspaceId) {
    const { name } = getWorkspace(ctx.store, draft.workspaceId);
    return { ...nowhere, where: 'elsewhere', workspace: { id: draft.workspaceId, name } };
  }
  const here: Located = { ...nowhere, where: 'here', state: draft.state };
  const newer = draft.state === 'pending' ? null : pendingDraft(ctx.store, draft.leadId, draft.channel);
  const newerId = newer?.id ?? null;
  if (draft.state === 'rejected') {
    const review = ctx.store.db
      .select()
      .from(reviews)
      .where(eq(reviews.draftId, id))
      .orderBy(desc(reviews.createdAt), desc(reviews.id))
      .get();
    return { ...here, newerId, settledAt: review?.createdAt ?? draft.updatedAt, by: review?.by ?? null };
  }
  const send = latestSendOfDraft(ctx.store, id);
  if (draft.state === 'sent' || draft.state === 'failed' || draft.state === 'sending')
    return {
      ...here,
      newerId,
      settledAt: draft.state === 'sent' ? (send?.sentAt ?? draft.updatedAt) : draft.updatedAt,
      by: send === null || send.admittedBy === 'rule' ? null : send.admittedByName,
    };
  return draft.state === 'superseded' ? { ...here, newerId, settledAt: draft.updatedAt } : here;
};
