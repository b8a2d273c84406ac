import { and, eq, isNull, sql } from 'drizzle-orm';
import type { EngineContext } from '../engine-context';
import { knowledge, knowledgeVersions } from '../store/schema';

export type ImportedFact = { key: string; text: string };

/**
 * Facts of a workspace file that are not here yet, for one campaign or (null) all. What people changed, renamed or removed
 * stays as they left it, however often the file is brought in.
 */
export const placeKnowledge = (
  ctx: Pick<EngineContext, 'store' | 'newId'>,
  workspaceId: string,
  campaignId: string | null,
  facts: readonly ImportedFact[],
  now: number,
): void => {
  const { db } = ctx.store;
  for (const { key, text } of facts) {
    const there = db
      .select({ id: knowledge.id })
      .from(knowledge)
      .where(
        and(
          eq(knowledge.workspaceId, workspaceId),
          sql`lower(${knowledge.key}) = ${key.toLowerCase()}`,
          campaignId === null ? isNull(knowledge.campaignId) : eq(knowledge.campaignId, campaignId),
        ),
      )
      .get();
    const before = db
      .select({ id: knowledgeVersions.id })
      .from(knowledgeVersions)
      .where(
        and(
          eq(knowledgeVersions.workspaceId, workspaceId),
          sql`lower(${knowledgeVersions.key}) = ${key.toLowerCase()}`,
          campaignId === null ? isNull(knowledgeVersions.campaignId) : eq(knowledgeVersions.campaignId, campaignId),
        ),
      )
      .get();
    if (there || before) continue;
    db.insert(knowledge)
      .values({ id: ctx.newId(), workspaceId, createdAt: now, updatedAt: now, campaignId, key, text })
      .run();
  }
};
