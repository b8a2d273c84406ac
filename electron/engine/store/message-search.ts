import type { MailAddress } from '../../../shared/schemas/common';
import { endOfThread } from './messages';
import type { Store } from './open';

/** The message with this identity anywhere in the workspace: two accounts may bring the same mail. */
export const findAnywhere = (
  store: Store,
  workspaceId: string,
  identity: string,
): { id: string; connectionId: string } | null =>
  store.sqlite
    .prepare<[string, string], { id: string; connectionId: string }>(
      // Campaign by campaign: left to itself, a planner without statistics reads every message of the workspace instead. Once (plan-once.ts).
      `SELECT m.id, m.connection_id AS connectionId FROM campaigns c CROSS JOIN messages m INDEXED BY messages_identity
       WHERE m.workspace_id = c.workspace_id AND m.campaign_id = c.id AND m.identity = +? AND c.workspace_id = +? LIMIT 1`,
    )
    .get(identity, workspaceId) ?? null;

/** Who wrote a stored message, when, and its words: what tells another copy of it from another mail under its Message-ID. */
export const contentOf = (store: Store, id: string): { from: string; at: number; subject: string; text: string } =>
  store.sqlite
    .prepare<[string], { from: string; at: number; subject: string; text: string }>(
      `SELECT json_extract("from", '$.email') AS "from", at, subject, raw_text AS text FROM messages WHERE id = ?`,
    )
    .get(id) ?? { from: '', at: 0, subject: '', text: '' };

export type NearMessage = { id: string; messageIdHeader: string | null; from: string; text: string };

/** A lead's messages of one direction within a span around a moment (milliseconds): where a copy that lost its Message-ID is looked for. */
export const messagesNear = (
  store: Store,
  lead: { leadId: string; direction: 'inbound' | 'outbound'; at: number; withinMs: number },
): NearMessage[] =>
  endOfThread(store, lead.leadId).at < lead.at - lead.withinMs
    ? []
    : store.sqlite
        .prepare<[string, number, number, string], NearMessage>(
          `SELECT id, message_id_header AS messageIdHeader, json_extract("from", '$.email') AS "from", raw_text AS text
           FROM messages WHERE lead_id = +? AND at BETWEEN ? AND ? AND direction = +? ORDER BY at, identity`,
        )
        .all(lead.leadId, lead.at - lead.withinMs, lead.at + lead.withinMs, lead.direction);

/** Gives a message the Message-ID that its first copy lacked, so that answers to it find their thread. */
export const nameMessage = (
  store: Store,
  id: string,
  named: { messageIdHeader: string; identity: string; references: readonly string[]; inReplyTo: string | null },
  now: number,
): void => {
  store.sqlite
    .prepare(
      'UPDATE messages SET message_id_header = ?, identity = ?, "references" = ?, in_reply_to = ?, updated_at = ? WHERE id = ?',
    )
    .run(named.messageIdHeader, named.identity, JSON.stringify(named.references), named.inReplyTo, now, id);
};

/** The message of a person that tells who answers now: the newest, and of two at one moment always the same. */
export const newestFromPerson = (store: Store, leadId: string): { id: string; at: number; from: string } | null =>
  store.sqlite
    .prepare<[string], { id: string; at: number; from: string }>(
      `SELECT id, at, lower(json_extract("from", '$.email')) AS "from" FROM messages WHERE lead_id = +? AND direction = 'inbound'
       AND json_extract(facts, '$.doubt') IS NULL AND json_extract(facts, '$.bounce') IS NULL AND json_extract(facts, '$.autoReply') IS NULL
       AND json_extract(facts, '$.optOut') IS NULL
       ORDER BY at DESC, identity DESC LIMIT 1`,
    )
    .get(leadId) ?? null;

/** Whether a person wrote from this address in a lead's thread after a moment: the address works. */
export const heardFrom = (store: Store, leadId: string, address: string, afterAt: number): boolean =>
  store.sqlite
    .prepare(
      `SELECT 1 FROM messages WHERE lead_id = ? AND at > ? AND direction = 'inbound' AND lower(json_extract("from", '$.email')) = ?
       AND json_extract(facts, '$.doubt') IS NULL AND json_extract(facts, '$.bounce') IS NULL AND json_extract(facts, '$.autoReply') IS NULL
       AND json_extract(facts, '$.optOut') IS NULL LIMIT 1`,
    )
    .get(leadId, afterAt, address.toLowerCase()) !== undefined;

/** The newest mail in the threads of these leads that went to this address up to a moment, or null: what shows that we wrote there. */
export const newestMailTo = (
  store: Store,
  leadIds: readonly string[],
  address: string,
  upTo: number,
): { id: string; leadId: string } | null => {
  const wanted = address.toLowerCase();
  const mails = leadIds.flatMap((leadId) =>
    store.sqlite
      .prepare<[string, number], { id: string; leadId: string; at: number; to: string; cc: string }>(
        `SELECT id, lead_id AS leadId, at, "to", cc FROM messages
         WHERE lead_id = +? AND at <= ? AND direction = 'outbound' AND channel = 'email' ORDER BY at DESC, identity DESC LIMIT 50`,
      )
      .all(leadId, upTo),
  );
  const went = ({ to, cc }: { to: string; cc: string }): boolean =>
    [...(JSON.parse(to) as MailAddress[]), ...(JSON.parse(cc) as MailAddress[])].some(
      (each) => each.email.toLowerCase() === wanted,
    );
  return mails.sort((one, other) => other.at - one.at).find(went) ?? null;
};

/** The reports of mail systems that stand in the threads of these leads. */
export const reportsOf = (store: Store, leadIds: readonly string[]): { id: string; at: number }[] =>
  leadIds.flatMap((leadId) =>
    store.sqlite
      .prepare<[string], { id: string; at: number }>(
        `SELECT id, at FROM messages WHERE lead_id = +? AND direction = 'inbound' AND json_extract(facts, '$.bounce') IS NOT NULL
         ORDER BY at, identity`,
      )
      .all(leadId),
  );

/** Whether messages left from this address (in lower case): to this lead by whatever way, or to anybody by a provider's sending account. */
export const isSendingAccount = (store: Store, workspaceId: string, leadId: string, address: string): boolean =>
  store.sqlite
    .prepare(
      `SELECT 1 FROM messages WHERE lead_id = @leadId AND direction = 'outbound' AND lower(json_extract("from", '$.email')) = @address
       UNION ALL SELECT 1 FROM messages WHERE workspace_id = @workspaceId AND lower(account_external_id) = @address LIMIT 1`,
    )
    .get({ leadId, workspaceId, address }) !== undefined;

/** For LIKE with ESCAPE '!'. */
const escapeLike = (text: string): string => text.replace(/[!%_]/g, '!$&');

/** A lead of a campaign by an address that differs at most in its `+tag` (RFC 5233): the same mailbox, hence the same person. */
export const leadIdByMailbox = (store: Store, campaignId: string, address: string): string | null => {
  const [, local = '', domain = ''] = /^([^+@]+)(?:\+[^@]*)?@([^@]+)$/.exec(address.toLowerCase()) ?? [];
  if (local === '') return null;
  const rows = store.sqlite
    .prepare<unknown[], { id: string }>(
      // By the beginning of the address, which the index of addresses is ordered by: a pattern would be held against every lead of the
      // campaign. Behind "+" comes ",".
      `SELECT id FROM leads WHERE campaign_id = @campaignId AND email = @plain
       UNION ALL SELECT id FROM leads WHERE campaign_id = @campaignId AND email >= @local || '+' AND email < @local || ','
         AND substr(email, -length(@ending)) = @ending
       LIMIT 2`,
    )
    .all({ campaignId, plain: `${local}@${domain}`, local, ending: `@${domain}` });
  // Two leads that differ only in their tag are two leads by somebody's wish.
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
};

/** The leads of a campaign's mails since a moment in which this address was written to or copied, with their subjects. */
export const threadsNaming = (
  store: Store,
  campaignId: string,
  address: string,
  sinceAt: number,
): { leadId: string; subject: string }[] => {
  const quoted = `%"${escapeLike(address.toLowerCase())}"%`;
  return store.sqlite
    .prepare<unknown[], { leadId: string; subject: string }>(
      `SELECT DISTINCT lead_id AS leadId, subject FROM messages
       WHERE campaign_id = @campaignId AND direction IN ('inbound','outbound') AND at >= @sinceAt AND channel = 'email'
       AND (lower("to") LIKE @quoted ESCAPE '!' OR lower(cc) LIKE @quoted ESCAPE '!')`,
    )
    .all({ campaignId, quoted, sinceAt });
};

/** A short SMS of a lead: its text, and the evidence of an opt-out by keyword where it is one. */
export type ShortSms = { at: number; body: string; optOut: string | null };

/** The SMS of these leads that are short enough for a keyword (60 characters): what STOP and START are looked for in. */
export const keywordsBySms = (store: Store, leadIds: readonly string[]): ShortSms[] =>
  leadIds.flatMap((leadId) =>
    store.sqlite
      .prepare<[string], ShortSms>(
        `SELECT at, body, CASE json_extract(facts, '$.optOut.form') WHEN 'keyword' THEN json_extract(facts, '$.evidence.optOut') END AS optOut
         FROM messages WHERE lead_id = ? AND channel = 'sms' AND direction = 'inbound' AND length(body) <= 60`,
      )
      .all(leadId),
  );
