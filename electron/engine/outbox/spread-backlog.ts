import type { EngineContext } from '../engine-context';

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
    // Whoever was promised first leaves first. By columns: what a row says need not be readable to wait.
    const late = ctx.store.sqlite
      .prepare<[string, number, number], { id: string }>(
        `SELECT id FROM outbox WHERE connection_id = ? AND state IN ('queued','retry_wait') AND leaves_at <= ?
         AND (code IN ('not_synced','not_connected','account_away') OR leaves_at < ?) ORDER BY admitted_at, leaves_at, id`,
      )
      .all(connectionId, now, now - lateAfterMs);
    const put = ctx.store.sqlite.prepare(
      "UPDATE outbox SET leaves_at = ?, updated_at = ? WHERE id = ? AND state IN ('queued','retry_wait')",
    );
    const rest = late.slice(atOnce);
    for (const [n, send] of rest.entries())
      put.run(now + Math.round(gapMs * (n + 0.75 + ctx.ports.random.next() / 2)), now, send.id);
    return rest.length;
  });
