import { and, eq, sql } from 'drizzle-orm';
import { cutPassages } from '../drafting/knowledge/cut-passages';
import { indexedForm } from '../drafting/knowledge/match-query';
import { buildOnce } from './build-once';
import { keepRead } from './keep-reads';
import type { Store } from './open';
import { knowledge, knowledgeChunks } from './schema';

/** One passage of the knowledge that a campaign may rely on, with what its text is cached and remembered by. */
export type StoredPassage = {
  seq: number;
  heading: string;
  text: string;
  tokens: number;
  hash: string;
  kind: 'fact' | 'document';
};

/** The workspace's own knowledge and that of one campaign. */
export type KnowledgeScope = { workspaceId: string; campaignId: string };

const columns = 'c.seq, c.heading, c.text, c.tokens, c.hash, k.kind';
// Planned once (plan-once.ts).
const inScope = 'k.workspace_id = +@workspaceId AND (k.campaign_id IS NULL OR k.campaign_id = +@campaignId)';
/** As an admin wrote it down, and within a document from its beginning. */
const asWritten = 'ORDER BY k.created_at, k.id, c.position';

const unindexed = buildOnce((db) =>
  db
    .select({ id: knowledge.id, key: knowledge.key, text: knowledge.text, kind: knowledge.kind })
    .from(knowledge)
    .where(and(eq(knowledge.workspaceId, sql.placeholder('workspaceId')), eq(knowledge.indexed, false)))
    .prepare(),
);

const staleOf = keepRead(['knowledge'], (store, workspaceId: string) => unindexed(store).all({ workspaceId }));

/**
 * Cuts and indexes what was written or changed since the last time; nothing to do costs one indexed look. Whoever writes
 * knowledge need not know of the index: a trigger marks what changed, and this runs before every search.
 */
export const indexKnowledge = (store: Store, workspaceId: string): void => {
  const stale = staleOf(store, workspaceId);
  if (stale.length === 0) return;
  const index = store.sqlite.prepare('INSERT INTO knowledge_fts (rowid, heading, body, marks) VALUES (?, ?, ?, ?)');
  store.write(() => {
    for (const item of stale) {
      store.db.delete(knowledgeChunks).where(eq(knowledgeChunks.knowledgeId, item.id)).run();
      for (const [position, passage] of cutPassages(item).entries()) {
        const { lastInsertRowid } = store.db
          .insert(knowledgeChunks)
          .values({ knowledgeId: item.id, position, ...passage })
          .run();
        const { heading, body, marks } = indexedForm(passage);
        index.run(lastInsertRowid, heading, body, marks);
      }
      store.db.update(knowledge).set({ indexed: true }).where(eq(knowledge.id, item.id)).run();
    }
  });
};

/** Tokens of all that a campaign may rely on. */
export const knowledgeTokens = (store: Store, { workspaceId, campaignId }: KnowledgeScope): number =>
  tokensOf(store, workspaceId, campaignId);

const tokensOf = keepRead(
  ['knowledge', 'knowledge_chunks'],
  (store, workspaceId: string, campaignId: string): number =>
    store.sqlite
      .prepare<unknown[], { tokens: number }>(
        `SELECT coalesce(sum(c.tokens), 0) AS tokens FROM knowledge k JOIN knowledge_chunks c ON c.knowledge_id = k.id WHERE ${inScope}`,
      )
      .get({ workspaceId, campaignId })?.tokens ?? 0,
);

/** Every passage, as written. */
export const allPassages = (store: Store, scope: KnowledgeScope): StoredPassage[] =>
  store.sqlite
    .prepare<unknown[], StoredPassage>(
      `SELECT ${columns} FROM knowledge k JOIN knowledge_chunks c ON c.knowledge_id = k.id WHERE ${inScope} ${asWritten}`,
    )
    .all(scope);

const wholeOf = keepRead(
  ['knowledge', 'knowledge_chunks'],
  (store, workspaceId: string, campaignId: string): StoredPassage[] => allPassages(store, { workspaceId, campaignId }),
);

/** As `allPassages`, of a knowledge that is small and sent whole with every prompt: kept between them. */
export const wholeKnowledge = (store: Store, { workspaceId, campaignId }: KnowledgeScope): readonly StoredPassage[] =>
  wholeOf(store, workspaceId, campaignId);

/** Passages that match an FTS5 query, best first by bm25: a word in a heading weighs three times one in the text, a concept half. */
export const matchPassages = (store: Store, scope: KnowledgeScope, match: string, limit: number): StoredPassage[] =>
  store.sqlite
    .prepare<unknown[], StoredPassage>(
      `SELECT ${columns} FROM knowledge_fts f JOIN knowledge_chunks c ON c.seq = f.rowid JOIN knowledge k ON k.id = c.knowledge_id
       WHERE knowledge_fts MATCH +@match AND ${inScope} ORDER BY bm25(knowledge_fts, 3.0, 1.0, 0.5), c.seq LIMIT +@limit`,
    )
    .all({ ...scope, match, limit });

/** The passages of these hashes that still read so, as written. */
export const passagesByHash = (store: Store, scope: KnowledgeScope, hashes: readonly string[]): StoredPassage[] =>
  store.sqlite
    .prepare<unknown[], StoredPassage>(
      `SELECT ${columns} FROM knowledge_chunks c JOIN knowledge k ON k.id = c.knowledge_id
       WHERE c.hash IN (SELECT value FROM json_each(@hashes)) AND ${inScope} ${asWritten}`,
    )
    .all({ ...scope, hashes: JSON.stringify(hashes) });

/** Passages as they stand, in the order in which they were written. */
export const inWrittenOrder = (store: Store, scope: KnowledgeScope, seqs: readonly number[]): StoredPassage[] =>
  store.sqlite
    .prepare<unknown[], StoredPassage>(
      `SELECT ${columns} FROM knowledge_chunks c JOIN knowledge k ON k.id = c.knowledge_id
       WHERE c.seq IN (SELECT value FROM json_each(@seqs)) AND ${inScope} ${asWritten}`,
    )
    .all({ ...scope, seqs: JSON.stringify(seqs) });

/** Writes one item of knowledge; its passages are cut before the next search. */
export const saveKnowledge = (
  store: Store,
  row: {
    id: string;
    workspaceId: string;
    campaignId: string | null;
    key: string;
    text: string;
    kind: 'fact' | 'document';
  },
  now: number,
): void => {
  const { id, ...set } = row;
  store.db
    .insert(knowledge)
    .values({ id, ...set, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: knowledge.id,
      set: { campaignId: row.campaignId, key: row.key, text: row.text, kind: row.kind, indexed: false, updatedAt: now },
    })
    .run();
};

/** Takes one item away, with its passages. Gives false when there was none. */
export const removeKnowledge = (store: Store, workspaceId: string, id: string): boolean =>
  store.db
    .delete(knowledge)
    .where(and(eq(knowledge.workspaceId, workspaceId), eq(knowledge.id, id)))
    .run().changes === 1;
