import { eq, lt, sql } from 'drizzle-orm';
import { buildOnce } from './build-once';
import type { Store } from './open';
import { typedTexts } from './schema';

/** A text nobody came back to in this time belongs to a draft that was settled long ago. */
const keptMs = 30 * 86_400_000;

/** Keeps what stands in an editor. One commit, no event, no new version: it is made with every keystroke. */
export const keepTyped = (
  store: Store,
  row: { draftId: string; workspaceId: string; body: string; at: number },
): void => {
  store.db
    .insert(typedTexts)
    .values(row)
    .onConflictDoUpdate({ target: typedTexts.draftId, set: { body: row.body, at: row.at } })
    .run();
};

const ofDraft = buildOnce((db) =>
  db
    .select()
    .from(typedTexts)
    .where(eq(typedTexts.draftId, sql.placeholder('draftId')))
    .prepare(),
);

/** What was typed for a draft and never saved; null when there is nothing. */
export const typedOf = (store: Store, draftId: string): string | null => ofDraft(store).get({ draftId })?.body ?? null;

/** Forgets what was typed for a draft, and what nobody came back to. */
export const forgetTyped = (store: Store, draftId: string, now: number): void => {
  store.db.delete(typedTexts).where(eq(typedTexts.draftId, draftId)).run();
  store.db
    .delete(typedTexts)
    .where(lt(typedTexts.at, now - keptMs))
    .run();
};
