import { and, desc, eq, sql } from 'drizzle-orm';
import type { PromptStage } from '../../../shared/schemas/prompts';
import { buildOnce } from './build-once';
import { keepRead } from './keep-reads';
import type { Store } from './open';
import { promptChanges } from './schema';

export type PromptChangeRow = typeof promptChanges.$inferSelect;

const newest = buildOnce((db) =>
  db
    .select()
    .from(promptChanges)
    .where(
      and(
        eq(promptChanges.workspaceId, sql.placeholder('workspaceId')),
        sql`${promptChanges.id} IN (SELECT max(id) FROM prompt_changes WHERE workspace_id = ${sql.placeholder('workspaceId')} GROUP BY stage)`,
      ),
    )
    .prepare(),
);

/** The change in force for each stage that has one. Ids sort by the time they were made. */
export const newestPromptChanges = keepRead(
  ['prompt_changes'],
  (store, workspaceId: string): ReadonlyMap<PromptStage, PromptChangeRow> =>
    new Map(
      newest(store)
        .all({ workspaceId })
        .map((row) => [row.stage, row]),
    ),
);

/** Every change of one prompt, newest first. */
export const listPromptChanges = (store: Store, workspaceId: string, stage: PromptStage): PromptChangeRow[] =>
  store.db
    .select()
    .from(promptChanges)
    .where(and(eq(promptChanges.workspaceId, workspaceId), eq(promptChanges.stage, stage)))
    .orderBy(desc(promptChanges.id))
    .limit(200)
    .all();

export const insertPromptChange = (store: Store, row: typeof promptChanges.$inferInsert): void => {
  store.db.insert(promptChanges).values(row).run();
};
