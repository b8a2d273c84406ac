import type { EngineContext } from '../engine-context';
import { sendsInStates } from '../store/outbox';
import { backToReview } from './settle';

/**
 * Puts what rules queued in this workspace, and what has not left, before a person: auto-send was turned off, and nobody
 * should have to wonder whether the delayed ones still go. What a person approved, and what `--force-auto-send` queued, stays.
 * Gives how many came back.
 */
export const withdrawRuled = (ctx: EngineContext, reason: string, by: string): number =>
  ctx.store.write(
    () =>
      sendsInStates(ctx.store, ctx.workspaceId, ['queued', 'retry_wait', 'held']).filter(
        (send) =>
          send.admittedBy === 'rule' &&
          !send.forced &&
          backToReview(ctx, send, {
            headline: 'Auto-send was turned off',
            sentence: `Auto-send is off (${reason}), so this reply waits for you.`,
            by,
          }),
      ).length,
  );
