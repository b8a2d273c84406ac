import { shorten } from '../../../shared/shorten';
import type { EngineContext } from '../engine-context';
import { appendAudit } from '../store/audit';
import { getCampaign } from '../store/campaigns';
import { insertDecision } from '../store/decisions';
import { getDraft, moveDraft } from '../store/drafts';
import { fingerprint } from '../store/fingerprint';
import type { DraftRow } from '../store/rows';
import { returnDraft } from './settle';

type Orphan = { id: string; workspaceId: string; sentAs: string | null };

/** Looked through at a time: a few milliseconds, and no index is kept for what happens to nobody's database but a damaged one. */
const slice = 5_000;

/**
 * Drafts that count as being sent although the outbox has no such send any more: its row was taken out of the file by something
 * else, since no code here deletes one. Our message in the thread that answers the same is the proof that it left.
 */
const orphans = ({ store }: EngineContext, after: number): Orphan[] =>
  store.sqlite
    .prepare<[number, number], Orphan>(
      `SELECT d.id, d.workspace_id AS workspaceId,
         (SELECT s.id FROM messages s JOIN messages m ON m.id = d.message_id WHERE s.lead_id = d.lead_id AND s.direction = 'outbound'
            AND s.outbox_id IS NOT NULL AND s.in_reply_to = m.message_id_header AND s.body = d.body LIMIT 1) AS sentAs
       FROM drafts d WHERE d.rowid > ? AND d.rowid <= ? AND d.state = 'sending'
       AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.draft_id = d.id AND o.state NOT IN ('cancelled', 'expired'))`,
    )
    .all(after, after + slice);

const sentence =
  'This reply was on its way, and its send is missing from the database file. It may have left: look into Sent before you approve it again.';

/**
 * Ends what would wait for ever: a draft whose send is gone becomes sent where the thread shows it, and goes back to a person
 * where it does not. Said in the audit trail either way. One that cannot be read is left to whoever looks at damaged rows. Gives
 * how many there were.
 */
export const repairDrafts = async (ctx: EngineContext, breathe: () => Promise<void>): Promise<number> => {
  const last = ctx.store.sqlite.prepare<[], { n: number | null }>('SELECT max(rowid) AS n FROM drafts').get()?.n ?? 0;
  let repaired = 0;
  for (let after = 0; after < last; after += slice) {
    repaired += repairSlice(ctx, after);
    await breathe();
  }
  if (repaired > 0) {
    ctx.ports.log.write('error', 'drafts.repaired', { drafts: repaired });
    ctx.changed('queue');
  }
  return repaired;
};

const readable = (ctx: EngineContext, { id, workspaceId }: Orphan): DraftRow | null => {
  try {
    return getDraft(ctx.store, workspaceId, id);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

const repairSlice = (ctx: EngineContext, after: number): number => {
  if (orphans(ctx, after).length === 0) return 0;
  return ctx.store.write(() => {
    const found = orphans(ctx, after);
    const now = ctx.ports.clock.now();
    let repaired = 0;
    for (const orphan of found) {
      const { id, workspaceId, sentAs } = orphan;
      const draft = readable(ctx, orphan);
      if (draft === null) continue;
      repaired += 1;
      if (sentAs !== null) moveDraft(ctx.store, id, 'sent', now);
      else {
        const mark = fingerprint(draft);
        const { leadId, campaignId, channel, messageId } = draft;
        returnDraft(
          ctx,
          { id: '', draftId: id, leadId, campaignId, channel, causeId: messageId, fingerprint: mark },
          now,
        );
        insertDecision(ctx.store, {
          id: ctx.newId(),
          ...{ workspaceId, createdAt: now, updatedAt: now, draftId: id, messageId, campaignId, fingerprint: mark },
          ...{ source: 'manual', kind: 'needs_review', rule: 'held_back', sentence },
          headline: shorten('Its send is missing from the database', 45),
          ...{ score: null, evaluation: null, checks: [] },
          threshold: getCampaign(ctx.store, workspaceId, campaignId).autoSendConfidenceThreshold,
        });
      }
      appendAudit(ctx.store, {
        workspaceId,
        at: now,
        actor: 'engine',
        actorRole: null,
        kind: 'draft.repaired',
        cause: draft.messageId,
        data: { draftId: id, became: sentAs === null ? 'review' : 'sent', message: sentAs },
      });
    }
    return repaired;
  });
};
