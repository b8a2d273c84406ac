import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exportAudit, listAudit } from './audit';
import { bookingIdsInStates, bookingsInStates, nextBookingAt, offersSeenBy } from './bookings';
import { breakerEvidence } from './breaker';
import { claimOf } from './claims';
import { draftForMessage, draftsOfLead, undecidedDrafts } from './drafts';
import { inboxPage } from './inbox';
import { allPassages, inWrittenOrder, knowledgeTokens, matchPassages, passagesByHash } from './knowledge';
import { leadsBeside } from './leads';
import { addressesOfLesson, countGathering, countLessons, knownLessons } from './learning';
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
import { nextBookingLookAt, nextSendLookAt } from './next-look';
import { offerLoads, slotLoads } from './offers';
import type { Store } from './open';
import { inboundWithPhrase } from './other-leads';
import {
  countSends,
  dueSendIds,
  latestSendOfDraft,
  nextDueAt,
  sendForSameMail,
  sendIdsInStates,
  sendsInStates,
  wasTakenBack,
} from './outbox';
import { emptyStore, planOf, textsOf } from './query-plans.fixture';
import { type QueueQuery, queueCounts, queueGroups, queuePage, queueTotal } from './queue';
import { reviewTrack } from './reviews';
import { rowHolds } from './seal-rows';

let store: Store;
beforeEach(async () => {
  store = await emptyStore();
});
afterEach(() => {
  vi.restoreAllMocks();
  store.close();
});

/**
 * Where a value may stand without a sign: SQLite looks at what is bound only where a column is to be equal to it, and at the number of a
 * limit. Everywhere else a sign would be one more thing to read. Each is what stands in front of the value.
 */
const notLookedAt: readonly { what: string; before: RegExp }[] = [
  { what: 'the end of a range: without statistics every end counts the same', before: /(?:[<>]=?|\bBETWEEN) $/ },
  { what: 'the other end of a range', before: /\bBETWEEN \+?(?:\?|@\w+) AND $/ },
  { what: 'what a column is not to be, which no index finds', before: /(?:<>|\bIS NOT) $/ },
  { what: 'part of a sum', before: / [-+] $/ },
  { what: 'what a function is given', before: /\bjson_each\($/ },
];

/** The values of a statement for which it would be planned anew each time: each with what stands in front of it. */
const looksAt = (text: string): string[] => {
  const plain = text.replaceAll(/'(?:[^']|'')*'/g, "''").replaceAll(/\s+/g, ' ');
  return [...plain.matchAll(/\?|@\w+/g)].flatMap(({ 0: value, index }) => {
    const before = plain.slice(0, index);
    // Asked of the value itself.
    if (/^ IS (?:NOT )?NULL\b/.test(plain.slice(index + value.length))) return [];
    if (before.endsWith('+') || notLookedAt.some((place) => place.before.test(before))) return [];
    return [`${before.slice(-40)}${value}`];
  });
};

it.each([
  ['SELECT id FROM messages WHERE lead_id = ? ORDER BY at', 1],
  ['SELECT id FROM messages WHERE lead_id = +? ORDER BY at', 0],
  ['SELECT id FROM messages WHERE lead_id = @leadId AND at > @at ORDER BY at', 1],
  ['SELECT id FROM messages WHERE lead_id = +@leadId AND at > @at ORDER BY at', 0],
  ['SELECT id FROM messages WHERE lead_id = +? ORDER BY at LIMIT ?', 1],
  ['SELECT id FROM messages WHERE lead_id IN (?, ?) ORDER BY at', 2],
  ['SELECT m.id FROM messages m JOIN leads l ON l.id = m.lead_id WHERE l.email = ?', 1],
])('tells what SQLite plans by: %s', (text, looked) => {
  expect(looksAt(text)).toHaveLength(looked);
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
  ['what was sent after it, or answers it', () => sentToLeadAfter(store, 'l', 1, { answering: 'i' })],
  ['who answers the same mail', () => sendForSameMail(store, 'w', { id: 'm', messageIdHeader: 'i', body: '' })],
  ['whether it was taken back', () => wasTakenBack(store, 'w', 'm')],
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
  ['drafts of a lead', () => draftsOfLead(store, 'w', 'l')],
  ['who has a draft in hand', () => claimOf(store, 'd', 1)],
  ['the send of a draft', () => latestSendOfDraft(store, 'd')],
  ['ids of sends by their state', () => sendIdsInStates(store, 'w', ['queued'])],
  ['how many sends stand how', () => countSends(store, 'w')],
  ['when a send is looked for', () => nextSendLookAt(store, 'w')],
  ['when a booking is looked for', () => nextBookingLookAt(store, 'w')],
  ['bookings by their state', () => bookingsInStates(store, 'w', ['confirmed'])],
  ['ids of bookings by their state', () => bookingIdsInStates(store, 'w', ['confirmed'])],
  ['when the next is booked', () => nextBookingAt(store, 'w')],
  ['times a lead may have seen', () => offersSeenBy(store, 'l')],
  ['how full the times of a calendar are', () => slotLoads(store, 'k', 1)],
  ['how full the times of some days are', () => offerLoads(store, 'k', 1, 2)],
  ['how much knowledge there is', () => knowledgeTokens(store, { workspaceId: 'w', campaignId: 'c' })],
  ['all knowledge', () => allPassages(store, { workspaceId: 'w', campaignId: 'c' })],
  ['knowledge by words', () => matchPassages(store, { workspaceId: 'w', campaignId: 'c' }, 'data', 5)],
  ['knowledge by its text', () => passagesByHash(store, { workspaceId: 'w', campaignId: 'c' }, ['h'])],
  ['knowledge by its number', () => inWrittenOrder(store, { workspaceId: 'w', campaignId: 'c' }, [1])],
  ['edits known', () => knownLessons(store, 'w', 1, 2)],
  ['edits made alike', () => countLessons(store, 'w', 1, 2)],
  ['edits not made alike often enough', () => countGathering(store, 'w', 1, 2)],
  ['whose an edit was', () => addressesOfLesson(store, 'w', 's')],
  ['what became of drafts of a score', () => reviewTrack(store, 'w', 0.7)],
  ['the newest of the audit', () => listAudit(store, 'w', 0, 2, true)],
  ['the audit before a number', () => listAudit(store, 'w', 0, 2, true, 7)],
  ['the audit from a number on', () => listAudit(store, 'w', 1, 2, false)],
  ['the audit of all', () => exportAudit(store, 1, 2)],
])('compiles once what every message, send or list asks: %s', (_, work) => {
  later();
  const texts = textsOf(store, work).filter((text) => !text.startsWith('PRAGMA'));
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) {
    expect(looksAt(text), text).toEqual([]);
    // Nothing is lost by it: with the values at hand SQLite goes about it no other way.
    const unsigned = text.replaceAll(/\+(?=[?@])/g, '');
    for (const value of [7, 'w']) expect(planOf(store, text, value), text).toBe(planOf(store, unsigned, value));
  }
});
