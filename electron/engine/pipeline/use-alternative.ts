import { Refusal } from '../../../shared/errors';
import { offersNamed } from '../availability';
import type { EngineContext } from '../engine-context';
import type { Caller } from '../router';
import { getAlternative, passAlternativesOn } from '../store/alternatives';
import { appendAudit } from '../store/audit';
import { getDraft, insertDraft } from '../store/drafts';
import { moveOffers } from '../store/offers';
import { forgetTyped } from '../store/typed-texts';
import { keepVersion } from './keep-version';

/**
 * Puts another version in a waiting draft's place: a new draft of the same message to the same people, not judged yet. What was
 * there, with all that a person typed into it, becomes a version itself, so that nothing is lost by trying one. Gives the new
 * draft's id. Throws Refusal('already_settled'), ('not_found').
 */
export const useAlternative = (
  ctx: EngineContext,
  input: { id: string; alternativeId: string },
  caller: Caller,
): string =>
  ctx.store.write(() => {
    const before = getDraft(ctx.store, ctx.workspaceId, input.id);
    if (before.state !== 'pending')
      throw new Refusal('already_settled', 'This draft was settled; another version cannot take its place.');
    const chosen = getAlternative(ctx.store, before.id, input.alternativeId);
    const now = ctx.ports.clock.now();
    const id = ctx.newId();
    const { decisionId: _decided, disposition: _sent, ...kept } = before;
    insertDraft(
      ctx.store,
      {
        ...kept,
        ...chosen.made,
        id,
        createdAt: now,
        updatedAt: now,
        version: 1,
        body: chosen.body,
        originalBody: chosen.body,
        edited: false,
        askedByPerson: true,
        runId: null,
      },
      now,
    );
    // The times go over; what this version does not name is given back like any draft's.
    moveOffers(ctx.store, { from: before.id, to: id, now }, (offers) => offersNamed(chosen.body, offers));
    passAlternativesOn(ctx.store, { from: before.id, to: id, chosen: chosen.id, now });
    keepVersion(ctx, before, id, now);
    forgetTyped(ctx.store, before.id, now);
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: caller.name,
      actorRole: caller.role,
      kind: 'draft.alternative_chosen',
      cause: before.messageId,
      data: { draftId: id, insteadOf: before.id },
    });
    return id;
  });
