import { type BreakerEvidence, judgeBreaker } from '../autosend/judge-breaker';
import type { EngineContext } from '../engine-context';
import { backToReview } from '../outbox/settle';
import { appendAudit } from '../store/audit';
import { breakerEvidence, readBreaker, writeBreaker } from '../store/breaker';
import { getCampaign } from '../store/campaigns';
import { keepRead } from '../store/keep-reads';
import { sendsInStates } from '../store/outbox';
import type { CampaignRow } from '../store/rows';

/** Looks at one campaign of the workspace of `ctx`, and tells people when that opened its breaker. */
export type BreakerWatch = (ctx: EngineContext, campaignId: string) => void;

/** A breaker that has just opened: whom to tell of what. */
export type BreakerOpened = { campaign: CampaignRow; evidence: string[] };

const evidenceOf = (ctx: EngineContext, campaign: CampaignRow, now: number): BreakerEvidence => {
  // What led to the last opening was looked at by whoever closed it; it must not open it again.
  const sinceAt = (readBreaker(ctx.store, campaign.id).closedAt ?? -1) + 1;
  return breakerEvidence(ctx.store, ctx.workspaceId, campaign.id, sinceAt, now);
};

/** How long a look at a campaign's outcomes holds where none has changed: time alone only takes the oldest of a month away. */
const holdsMs = 30_000;

const quietSince = keepRead(
  ['outcomes'],
  (store, workspaceId: string, campaignId: string, stretch: string): boolean => {
    const sinceAt = (readBreaker(store, campaignId).closedAt ?? -1) + 1;
    return (
      judgeBreaker(breakerEvidence(store, workspaceId, campaignId, sinceAt, Number(stretch) * holdsMs)).length === 0
    );
  },
);

/** Whether what came of a campaign's sends and drawn decisions gives its breaker no reason to open: for every decision, and read anew only when one came. */
export const isQuiet = (ctx: EngineContext, campaignId: string): boolean =>
  quietSince(ctx.store, ctx.workspaceId, campaignId, String(Math.ceil(ctx.ports.clock.now() / holdsMs)));

const headline = 'This campaign is back to review';

/** Sets the flag, says why in the audit, and brings back what rules have queued and what has not left. */
const open = (ctx: EngineContext, campaign: CampaignRow, evidence: string[], now: number): void => {
  writeBreaker(ctx.store, campaign.id, { ...readBreaker(ctx.store, campaign.id), openedAt: now, evidence }, true, now);
  const sentence = `The breaker opened: ${evidence.join(' ')} This reply waits for you.`;
  const withdrawn = sendsInStates(ctx.store, ctx.workspaceId, ['queued', 'retry_wait', 'held']).filter(
    (send) =>
      send.campaignId === campaign.id &&
      send.admittedBy === 'rule' &&
      backToReview(ctx, send, { headline, sentence, by: 'breaker' }),
  ).length;
  appendAudit(ctx.store, {
    workspaceId: ctx.workspaceId,
    at: now,
    actor: 'breaker',
    actorRole: null,
    kind: 'breaker.opened',
    cause: campaign.id,
    data: { evidence, withdrawn },
  });
};

/**
 * Looks at what a campaign's rules did lately and drops the campaign back to review when it went wrong. Asked before a rule
 * lets anything go, before anything of a rule leaves, and twice a minute, so that nothing waits for somebody to look. Gives
 * what has just opened, else null; opening twice is opening once.
 */
export const watchBreaker = (ctx: EngineContext, campaignId: string): BreakerOpened | null => {
  const opened = ctx.store.write((): BreakerOpened | null => {
    const campaign = getCampaign(ctx.store, ctx.workspaceId, campaignId);
    if (campaign.breakerOpen || campaign.responseMode !== 'AI_AUTO_SEND') return null;
    const now = ctx.ports.clock.now();
    const evidence = judgeBreaker(evidenceOf(ctx, campaign, now)).map((signal) => signal.sentence);
    if (evidence.length === 0) return null;
    open(ctx, campaign, evidence, now);
    return { campaign, evidence };
  });
  if (opened) {
    ctx.ports.log.write('error', 'breaker.opened', { campaignId, evidence: opened.evidence });
    for (const topic of ['campaigns', 'queue', 'outbox', 'sending', 'audit'] as const) ctx.changed(topic);
  }
  return opened;
};
