import { and, desc, eq, isNull, or, sql } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import type { KnowledgeEntry, KnowledgeItem, KnowledgeVersion } from '../../../shared/schemas/editors';
import type { Store } from './open';
import { knowledge, knowledgeVersions } from './schema';

type Row = typeof knowledge.$inferSelect;
export type KnowledgeVersionRow = typeof knowledgeVersions.$inferSelect;

/** Characters of a text that a list shows. */
const beginningLength = 240;
/** Removed entries that a list still offers to bring back. */
const removedShown = 50;

export const toEntry = (row: Row): KnowledgeEntry => ({
  id: row.id,
  kind: row.kind,
  key: row.key,
  text: row.text,
  campaignId: row.campaignId,
  updatedAt: row.updatedAt,
  version: row.version,
});

const toVersion = (row: KnowledgeVersionRow): KnowledgeVersion => ({
  id: row.id,
  at: row.createdAt,
  by: row.by,
  change: row.change,
  kind: row.kind,
  key: row.key,
  text: row.text,
  campaignId: row.campaignId,
});

/** Which entries: of the workspace and one campaign, of the workspace alone (null), or all there are. */
export type KnowledgeWanted = { campaignId: string | null; all: boolean };

const inScope = (wanted: KnowledgeWanted) =>
  wanted.all
    ? undefined
    : wanted.campaignId === null
      ? isNull(knowledge.campaignId)
      : or(isNull(knowledge.campaignId), eq(knowledge.campaignId, wanted.campaignId));

/** Entries by name; `search` keeps those that hold every word of it, wherever it stands. */
export const listKnowledge = (
  store: Store,
  workspaceId: string,
  wanted: KnowledgeWanted,
  search: string,
): KnowledgeItem[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return store.db
    .select({
      id: knowledge.id,
      kind: knowledge.kind,
      key: knowledge.key,
      campaignId: knowledge.campaignId,
      beginning: sql<string>`substr(${knowledge.text}, 1, ${beginningLength})`,
      characters: sql<number>`length(${knowledge.text})`,
      updatedAt: knowledge.updatedAt,
      version: knowledge.version,
    })
    .from(knowledge)
    .where(
      and(
        eq(knowledge.workspaceId, workspaceId),
        inScope(wanted),
        ...words.map((word) => sql`instr(lower(${knowledge.key} || ' ' || ${knowledge.text}), ${word}) > 0`),
      ),
    )
    .orderBy(sql`lower(${knowledge.key})`, knowledge.id)
    .all();
};

/** The row of an entry. Throws Refusal('not_found'). */
export const getKnowledge = (store: Store, workspaceId: string, id: string): Row => {
  const row = findKnowledge(store, workspaceId, id);
  if (!row) throw new Refusal('not_found', 'This piece of knowledge does not exist any more.');
  return row;
};

export const findKnowledge = (store: Store, workspaceId: string, id: string): Row | null =>
  store.db
    .select()
    .from(knowledge)
    .where(and(eq(knowledge.workspaceId, workspaceId), eq(knowledge.id, id)))
    .get() ?? null;

/** Another entry of this name in the same place, or null: a second price under one name is how a wrong one gets quoted. */
export const knowledgeNamed = (
  store: Store,
  workspaceId: string,
  entry: { id: string | null; key: string; campaignId: string | null },
): Row | null =>
  store.db
    .select()
    .from(knowledge)
    .where(
      and(
        eq(knowledge.workspaceId, workspaceId),
        sql`lower(${knowledge.key}) = ${entry.key.toLowerCase()}`,
        entry.campaignId === null ? isNull(knowledge.campaignId) : eq(knowledge.campaignId, entry.campaignId),
        entry.id === null ? undefined : sql`${knowledge.id} <> ${entry.id}`,
      ),
    )
    .get() ?? null;

export const insertKnowledge = (store: Store, workspaceId: string, entry: KnowledgeEntry, createdAt: number): void => {
  store.db
    .insert(knowledge)
    .values({ ...entry, workspaceId, createdAt })
    .run();
};

/** Writes an entry if nobody else did since `version`. Throws Refusal('conflict'). */
export const updateKnowledge = (
  store: Store,
  workspaceId: string,
  entry: Omit<KnowledgeEntry, 'version'>,
  version: number,
): void => {
  const { id, ...rest } = entry;
  const done = store.db
    .update(knowledge)
    // A trigger sees new words; that a fact became a document it does not.
    .set({ ...rest, indexed: false, version: sql`${knowledge.version} + 1` })
    .where(and(eq(knowledge.workspaceId, workspaceId), eq(knowledge.id, id), eq(knowledge.version, version)))
    .run();
  if (done.changes === 0)
    throw new Refusal(
      'conflict',
      'Somebody changed this meanwhile. Your text is still here: look at theirs, then save.',
    );
};

/** Removes an entry if nobody changed it since. Throws Refusal('conflict'). */
export const deleteKnowledge = (store: Store, workspaceId: string, id: string, version: number): void => {
  const done = store.db
    .delete(knowledge)
    .where(and(eq(knowledge.workspaceId, workspaceId), eq(knowledge.id, id), eq(knowledge.version, version)))
    .run();
  if (done.changes === 0)
    throw new Refusal('conflict', 'Somebody changed this meanwhile. Look at it again, then remove it.');
};

/** Keeps how an entry reads before it changes. */
export const keepKnowledgeVersion = (
  store: Store,
  entry: { id: string; row: Row; change: 'changed' | 'removed'; by: string; now: number },
): void => {
  const { row } = entry;
  store.db
    .insert(knowledgeVersions)
    .values({
      id: entry.id,
      workspaceId: row.workspaceId,
      createdAt: entry.now,
      updatedAt: entry.now,
      knowledgeId: row.id,
      campaignId: row.campaignId,
      kind: row.kind,
      key: row.key,
      text: row.text,
      change: entry.change,
      by: entry.by,
    })
    .run();
};

/** Earlier texts of an entry, newest first. */
export const listKnowledgeVersions = (store: Store, workspaceId: string, knowledgeId: string): KnowledgeVersion[] =>
  store.db
    .select()
    .from(knowledgeVersions)
    .where(and(eq(knowledgeVersions.workspaceId, workspaceId), eq(knowledgeVersions.knowledgeId, knowledgeId)))
    .orderBy(desc(knowledgeVersions.createdAt), desc(knowledgeVersions.id))
    .limit(removedShown)
    .all()
    .map(toVersion);

/** Entries that were removed and are not back, newest first. */
export const listRemovedKnowledge = (
  store: Store,
  workspaceId: string,
  wanted: KnowledgeWanted,
): Omit<KnowledgeVersion, 'text'>[] => {
  const seen = new Set<string>();
  return store.db
    .select()
    .from(knowledgeVersions)
    .where(
      and(
        eq(knowledgeVersions.workspaceId, workspaceId),
        eq(knowledgeVersions.change, 'removed'),
        sql`${knowledgeVersions.knowledgeId} NOT IN (SELECT ${knowledge.id} FROM ${knowledge})`,
        wanted.all
          ? undefined
          : wanted.campaignId === null
            ? isNull(knowledgeVersions.campaignId)
            : or(isNull(knowledgeVersions.campaignId), eq(knowledgeVersions.campaignId, wanted.campaignId)),
      ),
    )
    .orderBy(desc(knowledgeVersions.createdAt), desc(knowledgeVersions.id))
    .limit(removedShown)
    .all()
    .filter((row) => !seen.has(row.knowledgeId) && seen.add(row.knowledgeId))
    .map((row) => {
      const { text: _text, ...version } = toVersion(row);
      return version;
    });
};

/** One kept version with the entry it belongs to. Throws Refusal('not_found'). */
export const getKnowledgeVersion = (store: Store, workspaceId: string, id: string): KnowledgeVersionRow => {
  const row = store.db
    .select()
    .from(knowledgeVersions)
    .where(and(eq(knowledgeVersions.workspaceId, workspaceId), eq(knowledgeVersions.id, id)))
    .get();
  if (!row) throw new Refusal('not_found', 'This earlier text does not exist.');
  return row;
};
