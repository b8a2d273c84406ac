import { desc, eq } from 'drizzle-orm';
import type { Decision } from '../../../shared/schemas/draft';
import type { Store } from './open';
import { prepareInsert } from './prepare-insert';
import { prepareUpdate } from './prepare-update';
import type { DecisionRow } from './rows';
import { decisions, drafts } from './schema';

const insertRow = prepareInsert(decisions);
const changeDraft = prepareUpdate(drafts);

/**
 * Stores a verdict and makes it the draft's current one. A skip or error never replaces an earlier decision. `named`: the draft names it
 * already, by the write that took it to be sent.
 */
export const insertDecision = (store: Store, row: typeof decisions.$inferInsert, named = false): void => {
  insertRow(store, row);
  if (named) return;
  const weak = row.kind === 'skip' || row.kind === 'error';
  const current = (): string | null =>
    store.sqlite
      .prepare<[string], { id: string | null }>('SELECT decision_id AS id FROM drafts WHERE id = ?')
      .get(row.draftId)?.id ?? null;
  if (weak && current() !== null) return;
  changeDraft(store, row.draftId, { decisionId: row.id });
};

export const getDecision = (store: Store, id: string | null): DecisionRow | null =>
  id === null ? null : (store.db.select().from(decisions).where(eq(decisions.id, id)).get() ?? null);

/** The score that a decision compared with its threshold, and whether it was a calibrated one; null where nothing was compared. */
export const comparedBy = (store: Store, id: string | null): { score: number; calibrated: boolean } | null => {
  const row = store.sqlite
    .prepare<[string | null], { score: number | null; calibrated: number | null }>(
      'SELECT score, calibrated_score AS calibrated FROM decisions WHERE id = ?',
    )
    .get(id);
  return row === undefined || row.score === null ? null : { score: row.score, calibrated: row.calibrated !== null };
};

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
  fingerprint: row.fingerprint,
  decidedAt: row.createdAt,
});
