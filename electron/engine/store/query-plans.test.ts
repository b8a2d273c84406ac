import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bookingsOfLead, offersSeenBy } from './bookings';
import { breakerEvidence } from './breaker';
import { pendingDraft, unaskedDrafts, undecidedDrafts } from './drafts';
import { inboxPage, inboxTotal } from './inbox';
import { leadsBeside } from './leads';
import { findAnywhere, leadIdByMailbox } from './message-search';
import { offersOfDraft } from './offers';
import type { Store } from './open';
import { inboundWithPhrase } from './other-leads';
import { sendForCause } from './outbox';
import { emptyStore, planOf, plansOf, textsOf } from './query-plans.fixture';

let store: Store;
beforeEach(async () => {
  store = await emptyStore();
});
afterEach(() => {
  vi.restoreAllMocks();
  store.close();
});

// What every message and every send of a rule asks: read by the way of all rows, it would grow with what was ever sent.
it('the breaker reads the newest sends and drawn decisions in their order, not all there are', () => {
  const [sends, audited] = plansOf(store, () => breakerEvidence(store, 'w', 'c', 0, 1));
  expect(sends).toContain('SEARCH o USING INDEX outbox_rule (campaign_id=? AND leaves_at>?)');
  expect(audited).toContain('SEARCH x USING INDEX decisions_drawn (campaign_id=? AND created_at>?)');
  expect(sends).toContain('SEARCH p USING INDEX outbox_lead (lead_id=? AND state=?)');
  for (const plan of [sends, audited]) expect(plan).not.toMatch(/SCAN (?!k\b)/);
});

it('the send of a cause is found by the index that makes it the only one', () => {
  const [plan] = plansOf(store, () => void sendForCause(store, 'w', 'reply', 'm'));
  expect(plan).toContain('USING INDEX outbox_once (workspace_id=? AND cause_kind=? AND cause_id=?');
});

// No database of ours has statistics, so the planner guesses; with 100,000 messages it guessed ways that took half a second for each.
it('who was not asked yet is looked for in campaigns with reviewers alone, by their waiting drafts', () => {
  // Without any reviewers no draft is looked at.
  expect(textsOf(store, () => void unaskedDrafts(store, 'w', 1))).toHaveLength(1);
  store.sqlite.pragma('foreign_keys = 0');
  store.sqlite
    .prepare(
      `INSERT INTO campaigns (id, workspace_id, created_at, updated_at, version, connection_id, external_id, name, response_mode,
         auto_send_confidence_threshold, auto_send_delay_min_seconds, auto_send_delay_max_seconds, sending_hours, persona, reviewers,
         link_allow_list, meeting_minutes, shadow, audit_sample_rate, live_from_at)
       VALUES ('c', 'w', 0, 0, 1, 'k', 'e', 'Key accounts', 'AI_AUTO_SEND', 0.7, 180, 420, '{}', '{}', '["U1"]', '[]', 20, 0, 0, 0)`,
    )
    .run();
  const [, plan] = plansOf(store, () => void unaskedDrafts(store, 'w', 1));
  expect(plan).toMatch(/^SCAN c\n/);
  expect(plan).toContain('SEARCH d USING INDEX drafts_waiting (workspace_id=? AND campaign_id=?)');
});

it('a mail that another account may have brought is looked for by its identity', () => {
  const [plan] = plansOf(store, () => void findAnywhere(store, 'w', 'i'));
  expect(plan).toContain('SEARCH m USING INDEX messages_identity (workspace_id=? AND campaign_id=? AND identity=?)');
});

it('what other leads wrote is read from the text index, and only what it names from the messages', () => {
  const [plan] = plansOf(store, () => void inboundWithPhrase(store, 'w', 'l', ['one of eight']));
  expect(plan).toMatch(/^SCAN f VIRTUAL TABLE INDEX 0:M\d\nSEARCH m USING INTEGER PRIMARY KEY/);
});

it('the draft that waits for a lead, and those that nobody judged yet, are found by the indexes made for them', () => {
  const [pending] = plansOf(store, () => void pendingDraft(store, 'l', 'email'));
  expect(pending).toContain('USING INDEX drafts_one_pending (lead_id=? AND channel=?)');
  const [undecided] = plansOf(store, () => void undecidedDrafts(store, 'w', 1));
  expect(undecided).toContain('USING INDEX drafts_undecided (workspace_id=?)');
});

// An empty sort takes several times as long as the look-up before it, and these are asked at every message or round.
it('what most leads and rounds have none of is asked without a sort', () => {
  const asked = () => {
    bookingsOfLead(store, 'w', 'l');
    offersSeenBy(store, 'l');
    offersOfDraft(store, 'd');
    leadsBeside(store, 'l');
    undecidedDrafts(store, 'w', 1);
  };
  const plans = plansOf(store, asked);
  expect(plans.length).toBeGreaterThanOrEqual(5);
  for (const plan of plans) expect(plan).not.toContain('TEMP B-TREE');
});

it('a lead by its mailbox is looked up by how its address begins, not held against a pattern', () => {
  const [text = ''] = textsOf(store, () => leadIdByMailbox(store, 'c', 'dana+sales@northwind.example'));
  const plan = planOf(store, text, '');
  expect(plan).toContain('leads_campaign_email (campaign_id=? AND email=?)');
  expect(plan).toContain('leads_campaign_email (campaign_id=? AND email>? AND email<?)');
});

it('a lead is the one whose address differs at most in its tag, and none where two do', () => {
  store.sqlite.pragma('foreign_keys = 0');
  const add = (id: string, email: string): void =>
    void store.sqlite
      .prepare(
        `INSERT INTO leads (id, workspace_id, created_at, updated_at, campaign_id, name, email, sentiment, sentiment_by)
         VALUES (?, 'w', 0, 0, 'c', 'Dana', ?, 'New', 'none')`,
      )
      .run(id, email);
  add('other', 'dana.o@northwind.example');
  add('elsewhere', 'dana+a@fernhill.example');
  expect(leadIdByMailbox(store, 'c', 'dana@northwind.example')).toBeNull();
  add('tagged', 'dana+news@northwind.example');
  expect(leadIdByMailbox(store, 'c', 'Dana+x@northwind.example')).toBe('tagged');
  add('plain', 'dana@northwind.example');
  expect(leadIdByMailbox(store, 'c', 'dana+x@northwind.example')).toBeNull();
});

it('no filter of the inbox reads every draft for every lead', () => {
  for (const filter of ['all', 'no_draft', 'blocked', 'wrong_person'] as const) {
    const query = { workspaceId: 'w', search: '', filter, cursor: null, limit: 100 };
    // What is asked once for each lead must be searched for.
    for (const ask of [inboxPage, inboxTotal])
      for (const plan of plansOf(store, () => void ask(store, query)))
        expect(plan, filter).not.toMatch(/CORRELATED SCALAR SUBQUERY \d+\nSCAN/);
  }
});
