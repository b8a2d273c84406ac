import { and, asc, eq, sql } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import type { Snippet } from '../../../shared/schemas/writing';
import type { Store } from './open';
import { snippets } from './schema';

type SnippetRow = typeof snippets.$inferSelect;

export const toSnippet = (row: SnippetRow): Snippet => ({
  id: row.id,
  name: row.name,
  body: row.body,
  by: row.by,
  updatedAt: row.updatedAt,
  version: row.version,
});

export const listSnippets = (store: Store, workspaceId: string): SnippetRow[] =>
  store.db
    .select()
    .from(snippets)
    .where(eq(snippets.workspaceId, workspaceId))
    .orderBy(asc(sql`${snippets.name} COLLATE NOCASE`), asc(snippets.id))
    .all();

/** Throws Refusal('not_found'). */
export const getSnippet = (store: Store, workspaceId: string, id: string): SnippetRow => {
  const row = store.db
    .select()
    .from(snippets)
    .where(and(eq(snippets.workspaceId, workspaceId), eq(snippets.id, id)))
    .get();
  if (!row) throw new Refusal('not_found', 'This snippet was removed.');
  return row;
};

export const insertSnippet = (store: Store, row: typeof snippets.$inferInsert): void => {
  store.db.insert(snippets).values(row).run();
};

/** Throws Refusal('conflict') when somebody changed it in between. */
export const updateSnippet = (
  store: Store,
  input: { id: string; version: number; name: string; body: string; by: string; now: number },
): void => {
  const { id, version, now, ...set } = input;
  const done = store.db
    .update(snippets)
    .set({ ...set, updatedAt: now, version: sql`${snippets.version} + 1` })
    .where(and(eq(snippets.id, id), eq(snippets.version, version)))
    .run();
  if (done.changes === 0)
    throw new Refusal('conflict', 'Somebody changed this snippet meanwhile. Look at theirs, then save again.');
};

export const removeSnippet = (store: Store, id: string): void => {
  store.db.delete(snippets).where(eq(snippets.id, id)).run();
};
