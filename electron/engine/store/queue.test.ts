import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queueView } from '../../../shared/schemas/draft';
import { openStore, type Store } from './open';
import { prepareInsert } from './prepare-insert';
import { type QueueQuery, queueCounts, queuePage, queueTotal } from './queue';
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
  store = await openStore({ file: ':memory:', migrations, backups: null, now: () => 0 });
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

describe('queuePage', () => {
  it('gives every draft once, page by page, in each order', () => {
    for (const sort of ['newest', 'oldest', 'score'] as const) {
      const seen: string[] = [];
      for (let cursor: string | null = null; ; ) {
        const page = queuePage(store, query({ sort, cursor, limit: 2 }));
        seen.push(...page.rows.map((row) => row.id));
        cursor = page.nextCursor;
        if (cursor === null) break;
      }
      expect(seen.sort()).toEqual(['1', '2', '3', '4', '6']);
    }
  });
});
