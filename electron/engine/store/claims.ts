import type { Claim } from '../../../shared/schemas/claim';
import type { Store } from './open';

/** Who has a draft in hand now; null when nobody has, or their time has passed. */
export const claimOf = (store: Store, draftId: string, now: number): Claim | null =>
  store.sqlite
    .prepare<[string, number], Claim>(
      `SELECT k.profile_id AS profileId, coalesce(p.name, '') AS name, k.by, k.at, k.until_at AS untilAt
       FROM draft_claims k LEFT JOIN profiles p ON p.id = k.profile_id WHERE k.draft_id = +? AND k.until_at > ?`,
    )
    .get(draftId, now) ?? null;

/** Puts a draft into somebody's hands, whoever had it before. */
export const putClaim = (
  store: Store,
  claim: { draftId: string; workspaceId: string; profileId: string; by: string; at: number; untilAt: number },
): void => {
  store.sqlite
    .prepare(
      `INSERT OR REPLACE INTO draft_claims (draft_id, workspace_id, profile_id, by, at, until_at)
       VALUES (@draftId, @workspaceId, @profileId, @by, @at, @untilAt)`,
    )
    .run(claim);
};

export const dropClaim = (store: Store, draftId: string): void => {
  store.sqlite.prepare('DELETE FROM draft_claims WHERE draft_id = ?').run(draftId);
};

/** A redraft stays in the hands that its predecessor was in. */
export const carryClaim = (store: Store, from: string, to: string): void => {
  store.sqlite.prepare('UPDATE draft_claims SET draft_id = ? WHERE draft_id = ?').run(to, from);
};
