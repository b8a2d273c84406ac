import type { QueueView } from '../../../shared/schemas/draft';
import type { ConfidenceBand, QueueFilters, WaitedAtLeast } from '../../../shared/schemas/queue-cut';
import type { Bound } from './plain-read';

export type QueueFilter = {
  workspaceId: string;
  view: QueueView;
  campaignId: string | null;
  filters?: QueueFilters;
  search: string;
  /** The profile that asks: what `me` means. */
  me?: string;
  now: number;
};

const awake = '(d.snoozed_until_at IS NULL OR d.snoozed_until_at <= @now)';

/** What each view adds to "pending"; the names are the contract's, never a caller's text. */
export const viewSql: Record<QueueView, string> = {
  needs_you: awake,
  low_score: `${awake} AND d.edited = 0 AND x.rule = 'below_threshold'`,
  rules: `${awake} AND x.rule = 'rule_check_failed'`,
  calls: `${awake} AND l.sentiment = 'Call Requested'`,
  audit: `${awake} AND x.rule = 'audit_sample'`,
  edited: `${awake} AND d.edited = 1`,
  snoozed: 'd.snoozed_until_at > @now',
};

/** The score that counts: none once a person edited the draft. */
const score = 'CASE WHEN d.edited THEN NULL ELSE x.score END';
/** How close below its threshold a score is "near"; the gap shown as "just under the line". */
const nearGap = 0.1;

const bandSql: Record<ConfidenceBand, string> = {
  past: `${score} >= c.auto_send_confidence_threshold`,
  near: `(${score} < c.auto_send_confidence_threshold AND ${score} >= c.auto_send_confidence_threshold - ${nearGap})`,
  low: `${score} < c.auto_send_confidence_threshold - ${nearGap}`,
  none: `${score} IS NULL`,
};

const hourMs = 3_600_000;
export const waitedMs: Record<WaitedAtLeast, number> = {
  '1h': hourMs,
  '4h': 4 * hourMs,
  '1d': 24 * hourMs,
  '3d': 72 * hourMs,
};

/** A full-text query from what a person typed: every word, as a prefix; their punctuation is never syntax. */
export const ftsQuery = (search: string): string =>
  search
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => `"${word}"*`)
    .join(' ');

/** A word in more messages than this is looked for in the newest of them only. */
export const searchedHits = 20_000;

/**
 * The leads in whose messages the words stand, from the newest hit back. Read newest first, because without an order the index
 * gives its oldest rows first, and what waits in a queue is new.
 */
export const leadsSaying = `SELECT m.lead_id FROM
  (SELECT rowid FROM messages_fts WHERE messages_fts MATCH @fts ORDER BY rowid DESC LIMIT ${searchedHits}) f
  JOIN messages m ON m.seq = f.rowid WHERE m.workspace_id = @workspaceId`;

const among = (column: string, name: string): string => `${column} IN (SELECT value FROM json_each(@${name}))`;

/** The conditions of a cut, each beginning with AND; `d` drafts, `l` leads, `c` campaigns, `x` decisions, `k` claims, `q` keys. */
export const queueWhere = (query: QueueFilter): string => {
  const { filters } = query;
  const parts = [viewSql[query.view]];
  if (query.campaignId !== null) parts.push('d.campaign_id = @campaignId');
  if (filters) {
    if (filters.campaigns.length > 0) parts.push(among('d.campaign_id', 'campaigns'));
    if (filters.rules.length > 0) parts.push(among('x.rule', 'rules'));
    if (filters.channels.length > 0) parts.push(among('d.channel', 'channels'));
    if (filters.sentiments.length > 0) parts.push(among('l.sentiment', 'sentiments'));
    if (filters.languages.length > 0) parts.push(among("coalesce(q.language, 'none')", 'languages'));
    if (filters.confidence.length > 0) parts.push(`(${filters.confidence.map((band) => bandSql[band]).join(' OR ')})`);
    if (filters.waited !== null) parts.push('d.inbound_at <= @waitedSince');
    if (filters.assignee === 'nobody') parts.push('k.draft_id IS NULL');
    else if (filters.assignee !== null) parts.push('k.profile_id = @assignee');
  }
  if (query.search.trim() !== '')
    // Found once, among the leads alone, instead of asked of every draft: a queue of 100,000 is looked through in a third of the time.
    parts.push(
      `d.lead_id IN (SELECT s.id FROM leads s WHERE s.workspace_id = @workspaceId AND (s.name LIKE @like OR s.company LIKE @like OR s.email LIKE @like)
        ${ftsQuery(query.search) === '' ? '' : `UNION ALL ${leadsSaying}`})`,
    );
  return parts.map((part) => ` AND ${part}`).join('');
};

/** What the conditions are bound to. */
export const queueParameters = (query: QueueFilter): Bound => {
  const { filters } = query;
  return {
    workspaceId: query.workspaceId,
    now: query.now,
    campaignId: query.campaignId,
    like: `%${query.search.trim().replaceAll(/[%_]/g, '')}%`,
    fts: ftsQuery(query.search),
    campaigns: JSON.stringify(filters?.campaigns ?? []),
    rules: JSON.stringify(filters?.rules ?? []),
    channels: JSON.stringify(filters?.channels ?? []),
    sentiments: JSON.stringify(filters?.sentiments ?? []),
    languages: JSON.stringify(filters?.languages ?? []),
    waitedSince: filters?.waited ? query.now - waitedMs[filters.waited] : null,
    assignee: filters?.assignee === 'me' ? (query.me ?? null) : (filters?.assignee ?? null),
  };
};
