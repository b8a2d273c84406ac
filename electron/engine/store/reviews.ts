import { and, eq, inArray } from 'drizzle-orm';
import type { Store } from './open';
import { reviews } from './schema';

/**
 * What became of drafts whose raw score was within 0.03 of this one (raw, since a calibration moves the other): how many a
 * person judged, and how many of those went out unchanged. Numbers, not adjectives; the window says "too few to say" under
 * twenty.
 */
export const reviewTrack = (
  store: Store,
  workspaceId: string,
  raw: number | null,
): { reviewed: number; unchanged: number } => {
  if (raw === null) return { reviewed: 0, unchanged: 0 };
  return (
    store.sqlite
      .prepare<[string, number, number], { reviewed: number; unchanged: number }>(
        `SELECT count(*) AS reviewed, coalesce(sum(r.verdict = 'approved'), 0) AS unchanged
         FROM reviews r JOIN decisions x ON x.id = r.decision_id
         WHERE r.workspace_id = +? AND r.verdict IN ('approved', 'edited', 'rejected')
           AND json_extract(x.evaluation, '$.confidence') BETWEEN ? AND ?`,
      )
      .get(workspaceId, raw - 0.03, raw + 0.03) ?? { reviewed: 0, unchanged: 0 }
  );
};

/**
 * Takes a person's word on a draft back: it counts for nothing any more, neither in the lab nor in what drafts learn. The row
 * stays, as what was said once. `verdicts`: which words are meant.
 */
export const voidReviews = (
  store: Store,
  draftId: string,
  verdicts: readonly ('approved' | 'edited' | 'rejected' | 'found_wrong')[],
  now: number,
): void => {
  store.db
    .update(reviews)
    .set({ verdict: 'undone', updatedAt: now })
    .where(and(eq(reviews.draftId, draftId), inArray(reviews.verdict, [...verdicts])))
    .run();
};
