import { and, asc, eq, max } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import type { Alternative } from '../../../shared/schemas/writing';
import type { Store } from './open';
import { alternatives } from './schema';

export type AlternativeRow = typeof alternatives.$inferSelect;

export const alternativesOf = (store: Store, draftId: string): AlternativeRow[] =>
  store.db
    .select()
    .from(alternatives)
    .where(eq(alternatives.draftId, draftId))
    .orderBy(asc(alternatives.position))
    .all();

/** Throws Refusal('not_found') for one that is gone, or that belongs to another draft. */
export const getAlternative = (store: Store, draftId: string, id: string): AlternativeRow => {
  const row = store.db
    .select()
    .from(alternatives)
    .where(and(eq(alternatives.id, id), eq(alternatives.draftId, draftId)))
    .get();
  if (!row) throw new Refusal('not_found', 'This version is gone. Have it written again.');
  return row;
};

/** Adds a version behind those that are there. */
export const addAlternative = (store: Store, row: Omit<typeof alternatives.$inferInsert, 'position'>): void => {
  const last = store.db
    .select({ position: max(alternatives.position) })
    .from(alternatives)
    .where(eq(alternatives.draftId, row.draftId))
    .get();
  store.db
    .insert(alternatives)
    .values({ ...row, position: (last?.position ?? -1) + 1 })
    .run();
};

/** Gives a draft's versions to the one that takes its place, without the one that was chosen. */
export const passAlternativesOn = (
  store: Store,
  input: { from: string; to: string; chosen: string; now: number },
): void => {
  store.db.delete(alternatives).where(eq(alternatives.id, input.chosen)).run();
  store.db
    .update(alternatives)
    .set({ draftId: input.to, updatedAt: input.now })
    .where(eq(alternatives.draftId, input.from))
    .run();
};

export const toAlternative = (row: AlternativeRow): Alternative => ({
  id: row.id,
  label: row.label,
  body: row.body,
  origin: row.made.origin,
  costUsd: row.costUsd,
  createdAt: row.createdAt,
});
