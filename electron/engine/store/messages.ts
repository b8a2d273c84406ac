/* Long because it holds every statement over the table of messages, so that what reads it can be seen beside what writes it. */
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import { type Channel, type MailAddress, mailAddress } from '../../../shared/schemas/common';
import type { Message } from '../../../shared/schemas/people';
import { buildOnce } from './build-once';
import { keepRead } from './keep-reads';
import { leadsBeside } from './leads';
import { toFindings } from './message-facts';
import type { Store } from './open';
import { planOnce } from './plan-once';
import { prepareInsert } from './prepare-insert';
import { prepareUpdate } from './prepare-update';
import type { MessageRow } from './rows';
import { messageOrigins, messageSources, messages, stages } from './schema';

export type NewMessage = Omit<typeof messages.$inferInsert, 'seq'>;

const insertMessageRow = prepareInsert(messages);
const insertSource = prepareInsert(messageSources);
const insertOrigin = prepareInsert(messageOrigins, { orIgnore: true });
const insertStage = prepareInsert(stages);
const changeMessage = prepareUpdate(messages);

const byId = buildOnce((db) =>
  db
    .select()
    .from(messages)
    .where(and(eq(messages.workspaceId, sql.placeholder('workspaceId')), eq(messages.id, sql.placeholder('id'))))
    .prepare(),
);

/** The message row. Throws Refusal('not_found'). */
export const getMessage = (store: Store, workspaceId: string, id: string): MessageRow => {
  const row = byId(store).get({ workspaceId, id });
  if (!row) throw new Refusal('not_found', 'This message does not exist.');
  return row;
};

/** Whether this very item of the source was taken before. */
export const originKnown = (store: Store, connectionId: string, externalId: string): boolean =>
  store.sqlite
    .prepare('SELECT 1 FROM message_origins WHERE connection_id = ? AND external_id = ?')
    .get(connectionId, externalId) !== undefined;

export const addOrigin = (
  store: Store,
  origin: { connectionId: string; externalId: string; messageId: string; seenAt: number },
): void => {
  insertOrigin(store, origin);
};

export const findByIdentity = (
  store: Store,
  campaignId: string,
  workspaceId: string,
  identity: string,
): { id: string } | null =>
  store.sqlite
    .prepare<[string, string, string], { id: string }>(
      'SELECT id FROM messages WHERE workspace_id = ? AND campaign_id = ? AND identity = ?',
    )
    .get(workspaceId, campaignId, identity) ?? null;

const byHeader = buildOnce((db) =>
  db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.workspaceId, sql.placeholder('workspaceId')),
        eq(messages.messageIdHeader, sql.placeholder('header')),
      ),
    )
    .prepare(),
);

/** The messages whose Message-ID is one of these: how a reply finds its thread. */
export const findByHeaders = (store: Store, workspaceId: string, headers: string[]): MessageRow | null => {
  for (const header of headers) {
    // Some mail systems write the domain of an id in capitals when they answer (RFC 5322 leaves it without meaning, as RFC 5321 does).
    const plain = header.replace(/@[^@]*$/, (domain) => domain.toLowerCase());
    const row =
      byHeader(store).get({ workspaceId, header }) ??
      (plain === header ? undefined : byHeader(store).get({ workspaceId, header: plain }));
    if (row) return row;
  }
  return null;
};

/** Adds a message; call `indexMessages` once per transaction afterwards. */
export const insertMessage = (store: Store, row: NewMessage, raw: Uint8Array | null): void => {
  insertMessageRow(store, row);
  if (raw) insertSource(store, { messageId: row.id, raw: Buffer.from(raw) });
};

/** The mail as it came, or null where it was not kept: from a provider without sources, or too large. */
export const messageSource = (store: Store, messageId: string): Uint8Array | null =>
  store.db.select().from(messageSources).where(eq(messageSources.messageId, messageId)).get()?.raw ?? null;

/** The highest row number now: what `indexMessages` starts from. */
export const lastSeq = (store: Store): number =>
  store.sqlite.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM messages').get()?.seq ?? 0;

/** Brings the text index up to date with one statement (row triggers made sync 7–10 times slower). */
export const indexMessages = (store: Store, afterSeq: number): void => {
  store.sqlite
    .prepare(
      `INSERT INTO messages_fts (rowid, subject, body, sender)
       SELECT seq, subject, body, json_extract("from", '$.name') || ' ' || json_extract("from", '$.email') FROM messages WHERE seq > ?`,
    )
    .run(afterSeq);
};

/** A message without its sources: an HTML mail may weigh megabytes, and a thread is read at every step. */
export type ThreadMessage = Omit<MessageRow, 'rawText' | 'rawHtml'> & { hasHtml: boolean };

const { rawText: _text, rawHtml: _html, ...withoutSources } = getTableColumns(messages);
const threadColumns = {
  ...withoutSources,
  hasHtml: sql<boolean>`${messages.rawHtml} is not null`.mapWith(Boolean),
};

const threadOf = buildOnce((db) =>
  db
    .select(threadColumns)
    .from(messages)
    .where(and(eq(messages.workspaceId, planOnce('workspaceId')), eq(messages.leadId, planOnce('leadId'))))
    .orderBy(asc(messages.at), asc(messages.seq))
    .prepare(),
);

/** All messages with a lead, oldest first. */
export const listThread = (store: Store, workspaceId: string, leadId: string): ThreadMessage[] =>
  threadOf(store).all({ workspaceId, leadId });

const heardOf = buildOnce((db) =>
  db
    .select({
      id: messages.id,
      at: messages.at,
      channel: messages.channel,
      direction: messages.direction,
      from: messages.from,
      to: messages.to,
      cc: messages.cc,
      subject: messages.subject,
      body: messages.body,
    })
    .from(messages)
    .where(
      and(
        eq(messages.workspaceId, planOnce('workspaceId')),
        eq(messages.leadId, planOnce('leadId')),
        sql`json_extract(${messages.facts}, '$.doubt') IS NULL`,
      ),
    )
    .orderBy(asc(messages.at), asc(messages.seq))
    .prepare(),
);

/** A message as everybody in its thread can read it. */
export type HeardMessage = Pick<
  MessageRow,
  'id' | 'at' | 'channel' | 'direction' | 'from' | 'to' | 'cc' | 'subject' | 'body'
>;

/** Threads kept: those being worked on, which may be long. */
const threadsKept = 32;

/**
 * All messages with a lead that somebody said, oldest first: without those that only claim to be ours, which are nobody's words. Every
 * stage of a message reads them.
 */
export const listHeard = keepRead(
  ['heard'],
  (store, workspaceId: string, leadId: string): readonly HeardMessage[] => heardOf(store).all({ workspaceId, leadId }),
  threadsKept,
);

/**
 * The latest moment and the highest row number in a lead's thread. Most questions about a message are whether something came after it, and
 * mostly nothing did.
 */
export const endOfThread = keepRead(
  ['threads'],
  (store, leadId: string): { at: number; seq: number } =>
    store.sqlite
      .prepare<[string], { at: number | null; seq: number | null }>(
        'SELECT max(at) AS at, max(seq) AS seq FROM messages WHERE lead_id = +?',
      )
      .all(leadId)
      .map(({ at, seq }) => ({ at: at ?? -1, seq: seq ?? 0 }))[0] ?? { at: -1, seq: 0 },
);

/** Whether nothing in a lead's thread is dated after this moment, nor came to us after this row. */
const endsWith = (store: Store, leadId: string, last: { at: number; seq: number }): boolean => {
  const end = endOfThread(store, leadId);
  return end.at <= last.at && end.seq <= last.seq;
};

/** Which message, and when: all that most questions about a thread need. */
export type MessageMoment = { id: string; at: number };

/** The latest of what each lead of this person gives; of two at one moment the lead's own. */
const latestBeside = (
  store: Store,
  leadId: string,
  of: (leadId: string) => MessageMoment | undefined,
): MessageMoment | null =>
  [leadId, ...leadsBeside(store, leadId)]
    .map(of)
    .reduce<MessageMoment | null>((latest, each) => (each && each.at > (latest?.at ?? -1) ? each : latest), null);

/** The newest message a person wrote to us, also in a mailbox read beside the campaign; robots' mails (bounces, vacation replies) do not count. */
export const newestInbound = (
  store: Store,
  leadId: string,
  /** A message of a person's in this thread: where nothing came after it anywhere, it is the newest. */
  known: Pick<MessageRow, 'id' | 'at' | 'seq'> | null = null,
): MessageMoment | null => {
  if (known !== null && [leadId, ...leadsBeside(store, leadId)].every((id) => endsWith(store, id, known)))
    return { id: known.id, at: known.at };
  const newest = store.sqlite.prepare<[string], MessageMoment>(
    `SELECT id, at FROM messages WHERE lead_id = +? AND direction = 'inbound'
       AND json_extract(facts, '$.doubt') IS NULL AND json_extract(facts, '$.bounce') IS NULL AND json_extract(facts, '$.autoReply') IS NULL
       ORDER BY at DESC, seq DESC LIMIT 1`,
  );
  return latestBeside(store, leadId, (id) => newest.get(id));
};

/** How far a lead's clock may run behind ours before what it dates counts as history. */
const slackMs = 5 * 60_000;

/** Words of a person's, in a query over `messages`: robots' mails and those that only claim to be somebody's are none. */
const personal = `direction = 'inbound' AND json_extract(facts, '$.doubt') IS NULL AND json_extract(facts, '$.bounce') IS NULL
  AND json_extract(facts, '$.autoReply') IS NULL`;

/**
 * The highest row number among what this person wrote to us, 0 for nothing: names exactly how far somebody has read. Dates cannot:
 * they are whole seconds, and others' clocks.
 */
export const newestInboundSeq = (store: Store, leadId: string): number => {
  const newest = store.sqlite.prepare<[string], { seq: number | null }>(
    `SELECT max(seq) AS seq FROM messages WHERE lead_id = +? AND ${personal}`,
  );
  return Math.max(...[leadId, ...leadsBeside(store, leadId)].map((id) => newest.get(id)?.seq ?? 0));
};

/**
 * What this person wrote that whoever is about to answer has not read, or null. `seenSeq` is `newestInboundSeq` as it was shown to
 * them; null: no more than what the draft answers and what was there when it was written, UTC milliseconds. History that comes
 * late does not count.
 */
export const inboundUnseen = (
  store: Store,
  leadId: string,
  { trigger, ...since }: { trigger: Pick<MessageRow, 'id' | 'at' | 'seq'>; seenSeq: number | null; writtenAt: number },
): MessageMoment | null => {
  const unseen = store.sqlite.prepare<unknown[], MessageMoment>(
    `SELECT id, at FROM messages WHERE lead_id = +@leadId AND ${personal} AND id <> @triggerId AND at > @triggerAt - @slackMs
       AND CASE WHEN @seenSeq IS NULL
         THEN at > @triggerAt OR (seq > @triggerSeq AND (at = +@triggerAt OR created_at > @writtenAt))
         ELSE seq > @seenSeq END
       ORDER BY at DESC, seq DESC LIMIT 1`,
  );
  const bound = { ...since, slackMs, triggerId: trigger.id, triggerAt: trigger.at, triggerSeq: trigger.seq };
  const known = since.seenSeq === null ? trigger : { at: Number.POSITIVE_INFINITY, seq: since.seenSeq };
  return latestBeside(store, leadId, (id) =>
    endsWith(store, id, known) ? undefined : unseen.get({ ...bound, leadId: id }),
  );
};

/**
 * What this person wrote after that which a send answers, or null: dated later; or brought to us after the send was allowed, so that
 * nobody had read it (dates are whole seconds, and clocks differ by minutes). `knownSeq` is the newest row of then; without it,
 * in what an older version queued, the clock of this computer has to do.
 */
export const inboundSince = (
  store: Store,
  leadId: string,
  since: { causeId: string | null; triggerAt: number; admittedAt: number; knownSeq: number | null },
): MessageMoment | null => {
  const newer = store.sqlite.prepare<unknown[], MessageMoment>(
    `SELECT id, at FROM messages WHERE lead_id = +@leadId AND ${personal} AND at > @triggerAt - @slackMs AND id IS NOT @causeId
       AND (at > @triggerAt OR CASE WHEN @knownSeq IS NULL THEN created_at > @admittedAt ELSE seq > @knownSeq END)
       ORDER BY at DESC, seq DESC LIMIT 1`,
  );
  return latestBeside(store, leadId, (id) => newer.get({ ...since, leadId: id, slackMs }));
};

/**
 * Whether no message of this lead's came after this one, on any channel, that says what the lead wants: robots' mails and a mere "thanks" do not,
 * so the tag of the question before them stays the lead's.
 */
export const tellsWhatLeadWants = (store: Store, message: Pick<MessageRow, 'leadId' | 'at' | 'seq'>): boolean =>
  endsWith(store, message.leadId, message) ||
  store.sqlite
    .prepare<unknown[], { id: string }>(
      `SELECT id FROM messages WHERE lead_id = +@leadId AND direction = 'inbound'
       AND at >= @at AND (at > @at OR seq > @seq) AND json_extract(facts, '$.doubt') IS NULL AND json_extract(facts, '$.bounce') IS NULL
       AND json_extract(facts, '$.autoReply') IS NULL AND json_extract(facts, '$.acknowledgementOnly') IS NOT 1 LIMIT 1`,
    )
    .get({ leadId: message.leadId, at: message.at, seq: message.seq }) === undefined;

/**
 * The newest message that came after this one on its channel and wants an answer, with who wrote it, or null. Robots' mails do not count, and a
 * "thanks" behind a question does not take the question's place: it would be skipped as an acknowledgement, and nobody would answer either.
 */
export const newerOnThread = (
  store: Store,
  message: Pick<MessageRow, 'leadId' | 'channel' | 'at' | 'seq'>,
): { id: string; from: MailAddress } | null => {
  if (endsWith(store, message.leadId, message)) return null;
  const row = store.sqlite
    .prepare<unknown[], { id: string; sender: string }>(
      `SELECT id, "from" AS sender FROM messages WHERE lead_id = +@leadId AND channel = +@channel AND direction = 'inbound'
       AND at >= @at AND (at > @at OR seq > @seq) AND json_extract(facts, '$.doubt') IS NULL AND json_extract(facts, '$.bounce') IS NULL
       AND json_extract(facts, '$.autoReply') IS NULL AND json_extract(facts, '$.acknowledgementOnly') IS NOT 1
       ORDER BY at DESC, seq DESC LIMIT 1`,
    )
    .get({ leadId: message.leadId, channel: message.channel, at: message.at, seq: message.seq });
  return row === undefined ? null : { id: row.id, from: mailAddress.parse(JSON.parse(row.sender)) };
};

/** Who wrote a message and on which channel, without its sources. */
export const speakerOf = (store: Store, id: string): { by: string; channel: Channel } | null => {
  const row = store.db
    .select({ from: messages.from, channel: messages.channel })
    .from(messages)
    .where(eq(messages.id, id))
    .get();
  return row === undefined ? null : { by: row.from.name || row.from.email, channel: row.channel };
};

/**
 * The newest thing anybody sent to this lead after a moment, also from a mailbox read beside the campaign, or null. `exceptOutboxId` leaves one send of ours out;
 * `learnedAt` leaves out what the mirror held before that moment (a person has seen it); `answering`: what names this Message-ID as the one it answers counts
 * whenever it is dated, since the program that sent it dates its copy.
 */
export const sentToLeadAfter = (
  store: Store,
  leadId: string,
  at: number,
  except: { outboxId?: string | null; learnedAt?: number | null; answering?: string | null } = {},
): MessageMoment | null => {
  const answering = except.answering ?? null;
  const since = answering === null ? 'at > @at' : '(at > @at OR in_reply_to = +@answering)';
  const sent = store.sqlite.prepare<unknown[], MessageMoment>(
    `SELECT id, at FROM messages WHERE lead_id = +@leadId AND direction = 'outbound' AND ${since}
       AND (@outboxId IS NULL OR outbox_id IS NOT @outboxId) AND created_at >= @learnedAt
       ORDER BY at DESC LIMIT 1`,
  );
  const more = {
    at,
    ...(answering === null ? {} : { answering }),
    outboxId: except.outboxId ?? null,
    learnedAt: except.learnedAt ?? 0,
  };
  return latestBeside(store, leadId, (id) =>
    answering === null && endOfThread(store, id).at <= at ? undefined : sent.get({ leadId: id, ...more }),
  );
};

/** As `sentToLeadAfter`, in this lead's own thread alone: what the gates take for an answer to what stands in it. */
export const sentInThreadAfter = (store: Store, leadId: string, at: number): MessageMoment | null =>
  endOfThread(store, leadId).at <= at
    ? null
    : (store.sqlite
        .prepare<[string, number], MessageMoment>(
          `SELECT id, at FROM messages WHERE lead_id = +? AND direction = 'outbound' AND at > ? ORDER BY at DESC LIMIT 1`,
        )
        .get(leadId, at) ?? null);

/** Our own message that a send became, or null. */
export const messageOfSend = (store: Store, leadId: string, outboxId: string): { id: string } | null =>
  store.sqlite
    .prepare<[string, string], { id: string }>('SELECT id FROM messages WHERE lead_id = ? AND outbox_id = ?')
    .get(leadId, outboxId) ?? null;

/** Inbound messages that wait for the pipeline, oldest first. */
export const listWork = (store: Store, workspaceId: string, limit: number): { id: string; leadId: string }[] =>
  store.sqlite
    .prepare<[string, number], { id: string; leadId: string }>(
      `SELECT id, lead_id AS leadId FROM messages WHERE workspace_id = +? AND stage IN ('new','working') ORDER BY at, seq LIMIT +?`,
    )
    .all(workspaceId, limit);

export const setMessageStage = (
  store: Store,
  id: string,
  set: Partial<Pick<MessageRow, 'stage' | 'skipReason' | 'evidence' | 'facts'>>,
  now: number,
): void => {
  changeMessage(store, id, { ...set, updatedAt: now });
};

/** Records that a message went through a stage. */
export const recordStage = (
  store: Store,
  row: Pick<typeof stages.$inferInsert, 'id' | 'workspaceId' | 'messageId' | 'stage' | 'outcome'> &
    Partial<Pick<typeof stages.$inferInsert, 'runId' | 'reason' | 'evidence' | 'ms'>>,
  now: number,
): void => {
  insertStage(store, { ...row, createdAt: now, updatedAt: now });
};

/** Of what mail systems reported of a mail of ours, the worst, which stands first. */
const worstReport = ({ returned }: MessageRow['facts']): Message['returned'] => {
  const worst = returned?.[0];
  return worst === undefined ? null : { kind: worst.kind, at: worst.at, sentence: worst.sentence };
};

export const toMessage = (row: ThreadMessage): Message => ({
  id: row.id,
  leadId: row.leadId,
  channel: row.channel,
  direction: row.direction,
  at: row.at,
  from: row.from,
  to: row.to,
  cc: row.cc,
  subject: row.subject,
  body: row.body,
  quoted: row.quoted,
  signature: row.signature,
  hasHtml: row.hasHtml,
  attachments: row.attachments,
  sentBy: row.sentBy,
  stage: row.stage,
  skipReason: row.skipReason,
  evidence: row.evidence,
  findings: row.direction === 'inbound' ? toFindings(row.facts) : null,
  returned: worstReport(row.facts),
});
