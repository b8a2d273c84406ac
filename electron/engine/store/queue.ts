import type { MailAddress } from '../../../shared/schemas/common';
import { type QueueRow, type QueueView, queueView } from '../../../shared/schemas/draft';
import { fingerprint } from './fingerprint';
import type { Store } from './open';

export type QueueQuery = {
  workspaceId: string;
  view: QueueView;
  campaignId: string | null;
  search: string;
  sort: 'newest' | 'oldest' | 'score';
  cursor: string | null;
  limit: number;
  now: number;
};

/** What each view adds to "pending"; the names are the contract's, never a caller's text. */
const viewSql: Record<QueueView, string> = {
  needs_you: '(d.snoozed_until_at IS NULL OR d.snoozed_until_at <= @now)',
  low_score:
    "(d.snoozed_until_at IS NULL OR d.snoozed_until_at <= @now) AND d.edited = 0 AND x.rule = 'below_threshold'",
  rules: "(d.snoozed_until_at IS NULL OR d.snoozed_until_at <= @now) AND x.rule = 'rule_check_failed'",
  calls: "(d.snoozed_until_at IS NULL OR d.snoozed_until_at <= @now) AND l.sentiment = 'Call Requested'",
  audit: "(d.snoozed_until_at IS NULL OR d.snoozed_until_at <= @now) AND x.rule = 'audit_sample'",
  edited: '(d.snoozed_until_at IS NULL OR d.snoozed_until_at <= @now) AND d.edited = 1',
  snoozed: 'd.snoozed_until_at > @now',
};

const from = `FROM drafts d
  JOIN leads l ON l.id = d.lead_id
  JOIN campaigns c ON c.id = d.campaign_id
  LEFT JOIN decisions x ON x.id = d.decision_id
  WHERE d.workspace_id = @workspaceId AND d.state = 'pending'`;

/** A full-text query from what a person typed: every word, as a prefix; their punctuation is never syntax. */
export const ftsQuery = (search: string): string =>
  search
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => `"${word}"*`)
    .join(' ');

const where = (query: QueueQuery): string => {
  const parts = [viewSql[query.view]];
  if (query.campaignId !== null) parts.push('d.campaign_id = @campaignId');
  if (query.search.trim() !== '')
    parts.push(
      `(l.name LIKE @like OR l.company LIKE @like OR l.email LIKE @like
        ${ftsQuery(query.search) === '' ? '' : 'OR d.message_id IN (SELECT m.id FROM messages_fts f JOIN messages m ON m.seq = f.rowid WHERE messages_fts MATCH @fts LIMIT 500)'})`,
    );
  return parts.map((part) => ` AND ${part}`).join('');
};

const parameters = (query: QueueQuery) => ({
  workspaceId: query.workspaceId,
  now: query.now,
  campaignId: query.campaignId,
  like: `%${query.search.trim().replaceAll(/[%_]/g, '')}%`,
  fts: ftsQuery(query.search),
});

const order = {
  newest: { by: 'd.inbound_at DESC, d.id DESC', after: '(d.inbound_at, d.id) < (@a, @b)', key: 'inboundAt' },
  oldest: { by: 'd.inbound_at, d.id', after: '(d.inbound_at, d.id) > (@a, @b)', key: 'inboundAt' },
  score: {
    by: 'coalesce(x.score, -1) DESC, d.id DESC',
    after: '(coalesce(x.score, -1), d.id) < (@a, @b)',
    key: 'sortScore',
  },
} as const;

type Raw = Omit<QueueRow, 'edited' | 'fingerprint'> & {
  edited: number;
  sortScore: number;
  subject: string;
  body: string;
  to: string;
  cc: string;
};

const addressees = (json: string): MailAddress[] => JSON.parse(json) as MailAddress[];

/** One page of drafts that need a person, by keyset (a page costs the same at any depth and size). */
export const queuePage = (store: Store, query: QueueQuery): { rows: QueueRow[]; nextCursor: string | null } => {
  const sort = order[query.sort];
  const [a, b] = query.cursor === null ? [] : query.cursor.split('|');
  const sql = `SELECT d.id, d.lead_id AS leadId, l.name AS leadName, l.company, l.role, d.campaign_id AS campaignId, c.name AS campaignName,
      d.channel, l.sentiment, CASE WHEN d.edited THEN NULL ELSE x.score END AS score, coalesce(x.score, -1) AS sortScore,
      c.auto_send_confidence_threshold AS threshold, x.rule,
      CASE WHEN d.edited THEN 'You edited this draft, so the score is void' ELSE coalesce(x.headline, 'Not decided yet') END AS headline,
      d.inbound_at AS inboundAt, d.edited, d.subject, d.body, d."to", d.cc,
      x.held_anyway AS heldAnyway,
      (SELECT count(*) FROM json_each(x.checks) WHERE json_extract(value, '$.passed') = 0) AS failedChecks
    ${from}${where(query)}${a === undefined ? '' : ` AND ${sort.after}`} ORDER BY ${sort.by} LIMIT @limit`;
  const rows = store.sqlite
    .prepare<unknown[], Raw>(sql)
    .all({ ...parameters(query), ...(a === undefined ? {} : { a: Number(a), b }), limit: query.limit });
  const last = rows.at(-1);
  return {
    rows: rows.map(({ sortScore: _, subject, body, to, cc, ...row }) => ({
      ...row,
      edited: row.edited === 1,
      fingerprint: fingerprint({ subject, body, to: addressees(to), cc: addressees(cc) }),
    })),
    nextCursor: last && rows.length === query.limit ? `${last[sort.key]}|${last.id}` : null,
  };
};

/** How many drafts a view holds. Joins only what the view asks for: joining all made a long queue five times slower to count. */
export const queueTotal = (store: Store, query: QueueQuery): number => {
  const conditions = where(query);
  const joins = [
    /\bl\./.test(conditions) ? 'JOIN leads l ON l.id = d.lead_id' : '',
    /\bx\./.test(conditions) ? 'LEFT JOIN decisions x ON x.id = d.decision_id' : '',
  ].join(' ');
  const sql = `SELECT count(*) AS n FROM drafts d ${joins} WHERE d.workspace_id = @workspaceId AND d.state = 'pending'${conditions}`;
  return store.sqlite.prepare<unknown[], { n: number }>(sql).get(parameters(query))?.n ?? 0;
};

/** How many drafts each view holds, in one pass over the queue. */
export const queueCounts = (store: Store, workspaceId: string, now: number): Record<QueueView, number> => {
  const sums = queueView.options.map((view) => `coalesce(sum(${viewSql[view]}), 0) AS ${view}`).join(', ');
  const none = Object.fromEntries(queueView.options.map((view) => [view, 0])) as Record<QueueView, number>;
  return (
    store.sqlite.prepare<unknown[], Record<QueueView, number>>(`SELECT ${sums} ${from}`).get({ workspaceId, now }) ??
    none
  );
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
