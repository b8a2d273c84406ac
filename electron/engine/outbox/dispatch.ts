import type { OutboxState } from '../../../shared/states/outbox';
import { checkAtSendTime, type SendCheck } from '../autosend/send-time-checks';
import { holdDamaged } from '../data-safety/hold-damaged';
import { noteDamagedRows } from '../data-safety/note-damage';
import type { EngineContext } from '../engine-context';
import type { Sender, SendOutcome } from '../providers/sender';
import { appendAudit } from '../store/audit';
import { moveDraft } from '../store/drafts';
import { dueSendIds, getSend, moveSend } from '../store/outbox';
import type { OutboxRow } from '../store/rows';
import { rowHolds } from '../store/seal-rows';
import { getWorkspace, toWorkspace } from '../store/workspaces';
import type { OutboxDeps } from './outbox-deps';
import { limitOf } from './send-limits';
import { momentOf, type Offers } from './send-moment';
import { backToReview, cancelBlocked, settleSent } from './settle';
import { takeUp } from './take-up';
import { attemptsOnAccount, backoffMs, isAccounts, sendingTrouble, waitTogether } from './wait-for-account';

/** What became of one due send, as far as it went now. */
export type DispatchResult = { id: string; state: OutboxState; reason: string | null };

/** Of what no peer asked for: our own attempt broke off. A peer's "later" is kept to until the approval is too old to count. */
const maxAttempts = 6;

const longestAskedMs = 3_600_000;

class StoppedBeforeHandOff extends Error {}

/** Applies a check that says no, to a send that is queued or claimed. Gives true when it may go on. */
const passes = (deps: OutboxDeps, send: OutboxRow, check: SendCheck): boolean => {
  const { ctx } = deps;
  const now = ctx.ports.clock.now();
  switch (check.kind) {
    case 'go':
      return true;
    case 'later':
      if (moveSend(ctx.store, send.id, 'queued', now, { leavesAt: check.leavesAt, reason: check.reason }, ['claimed']))
        return false;
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
      cancelBlocked(ctx, send, check.reason);
      return false;
  }
};

/** Checks and claims in one transaction, so that nothing can change in between. */
const claim = (deps: OutboxDeps, id: string, offers: Offers): OutboxRow | null => {
  const { ctx } = deps;
  return ctx.store.write(() => {
    const send = getSend(ctx.store, ctx.workspaceId, id);
    if (send.state !== 'queued' && send.state !== 'retry_wait') return null;
    const now = ctx.ports.clock.now();
    // Put off while the account was being synced.
    if (send.leavesAt > now) return null;
    if (holdDamaged(ctx, send)) return null;
    if (!passes(deps, send, checkAtSendTime(momentOf(deps, send, offers)))) return null;
    const { settings } = toWorkspace(getWorkspace(ctx.store, ctx.workspaceId));
    const limit = limitOf(ctx.store, send, settings, now);
    if (limit !== null && !passes(deps, send, { kind: 'later', ...limit })) return null;
    // From here on it is when this one left: what the limits count.
    return moveSend(ctx.store, id, 'claimed', now, { attempts: send.attempts + 1, leavesAt: now })
      ? getSend(ctx.store, ctx.workspaceId, id)
      : null;
  });
};

/**
 * Commits `handed_off`, the last moment in which nothing has left. Everything is looked at once more: between the claim and
 * here lies a connection being made, and the stop, a new message or a "remove me" may have come meanwhile.
 */
const handOff = (deps: OutboxDeps, id: string, offers: Offers): void => {
  const { ctx } = deps;
  ctx.ports.trace('outbox.before_handed_off');
  const handed = ctx.store.write(() => {
    const send = getSend(ctx.store, ctx.workspaceId, id);
    if (
      send.state !== 'claimed' ||
      holdDamaged(ctx, send) ||
      !passes(deps, send, checkAtSendTime(momentOf(deps, send, offers)))
    )
      return false;
    const now = ctx.ports.clock.now();
    return moveSend(ctx.store, id, 'handed_off', now, { handedOffAt: now }, ['claimed']);
  });
  // Thrown outside the transaction: what the check has just written must stand.
  if (!handed) throw new StoppedBeforeHandOff();
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
  // Taken back at the last moment, or settled by sync: there is nothing left to say about it.
  if (send.state !== 'claimed' && send.state !== 'handed_off') return;
  const { code, message: reason } = outcome;
  if (outcome.kind === 'uncertain' && send.state === 'handed_off') {
    moveSend(ctx.store, id, 'uncertain', now, { code, reason, lookups: 0, nextLookupAt: now }, ['handed_off']);
    return;
  }
  // From here on it is known that nothing was delivered: refused, or in doubt before it was handed over.
  const accounts = outcome.kind === 'refused' && isAccounts(outcome);
  // RFC 5321, 4.5.4.1: a client goes on for days, at growing intervals. Here until the check at claiming says that the word
  // which let it go is too old, and a person is asked again.
  const asksToWait = outcome.kind === 'refused' && outcome.retry && outcome.code !== 'not_handed_over';
  const again = outcome.kind === 'uncertain' || outcome.retry;
  if (accounts || asksToWait || (again && send.attempts < maxAttempts)) {
    const asked = outcome.kind === 'refused' ? outcome.retryAfterMs : null;
    const attempts = accounts ? attemptsOnAccount(ctx.store, send) : send.attempts;
    const own = backoffMs(attempts, ctx.ports.random.next());
    // As long as it was asked for, but neither at once (a provider that says 0) nor for days (one whose clock is wrong).
    const wait = asked === null ? own : Math.min(Math.max(asked, own), longestAskedMs);
    ctx.store.write(() => {
      moveSend(ctx.store, id, 'retry_wait', now, { code, reason, leavesAt: now + wait, attempts }, [
        'claimed',
        'handed_off',
      ]);
      if (accounts) waitTogether(ctx.store, send, now + wait, `Waits for the account: ${reason}`, now);
    });
    return;
  }
  ctx.store.write(() => {
    moveSend(ctx.store, id, 'failed', now, { code, reason }, ['claimed', 'handed_off']);
    if (send.draftId !== null) moveDraft(ctx.store, send.draftId, 'failed', now);
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: 'outbox',
      actorRole: null,
      kind: 'send.failed',
      cause: send.causeId,
      data: { outboxId: id, code },
    });
  });
};

const deliver = async (
  deps: OutboxDeps,
  sender: Sender,
  send: OutboxRow,
  offers: Offers,
  signal: AbortSignal,
): Promise<void> => {
  const told = (event: string, error: unknown): void =>
    deps.ctx.ports.log.write('error', event, {
      outboxId: send.id,
      error: error instanceof Error ? error.name : 'unknown',
    });
  let outcome: SendOutcome;
  try {
    deps.ctx.ports.trace('outbox.before_send');
    // Dated when it leaves, not when it was allowed: one that was held for hours would be looked for at the wrong time.
    outcome = await sender.send({ ...send.payload, at: send.leavesAt }, () => handOff(deps, send.id, offers), signal);
  } catch (error) {
    if (error instanceof StoppedBeforeHandOff) return;
    // A sender that throws is a bug; what it did is unknown, so it is treated as unknown.
    told('outbox.sender_threw', error);
    outcome = { kind: 'uncertain', code: 'internal', message: 'The send broke off; whether it left is unknown.' };
  }
  const shown = sendingTrouble(outcome);
  if (shown !== undefined) deps.noteSending(send.connectionId, shown);
  try {
    applyOutcome(deps, send.id, outcome);
  } catch (error) {
    // What is known must not become a doubt by one write that failed. A second failure leaves it to the account's next turn.
    told('outbox.outcome_not_written', error);
    applyOutcome(deps, send.id, outcome);
  }
};

const stateOf = (deps: OutboxDeps, id: string): DispatchResult => {
  const { state, reason } = getSend(deps.ctx.store, deps.ctx.workspaceId, id);
  return { id, state, reason };
};

/** Takes one send as far as it goes now. One account is served by one caller at a time. */
export const dispatchOne = async (given: OutboxDeps, id: string, signal: AbortSignal): Promise<DispatchResult> => {
  // The workspace of this send, also when a person switches to another while it is under way.
  const deps: OutboxDeps = { ...given, ctx: { ...given.ctx } };
  const { ctx } = deps;
  const send = getSend(ctx.store, ctx.workspaceId, id);
  const wait = (code: string, reason: string): DispatchResult => {
    const now = ctx.ports.clock.now();
    // Kept where it is and tried again: nothing left, and nothing may until the account answers. What else is due there
    // would meet the same, so it waits too: a thousand replies must not ask a dead account a thousand times.
    ctx.store.sqlite
      .prepare(
        `UPDATE outbox SET code = ?, reason = ?, leaves_at = ?, updated_at = ?
         WHERE connection_id = ? AND state IN ('queued','retry_wait') AND (id = ? OR leaves_at <= ?)`,
      )
      .run(code, reason, now + 5_000, now, send.connectionId, id, now);
    return stateOf(deps, id);
  };
  const sender = await deps.senderFor(send.connectionId);
  if (!sender) return wait('not_connected', 'The account is not connected');
  const notSynced = await deps.ensureSynced(send.connectionId, signal);
  if (signal.aborted) return stateOf(deps, id);
  if (notSynced !== null) return wait('not_synced', `Goes out when online: ${notSynced}`);
  const offers = await deps.offersOf(send, signal);
  if (send.admittedBy === 'rule') deps.watchBreaker(ctx, send.campaignId);
  const claimed = claim(deps, id, offers);
  if (claimed) {
    ctx.ports.trace('outbox.claimed');
    await deliver(deps, sender, claimed, offers, signal);
  }
  ctx.changed('outbox', id);
  ctx.changed('queue');
  if (send.draftId !== null) ctx.changed('draft', send.draftId);
  return stateOf(deps, id);
};

/** A row whose text cannot be read is damaged: held by its id, so that the others go on. Anything else is passed on. */
const holdUnreadable = (ctx: EngineContext, id: string, error: unknown): void => {
  if (!(error instanceof SyntaxError)) throw error;
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    rowHolds(ctx.store.sqlite, 'outbox', id, now);
    moveSend(ctx.store, id, 'held', now, {
      code: 'damaged',
      reason: 'This cannot be read in the database file any more. See Settings, Backups.',
    });
    noteDamagedRows(ctx);
  });
};

/**
 * Sends what is due for one account, one by one, in that account's lane. What an earlier turn could not write down is taken up
 * first. A send that fails keeps no other from leaving; the first error is thrown when all have had their turn. Gives how many
 * were looked at.
 */
export const dispatchDue = async (deps: OutboxDeps, connectionId: string, signal: AbortSignal): Promise<number> => {
  const { ctx } = deps;
  let looked = 0;
  let failed: { error: unknown } | null = null;
  const seen = new Set<string>();
  takeUp(ctx, connectionId, {
    code: 'not_written',
    reason: 'What became of this could not be written down, so it is looked for.',
  });
  for (;;) {
    if (signal.aborted) break;
    const next = dueSendIds(ctx.store, connectionId, ctx.ports.clock.now()).find((id) => !seen.has(id));
    if (next === undefined) break;
    seen.add(next);
    try {
      await dispatchOne(deps, next, signal).catch((error: unknown) => holdUnreadable(ctx, next, error));
    } catch (error) {
      ctx.ports.log.write('error', 'outbox.dispatch_failed', {
        outboxId: next,
        error: error instanceof Error ? error.name : 'unknown',
      });
      failed ??= { error };
    }
    looked += 1;
  }
  if (failed) throw failed.error;
  return looked;
};
