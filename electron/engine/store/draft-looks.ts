import type { CallOutput } from '../../../shared/contract';
import type { Store } from './open';

/** Under this, a draft was approved faster than its two paragraphs can be read. Milliseconds. */
const quickMs = 2_000;

/** Adds to how long a person had a draft before them. */
export const addLook = (
  store: Store,
  look: { draftId: string; workspaceId: string; by: string; lookedMs: number; at: number },
): void => {
  store.sqlite
    .prepare(
      `INSERT INTO draft_looks (draft_id, workspace_id, by, looked_ms, at) VALUES (@draftId, @workspaceId, @by, @lookedMs, @at)
       ON CONFLICT (draft_id, by) DO UPDATE SET looked_ms = looked_ms + excluded.looked_ms, at = excluded.at`,
    )
    .run(look);
};

type ReviewLine = {
  by: string;
  verdict: string;
  lookedMs: number | null;
  flagged: number;
  foundWrong: number;
};
type Person = CallOutput<'reviews.report'>['people'][number];

const median = (sorted: readonly number[]): number | null => sorted[Math.floor((sorted.length - 1) / 2)] ?? null;

/** How reviews were made since a moment, by person, by name. What was taken back is not counted. */
export const reviewReport = (store: Store, workspaceId: string, sinceAt: number): Person[] => {
  const lines = store.sqlite
    .prepare<[string, number], ReviewLine>(
      `SELECT r.by, r.verdict, k.looked_ms AS lookedMs,
        EXISTS (SELECT 1 FROM json_each(x.checks) WHERE json_extract(value, '$.passed') = 0) AS flagged,
        EXISTS (SELECT 1 FROM reviews w WHERE w.draft_id = r.draft_id AND w.verdict = 'found_wrong') AS foundWrong
       FROM reviews r LEFT JOIN decisions x ON x.id = r.decision_id
       LEFT JOIN draft_looks k ON k.draft_id = r.draft_id AND k.by = r.by
       WHERE r.workspace_id = ? AND r.created_at >= ? AND r.verdict IN ('approved','edited','rejected')
       ORDER BY r.by`,
    )
    .all(workspaceId, sinceAt);
  const people = new Map<string, ReviewLine[]>();
  for (const line of lines) people.set(line.by, [...(people.get(line.by) ?? []), line]);
  return [...people].map(([name, all]) => {
    const of = (verdict: string) => all.filter((line) => line.verdict === verdict);
    const unchanged = of('approved');
    const looks = all.flatMap(({ lookedMs }) => (lookedMs === null ? [] : [lookedMs])).sort((a, b) => a - b);
    const flagged = all.filter((line) => line.flagged === 1);
    return {
      name,
      reviewed: all.length,
      unchanged: unchanged.length,
      edited: of('edited').length,
      rejected: of('rejected').length,
      looked: looks.length,
      medianMs: median(looks),
      quick: unchanged.filter((line) => line.lookedMs !== null && line.lookedMs < quickMs).length,
      flagged: flagged.length,
      flaggedUnchanged: flagged.filter((line) => line.verdict === 'approved').length,
      foundWrong: all.filter((line) => line.verdict !== 'rejected' && line.foundWrong === 1).length,
    };
  });
};
