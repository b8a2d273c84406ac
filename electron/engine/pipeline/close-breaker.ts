import { Refusal } from '../../../shared/errors';
import type { EngineContext } from '../engine-context';
import type { Caller } from '../router';
import { appendAudit } from '../store/audit';
import { readBreaker, writeBreaker } from '../store/breaker';
import { getCampaign } from '../store/campaigns';

/**
 * Lets a campaign send by rule again: a person has looked at what opened its breaker, and says why it may. What happened until
 * now no longer counts; what waits for a person keeps waiting. Throws Refusal('already_settled') when it is closed.
 */
export const closeBreaker = (ctx: EngineContext, input: { id: string; reason: string }, caller: Caller): void =>
  ctx.store.write(() => {
    const campaign = getCampaign(ctx.store, ctx.workspaceId, input.id);
    if (!campaign.breakerOpen) throw new Refusal('already_settled', 'The breaker of this campaign is closed.');
    const now = ctx.ports.clock.now();
    const record = readBreaker(ctx.store, campaign.id);
    writeBreaker(
      ctx.store,
      campaign.id,
      { ...record, closedAt: now, closedBy: caller.name, reason: input.reason },
      false,
      now,
    );
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: caller.name,
      actorRole: caller.role,
      kind: 'breaker.closed',
      cause: campaign.id,
      data: { reason: input.reason, evidence: record.evidence },
    });
  });
