import { holdsBack } from '../../../shared/holds-back';
import type { MailAddress } from '../../../shared/schemas/common';
import type { QueueRow, QueueView } from '../../../shared/schemas/draft';
import type { QueueGrouping, QueueSort } from '../../../shared/schemas/queue-cut';
import { fingerprint } from './fingerprint';
import type { Store } from './open';
import { type PlainRead, plannedOnce, readHere } from './plain-read';
import { type QueueFilter, queueParameters, queueWhere, viewSql } from './queue-where';

export type QueueQuery = QueueFilter & {
  sort: QueueSort;
  group?: QueueGrouping;
  /** Keys of groups whose rows are not shown; they still count. */
  collapsed?: readonly string[];
  cursor: string | null;
  limit: number;
};

const joins = {
  l: 'JOIN leads l ON l.id = d.lead_id',
  c: 'JOIN campaigns c ON c.id = d.campaign_id',
  x: 'LEFT JOIN decisions x ON x.id = d.decision_id',
  k: 'LEFT JOIN draft_claims k ON k.draft_id = d.id AND k.until_at > @now',
  // One for every pending draft, kept by triggers (migration 0018).
  q: 'JOIN queue_keys q ON q.draft_id = d.id',
} as const;
const waiting = "WHERE d.workspace_id = @workspaceId AND d.state = 'pending'";
const { q: byKeys, ...others } = joins;
const from = `FROM drafts d ${byKeys} ${Object.values(others).join(' ')} ${waiting}`;
/** The same read in the order of the keys' index: SQLite may not turn a CROSS JOIN round. */
const fromKeys = `FROM queue_keys q CROSS JOIN drafts d ON d.id = q.draft_id ${Object.values(others).join(' ')}
  ${waiting} AND q.workspace_id = @workspaceId`;

const { l: byDraft, ...beside } = joins;
/** Few leads of many wish to be called: they are found by their index, and their drafts by the lead. */
const callsFirst = `leads l CROSS JOIN drafts d ON d.lead_id = l.id`;
const fromCalls = `FROM ${callsFirst} ${Object.values(beside).join(' ')} ${waiting} AND l.workspace_id = @workspaceId`;

/** Only the joins that the text names: joining all made a long queue five times slower to count. */
const joinsFor = (text: string): string =>
  Object.entries(joins)
    .filter(([alias]) => new RegExp(`\\b${alias}\\.`).test(text))
    .map(([, join]) => join)
    .join(' ');

/** `keyed`: the key stands in an index of `queue_keys`, with the draft's id behind it. */
type Order = { key: string; descending: boolean; keyed?: true };
const orders: Record<QueueSort, Order> = {
  newest: { key: 'd.inbound_at', descending: true },
  oldest: { key: 'd.inbound_at', descending: false },
  // Not scored stands last either way: there is nothing to compare.
  score: { key: 'q.score_up', descending: false, keyed: true },
  score_high: { key: 'q.score_down', descending: true, keyed: true },
  lead: { key: 'lower(l.name)', descending: false },
  campaign: { key: 'lower(c.name)', descending: false },
  reason: { key: "lower(coalesce(x.headline, ''))", descending: false },
};

/** What a group's rows have in common; the order of the groups is the order of these. */
const groups: Record<Exclude<QueueGrouping, 'none'>, { key: string; label: string }> = {
  campaign: { key: "lower(c.name) || '/' || c.id", label: 'c.name' },
  reason: { key: "CASE WHEN d.edited THEN 'edited' ELSE coalesce(x.rule, '') END", label: "''" },
};

/** What tells rows of the same key apart; of the table whose index holds the key. */
const tieOf = (order: Order): string => (order.keyed ? 'q.draft_id' : 'd.id');

type Cursor = [group: string | null, key: string | number, id: string];

/** `(sort, id)` behind the cursor, within the same group or in a later one. */
const after = (order: Order, group: string | null): string => {
  const behind = `(${order.key}, ${tieOf(order)}) ${order.descending ? '<' : '>'} (@afterKey, @afterId)`;
  return group === null ? behind : `(${group} > @afterGroup OR (${group} = @afterGroup AND ${behind}))`;
};

const emptyOr = (filters: QueueFilter['filters']): boolean =>
  !filters || Object.values(filters).every((one) => one === null || one.length === 0);

/**
 * Whether a page costs the same in a queue of any length: it is read along an index, and nearly every draft on the way is in it. All others may
 * look at every draft.
 */
export const isQuick = (query: QueueFilter & Pick<QueueQuery, 'sort' | 'group'>): boolean =>
  (query.view === 'needs_you' || query.view === 'calls') &&
  query.search.trim() === '' &&
  query.campaignId === null &&
  emptyOr(query.filters) &&
  (query.group ?? 'none') === 'none' &&
  !['lead', 'campaign', 'reason'].includes(query.sort);

const cut = (query: QueueQuery): string =>
  queueWhere(query) +
  (query.group && query.group !== 'none' && query.collapsed && query.collapsed.length > 0
    ? ` AND ${groups[query.group].key} NOT IN (SELECT value FROM json_each(@collapsed))`
    : '');

type Raw = Omit<QueueRow, 'edited' | 'fingerprint' | 'claim'> & {
  edited: number;
  decidedAbout: string | null;
  sortKey: string | number;
  subject: string;
  body: string;
  to: string;
  cc: string;
  holderId: string | null;
  holderName: string | null;
  claimedBy: string;
  claimedAt: number;
  claimedUntilAt: number;
};

const addressees = (json: string): MailAddress[] => JSON.parse(json) as MailAddress[];

export type QueuePage = { rows: QueueRow[]; nextCursor: string | null };

/** One page of drafts that need a person, by keyset (a page costs the same at any depth and size). */
export const queuePage = (store: Pick<Store, 'sqlite'>, query: QueueQuery): QueuePage =>
  readHere(store, queuePageRead(query));

/** The read of such a page. */
export const queuePageRead = (query: QueueQuery): PlainRead<QueuePage> => {
  const order = orders[query.sort];
  const group = query.group === undefined || query.group === 'none' ? null : groups[query.group].key;
  const cursor = query.cursor === null ? null : (JSON.parse(query.cursor) as Cursor);
  const direction = order.descending ? ' DESC' : '';
  const sql = `SELECT d.id, d.lead_id AS leadId, l.name AS leadName, l.company, l.role,
      coalesce((SELECT json_extract(m.facts, '$.callNumber') FROM messages m WHERE m.id = d.message_id), l.phone) AS phone, d.campaign_id AS campaignId,
      c.name AS campaignName, d.channel, l.sentiment, CASE WHEN d.edited THEN NULL ELSE x.score END AS score,
      c.auto_send_confidence_threshold AS threshold, x.rule,
      coalesce(x.headline, CASE d.origin WHEN 'person' THEN 'Written by a person' ELSE 'Not decided yet' END) AS headline,
      x.fingerprint AS decidedAbout,
      d.inbound_at AS inboundAt, d.edited, d.subject, d.body, d."to", d.cc,
      x.held_anyway AS heldAnyway,
      (SELECT count(*) FROM json_each(x.checks) WHERE json_extract(value, '$.passed') = 0) AS failedChecks,
      k.profile_id AS holderId, (SELECT p.name FROM profiles p WHERE p.id = k.profile_id) AS holderName,
      k.by AS claimedBy, k.at AS claimedAt, k.until_at AS claimedUntilAt,
      ${order.key} AS sortKey, ${group ?? 'NULL'} AS groupKey
    ${order.keyed && group === null ? fromKeys : query.view === 'calls' ? fromCalls : from}${cut(query)}${cursor === null ? '' : ` AND ${after(order, group)}`}
    ORDER BY ${group === null ? '' : `${group}, `}${order.key}${direction}, ${tieOf(order)}${direction} LIMIT ${query.limit}`;
  return {
    sql: plannedOnce(sql),
    bind: {
      ...queueParameters(query),
      collapsed: JSON.stringify(query.collapsed ?? []),
      afterGroup: cursor?.[0] ?? null,
      afterKey: cursor?.[1] ?? null,
      afterId: cursor?.[2] ?? null,
    },
    shape: (found) => {
      const rows = found as Raw[];
      const last = rows.at(-1);
      return {
        rows: rows.map((row) => toRow(row)),
        nextCursor:
          last && rows.length === query.limit
            ? JSON.stringify([last.groupKey, last.sortKey, last.id] satisfies Cursor)
            : null,
      };
    },
  };
};

const toRow = ({
  sortKey: _,
  decidedAbout,
  subject,
  body,
  to,
  cc,
  holderId,
  holderName,
  claimedBy,
  claimedAt,
  claimedUntilAt,
  ...row
}: Raw): QueueRow => {
  const print = fingerprint({ subject, body, to: addressees(to), cc: addressees(cc) });
  const edited = row.edited === 1;
  return {
    ...row,
    edited,
    headline:
      edited && !holdsBack({ rule: row.rule, fingerprint: decidedAbout }, print)
        ? 'You edited this draft, so the score is void'
        : row.headline,
    fingerprint: print,
    claim:
      holderId === null
        ? null
        : { profileId: holderId, name: holderName ?? '', by: claimedBy, at: claimedAt, untilAt: claimedUntilAt },
  };
};

/** How many drafts a cut holds, those of collapsed groups included. */
export const queueTotal = (store: Pick<Store, 'sqlite'>, query: QueueFilter): number =>
  readHere(store, queueTotalRead(query));

/** The read of that number. */
export const queueTotalRead = (query: QueueFilter): PlainRead<number> => {
  const conditions = queueWhere(query);
  const sql =
    query.view === 'calls'
      ? `SELECT count(*) AS n FROM ${callsFirst} ${joinsFor(conditions).replace(byDraft, '')} ${waiting} AND l.workspace_id = @workspaceId${conditions}`
      : `SELECT count(*) AS n FROM drafts d ${joinsFor(conditions)} ${waiting}${conditions}`;
  return {
    sql: plannedOnce(sql),
    bind: queueParameters(query),
    shape: ([row]) => (row as { n: number } | undefined)?.n ?? 0,
  };
};

/** The groups of a cut in their order, each with what it is called and how many drafts it holds. */
export const queueGroups = (store: Pick<Store, 'sqlite'>, query: GroupsQuery): QueueGroup[] =>
  readHere(store, queueGroupsRead(query));

type GroupsQuery = QueueFilter & { group: Exclude<QueueGrouping, 'none'> };
type QueueGroup = { key: string; label: string; count: number };

/** The read of those groups. */
export const queueGroupsRead = (query: GroupsQuery): PlainRead<QueueGroup[]> => {
  const { key, label } = groups[query.group];
  const conditions = queueWhere(query);
  const sql = `SELECT ${key} AS key, ${label} AS label, count(*) AS count FROM drafts d ${joinsFor(conditions + key + label)}
    ${waiting}${conditions} GROUP BY 1 ORDER BY 1`;
  return { sql: plannedOnce(sql), bind: queueParameters(query), shape: (rows) => rows as QueueGroup[] };
};

/** The languages of the drafts that wait, those with most first; null: not told. */
export const queueLanguages = (store: Store, workspaceId: string): { language: string | null; count: number }[] =>
  store.sqlite
    .prepare<[string], { language: string | null; count: number }>(
      'SELECT language, count(*) AS count FROM queue_keys WHERE workspace_id = ? GROUP BY language ORDER BY count DESC, language',
    )
    .all(workspaceId);

/** By the table of their conditions and not by the schema: what the first look needs loads in a moment. */
const allViews = Object.keys(viewSql) as QueueView[];

/** How many drafts each view holds, in one pass over the queue. */
export const queueCounts = (store: Store, workspaceId: string, now: number): Record<QueueView, number> =>
  readHere(store, queueCountsRead(workspaceId, now));

/** The read of those numbers. */
export const queueCountsRead = (workspaceId: string, now: number): PlainRead<Record<QueueView, number>> => {
  const sums = allViews.map((view) => `coalesce(sum(${viewSql[view]}), 0) AS ${view}`).join(', ');
  const none = Object.fromEntries(allViews.map((view) => [view, 0])) as Record<QueueView, number>;
  const sql = `SELECT ${sums} FROM drafts d ${joins.l} ${joins.x} ${waiting}`;
  return {
    sql: plannedOnce(sql),
    bind: { workspaceId, now },
    shape: ([row]) => (row as Record<QueueView, number> | undefined) ?? none,
  };
};

/** Where one draft stands in the default order: how many come before it. */
export const queueIndex = (
  store: Store,
  workspaceId: string,
  draft: { inboundAt: number; id: string },
  now: number,
): number =>
  store.sqlite
    .prepare<unknown[], { n: number }>(
      `SELECT count(*) AS n FROM drafts d WHERE d.workspace_id = @workspaceId AND d.state = 'pending'
       AND (d.snoozed_until_at IS NULL OR d.snoozed_until_at <= @now) AND (d.inbound_at, d.id) > (@inboundAt, @id)`,
    )
    .get({ workspaceId, now, inboundAt: draft.inboundAt, id: draft.id })?.n ?? 0;
