import type { InboxRow } from '../../../shared/contract';
import type { Store } from './open';
import { type PlainRead, plannedOnce, readHere } from './plain-read';
import { ftsQuery, leadsSaying } from './queue-where';

export type InboxFilter = {
  workspaceId: string;
  search: string;
  filter: 'all' | 'no_draft' | 'blocked' | 'wrong_person';
};

export type InboxQuery = InboxFilter & {
  cursor: string | null;
  limit: number;
};

type Raw = Omit<InboxRow, 'blocked'> & {
  optedOutAt: number | null;
  bouncedAt: number | null;
  blacklistedAt: number | null;
};

/**
 * The fact stands at the message that says it (message-facts.ts). LIKE passes over nearly every message before JSON is taken apart.
 */
const saidWrongPerson = `FROM messages w WHERE w.lead_id = l.id AND w.direction = 'inbound'
  AND w.facts LIKE '%"wrongPerson":"%' AND json_extract(w.facts, '$.wrongPerson') IS NOT NULL`;

const filters: Record<InboxQuery['filter'], string> = {
  all: '',
  // Asked for each state by itself: an index knows who has a draft that waits, and the few that leave are read once. Both states in one
  // question read every draft for every lead: minutes in a large mirror.
  no_draft: ` AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.lead_id = l.id AND d.state = 'pending')
    AND l.id NOT IN (SELECT d.lead_id FROM drafts d WHERE d.state = 'sending')`,
  blocked:
    " AND (l.opted_out_at IS NOT NULL OR l.bounced_at IS NOT NULL OR l.blacklisted_at IS NOT NULL OR l.sentiment = 'Blacklist')",
  wrong_person: ` AND EXISTS (SELECT 1 ${saidWrongPerson})`,
};

const where = (query: InboxFilter): string => {
  const search = query.search.trim();
  const fts = ftsQuery(search) === '' ? '' : ` OR l.id IN (${leadsSaying})`;
  return `WHERE l.workspace_id = @workspaceId AND l.last_message_at IS NOT NULL${filters[query.filter]}${
    search === '' ? '' : ` AND (l.name LIKE @like OR l.company LIKE @like OR l.email LIKE @like${fts})`
  }`;
};

const parameters = (query: InboxFilter) => ({
  workspaceId: query.workspaceId,
  like: `%${query.search.trim().replaceAll(/[%_]/g, '')}%`,
  fts: ftsQuery(query.search),
});

export type InboxPage = { rows: InboxRow[]; nextCursor: string | null };

/** Every lead with a conversation, the latest first, with why its newest message has no draft. */
export const inboxPage = (store: Pick<Store, 'sqlite'>, query: InboxQuery): InboxPage =>
  readHere(store, inboxPageRead(query));

/** The read of a page of them. */
export const inboxPageRead = (query: InboxQuery): PlainRead<InboxPage> => {
  const [a, b] = query.cursor === null ? [] : query.cursor.split('|');
  const sql = `SELECT l.id AS leadId, l.name AS leadName, l.company, l.email, c.name AS campaignName, l.sentiment, l.last_message_at AS lastAt,
        m.direction AS lastDirection, substr(m.body, 1, 160) AS snippet,
        (SELECT d.id FROM drafts d WHERE d.lead_id = l.id AND d.state = 'pending' LIMIT 1) AS draftId,
        i.skip_reason AS skipReason, CASE WHEN i.skip_reason IS NULL THEN NULL ELSE i.evidence END AS evidence,
        json_extract(i.facts, '$.autoReply.until') AS awayUntil,
        (SELECT json_extract(w.facts, '$.wrongPerson') ${saidWrongPerson} ORDER BY w.at DESC, w.seq DESC LIMIT 1) AS person,
        coalesce(json_extract(i.facts, '$.callNumber'), l.phone) AS phone,
        l.opted_out_at AS optedOutAt, l.bounced_at AS bouncedAt, l.blacklisted_at AS blacklistedAt
       FROM leads l JOIN campaigns c ON c.id = l.campaign_id
       JOIN messages m ON m.id = (SELECT id FROM messages WHERE lead_id = l.id ORDER BY at DESC, seq DESC LIMIT 1)
       LEFT JOIN messages i ON i.id = (SELECT id FROM messages WHERE lead_id = l.id AND direction = 'inbound' ORDER BY at DESC, seq DESC LIMIT 1)
       ${where(query)}${a === undefined ? '' : ' AND (l.last_message_at, l.id) < (@a, @b)'}
       ORDER BY l.last_message_at DESC, l.id DESC LIMIT ${query.limit}`;
  const bind = { ...parameters(query), ...(a === undefined ? {} : { a: Number(a), b: b ?? '' }) };
  return { sql: plannedOnce(sql), bind, shape: (rows) => toPage(rows as Raw[], query.limit) };
};

const toPage = (rows: readonly Raw[], limit: number): InboxPage => {
  const last = rows.at(-1);
  return {
    rows: rows.map(({ optedOutAt, bouncedAt, blacklistedAt, ...row }) => ({
      ...row,
      blocked:
        optedOutAt !== null
          ? 'opted_out'
          : blacklistedAt !== null || row.sentiment === 'Blacklist'
            ? 'blacklisted'
            : bouncedAt !== null
              ? 'bounced'
              : null,
    })),
    nextCursor: last && rows.length === limit ? `${last.lastAt}|${last.leadId}` : null,
  };
};

/** How many leads there are to such a question. */
export const inboxTotal = (store: Pick<Store, 'sqlite'>, query: InboxFilter): number =>
  readHere(store, inboxTotalRead(query));

/** The read of that number. */
export const inboxTotalRead = (query: InboxFilter): PlainRead<number> => ({
  sql: `SELECT count(*) AS n FROM leads l ${where(query)}`,
  bind: parameters(query),
  shape: ([row]) => (row as { n: number } | undefined)?.n ?? 0,
});
