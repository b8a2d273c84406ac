import { Refusal } from '../../../shared/errors';
import type { Claim } from '../../../shared/schemas/claim';
import { roleAllows } from '../../../shared/values/common';
import type { EngineContext } from '../engine-context';
import type { Caller } from '../router';
import { appendAudit } from '../store/audit';
import { claimOf, dropClaim, putClaim } from '../store/claims';
import { getDraft } from '../store/drafts';
import { getProfile } from '../store/workspaces';

/** Taken by oneself: long enough for a hard one, short enough that a lunch break frees it. Milliseconds. */
export const takenMs = 30 * 60_000;
/** Given to somebody, who need not be at work: until the same time tomorrow. Milliseconds. */
export const givenMs = 24 * 3_600_000;

const minutesLeft = (claim: Claim, now: number): string => {
  const minutes = Math.max(1, Math.ceil((claim.untilAt - now) / 60_000));
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
};

const inHand = (claim: Claim, now: number): string =>
  `${claim.name || 'Somebody'} has this draft in hand for another ${minutesLeft(claim, now)}.`;

const audit = (ctx: EngineContext, caller: Caller, kind: string, draftId: string, data: Record<string, unknown>) =>
  appendAudit(ctx.store, {
    workspaceId: ctx.workspaceId,
    at: ctx.ports.clock.now(),
    actor: caller.name,
    actorRole: caller.role,
    kind,
    cause: draftId,
    data,
  });

/** What nobody else holds, or what a manager takes out of other hands. Throws Refusal('claimed') otherwise. */
const mayChange = (claim: Claim | null, caller: Caller, now: number): void => {
  if (claim === null || claim.profileId === caller.id || roleAllows(caller.role, 'manager')) return;
  throw new Refusal('claimed', `${inHand(claim, now)} Ask them, or a manager, to release it.`);
};

/**
 * Puts a waiting draft into somebody's hands: the caller's own for 30 minutes, another's for 24 hours. Claiming again begins
 * the time anew. Throws Refusal: `not_found`, `already_settled`, `claimed` (another setter has it).
 */
export const claimDraft = (ctx: EngineContext, draftId: string, profileId: string, caller: Caller): Claim =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const draft = getDraft(ctx.store, ctx.workspaceId, draftId);
    if (draft.state !== 'pending') throw new Refusal('already_settled', 'This draft was settled; it needs nobody.');
    const holder = getProfile(ctx.store, ctx.workspaceId, profileId);
    if (!holder) throw new Refusal('not_found', 'This profile is not in the workspace.');
    const before = claimOf(ctx.store, draftId, now);
    mayChange(before, caller, now);
    const untilAt = now + (holder.id === caller.id ? takenMs : givenMs);
    putClaim(ctx.store, {
      draftId,
      workspaceId: ctx.workspaceId,
      profileId: holder.id,
      by: caller.name,
      at: now,
      untilAt,
    });
    if (before?.profileId !== holder.id)
      audit(ctx, caller, 'draft.claimed', draftId, { holder: holder.name, was: before?.name ?? null });
    return { profileId: holder.id, name: holder.name, by: caller.name, at: now, untilAt };
  });

/** Takes a draft out of anybody's hands: one's own, or as a manager anyone's. Throws Refusal('claimed'). */
export const releaseDraft = (ctx: EngineContext, draftId: string, caller: Caller): void =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    getDraft(ctx.store, ctx.workspaceId, draftId);
    const before = claimOf(ctx.store, draftId, now);
    if (before === null) return;
    mayChange(before, caller, now);
    dropClaim(ctx.store, draftId);
    audit(ctx, caller, 'draft.released', draftId, { holder: before.name });
  });

/**
 * Before an approval: what somebody else has in hand asks once. `overClaim` is the person's answer, and is recorded.
 * Throws Refusal('claimed').
 */
export const askOfClaim = (ctx: EngineContext, draftId: string, caller: Caller, overClaim: boolean): void => {
  const now = ctx.ports.clock.now();
  const claim = claimOf(ctx.store, draftId, now);
  if (claim === null || claim.profileId === caller.id) return;
  if (!overClaim)
    throw new Refusal('claimed', `${inHand(claim, now)} Approve once more to send it all the same. Nothing was sent.`);
  audit(ctx, caller, 'draft.approved_over_claim', draftId, { holder: claim.name });
};
