import { Refusal } from '../../../../shared/errors';
import type { RejectReason } from '../../../../shared/schemas/draft';
import type { EngineContext } from '../../engine-context';
import type { Caller } from '../../router';
import { appendAudit } from '../../store/audit';
import { getDraft } from '../../store/drafts';
import { voidReviews } from '../../store/reviews';
import { reviews } from '../../store/schema';

/**
 * Records that a reply which a rule sent was wrong after all, or takes that back. It counts against the threshold that let
 * it pass. Throws Refusal for a draft that no rule has sent.
 */
export const foundWrong = (
  ctx: EngineContext,
  input: { id: string; wrong: boolean; reason: RejectReason; note: string },
  caller: Caller,
): void =>
  ctx.store.write(() => {
    const draft = getDraft(ctx.store, ctx.workspaceId, input.id);
    const now = ctx.ports.clock.now();
    if (draft.state !== 'sent' || draft.disposition !== 'AUTO_SENT')
      throw new Refusal('already_settled', 'Only a reply that a rule has sent can be found wrong afterwards.');
    // Said once or not at all: a second word replaces the first.
    voidReviews(ctx.store, draft.id, ['found_wrong'], now);
    if (input.wrong)
      ctx.store.db
        .insert(reviews)
        .values({
          id: ctx.newId(),
          workspaceId: ctx.workspaceId,
          createdAt: now,
          updatedAt: now,
          draftId: draft.id,
          decisionId: draft.decisionId,
          verdict: 'found_wrong',
          reason: input.reason,
          note: input.note,
          editShare: 0,
          by: caller.name,
        })
        .run();
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: caller.name,
      actorRole: caller.role,
      kind: input.wrong ? 'draft.found_wrong' : 'draft.found_right',
      cause: draft.messageId,
      data: { draftId: draft.id, reason: input.reason },
    });
  });
