import { and, eq, isNull, or } from 'drizzle-orm';
import type { Store } from './open';
import { knowledge } from './schema';

/** Facts that replies of a campaign may use: the workspace's and the campaign's own. */
export const knowledgeFor = (store: Store, workspaceId: string, campaignId: string): { key: string; text: string }[] =>
  store.db
    .select({ key: knowledge.key, text: knowledge.text })
    .from(knowledge)
    .where(
      and(
        eq(knowledge.workspaceId, workspaceId),
        or(isNull(knowledge.campaignId), eq(knowledge.campaignId, campaignId)),
      ),
    )
    .orderBy(knowledge.createdAt, knowledge.id)
    .all();
