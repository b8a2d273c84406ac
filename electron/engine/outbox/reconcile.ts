import type { EngineContext } from '../engine-context';
import type { LookupOutcome } from '../providers/sender';
import { appendAudit } from '../store/audit';
import { getSend, moveSend, sendIdsInStates, sendsInStates } from '../store/outbox';
import type { OutboxRow } from '../store/rows';
import { listWorkspaces } from '../store/workspaces';
import type { OutboxDeps } from './outbox-deps';
import { settleSent } from './settle';

/** When a send of unknown outcome is looked for, counted from when it became unknown. */
const ladderMs = [0, 5_000, 30_000, 120_000, 600_000];

const longestGapMs = 600_000;

/**
 * After a crash: what was only claimed has provably not left and goes back to the queue; what was handed off may have left
 * and is looked for, never sent again blindly.
 */
export const recoverOutbox = (ctx: EngineContext): { requeued: number; uncertain: number } =>
  // Every workspace: the one that is not open now must not find its sends claimed by a process that is gone.
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    let requeued = 0;
    let uncertain = 0;
    const left = listWorkspaces(ctx.store).flatMap((workspace) =>
      sendsInStates(ctx.store, workspace.id, ['claimed', 'handed_off']),
    );
    for (const send of left) {
      if (send.state === 'claimed') requeued += moveSend(ctx.store, send.id, 'queued', now) ? 1 : 0;
      else
        uncertain += moveSend(ctx.store, send.id, 'uncertain', now, {
          code: 'engine_stopped',
          reason: 'Countersign stopped while this was being handed over.',
          lookups: 0,
          nextLookupAt: now,
        })
          ? 1
          : 0;
    }
    return { requeued, uncertain };
  });

/** An account that cannot be asked says nothing about a send: this long, its silence does not use up the ladder. */
const patienceMs = 3_600_000;
const askAgainMs = 30_000;

const notAsked = (ctx: EngineContext, send: OutboxRow): void => {
  const now = ctx.ports.clock.now();
  const reason = 'This reply may have left. The account could not be asked.';
  // Look-ups leave `updated_at` alone: it says since when the outcome is unknown, which may be long after the hand-over.
  if (now - send.updatedAt > patienceMs) {
    notFound(ctx, send, reason);
    return;
  }
  ctx.store.sqlite
    .prepare("UPDATE outbox SET next_lookup_at = ?, reason = ? WHERE id = ? AND state = 'uncertain'")
    .run(now + askAgainMs, reason, send.id);
};

const notFound = (ctx: EngineContext, send: OutboxRow, reason: string): void => {
  const now = ctx.ports.clock.now();
  const lookups = send.lookups + 1;
  const next = ladderMs[lookups];
  const since = send.nextLookupAt ?? now;
  ctx.store.write(() => {
    if (next === undefined) {
      // Absence proves nothing: a lagging index would make a duplicate. A person decides.
      if (!moveSend(ctx.store, send.id, 'needs_person', now, { lookups, nextLookupAt: null, reason })) return;
      appendAudit(ctx.store, {
        workspaceId: ctx.workspaceId,
        at: now,
        actor: 'outbox',
        actorRole: null,
        kind: 'send.needs_person',
        cause: send.causeId,
        data: { outboxId: send.id, lookups },
      });
      return;
    }
    const gap = next - (ladderMs[lookups - 1] ?? 0);
    ctx.store.sqlite
      .prepare("UPDATE outbox SET lookups = ?, next_lookup_at = ?, reason = ? WHERE id = ? AND state = 'uncertain'")
      .run(lookups, Math.max(now, since) + gap, reason, send.id);
  });
};

const lookUp = async (deps: OutboxDeps, send: OutboxRow, signal: AbortSignal): Promise<LookupOutcome> => {
  try {
    const sender = await deps.senderFor(send.connectionId);
    if (!sender) return { kind: 'unavailable', message: 'not connected' };
    // What a restored copy says of the hand-over may be of an earlier plan: it left at some time after it was approved.
    if (send.code === 'restored')
      return await sender.lookup({ ...send.payload, at: send.admittedAt, anyTimeSince: true }, signal);
    return await sender.lookup({ ...send.payload, at: send.handedOffAt ?? send.payload.at }, signal);
  } catch (error) {
    // One that cannot be looked for must not stand before the others.
    deps.ctx.ports.log.write('error', 'outbox.lookup_threw', {
      outboxId: send.id,
      error: error instanceof Error ? error.name : 'unknown',
    });
    return { kind: 'unavailable', message: 'the look-up broke off' };
  }
};

const reconcileOne = async (deps: OutboxDeps, id: string, signal: AbortSignal): Promise<boolean> => {
  const { ctx } = deps;
  const send = getSend(ctx.store, ctx.workspaceId, id);
  if (send.state !== 'uncertain') return false;
  // Further ahead than the ladder ever looks: the clock was set back, and what waits must not wait for it to catch up.
  const ahead = (send.nextLookupAt ?? 0) - ctx.ports.clock.now();
  if (ahead > 0 && ahead <= longestGapMs) return false;
  const found = await lookUp(deps, send, signal);
  let settled = false;
  if (found.kind === 'found') {
    const sentAt = found.at ?? send.handedOffAt ?? ctx.ports.clock.now();
    settled = settleSent(ctx, send, { providerId: found.providerId, acceptance: 'accepted', sentAt, how: 'lookup' });
  } else if (found.kind === 'unavailable') notAsked(ctx, send);
  else notFound(ctx, send, 'This reply may have left. The Sent folder does not show it, which proves nothing.');
  ctx.changed('outbox', send.id);
  return settled;
};

/**
 * Looks for every send of unknown outcome whose time has come. One that cannot be read or written down is told and keeps no
 * other from being looked for; the first such error is thrown when all have had their turn. Gives how many were settled.
 */
export const reconcile = async (given: OutboxDeps, signal: AbortSignal): Promise<number> => {
  const deps: OutboxDeps = { ...given, ctx: { ...given.ctx } };
  const { ctx } = deps;
  let settled = 0;
  let failed: { error: unknown } | null = null;
  for (const id of sendIdsInStates(ctx.store, ctx.workspaceId, ['uncertain'])) {
    if (signal.aborted) break;
    try {
      if (await reconcileOne(deps, id, signal)) settled += 1;
    } catch (error) {
      ctx.ports.log.write('error', 'outbox.reconcile_failed', {
        outboxId: id,
        error: error instanceof Error ? error.name : 'unknown',
      });
      failed ??= { error };
    }
  }
  if (failed) throw failed.error;
  return settled;
};
