import { Refusal } from '../../../shared/errors';
import type { EngineContext } from '../engine-context';
import { backToReview } from '../outbox/settle';
import { appendAudit } from '../store/audit';
import { getSend } from '../store/outbox';
import { sealedNouns, sealRow } from '../store/seal-rows';
import type { RestoredBy } from './mark-restored';

/**
 * A person has looked at a damaged row. A send that may not have left goes back to review, where its text is read before it is
 * approved anew; any other row stands as it reads now. A row that was lost is no longer missed.
 */
export const settleDamage = (ctx: EngineContext, noun: string, rowId: string, who: RestoredBy): void =>
  ctx.store.write(() => {
    const known = sealedNouns.find((each) => each === noun);
    const row = ctx.store.sqlite
      .prepare<[string, string], { what: string }>('SELECT what FROM row_damage WHERE noun = ? AND row_id = ?')
      .get(noun, rowId);
    if (!known || !row) throw new Refusal('not_found', 'This row is not among the damaged ones any more.');
    if (known === 'outbox' && row.what !== 'lost')
      backToReview(ctx, getSend(ctx.store, ctx.workspaceId, rowId), {
        headline: 'It was damaged in the database file',
        sentence: 'What was to be sent is not what was approved. Read the draft again, then approve it.',
        by: who.name,
      });
    sealRow(ctx.store.sqlite, known, rowId);
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: ctx.ports.clock.now(),
      actor: who.name,
      actorRole: who.role,
      kind: 'data.row_settled',
      cause: 'person',
      data: { noun, rowId, what: row.what },
    });
  });
