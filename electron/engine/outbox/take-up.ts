import type { EngineContext } from '../engine-context';
import { moveSend } from '../store/outbox';

/**
 * Takes up what an earlier attempt left half done because something could not be written: `claimed` has provably not left and is
 * queued again, `handed_off` may have left and is looked for. Call it in the account's own lane, where nobody is delivering now.
 * By ids alone: a row that cannot be read must not stand before the others. Gives how many there were.
 */
export const takeUp = (ctx: EngineContext, connectionId: string, why: { code: string; reason: string }): number => {
  const left = ctx.store.sqlite
    .prepare<[string], { id: string; state: 'claimed' | 'handed_off' }>(
      "SELECT id, state FROM outbox WHERE connection_id = ? AND state IN ('claimed','handed_off')",
    )
    .all(connectionId);
  if (left.length === 0) return 0;
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    for (const { id, state } of left)
      if (state === 'claimed') moveSend(ctx.store, id, 'queued', now, {}, ['claimed']);
      else moveSend(ctx.store, id, 'uncertain', now, { ...why, lookups: 0, nextLookupAt: now }, ['handed_off']);
  });
  ctx.changed('outbox');
  return left.length;
};
