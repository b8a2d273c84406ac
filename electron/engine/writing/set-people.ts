import { Refusal } from '../../../shared/errors';
import type { MailAddress } from '../../../shared/schemas/common';
import type { EngineContext } from '../engine-context';
import type { Caller } from '../router';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import { insertDecision } from '../store/decisions';
import { getDraft, setDraft } from '../store/drafts';
import { fingerprint } from '../store/fingerprint';
import type { DraftRow } from '../store/rows';
import { settledBy } from '../store/settled-by';
import { chosenPeople } from './thread-people';

const nameOf = (who: MailAddress): string => who.name || who.email;
const listed = (people: readonly MailAddress[]): string => people.map(nameOf).join(', ');
const same = (a: readonly MailAddress[], b: readonly MailAddress[]): boolean =>
  a.map((who) => who.email.toLowerCase()).join() === b.map((who) => who.email.toLowerCase()).join();

/**
 * Sends a waiting draft to other people of its conversation. The draft was written for and checked with the ones before, so its
 * score and checks are void and an approval of the old addressees does not hold (the fingerprint names them).
 * Throws Refusal: 'already_settled', 'conflict', and those of `chosenPeople`.
 */
export const setPeople = (
  ctx: EngineContext,
  input: { id: string; version: number; to: readonly string[]; cc: readonly string[] },
  caller: Caller,
): DraftRow =>
  ctx.store.write(() => {
    const draft = getDraft(ctx.store, ctx.workspaceId, input.id);
    if (draft.state !== 'pending')
      throw new Refusal('already_settled', `${settledBy(ctx.store, draft) ?? 'This draft was settled already'}.`);
    if (draft.version !== input.version)
      throw new Refusal('conflict', 'This draft changed in another window. Look at it, then choose again.');
    const { to, cc } = chosenPeople(ctx, draft, input);
    if (same(to, draft.to) && same(cc, draft.cc)) return draft;
    const now = ctx.ports.clock.now();
    setDraft(ctx.store, draft.id, { to, cc, version: draft.version + 1 }, now);
    const after = getDraft(ctx.store, ctx.workspaceId, draft.id);
    const sentence = `${caller.name} chose who gets this reply: ${listed(to)}${cc.length === 0 ? '' : `, with a copy to ${listed(cc)}`}. It was written and checked for ${listed(draft.to)}.`;
    insertDecision(ctx.store, {
      id: ctx.newId(),
      workspaceId: ctx.workspaceId,
      createdAt: now,
      updatedAt: now,
      draftId: draft.id,
      messageId: draft.messageId,
      campaignId: draft.campaignId,
      source: 'manual',
      kind: 'needs_review',
      rule: 'held_back',
      headline: 'It goes to others than it was checked for',
      sentence,
      score: null,
      threshold: getCampaign(ctx.store, ctx.workspaceId, draft.campaignId).autoSendConfidenceThreshold,
      evaluation: null,
      checks: [],
      fingerprint: fingerprint(after),
    });
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: caller.name,
      actorRole: caller.role,
      kind: 'draft.addressees',
      cause: draft.messageId,
      data: { draftId: draft.id, to: to.length, cc: cc.length, fingerprint: fingerprint(after) },
    });
    return getDraft(ctx.store, ctx.workspaceId, draft.id);
  });
