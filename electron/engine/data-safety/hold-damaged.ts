import type { EngineContext } from '../engine-context';
import { moveSend } from '../store/outbox';
import type { OutboxRow } from '../store/rows';
import { rowHolds, type SealedNoun } from '../store/seal-rows';
import { noteDamagedRows } from './note-damage';

/** What of a send says which rows it rests on; columns alone, so that its text need not be readable. */
export type RestingSend = Pick<OutboxRow, 'id' | 'draftId' | 'leadId' | 'campaignId' | 'connectionId' | 'workspaceId'>;

/** The rows that a send rests on: itself, the text, why it may leave, and whom it goes to. */
const restsOn = (ctx: EngineContext, send: RestingSend): [SealedNoun, string | null][] => {
  const draft = ctx.store.sqlite
    .prepare<[string | null], { decision_id: string | null }>('SELECT decision_id FROM drafts WHERE id = ?')
    .get(send.draftId);
  return [
    ['outbox', send.id],
    ['drafts', send.draftId],
    ['decisions', draft?.decision_id ?? null],
    ['leads', send.leadId],
    ['campaigns', send.campaignId],
    ['connections', send.connectionId],
    ['workspaces', send.workspaceId],
  ];
};

/** Whether every row that a send rests on is what was written. One that is not is noted. */
export const sendHolds = (ctx: EngineContext, send: RestingSend): boolean => {
  const now = ctx.ports.clock.now();
  return restsOn(ctx, send).every(([noun, id]) => id === null || rowHolds(ctx.store.sqlite, noun, id, now));
};

/**
 * The last look at what a send is made of, in the transaction that claims it: a row that is not what was written holds it, turns
 * auto-send off and tells everybody. Gives true when it was held.
 */
export const holdDamaged = (ctx: EngineContext, send: OutboxRow): boolean => {
  const now = ctx.ports.clock.now();
  const wrong = restsOn(ctx, send).filter(([noun, id]) => id !== null && !rowHolds(ctx.store.sqlite, noun, id, now));
  if (wrong.length === 0) return false;
  moveSend(ctx.store, send.id, 'held', now, {
    code: 'damaged',
    reason: 'What this rests on was changed in the database file. See Settings, Backups.',
  });
  noteDamagedRows(ctx);
  return true;
};
