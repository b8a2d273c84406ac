import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import type { SendStatus } from '../../../shared/schemas/draft';
import { type OutboxState, occupyingStates, outboxTransitions } from '../../../shared/states/outbox';
import { mayMove, statesBefore } from '../../../shared/states/transition';
import { buildOnce } from './build-once';
import type { Store } from './open';
import { planOnce } from './plan-once';
import { prepareInsert } from './prepare-insert';
import { prepareUpdate } from './prepare-update';
import type { OutboxRow } from './rows';
import { outbox } from './schema';

const byId = buildOnce((db) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.workspaceId, sql.placeholder('workspaceId')), eq(outbox.id, sql.placeholder('id'))))
    .prepare(),
);

/** The row of a send. Throws Refusal('not_found'). */
export const getSend = (store: Store, workspaceId: string, id: string): OutboxRow => {
  const row = byId(store).get({ workspaceId, id });
  if (!row) throw new Refusal('not_found', 'This send does not exist.');
  return row;
};

const insertRow = prepareInsert(outbox);
const changeState = prepareUpdate(outbox, { raise: true });

/** Adds a send. Throws where another one occupies its cause. */
export const insertSend = (store: Store, row: typeof outbox.$inferInsert): void => insertRow(store, row);

/**
 * Moves a send along its table in one statement. `from` narrows the states it may come from; every one of them must lead to
 * `to` by the table. Gives false when somebody else moved it first.
 */
export const moveSend = (
  store: Store,
  id: string,
  to: OutboxState,
  now: number,
  set: Partial<Omit<OutboxRow, 'id' | 'state'>> = {},
  from: OutboxState[] = statesBefore(outboxTransitions, to),
): boolean => {
  for (const state of from)
    if (!mayMove(outboxTransitions, state, to)) throw new Error(`outbox: ${state} → ${to} is not in the table`);
  // Of the table's own words, never anybody's.
  const states = from.map((state) => `'${state}'`).join(', ');
  return changeState(store, id, { ...set, state: to, updatedAt: now }, `"state" IN (${states})`);
};

/** The send that occupies a cause, if any: a second one for the same cause is refused by the table itself. */
const forCause = buildOnce((db) =>
  db
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.workspaceId, sql.placeholder('workspaceId')),
        eq(outbox.causeKind, sql.placeholder('causeKind')),
        eq(outbox.causeId, sql.placeholder('causeId')),
        // As the index has it, which else is passed over for all sends of these states (sqlite.org/partialindex.html).
        sql`state not in ('cancelled','expired')`,
        inArray(outbox.state, [...occupyingStates]),
      ),
    )
    .prepare(),
);

export const sendForCause = (
  store: Store,
  workspaceId: string,
  causeKind: OutboxRow['causeKind'],
  causeId: string,
): OutboxRow | null => forCause(store).get({ workspaceId, causeKind, causeId }) ?? null;

/**
 * The send that answers, or is to answer, this very mail as another account or campaign has it: one that was addressed to two of our accounts is read
 * in both, and its writer sent it once. By its Message-ID and its words, since some mailers use an id twice. Null when there is none.
 */
export const sendForSameMail = (
  store: Store,
  workspaceId: string,
  mail: { id: string; messageIdHeader: string | null; body: string },
): OutboxRow | null => {
  if (mail.messageIdHeader === null) return null;
  const found = store.sqlite
    .prepare<[string, string, string, string], { id: string }>(
      `SELECT o.id FROM messages m CROSS JOIN outbox o
         ON o.workspace_id = m.workspace_id AND o.cause_kind = 'reply' AND o.cause_id = m.id AND o.state NOT IN ('cancelled','expired')
       WHERE m.workspace_id = +? AND m.message_id_header = +? AND m.id <> ? AND m.body = +? AND m.direction = 'inbound' AND o.state <> 'failed' LIMIT 1`,
    )
    .get(workspaceId, mail.messageIdHeader, mail.id, mail.body);
  return found === undefined ? null : getSend(store, workspaceId, found.id);
};

/** One text, whatever its line ends and blanks. */
const wordsOf = (text: string): string => text.replace(/\s+/g, ' ').trim();

const unsettledStates = ['queued', 'claimed', 'handed_off', 'retry_wait', 'uncertain', 'needs_person', 'held'] as const;

const unsettledOfLead = buildOnce((db) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.leadId, sql.placeholder('leadId')), inArray(outbox.state, [...unsettledStates])))
    .prepare(),
);

/**
 * A send of the same words to one of these leads (all that are the person written to) on this channel whose end is not known: it waits, is leaving, or may have left. A copy found
 * later could be either one's, and the lead would read the same twice. Null when there is none.
 */
export const unsettledTwin = (
  store: Store,
  twin: { leadIds: readonly string[]; channel: OutboxRow['channel']; body: string },
): OutboxRow | null => {
  const wanted = wordsOf(twin.body);
  return (
    twin.leadIds
      .flatMap((leadId) => unsettledOfLead(store).all({ leadId }))
      .find((row) => row.channel === twin.channel && wordsOf(row.payload.body) === wanted) ?? null
  );
};

/** A send that may have left although nobody knows: when it was handed over, and whether it is leaving at this moment. */
export type DoubtfulSend = { at: number; leaving: boolean };

/**
 * The latest send to this person handed over after a moment of which nobody knows whether it left, or null: one that is leaving now, in doubt or a
 * person's to judge; with `givenUp` also one that ended, or waits to be sent again, without anybody having known. `exceptOutboxId` leaves one out,
 * `learnedAt` what was handed over before that moment. The leads given are one person (`leadsBeside`).
 */
export const mayHaveLeftTo = (
  store: Store,
  leadIds: readonly string[],
  since: { at: number; exceptOutboxId: string | null; learnedAt: number; givenUp: boolean },
): DoubtfulSend | null => {
  // Only what was in doubt is ever looked for, and what is looked for ends as sent or by a person's word.
  const latest = store.sqlite.prepare<unknown[], { at: number; state: OutboxState }>(
    `SELECT handed_off_at AS at, state FROM outbox WHERE lead_id = +@leadId AND handed_off_at > @at AND handed_off_at >= @learnedAt
       AND id IS NOT @exceptOutboxId
       AND (state IN ('handed_off','uncertain','needs_person') OR (@givenUp AND lookups > 0 AND state <> 'sent'))
     ORDER BY handed_off_at DESC LIMIT 1`,
  );
  const found = leadIds.flatMap((leadId) => latest.get({ ...since, givenUp: since.givenUp ? 1 : 0, leadId }) ?? []);
  const newest = found.sort((one, other) => other.at - one.at)[0];
  return newest === undefined ? null : { at: newest.at, leaving: newest.state === 'handed_off' };
};

/** Whether a person took a reply to this message back before it left. */
export const wasTakenBack = (store: Store, workspaceId: string, messageId: string): boolean =>
  store.sqlite
    .prepare<[string, string], { id: string }>(
      `SELECT o.id FROM drafts d CROSS JOIN outbox o ON o.draft_id = d.id
       WHERE d.message_id = +? AND o.workspace_id = +? AND o.state = 'cancelled' AND o.code = 'undone' LIMIT 1`,
    )
    .get(messageId, workspaceId) !== undefined;

const inStates = buildOnce((db) =>
  db
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.workspaceId, planOnce('workspaceId')),
        sql`${outbox.state} IN (SELECT value FROM json_each(${sql.placeholder('states')}))`,
      ),
    )
    .orderBy(asc(outbox.leavesAt))
    .prepare(),
);

export const sendsInStates = (store: Store, workspaceId: string, states: OutboxState[]): OutboxRow[] =>
  inStates(store).all({ workspaceId, states: JSON.stringify(states) });

/** What the outbox shows: the latest sends in these states, the next to leave first. */
export const listSends = (store: Store, workspaceId: string, states: OutboxState[], limit: number): OutboxRow[] =>
  store.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.workspaceId, workspaceId), inArray(outbox.state, states)))
    .orderBy(desc(outbox.leavesAt), desc(outbox.id))
    .limit(limit)
    .all()
    .reverse();

const due = buildOnce((db) =>
  db
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.connectionId, sql.placeholder('connectionId')),
        inArray(outbox.state, ['queued', 'retry_wait']),
        lte(outbox.leavesAt, sql.placeholder('now')),
      ),
    )
    .orderBy(asc(outbox.leavesAt), asc(outbox.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** Sends of one account that may leave now, the oldest first. */
export const dueSends = (store: Store, connectionId: string, now: number, limit: number): OutboxRow[] =>
  due(store).all({ connectionId, now, limit });

/**
 * The ids alone, the oldest first: one row that cannot be read any more (damage in its text) must not hide the others.
 * All of them: a turn that has met twenty bad ones goes on to the twenty-first.
 */
export const dueSendIds = (store: Store, connectionId: string, now: number): string[] =>
  store.sqlite
    .prepare<[string, number], { id: string }>(
      "SELECT id FROM outbox WHERE connection_id = +? AND state IN ('queued','retry_wait') AND leaves_at <= ? ORDER BY leaves_at, id",
    )
    .all(connectionId, now)
    .map(({ id }) => id);

/** Ids of a workspace's sends in these states, the first to leave first. */
export const sendIdsInStates = (store: Store, workspaceId: string, states: OutboxState[]): string[] =>
  store.sqlite
    .prepare<[string, string], { id: string }>(
      'SELECT id FROM outbox WHERE workspace_id = +? AND state IN (SELECT value FROM json_each(?)) ORDER BY leaves_at',
    )
    .all(workspaceId, JSON.stringify(states))
    .map(({ id }) => id);

const openOfLead = buildOnce((db) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.leadId, sql.placeholder('leadId')), inArray(outbox.state, ['queued', 'retry_wait', 'held'])))
    .prepare(),
);

/** Open sends to one lead: what a new message from that lead must stop. */
export const openSendsOfLead = (store: Store, leadId: string): OutboxRow[] => openOfLead(store).all({ leadId });

const claimedOfLead = buildOnce((db) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.leadId, sql.placeholder('leadId')), eq(outbox.state, 'claimed')))
    .prepare(),
);

/**
 * Sends to one lead of which nothing has left: the open ones, and those whose connection is being made. What a person's word must stop, since
 * the look at the moment of handing over sees messages, blocks and stops, but neither tags nor snoozes.
 */
export const unleftSendsOfLead = (store: Store, leadId: string): OutboxRow[] => [
  ...openSendsOfLead(store, leadId),
  ...claimedOfLead(store).all({ leadId }),
];

const ofDraft = buildOnce((db) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.draftId, planOnce('draftId')))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .prepare(),
);

export const latestSendOfDraft = (store: Store, draftId: string): OutboxRow | null =>
  ofDraft(store).get({ draftId }) ?? null;

export const countSends = (store: Store, workspaceId: string): Map<OutboxState, number> =>
  new Map(
    store.sqlite
      .prepare<[string], { state: OutboxState; n: number }>(
        'SELECT state, count(*) AS n FROM outbox WHERE workspace_id = +? GROUP BY state',
      )
      .all(workspaceId)
      .map((row) => [row.state, row.n]),
  );

/** When the next queued send of an account is due, or null. */
export const nextDueAt = (store: Store, connectionId: string): number | null =>
  store.sqlite
    .prepare<[string], { at: number | null }>(
      "SELECT min(leaves_at) AS at FROM outbox WHERE connection_id = +? AND state IN ('queued','retry_wait')",
    )
    .get(connectionId)?.at ?? null;

export const toSendStatus = (row: OutboxRow, leadName: string, now: number): SendStatus => ({
  id: row.id,
  draftId: row.draftId,
  connectionId: row.connectionId,
  leadName,
  state: row.state,
  leavesAt: row.state === 'queued' || row.state === 'retry_wait' ? row.leavesAt : null,
  reason: row.reason,
  // What waits to be tried again is known not to have left.
  undoable:
    (row.state === 'queued' || row.state === 'held' || row.state === 'retry_wait') &&
    (row.admittedBy === 'person' ? true : row.leavesAt > now),
});
