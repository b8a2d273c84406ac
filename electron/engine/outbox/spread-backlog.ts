import type { EngineContext } from '../engine-context';
import { dueSends } from '../store/outbox';

/** Of a backlog, this many leave an account at once, the others one after another. */
const atOnce = 3;
/** Ten a minute: what a person at the keyboard might send, and no mail provider takes for a machine run wild. */
const gapMs = 6_000;
/** Due for longer than this, a send waited for something: sleep, a stop, a network, an engine that was not running. */
const lateAfterMs = 120_000;

/**
 * Spreads what has piled up for one account while nothing could leave, so that a laptop which wakes after a night, a network
 * that comes back or a stop that is lifted does not send everything in one second. What is due in the ordinary course is left
 * alone. Gives how many were put off.
 */
export const spreadBacklog = (ctx: EngineContext, connectionId: string): number =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const late = dueSends(ctx.store, connectionId, now, 10_000)
      .filter(
        (send) => send.code === 'not_synced' || send.code === 'not_connected' || send.leavesAt < now - lateAfterMs,
      )
      // Whoever was promised first leaves first.
      .sort((a, b) => a.admittedAt - b.admittedAt);
    const put = ctx.store.sqlite.prepare(
      "UPDATE outbox SET leaves_at = ?, updated_at = ? WHERE id = ? AND state IN ('queued','retry_wait')",
    );
    const rest = late.slice(atOnce);
    for (const [n, send] of rest.entries())
      put.run(now + Math.round(gapMs * (n + 0.75 + ctx.ports.random.next() / 2)), now, send.id);
    return rest.length;
  });
