import type { Store } from './open';

/**
 * What became of drafts that were scored within 0.03 of this one: how many a person judged, and how many of those went out
 * unchanged. Numbers, not adjectives; the window says "too few to say" under twenty.
 */
export const reviewTrack = (
  store: Store,
  workspaceId: string,
  score: number | null,
): { reviewed: number; unchanged: number } => {
  if (score === null) return { reviewed: 0, unchanged: 0 };
  return (
    store.sqlite
      .prepare<[string, number, number], { reviewed: number; unchanged: number }>(
        `SELECT count(*) AS reviewed, coalesce(sum(r.verdict = 'approved'), 0) AS unchanged
         FROM reviews r JOIN decisions x ON x.id = r.decision_id
         WHERE r.workspace_id = ? AND r.verdict <> 'undone' AND x.score BETWEEN ? AND ?`,
      )
      .get(workspaceId, score - 0.03, score + 0.03) ?? { reviewed: 0, unchanged: 0 }
  );
};
