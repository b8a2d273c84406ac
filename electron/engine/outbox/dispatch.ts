import type { OutboxState } from '../../../shared/states/outbox';
import { checkAtSendTime, type SendCheck } from '../autosend/send-time-checks';
import type { Sender, SendOutcome } from '../providers/sender';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import { getDraft, moveDraft } from '../store/drafts';
import { fingerprint } from '../store/fingerprint';
import { blockOf, getLead } from '../store/leads';
import { newestInbound, sentToLeadAfter } from '../store/messages';
import { dueSends, getSend, moveSend } from '../store/outbox';
import type { OutboxRow } from '../store/rows';
import { getWorkspace } from '../store/workspaces';
import type { OutboxDeps } from './outbox-deps';
import { backToReview, settleSent } from './settle';

/** What became of one due send, as far as it went now. */
export type DispatchResult = { id: string; state: OutboxState; reason: string | null };

const maxAttempts = 6;
/** Exponential backoff with full jitter, in milliseconds; only for outcomes known not to have been delivered. */
const backoffMs = (attempt: number, random: number): number =>
  Math.round(Math.min(15 * 60_000, 2_000 * 2 ** attempt) * (0.5 + random / 2));

class StoppedBeforeHandOff extends Error {}

const momentOf = (deps: OutboxDeps, send: OutboxRow, offers: { startAt: number; free: boolean }[]) => {
  const { store, workspaceId, ports } = deps.ctx;
  const draft = send.draftId === null ? null : getDraft(store, workspaceId, send.draftId);
  const lead = getLead(store, workspaceId, send.leadId);
  const workspace = getWorkspace(store, workspaceId);
  return {
    send,
    draft,
    draftFingerprint: draft ? fingerprint(draft) : null,
    lead,
    leadBlock: blockOf(lead),
    campaign: getCampaign(store, workspaceId, send.campaignId),
    newestInbound: newestInbound(store, send.leadId),
    sentSinceTrigger: sentToLeadAfter(store, send.leadId, send.triggerAt, send.id),
    offers,
    stoppedBy: workspace.stoppedBy,
    autoSendOff: deps.autoSendOff(),
    workspaceZone: workspace.settings.zone,
    now: ports.clock.now(),
  };
};

/** Applies a check that says no. Gives true when the send may go on. */
const passes = (deps: OutboxDeps, send: OutboxRow, check: SendCheck): boolean => {
  const { ctx } = deps;
  const now = ctx.ports.clock.now();
  switch (check.kind) {
    case 'go':
      return true;
    case 'later':
      ctx.store.sqlite
        .prepare('UPDATE outbox SET leaves_at = ?, reason = ?, updated_at = ? WHERE id = ?')
        .run(check.leavesAt, check.reason, now, send.id);
      return false;
    case 'hold':
      moveSend(ctx.store, send.id, 'held', now, { code: check.code, reason: check.reason });
      return false;
    case 'review':
      backToReview(ctx, send, { ...check, by: 'send-time check' });
      return false;
    case 'cancel':
      moveSend(ctx.store, send.id, 'cancelled', now, { code: 'lead_blocked', reason: check.reason });
      if (send.draftId !== null) {
        moveDraft(ctx.store, send.draftId, 'pending', now);
        moveDraft(ctx.store, send.draftId, 'rejected', now);
      }
      return false;
  }
};

/** Checks and claims in one transaction, so that nothing can change in between. */
const claim = (deps: OutboxDeps, id: string, offers: { startAt: number; free: boolean }[]): OutboxRow | null => {
  const { ctx } = deps;
  return ctx.store.write(() => {
    const send = getSend(ctx.store, ctx.workspaceId, id);
    if (send.state !== 'queued' && send.state !== 'retry_wait') return null;
    if (!passes(deps, send, checkAtSendTime(momentOf(deps, send, offers)))) return null;
    const now = ctx.ports.clock.now();
    return moveSend(ctx.store, id, 'claimed', now, { attempts: send.attempts + 1 })
      ? getSend(ctx.store, ctx.workspaceId, id)
      : null;
  });
};

/** Commits `handed_off` unless the emergency stop came in between: the last moment in which nothing has left. */
const handOff = (deps: OutboxDeps, id: string): void => {
  const { ctx } = deps;
  ctx.ports.trace('outbox.before_handed_off');
  ctx.store.write(() => {
    const stoppedBy = getWorkspace(ctx.store, ctx.workspaceId).stoppedBy;
    const now = ctx.ports.clock.now();
    if (stoppedBy !== null) {
      moveSend(ctx.store, id, 'held', now, { code: 'stopped', reason: `Stopped by ${stoppedBy}` }, ['claimed']);
      throw new StoppedBeforeHandOff();
    }
    if (!moveSend(ctx.store, id, 'handed_off', now, { handedOffAt: now }, ['claimed']))
      throw new StoppedBeforeHandOff();
  });
  ctx.ports.trace('outbox.after_handed_off');
};

const applyOutcome = (deps: OutboxDeps, id: string, outcome: SendOutcome): void => {
  const { ctx } = deps;
  const send = getSend(ctx.store, ctx.workspaceId, id);
  const now = ctx.ports.clock.now();
  ctx.ports.trace(`outbox.outcome_${outcome.kind}`);
  if (outcome.kind === 'sent') {
    if (send.state === 'claimed') moveSend(ctx.store, id, 'handed_off', now, { handedOffAt: now });
    settleSent(ctx, send, { ...outcome, sentAt: now, how: 'answer' });
    return;
  }
  if (outcome.kind === 'uncertain') {
    moveSend(
      ctx.store,
      id,
      'uncertain',
      now,
      { code: outcome.code, reason: outcome.message, lookups: 0, nextLookupAt: now },
      ['handed_off'],
    );
    // Not handed off: the peer never had it. Proven unsent, so it may go again.
    moveSend(
      ctx.store,
      id,
      'retry_wait',
      now,
      {
        code: outcome.code,
        reason: outcome.message,
        leavesAt: now + backoffMs(send.attempts, ctx.ports.random.next()),
      },
      ['claimed'],
    );
    return;
  }
  if (outcome.retry && send.attempts < maxAttempts) {
    const wait = outcome.retryAfterMs ?? backoffMs(send.attempts, ctx.ports.random.next());
    moveSend(ctx.store, id, 'retry_wait', now, { code: outcome.code, reason: outcome.message, leavesAt: now + wait }, [
      'claimed',
      'handed_off',
    ]);
    return;
  }
  ctx.store.write(() => {
    moveSend(ctx.store, id, 'failed', now, { code: outcome.code, reason: outcome.message }, ['claimed', 'handed_off']);
    if (send.draftId !== null) moveDraft(ctx.store, send.draftId, 'failed', now);
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: 'outbox',
      actorRole: null,
      kind: 'send.failed',
      cause: send.causeId,
      data: { outboxId: id, code: outcome.code },
    });
  });
};

const deliver = async (deps: OutboxDeps, sender: Sender, send: OutboxRow, signal: AbortSignal): Promise<void> => {
  try {
    deps.ctx.ports.trace('outbox.before_send');
    const outcome = await sender.send(send.payload, () => handOff(deps, send.id), signal);
    applyOutcome(deps, send.id, outcome);
  } catch (error) {
    if (error instanceof StoppedBeforeHandOff) return;
    // A sender that throws is a bug; what it did is unknown, so it is treated as unknown.
    deps.ctx.ports.log.write('error', 'outbox.sender_threw', {
      outboxId: send.id,
      error: error instanceof Error ? error.name : 'unknown',
    });
    applyOutcome(deps, send.id, {
      kind: 'uncertain',
      code: 'internal',
      message: 'The send broke off; whether it left is unknown.',
    });
  }
};

const stateOf = (deps: OutboxDeps, id: string): DispatchResult => {
  const { state, reason } = getSend(deps.ctx.store, deps.ctx.workspaceId, id);
  return { id, state, reason };
};

/** Takes one send as far as it goes now. One account is served by one caller at a time. */
export const dispatchOne = async (deps: OutboxDeps, id: string, signal: AbortSignal): Promise<DispatchResult> => {
  const { ctx } = deps;
  const send = getSend(ctx.store, ctx.workspaceId, id);
  const wait = (code: string, reason: string): DispatchResult => {
    const now = ctx.ports.clock.now();
    // Kept where it is and tried again: nothing left, and nothing may until the account answers.
    ctx.store.sqlite
      .prepare(
        "UPDATE outbox SET code = ?, reason = ?, leaves_at = ?, updated_at = ? WHERE id = ? AND state IN ('queued','retry_wait')",
      )
      .run(code, reason, now + 5_000, now, id);
    return stateOf(deps, id);
  };
  const sender = await deps.senderFor(send.connectionId);
  if (!sender) return wait('not_connected', 'The account is not connected');
  const notSynced = await deps.ensureSynced(send.connectionId, signal);
  if (signal.aborted) return stateOf(deps, id);
  if (notSynced !== null) return wait('not_synced', `Goes out when online: ${notSynced}`);
  const offers = await deps.offersOf(send, signal);
  const claimed = claim(deps, id, offers);
  if (claimed) {
    ctx.ports.trace('outbox.claimed');
    await deliver(deps, sender, claimed, signal);
  }
  ctx.changed('outbox', id);
  ctx.changed('queue');
  if (send.draftId !== null) ctx.changed('draft', send.draftId);
  return stateOf(deps, id);
};

/** Sends what is due for one account, one by one. Gives how many were looked at. */
export const dispatchDue = async (deps: OutboxDeps, connectionId: string, signal: AbortSignal): Promise<number> => {
  let looked = 0;
  const seen = new Set<string>();
  for (;;) {
    if (signal.aborted) return looked;
    const next = dueSends(deps.ctx.store, connectionId, deps.ctx.ports.clock.now(), 20).find(
      (send) => !seen.has(send.id),
    );
    if (!next) return looked;
    seen.add(next.id);
    await dispatchOne(deps, next.id, signal);
    looked += 1;
  }
};
