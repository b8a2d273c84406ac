import type { Store } from './open';

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
