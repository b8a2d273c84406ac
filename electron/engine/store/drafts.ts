import { and, desc, eq, sql } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import type { Channel } from '../../../shared/schemas/common';
import type { Draft } from '../../../shared/schemas/draft';
import { type DraftState, draftTransitions } from '../../../shared/states/draft';
import { statesBefore } from '../../../shared/states/transition';
import { buildOnce } from './build-once';
import { hasReviewers } from './campaigns';
import { carryClaim } from './claims';
import { fingerprint } from './fingerprint';
import type { Store } from './open';
import { planOnce } from './plan-once';
import { prepareInsert } from './prepare-insert';
import { prepareUpdate } from './prepare-update';
import type { DraftRow } from './rows';
import { drafts } from './schema';

const byId = buildOnce((db) =>
  db
    .select()
    .from(drafts)
    .where(and(eq(drafts.workspaceId, sql.placeholder('workspaceId')), eq(drafts.id, sql.placeholder('id'))))
    .prepare(),
);

/** The draft row. Throws Refusal('not_found'). */
export const getDraft = (store: Store, workspaceId: string, id: string): DraftRow => {
  const row = byId(store).get({ workspaceId, id });
  if (!row) throw new Refusal('not_found', 'This draft does not exist.');
  return row;
};

/** The draft row, or null where there is none. */
export const findDraft = (store: Store, id: string): DraftRow | null =>
  store.db.select().from(drafts).where(eq(drafts.id, id)).get() ?? null;

const pendingOf = buildOnce((db) =>
  db
    .select()
    .from(drafts)
    .where(
      and(
        eq(drafts.leadId, sql.placeholder('leadId')),
        eq(drafts.channel, sql.placeholder('channel')),
        // Written out: an index of waiting drafts serves no state that is only known when the query is asked.
        sql`${drafts.state} = 'pending'`,
      ),
    )
    .prepare(),
);

export const pendingDraft = (store: Store, leadId: string, channel: Channel): DraftRow | null =>
  pendingOf(store).get({ leadId, channel }) ?? null;

const ofLead = buildOnce((db) =>
  db
    .select()
    .from(drafts)
    .where(and(eq(drafts.workspaceId, planOnce('workspaceId')), eq(drafts.leadId, planOnce('leadId'))))
    .orderBy(desc(drafts.createdAt))
    .prepare(),
);

export const draftsOfLead = (store: Store, workspaceId: string, leadId: string): DraftRow[] =>
  ofLead(store).all({ workspaceId, leadId });

/** Live drafts that nobody has judged yet (a run judges its own, and what a person asked for is judged at once), oldest first. */
export const undecidedDrafts = (store: Store, workspaceId: string, limit: number): string[] =>
  store.sqlite
    .prepare<[string, number], { id: string }>(
      // Named: a planner without statistics would walk all that waits. Planned once (plan-once.ts).
      `SELECT id FROM drafts INDEXED BY drafts_undecided WHERE workspace_id = +? AND state = 'pending' AND decision_id IS NULL AND run_id IS NULL
       AND asked_by_person = 0 ORDER BY created_at, rowid LIMIT +?`,
    )
    .all(workspaceId, limit)
    .map((row) => row.id);

/**
 * Drafts that the gate put before a person and of which no reviewer was told: the process ended between the two. A DM that
 * failed has a row and is not among them.
 */
export const unaskedDrafts = (store: Store, workspaceId: string, limit: number): string[] => {
  if (!hasReviewers(store, workspaceId)) return [];
  return store.sqlite
    .prepare<[string, number], { id: string }>(
      // The order is given (sqlite.org/lang_select.html, CROSS JOIN): the planner, which has no statistics here, would read every
      // waiting draft before it asks whether its campaign has reviewers at all, each round anew.
      `SELECT d.id FROM campaigns c CROSS JOIN drafts d INDEXED BY drafts_waiting CROSS JOIN decisions x
       WHERE c.workspace_id = +? AND json_array_length(c.reviewers) > 0
       AND d.workspace_id = c.workspace_id AND d.campaign_id = c.id AND d.state = 'pending'
       AND NOT EXISTS (SELECT 1 FROM review_dms r WHERE r.draft_id = d.id)
       AND x.id = d.decision_id AND x.kind = 'needs_review' AND x.source = 'live'
       ORDER BY d.created_at, d.id LIMIT +?`,
    )
    .all(workspaceId, limit)
    .map((row) => row.id);
};

const ofMessage = buildOnce((db) =>
  db
    .select()
    .from(drafts)
    .where(eq(drafts.messageId, planOnce('messageId')))
    .orderBy(desc(drafts.createdAt), desc(drafts.id))
    .prepare(),
);

/** The newest draft that answers a message, whatever became of it. */
export const draftForMessage = (store: Store, messageId: string): DraftRow | null =>
  ofMessage(store).get({ messageId }) ?? null;

const changeState = prepareUpdate(drafts, { raise: true });
const changeDraft = prepareUpdate(drafts);

/**
 * Moves a draft along its table. Gives false when it stood in a state from which `to` cannot be reached:
 * somebody else was first.
 */
export const moveDraft = (
  store: Store,
  id: string,
  to: DraftState,
  now: number,
  set: Partial<DraftRow> = {},
): boolean => {
  const from = statesBefore(draftTransitions, to)
    .map((state) => `'${state}'`)
    .join(', ');
  return changeState(store, id, { ...set, state: to, updatedAt: now }, `"state" IN (${from})`);
};

const insertRow = prepareInsert(drafts);

/**
 * Puts the new draft in place: the old pending one is superseded only now that the new one exists. `old`: that one, where the caller has
 * looked for it in this very transaction.
 */
export const insertDraft = (
  store: Store,
  row: typeof drafts.$inferInsert,
  now: number,
  old: Pick<DraftRow, 'id'> | null = pendingDraft(store, row.leadId, row.channel),
): { superseded: string | null } => {
  if (old) moveDraft(store, old.id, 'superseded', now);
  insertRow(store, row);
  if (old) carryClaim(store, old.id, row.id);
  return { superseded: old?.id ?? null };
};

/** Keeps what a person typed. Throws Refusal('conflict') when the draft changed in between or is no longer pending. */
export const editDraft = (
  store: Store,
  input: { id: string; version: number; body: string; subject: string | null; now: number },
): DraftRow => {
  const row = store.db
    .update(drafts)
    .set({
      body: input.body,
      ...(input.subject === null ? {} : { subject: input.subject }),
      edited: sql`${drafts.originalBody} <> ${input.body}`,
      updatedAt: input.now,
      version: sql`${drafts.version} + 1`,
    })
    .where(and(eq(drafts.id, input.id), eq(drafts.version, input.version), eq(drafts.state, 'pending')))
    .returning()
    .get();
  if (!row)
    throw new Refusal(
      'conflict',
      'This draft changed in another window or was settled. Your text is still here; look at the new one first.',
    );
  return row;
};

export const setDraft = (
  store: Store,
  id: string,
  set: Partial<Omit<DraftRow, 'id' | 'state' | 'workspaceId'>>,
  now: number,
): void => {
  changeDraft(store, id, { ...set, updatedAt: now });
};

export const toDraft = (row: DraftRow): Draft => ({
  id: row.id,
  leadId: row.leadId,
  messageId: row.messageId,
  campaignId: row.campaignId,
  channel: row.channel,
  state: row.state,
  subject: row.subject,
  body: row.body,
  originalBody: row.originalBody,
  fingerprint: fingerprint(row),
  to: row.to,
  cc: row.cc,
  origin: row.origin,
  edited: row.edited,
  createdAt: row.createdAt,
  version: row.version,
});
