import type { EngineContext } from '../../engine-context';
import type { Accounts } from '../../pipeline/accounts';
import { forgetQuestions, openHolds, setHold } from '../../store/batch-questions';
import { openBatches } from '../../store/model-batches';
import { releaseOffers } from '../../store/offers';
import { followBatch } from './follow-batch';

/** A run with batches is over: texts and answers are forgotten, and times held for drafts that never came are given back. */
export const endBatches = (ctx: EngineContext, runId: string): void =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    forgetQuestions(ctx.store, runId, now);
    for (const { id, messageId } of openHolds(ctx.store, runId)) {
      const drafted = ctx.store.sqlite.prepare('SELECT 1 FROM drafts WHERE id = ?').get(id) !== undefined;
      if (!drafted) releaseOffers(ctx.store, id, now);
      setHold(ctx.store, id, { open: false }, now);
      ctx.ports.log.write('debug', 'batch.hold_ended', { messageId, drafted });
    }
  });

/** Milliseconds between two looks at a batch that is being cancelled; the provider takes up to ten minutes. */
const lookMs = 15_000;

/**
 * Sees the batches of a cancelled run to their end: the provider is told, what it answered until then is paid for and counted,
 * and its files are taken away. Waits for the network and the account as long as it takes; the signal ends it.
 */
export const cancelBatches = async (
  ctx: EngineContext,
  accounts: Accounts,
  runId: string,
  signal: AbortSignal,
): Promise<void> => {
  const looks = new Map<string, number>();
  while (!signal.aborted && openBatches(ctx.store, runId).length > 0) {
    const access = await accounts.model();
    let moved = false;
    if (access?.batches)
      for (const row of openBatches(ctx.store, runId)) {
        // Another workspace has another account: this one's is asked when it is open again.
        if (row.workspaceId !== ctx.workspaceId) continue;
        const deps = {
          ...{ ctx, signal, looks, access: { ...access, batches: access.batches }, tell: () => {} },
          onFatal: (message: string) => ctx.ports.log.write('error', 'batch.not_cancelled', { runId, message }),
        };
        if (!signal.aborted && (await followBatch(deps, row)) === 'moved') moved = true;
      }
    await new Promise((goOn) => setImmediate(goOn));
    if (!moved && openBatches(ctx.store, runId).length > 0) await ctx.ports.clock.sleep(lookMs, signal);
  }
  if (!signal.aborted) endBatches(ctx, runId);
};
