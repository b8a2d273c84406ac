import { desc, eq } from 'drizzle-orm';
import type { Decision } from '../../../shared/schemas/draft';
import type { Store } from './open';
import type { DecisionRow } from './rows';
import { decisions, drafts } from './schema';

/** Stores a verdict and makes it the draft's current one. A skip or error never replaces an earlier decision. */
export const insertDecision = (store: Store, row: typeof decisions.$inferInsert): void => {
  store.db.insert(decisions).values(row).run();
  const weak = row.kind === 'skip' || row.kind === 'error';
  const current = store.db.select({ id: drafts.decisionId }).from(drafts).where(eq(drafts.id, row.draftId)).get();
  if (weak && current?.id) return;
  store.db.update(drafts).set({ decisionId: row.id }).where(eq(drafts.id, row.draftId)).run();
};

export const getDecision = (store: Store, id: string | null): DecisionRow | null =>
  id === null ? null : (store.db.select().from(decisions).where(eq(decisions.id, id)).get() ?? null);

export const decisionsOfDraft = (store: Store, draftId: string): DecisionRow[] =>
  store.db.select().from(decisions).where(eq(decisions.draftId, draftId)).orderBy(desc(decisions.createdAt)).all();

export const toDecision = (row: DecisionRow): Decision => ({
  id: row.id,
  kind: row.kind,
  rule: row.rule,
  headline: row.headline,
  sentence: row.sentence,
  score: row.score,
  threshold: row.threshold,
  evaluation: row.evaluation,
  checks: row.checks,
  decidedAt: row.createdAt,
});
