import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queueView } from '../../../shared/schemas/draft';
import { queueFilters, queueSort } from '../../../shared/schemas/queue-cut';
import { migratedImage } from '../pipeline/testing/migrated-image.fixture';
import { putClaim } from './claims';
import { openStore, type Store } from './open';
import { prepareInsert } from './prepare-insert';
import { type QueueQuery, queueCounts, queueGroups, queueLanguages, queuePage, queueTotal } from './queue';
import { searchedHits } from './queue-where';
import { campaigns, decisions, drafts, leads } from './schema';

let store: Store;
const now = 1_000_000;
const base = { workspaceId: 'w', createdAt: 1, updatedAt: 1 };

const addDraft = (
  id: string,
  over: { rule?: string; sentiment?: string; edited?: boolean; snoozedUntilAt?: number; state?: string } = {},
) => {
  prepareInsert(leads)(store, {
    ...base,
    id: `l${id}`,
    campaignId: 'c',
    name: `Lead ${id}`,
    email: `${id}@northwind.example`,
    sentiment: (over.sentiment ?? 'Interested') as 'Interested',
    sentimentBy: 'model',
  });
  prepareInsert(decisions)(store, {
    ...base,
    id: `x${id}`,
    draftId: id,
    messageId: `m${id}`,
    campaignId: 'c',
    source: 'live',
    kind: 'needs_review',
    rule: (over.rule ?? 'below_threshold') as 'below_threshold',
    headline: 'h',
    sentence: 's',
    score: 0.5,
    threshold: 0.9,
    checks: [],
    fingerprint: 'f',
  });
  prepareInsert(drafts)(store, {
    ...base,
    id,
    leadId: `l${id}`,
    campaignId: 'c',
    messageId: `m${id}`,
    channel: 'email',
    state: (over.state ?? 'pending') as 'pending',
    subject: 's',
    body: 'b',
    originalBody: 'b',
    to: [],
    cc: [],
    origin: 'model',
    clamped: false,
    overseer: 'passed',
    edited: over.edited ?? false,
    decisionId: `x${id}`,
    snoozedUntilAt: over.snoozedUntilAt ?? null,
    inboundAt: Number(id),
  });
};

beforeEach(async () => {
  const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));
  store = await openStore({ file: ':memory:', migrations, backups: null, now: () => 0, image: await migratedImage() });
  prepareInsert(campaigns)(store, {
    ...base,
    id: 'c',
    connectionId: 'k',
    externalId: 'e',
    name: 'Key accounts',
    responseMode: 'AI_AUTO_SEND',
    autoSendConfidenceThreshold: 0.9,
    autoSendDelayMinSeconds: 0,
    autoSendDelayMaxSeconds: 0,
    sendingHours: { kind: 'ALWAYS' },
    persona: { name: '', tone: '', greeting: '', signature: '', goals: '', service: '' },
    reviewers: [],
    linkAllowList: [],
    meetingMinutes: 20,
    shadow: false,
    auditSampleRate: 0,
    liveFromAt: 0,
  });
  addDraft('1');
  addDraft('2', { rule: 'rule_check_failed' });
  addDraft('3', { sentiment: 'Call Requested', rule: 'call_requested' });
  addDraft('4', { rule: 'audit_sample', edited: true });
  addDraft('5', { snoozedUntilAt: now + 1 });
  addDraft('6', { snoozedUntilAt: now - 1 });
  addDraft('7', { state: 'rejected' });
});
afterEach(() => store.close());

const query = (over: Partial<QueueQuery> = {}): QueueQuery => ({
  workspaceId: 'w',
  view: 'needs_you',
  campaignId: null,
  search: '',
  sort: 'newest',
  cursor: null,
  limit: 10,
  now,
  ...over,
});

describe('queue counts', () => {
  it('say of every view what its page shows', () => {
    const counts = queueCounts(store, 'w', now);
    for (const view of queueView.options) {
      const { rows } = queuePage(store, query({ view }));
      expect({ view, total: queueTotal(store, query({ view })), count: counts[view] }).toEqual({
        view,
        total: rows.length,
        count: rows.length,
      });
    }
    expect(counts).toEqual({ needs_you: 5, low_score: 2, rules: 1, calls: 1, audit: 1, edited: 1, snoozed: 1 });
  });

  it('are nought of another workspace, and follow campaign and search', () => {
    expect(Object.values(queueCounts(store, 'other', now)).every((count) => count === 0)).toBe(true);
    expect(queueTotal(store, query({ campaignId: 'other' }))).toBe(0);
    expect(queueTotal(store, query({ search: 'lead 2' }))).toBe(1);
    expect(queueTotal(store, query({ search: 'lead', view: 'rules' }))).toBe(1);
  });
});

const every = (over: Partial<QueueQuery>): string[] => {
  const seen: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = queuePage(store, query({ limit: 2, ...over, cursor }));
    seen.push(...page.rows.map((row) => row.id));
    cursor = page.nextCursor;
    if (cursor === null) return seen;
  }
};

describe('queuePage', () => {
  it('gives every draft once, page by page, in each order and grouping', () => {
    for (const sort of queueSort.options)
      for (const group of ['none', 'campaign', 'reason'] as const)
        expect({ sort, group, ids: every({ sort, group }).sort() }).toEqual({
          sort,
          group,
          ids: ['1', '2', '3', '4', '6'],
        });
  });

  it('sorts by score from either end, those without one last', () => {
    store.sqlite.prepare("UPDATE decisions SET score = 0.1 WHERE id = 'x2'").run();
    store.sqlite.prepare("UPDATE decisions SET score = NULL WHERE id = 'x6'").run();
    const low = every({ sort: 'score' });
    expect(low[0]).toBe('2');
    // 4 was edited, which voids its score.
    expect(low.slice(-2).sort()).toEqual(['4', '6']);
    const high = every({ sort: 'score_high' });
    expect(high.slice(-3, -2)).toEqual(['2']);
    expect(high.slice(-2).sort()).toEqual(['4', '6']);
  });

  it('keeps a group together, hides the rows of a collapsed one, and still counts them', () => {
    const groups = queueGroups(store, { ...query(), group: 'reason' });
    expect(groups.map(({ key, count }) => [key, count])).toEqual([
      ['below_threshold', 2],
      ['call_requested', 1],
      ['edited', 1],
      ['rule_check_failed', 1],
    ]);
    expect(every({ group: 'reason' })).toEqual(['6', '1', '3', '4', '2']);
    expect(every({ group: 'reason', collapsed: ['below_threshold'] })).toEqual(['3', '4', '2']);
    expect(queueTotal(store, query({ group: 'reason', collapsed: ['below_threshold'] }))).toBe(5);
  });
});

describe('the keys a queue is sorted by', () => {
  /** What the keys of the pending drafts must be, from the rows themselves. */
  const expected = () =>
    store.sqlite
      .prepare(
        `SELECT d.id AS id, CASE WHEN d.edited THEN 2 ELSE coalesce(x.score, 2) END AS up,
           CASE WHEN d.edited THEN -1 ELSE coalesce(x.score, -1) END AS down
         FROM drafts d LEFT JOIN decisions x ON x.id = d.decision_id WHERE d.state = 'pending' ORDER BY d.id`,
      )
      .all();
  const kept = () =>
    store.sqlite
      .prepare('SELECT draft_id AS id, score_up AS up, score_down AS down FROM queue_keys ORDER BY draft_id')
      .all();

  it('are there for every pending draft and no other, whatever is done to drafts and decisions', () => {
    const steps = [
      "UPDATE drafts SET state = 'sending' WHERE id IN ('1', '3')",
      "UPDATE drafts SET state = 'pending' WHERE id = '1'",
      'UPDATE drafts SET edited = 1 WHERE id = 2',
      "UPDATE decisions SET score = 0.3 WHERE id = 'x2'",
      'UPDATE drafts SET edited = 0 WHERE id = 2',
      "UPDATE decisions SET score = 0.7 WHERE id = 'x1'",
      "UPDATE drafts SET decision_id = NULL WHERE id = '6'",
      "UPDATE drafts SET decision_id = 'x5' WHERE id = '6'",
      "DELETE FROM drafts WHERE id = '4'",
      "UPDATE drafts SET state = 'rejected'",
      "UPDATE drafts SET state = 'pending' WHERE id = '7'",
    ];
    expect(kept()).toEqual(expected());
    for (const step of steps) {
      store.sqlite.prepare(step).run();
      expect([step, kept()]).toEqual([step, expected()]);
    }
    expect(kept()).toHaveLength(1);
  });

  it('are read in the order of their index, without sorting all', () => {
    for (const sort of ['score', 'score_high'] as const) {
      const asked = vi.spyOn(store.sqlite, 'prepare');
      queuePage(store, query({ sort }));
      const [text = ''] = asked.mock.calls[0] ?? [];
      asked.mockRestore();
      const plan = store.sqlite
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
        .all({ workspaceId: 'w', now, limit: 1 })
        .map(({ detail }) => detail)
        .join('\n');
      expect(plan).toContain(sort === 'score' ? 'queue_keys_up' : 'queue_keys_down');
      expect(plan).not.toContain('USE TEMP B-TREE FOR ORDER BY');
    }
  });
});

describe('filters', () => {
  const filters = (over: object) => queueFilters.parse(over);
  it.each([
    [{ rules: ['rule_check_failed', 'call_requested'] }, ['2', '3']],
    [{ channels: ['sms'] }, []],
    [{ sentiments: ['Call Requested'] }, ['3']],
    [{ confidence: ['low'] }, ['1', '2', '3', '6']],
    [{ confidence: ['none'] }, ['4']],
    [{ confidence: ['none', 'past'], rules: ['audit_sample'] }, ['4']],
    [{ campaigns: ['0197f0a4-0001-7000-8000-000000000009'] }, []],
    [{ waited: '1h' }, []],
  ])('%j leaves %j, and the count says so', (over, ids) => {
    const cut = { filters: filters(over) };
    expect(every(cut).sort()).toEqual(ids);
    expect(queueTotal(store, query(cut))).toBe(ids.length);
  });

  it('by the language of what is answered, also where it was not told', () => {
    store.sqlite.prepare("UPDATE queue_keys SET language = 'de' WHERE draft_id IN ('1', '5')").run();
    store.sqlite.prepare("UPDATE queue_keys SET language = 'fr' WHERE draft_id = '2'").run();
    expect(every({ filters: filters({ languages: ['de'] }) })).toEqual(['1']);
    expect(every({ filters: filters({ languages: ['de', 'none'] }) }).sort()).toEqual(['1', '3', '4', '6']);
    expect(queueTotal(store, query({ filters: filters({ languages: ['fr'] }) }))).toBe(1);
    expect(queueLanguages(store, 'w')).toEqual([
      { language: null, count: 3 },
      { language: 'de', count: 2 },
      { language: 'fr', count: 1 },
    ]);
  });

  it('by how long the lead has waited', () => {
    expect(every({ filters: filters({ waited: '1h' }), now: 3_600_003 }).sort()).toEqual(['1', '2', '3']);
  });

  it('near is at most 0.10 below the threshold, past begins at it', () => {
    store.sqlite.prepare("UPDATE decisions SET score = 0.9 WHERE id = 'x1'").run();
    store.sqlite.prepare("UPDATE decisions SET score = 0.82 WHERE id = 'x2'").run();
    expect(every({ filters: filters({ confidence: ['past'] }) })).toEqual(['1']);
    expect(every({ filters: filters({ confidence: ['near'] }) })).toEqual(['2']);
  });

  it('by who has it in hand, while their time lasts', () => {
    putClaim(store, { draftId: '1', workspaceId: 'w', profileId: 'p', by: 'P', at: 1, untilAt: now + 1 });
    putClaim(store, { draftId: '2', workspaceId: 'w', profileId: 'q', by: 'Q', at: 1, untilAt: now });
    expect(every({ filters: filters({ assignee: 'me' }), me: 'p' })).toEqual(['1']);
    expect(every({ filters: filters({ assignee: 'nobody' }), me: 'p' }).sort()).toEqual(['2', '3', '4', '6']);
    expect(queueTotal(store, query({ filters: filters({ assignee: 'nobody' }) }))).toBe(4);
  });
});

describe('search', () => {
  it('finds a new draft by a word that stands in more old messages than are looked through', () => {
    const insert = (seq: number, lead: string): void => {
      store.sqlite
        .prepare(
          `INSERT INTO messages (id, workspace_id, created_at, updated_at, version, seq, lead_id, campaign_id, connection_id, channel,
             direction, at, identity, external_id, "references", "from", "to", cc, reply_to, subject, body, quoted, signature, raw_text,
             attachments, facts, stage)
           VALUES (@id, 'w', 1, 1, 1, @seq, @lead, 'c', 'k', 'email', 'inbound', 1, @id, @id, '[]', '{}', '[]', '[]', '[]', '', '', '', '', '',
             '[]', '{}', 'drafted')`,
        )
        .run({ id: `m${seq}`, seq, lead });
    };
    store.write(() => {
      store.sqlite
        .prepare(
          `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= ${searchedHits})
           INSERT INTO messages_fts (rowid, subject, body, sender) SELECT i, '', 'pricing', '' FROM n`,
        )
        .run();
      insert(searchedHits + 10, 'l6');
      store.sqlite
        .prepare('INSERT INTO messages_fts (rowid, subject, body, sender) VALUES (?, ?, ?, ?)')
        .run(searchedHits + 10, '', 'your pricing please', '');
    });
    expect(every({ search: 'pricing' })).toEqual(['6']);
  });
});
