import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { migratedImage } from '../pipeline/testing/migrated-image.fixture';
import { breakerEvidence } from './breaker';
import { draftForMessage, undecidedDrafts } from './drafts';
import { inboxPage } from './inbox';
import { leadsBeside } from './leads';
import { findAnywhere, messagesNear, newestFromPerson } from './message-search';
import {
  inboundSince,
  inboundUnseen,
  listHeard,
  listThread,
  listWork,
  newerOnThread,
  newestInboundSeq,
  sentInThreadAfter,
  sentToLeadAfter,
  tellsWhatLeadWants,
} from './messages';
import { openStore, type Store } from './open';
import { inboundWithPhrase } from './other-leads';
import { dueSendIds, nextDueAt, sendsInStates } from './outbox';
import { type QueueQuery, queueCounts, queueGroups, queuePage, queueTotal } from './queue';
import { rowHolds } from './seal-rows';

let store: Store;
beforeEach(async () => {
  const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));
  store = await openStore({ file: ':memory:', migrations, backups: null, now: () => 0, image: await migratedImage() });
});
afterEach(() => {
  vi.restoreAllMocks();
  store.close();
});

/** The statements that some work prepares. */
const textsOf = (work: () => unknown): string[] => {
  const asked = vi.spyOn(store.sqlite, 'prepare');
  work();
  const texts = asked.mock.calls.map(([text]) => text);
  asked.mockRestore();
  return texts;
};

/** Microseconds of some work at its quickest: what else the machine does makes it only slower. */
const quickest = (work: () => void): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 200; round += 1) {
    const startedAt = performance.now();
    for (let time = 0; time < 5; time += 1) work();
    best = Math.min(best, performance.now() - startedAt);
  }
  return best * 200;
};

/** What running a statement takes, in shares of what compiling it takes. */
const sharesOf = (text: string): number => {
  const statement = store.sqlite.prepare(text);
  const names = [...text.matchAll(/@(\w+)/g)].map(([, name = '']) => name);
  const bound =
    names.length > 0
      ? [Object.fromEntries(names.map((name) => [name, 7]))]
      : Array.from({ length: text.split('?').length - 1 }, () => '7');
  let compiled = 0;
  const compiling = quickest(() => {
    compiled += 1;
    store.sqlite.prepare(`${text} /* ${compiled} */`);
  });
  return quickest(() => void (statement.reader ? statement.all(...bound) : statement.run(...bound))) / compiling;
};

it('tells a statement that is compiled each time it runs from one that is not', () => {
  const text = 'SELECT id FROM messages WHERE lead_id = ? ORDER BY at';
  expect(sharesOf(text)).toBeGreaterThan(0.4);
  expect(sharesOf(text.replace('?', '+?'))).toBeLessThan(0.3);
});

/** A message after which the thread goes on, with what counts for nobody's words. */
const first = { id: 'm', leadId: 'l', channel: 'email' as const, at: 1, seq: 1 };
const later = (): void => {
  store.sqlite.pragma('foreign_keys = 0');
  store.sqlite
    .prepare(
      `INSERT INTO messages (id, workspace_id, created_at, updated_at, lead_id, campaign_id, connection_id, channel, direction, at, identity,
         external_id, "references", "from", "to", cc, reply_to, subject, body, quoted, signature, raw_text, attachments, facts, stage)
       VALUES ('n', 'w', 9, 9, 'l', 'c', 'k', 'email', 'inbound', 9, 'i', 'e', '[]', '{"name":"","email":""}', '[]', '[]', '[]', '', '', '',
         '', '', '[]', '{"doubt":"x"}', 'error')`,
    )
    .run();
};

const listed: QueueQuery = {
  ...{
    workspaceId: 'w',
    view: 'needs_you',
    campaignId: null,
    search: '',
    sort: 'newest',
    cursor: null,
    limit: 50,
    now: 1,
  },
};

// Nothing is found here: what is left of a run is next to nothing, unless it was compiled for it.
it.each<[string, () => unknown]>([
  ['the work there is', () => listWork(store, 'w', 1)],
  ['drafts that nobody judged', () => undecidedDrafts(store, 'w', 1)],
  ['the draft of a message', () => draftForMessage(store, 'm')],
  ['what was said in a thread', () => listHeard(store, 'w', 'l')],
  ['a thread', () => listThread(store, 'w', 'l')],
  ['the newest of a person', () => newestInboundSeq(store, 'l')],
  ['what came and nobody read', () => inboundUnseen(store, 'l', { trigger: first, seenSeq: null, writtenAt: 1 })],
  [
    'what came since a send was allowed',
    () => inboundSince(store, 'l', { causeId: 'm', triggerAt: 1, admittedAt: 1, knownSeq: 1 }),
  ],
  ['what a lead wants', () => tellsWhatLeadWants(store, first)],
  ['what came after a message', () => newerOnThread(store, first)],
  ['what was sent after it', () => sentToLeadAfter(store, 'l', 1)],
  ['what was sent in its thread', () => sentInThreadAfter(store, 'l', 1)],
  ['copies of a mail', () => messagesNear(store, { leadId: 'l', direction: 'inbound', at: 1, withinMs: 9 })],
  ['who answers now', () => newestFromPerson(store, 'l')],
  ['leads that are the same person', () => leadsBeside(store, 'l')],
  ['a mail that another account brought', () => findAnywhere(store, 'w', 'i')],
  ['what other leads wrote', () => inboundWithPhrase(store, 'w', 'l', ['one of the eight words'])],
  ['what came of what a rule did', () => breakerEvidence(store, 'w', 'c', 0, 1)],
  ['what is due', () => dueSendIds(store, 'k', 1)],
  ['when the next is due', () => nextDueAt(store, 'k')],
  ['sends by their state', () => sendsInStates(store, 'w', ['queued'])],
  ['whether a row is as it was written', () => rowHolds(store.sqlite, 'outbox', 'o', 1)],
  ['a page of the queue', () => queuePage(store, listed)],
  ['a page behind another', () => queuePage(store, { ...listed, cursor: '[null,1,"d"]' })],
  ['a page by score', () => queuePage(store, { ...listed, sort: 'score' })],
  ['people to ring', () => queuePage(store, { ...listed, view: 'calls' })],
  ['how many wait', () => queueTotal(store, { ...listed, campaignId: 'c' })],
  ['how many each view holds', () => queueCounts(store, 'w', 1)],
  ['groups of the queue', () => queueGroups(store, { ...listed, group: 'campaign' })],
  ['a page of the inbox', () => inboxPage(store, { ...listed, filter: 'all' })],
])('compiles once what every message, send or list asks: %s', (_, work) => {
  later();
  const texts = textsOf(work).filter((text) => !text.startsWith('PRAGMA'));
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(sharesOf(text), text).toBeLessThan(0.3);
});
