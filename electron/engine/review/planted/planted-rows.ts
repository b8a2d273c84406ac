import { and, eq } from 'drizzle-orm';
import type { PlantedFault } from '../../../../shared/schemas/planted';
import type { Store } from '../../store/open';
import { plantedDrafts } from '../../store/schema';

export type PlantedRow = typeof plantedDrafts.$inferSelect;
type Outcome = Pick<PlantedRow, 'state' | 'verdict' | 'decidedBy' | 'decidedAt'>;

/** Whether there ever was one: asked at every call, and mostly the answer is no. */
export const anyPlanted = (store: Store): boolean =>
  store.sqlite.prepare('SELECT 1 FROM planted_drafts LIMIT 1').get() !== undefined;

/** Those that wait in a workspace; at most one, as they are made. */
export const waitingPlanted = (store: Store, workspaceId: string): PlantedRow[] =>
  store.db
    .select()
    .from(plantedDrafts)
    .where(and(eq(plantedDrafts.workspaceId, workspaceId), eq(plantedDrafts.state, 'waiting')))
    .all();

/** The planted drafts that ids name: as a draft, as its lead, or as any message of its conversation. */
export const plantedNamed = (store: Store, workspaceId: string, ids: readonly string[]): PlantedRow[] => {
  if (ids.length === 0) return [];
  const found = store.sqlite
    .prepare<unknown[], { id: string }>(
      `SELECT id FROM planted_drafts WHERE workspace_id = @workspaceId AND (id IN (SELECT value FROM json_each(@ids))
         OR lead_id IN (SELECT value FROM json_each(@ids)) OR message_id IN (SELECT value FROM json_each(@ids)))
       UNION SELECT p.id FROM planted_drafts p, json_each(p.scene, '$.messages') m
         WHERE p.workspace_id = @workspaceId AND p.state = 'waiting' AND m.value ->> 'id' IN (SELECT value FROM json_each(@ids))`,
    )
    .all({ workspaceId, ids: JSON.stringify(ids) });
  return found.flatMap(({ id }) => {
    const row = store.db.select().from(plantedDrafts).where(eq(plantedDrafts.id, id)).get();
    return row ? [row] : [];
  });
};

/** How many were put into a workspace since a moment. */
export const plantedSince = (store: Store, workspaceId: string, sinceAt: number): number =>
  store.sqlite
    .prepare<[string, number], { n: number }>(
      'SELECT count(*) AS n FROM planted_drafts WHERE workspace_id = ? AND created_at >= ?',
    )
    .get(workspaceId, sinceAt)?.n ?? 0;

export const insertPlanted = (store: Store, row: typeof plantedDrafts.$inferInsert): void =>
  void store.db.insert(plantedDrafts).values(row).run();

/** Keeps what a person typed into one that waits; false when it changed in between. */
export const editPlanted = (
  store: Store,
  edit: { id: string; version: number; body: string; subject: string | null; now: number },
): boolean =>
  store.db
    .update(plantedDrafts)
    .set({
      body: edit.body,
      ...(edit.subject === null ? {} : { subject: edit.subject }),
      version: edit.version + 1,
      updatedAt: edit.now,
    })
    .where(
      and(eq(plantedDrafts.id, edit.id), eq(plantedDrafts.version, edit.version), eq(plantedDrafts.state, 'waiting')),
    )
    .run().changes === 1;

/** Ends one that waits; false when somebody was first. */
export const endPlanted = (store: Store, id: string, outcome: Outcome, now: number): boolean =>
  store.db
    .update(plantedDrafts)
    .set({ ...outcome, updatedAt: now })
    .where(and(eq(plantedDrafts.id, id), eq(plantedDrafts.state, 'waiting')))
    .run().changes === 1;

/** Adds to how long whoever decided one had it before them. */
export const lookAtPlanted = (store: Store, id: string, by: string, lookedMs: number): void => {
  store.sqlite
    .prepare(
      "UPDATE planted_drafts SET looked_ms = coalesce(looked_ms, 0) + ? WHERE id = ? AND (state = 'waiting' OR decided_by = ?)",
    )
    .run(lookedMs, id, by);
};

/** What was wrong, as a sentence. */
export const faultSentence = (fault: PlantedFault, row: Pick<PlantedRow, 'scene'>): string => {
  switch (fault) {
    case 'wrong_name':
      return `It called ${row.scene.lead.name.split(' ')[0]} “${row.scene.wrong}”.`;
    case 'wrong_price':
      return `It named ${row.scene.wrong}, another price than the one quoted before.`;
    case 'foreign_link':
      return `Its link led to ${row.scene.wrong}, which is nobody’s site here.`;
    case 'ignored_opt_out':
      return 'The message asked for no more mail, and the draft went on selling.';
  }
};
