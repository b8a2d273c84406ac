import type { Channel } from '../../../../shared/schemas/common';
import type { Store } from '../../store/open';

export type ReviewLine = {
  by: string;
  at: number;
  verdict: 'approved' | 'edited' | 'rejected' | 'undone';
  editShare: number;
  channel: Channel;
  lookedMs: number | null;
  flagged: number;
  foundWrong: number;
};

/** What people decided since a moment, in its order. `found_wrong` is said of a reply, not a decision about a draft. */
export const readReviews = (store: Store, workspaceId: string, sinceAt: number): ReviewLine[] =>
  store.sqlite
    .prepare<[string, number], ReviewLine>(
      `SELECT r.by, r.created_at AS at, r.verdict, r.edit_share AS editShare, d.channel, k.looked_ms AS lookedMs,
        EXISTS (SELECT 1 FROM json_each(x.checks) WHERE json_extract(value, '$.passed') = 0) AS flagged,
        EXISTS (SELECT 1 FROM reviews w WHERE w.draft_id = r.draft_id AND w.verdict = 'found_wrong') AS foundWrong
       FROM reviews r JOIN drafts d ON d.id = r.draft_id LEFT JOIN decisions x ON x.id = r.decision_id
       LEFT JOIN draft_looks k ON k.draft_id = r.draft_id AND k.by = r.by
       WHERE r.workspace_id = ? AND r.created_at >= ? AND r.verdict IN ('approved','edited','rejected','undone')
       ORDER BY r.created_at, r.id`,
    )
    .all(workspaceId, sinceAt);

export type PlantedLine = { by: string; caught: number };

/** Attention checks that people decided since a moment. */
export const readPlanted = (store: Store, workspaceId: string, sinceAt: number): PlantedLine[] =>
  store.sqlite
    .prepare<[string, number], PlantedLine>(
      `SELECT decided_by AS by, verdict <> 'approved' AS caught FROM planted_drafts
       WHERE workspace_id = ? AND state = 'decided' AND decided_at >= ?`,
    )
    .all(workspaceId, sinceAt);
