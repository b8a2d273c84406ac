import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { breakerEvidence } from './breaker';
import { openStore, type Store } from './open';
import { sendForCause } from './outbox';

let store: Store;
beforeEach(async () => {
  const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));
  store = await openStore({ file: ':memory:', migrations, backups: null, now: () => 0 });
});
afterEach(() => {
  vi.restoreAllMocks();
  store.close();
});

/** How SQLite goes about each statement that some work prepares. */
const plansOf = (work: () => void): string[] => {
  const asked = vi.spyOn(store.sqlite, 'prepare');
  work();
  const texts = asked.mock.calls.map(([text]) => text);
  asked.mockRestore();
  return texts.map((text) => {
    const marks = Array.from({ length: text.split('?').length - 1 }, () => 0);
    return store.sqlite
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
      .all(...marks)
      .map(({ detail }) => detail)
      .join('\n');
  });
};

// What every message and every send of a rule asks: read by the way of all rows, it would grow with what was ever sent.
it('the breaker reads the newest sends and drawn decisions in their order, not all there are', () => {
  const [sends, audited] = plansOf(() => breakerEvidence(store, 'w', 'c', 0, 1));
  expect(sends).toContain('SEARCH o USING INDEX outbox_rule (campaign_id=? AND leaves_at>?)');
  expect(audited).toContain('SEARCH x USING INDEX decisions_drawn (campaign_id=? AND created_at>?)');
  for (const plan of [sends, audited]) expect(plan).not.toMatch(/SCAN (?!k\b)/);
});

it('the send of a cause is found by the index that makes it the only one', () => {
  const [plan] = plansOf(() => void sendForCause(store, 'w', 'reply', 'm'));
  expect(plan).toContain('USING INDEX outbox_once (workspace_id=? AND cause_kind=? AND cause_id=?');
});
