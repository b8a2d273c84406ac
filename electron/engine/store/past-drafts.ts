import type { Store } from './open';

export type PastDraft = { draftId: string; body: string; at: number; score: number | null; reason: string | null };

/** What was drafted for a message, as the model wrote it, the newest draft first; null when there was none. */
export const pastDraftOf = (store: Store, workspaceId: string, messageId: string): PastDraft | null =>
  store.sqlite
    .prepare<[string, string], PastDraft>(
      `SELECT d.id AS draftId, d.original_body AS body, d.created_at AS at,
              json_extract(e.evaluation, '$.confidence') AS score, json_extract(e.evaluation, '$.reason') AS reason
       FROM drafts d LEFT JOIN decisions e ON e.id = d.decision_id
       WHERE d.workspace_id = ? AND d.message_id = ? AND d.origin = 'model' ORDER BY d.created_at DESC, d.id DESC LIMIT 1`,
    )
    .get(workspaceId, messageId) ?? null;

export type PastMessage = {
  messageId: string;
  leadName: string;
  campaignId: string;
  campaignName: string;
  at: number;
  subject: string;
  beginning: string;
};

/** Inbound messages that were drafted for, newest first: what a prompt can be tried on. */
export const pastMessages = (
  store: Store,
  workspaceId: string,
  wanted: { campaignId: string | null; limit: number },
): PastMessage[] =>
  store.sqlite
    .prepare<unknown[], PastMessage>(
      `SELECT m.id AS messageId, l.name AS leadName, c.id AS campaignId, c.name AS campaignName, m.at AS at,
              m.subject AS subject, substr(m.body, 1, 160) AS beginning
       FROM (SELECT message_id, max(inbound_at) AS inbound_at FROM drafts
             WHERE workspace_id = @workspaceId AND origin = 'model' AND (@campaignId IS NULL OR campaign_id = @campaignId)
             GROUP BY message_id ORDER BY 2 DESC, 1 DESC LIMIT @limit) d
         JOIN messages m ON m.id = d.message_id JOIN leads l ON l.id = m.lead_id JOIN campaigns c ON c.id = m.campaign_id
       ORDER BY m.at DESC, m.id DESC`,
    )
    .all({ workspaceId, ...wanted });
