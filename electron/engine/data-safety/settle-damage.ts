import { Refusal } from '../../../shared/errors';
import type { EngineContext } from '../engine-context';
import { backToReview, type ReturningSend } from '../outbox/settle';
import { appendAudit } from '../store/audit';
import { sealedNouns, sealRow } from '../store/seal-rows';
import { type RestingSend, sendHolds } from './hold-damaged';
import type { RestoredBy } from './mark-restored';
import { noteSettledRow } from './note-damage';

type HeldSend = RestingSend & ReturningSend & { state: string };

/** By columns alone: the text of a damaged row may not be readable any more. */
const sendsWhere = (ctx: EngineContext, where: string, ...given: string[]): HeldSend[] =>
  ctx.store.sqlite
    .prepare<string[], HeldSend>(
      `SELECT id, state, workspace_id AS workspaceId, draft_id AS draftId, lead_id AS leadId, campaign_id AS campaignId,
         connection_id AS connectionId, channel, cause_id AS causeId, fingerprint FROM outbox WHERE ${where}`,
    )
    .all(...given);

/** In the send's own workspace, whichever is open. */
const toReview = (ctx: EngineContext, send: HeldSend, sentence: string, by: string): boolean =>
  backToReview({ ...ctx, workspaceId: send.workspaceId }, send, {
    headline: 'It was damaged in the database file',
    sentence,
    by,
  });

/**
 * A person has looked at a damaged row. A send that may not have left goes back to review, where its text is read before it is
 * approved anew; any other row stands as it reads now, and what was held because of it alone goes back to review with it: what
 * was approved rested on what that row said before. A row that was lost is no longer missed.
 */
export const settleDamage = (ctx: EngineContext, noun: string, rowId: string, who: RestoredBy): void =>
  ctx.store.write(() => {
    const known = sealedNouns.find((each) => each === noun);
    const row = ctx.store.sqlite
      .prepare<[string, string], { what: string }>('SELECT what FROM row_damage WHERE noun = ? AND row_id = ?')
      .get(noun, rowId);
    if (!known || !row) throw new Refusal('not_found', 'This row is not among the damaged ones any more.');
    if (known === 'outbox' && row.what !== 'lost')
      for (const send of sendsWhere(ctx, 'id = ?', rowId))
        toReview(
          ctx,
          send,
          'What was to be sent is not what was approved. Read the draft again, then approve it.',
          who.name,
        );
    sealRow(ctx.store.sqlite, known, rowId);
    let returned = 0;
    for (const send of sendsWhere(ctx, "state = 'held' AND code = 'damaged'")) {
      const sentence =
        'What this reply rests on was damaged and has been looked at. Read it once more, then approve it.';
      if (sendHolds(ctx, send) && toReview(ctx, send, sentence, who.name)) returned += 1;
    }
    noteSettledRow(ctx);
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: ctx.ports.clock.now(),
      actor: who.name,
      actorRole: who.role,
      kind: 'data.row_settled',
      cause: 'person',
      data: { noun, rowId, what: row.what, returned },
    });
  });
