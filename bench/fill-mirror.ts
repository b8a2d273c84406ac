import { noFacts } from '../electron/engine/store/message-facts';
import type { Store } from '../electron/engine/store/open';
import { benchCampaign, benchConnection, fillQueue, inboundAt } from './fill-queue';
import { randomFrom } from './random-from';

export type Mirror = {
  workspaceId: string;
  /** Pending drafts, one per lead, each with the conversation it answers. */
  queued: number;
  /** Messages in all, spread evenly over the leads; at least one for each. */
  messages: number;
  /** Leads of a second campaign, which sends by rule: each has written once and nobody has answered. A backfill's work. */
  unanswered: number;
};

const persona = JSON.stringify({
  name: 'Mara Lind',
  tone: 'plain',
  greeting: 'Hi {first name},',
  signature: 'Mara Lind',
  goals: '',
  service: '',
});
/** What the second campaign is called. */
export const backfillCampaign = 'Spring list';

const id = (prefix: string): string => `'${prefix}-0000-7000-8000-' || printf('%012x', n)`;
const numbers = 'WITH RECURSIVE k(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM k WHERE n + 1 < @count)';
const springList = '0197f0a4-0001-7000-8000-000000000002';

/** Short replies from a vocabulary of twenty thousand words, the first far more frequent than the last, as in any language. */
const textMaker = (): ((from: number, length: number) => string) => {
  const next = randomFrom(7);
  const syllables = 'ba de fi go ku la me ni po ru sa te vi wo xu ya ze ar el in or un est ing ter'.split(' ');
  const words = Array.from({ length: 20_000 }, () =>
    Array.from({ length: 2 + Math.floor(next() * 3) }, () => syllables[Math.floor(next() * syllables.length)]).join(''),
  );
  return (from, length) => {
    const random = randomFrom(from);
    let out = '';
    while (out.length < length) out += `${words[Math.floor(words.length ** random()) - 1] ?? words[0]} `;
    return out.trimEnd();
  };
};

const facts = JSON.stringify({ ...noFacts, language: 'en' });
/** Judged already, so that a run begins to draft at once. */
const judged = JSON.stringify({
  ...noFacts,
  sentiment: { tag: 'Interested', by: 'model', reason: 'asks what it costs' },
});
/** One column list for every message of the bench; `n` numbers them. */
const columns = `(id, workspace_id, created_at, updated_at, version, lead_id, campaign_id, connection_id, channel, direction, at, identity,
  external_id, message_id_header, "references", "from", "to", cc, reply_to, subject, body, quoted, signature, raw_text, attachments, facts, sent_by, stage)`;
const mara = `json_object('name', 'Mara Lind', 'email', 'mara@fernhill.example')`;

/**
 * Fills a database with a queue and its mirror of messages, full-text index included, by SQL alone and with the indexes of the
 * messages made once, at the end: a million messages in a minute. Meant for a database without messages.
 */
export const fillMirror = (store: Store, { workspaceId, queued, messages, unanswered }: Mirror): void => {
  const { sqlite } = store;
  fillQueue(store, queued, workspaceId);
  const each = Math.max(1, Math.round(messages / queued));
  const write = textMaker();
  sqlite.function('bench_text', { deterministic: true }, (from: unknown, length: unknown) =>
    write(Number(from), Number(length)),
  );
  const base = `'${workspaceId}', 1770000000000, 1770000000000, 1`;
  const indexes = sqlite
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'messages' AND type = 'index' AND sql IS NOT NULL",
    )
    .all();
  store.write(() => {
    sqlite
      .prepare(
        `INSERT INTO connections (id, workspace_id, created_at, updated_at, version, label, config, state) VALUES ('${benchConnection}', ${base}, 'Instantly', ?, 'unknown')`,
      )
      .run(JSON.stringify({ kind: 'instantly', baseUrl: 'https://instantly.example/api/v2' }));
    for (const { name } of indexes) sqlite.exec(`DROP INDEX "${name}"`);
    // The last message of each lead is the one that the draft answers; before it, outbound and inbound in turns.
    sqlite
      .prepare(
        `${numbers}, t(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM t WHERE i + 1 < @each),
         m AS (SELECT n, i, i = @each - 1 AS last, (@each - 1 - i) % 2 = 0 AS inbound FROM k, t)
         INSERT INTO messages ${columns}
         SELECT CASE WHEN last THEN ${id('0197f0a8')} ELSE '0197f0b0-0000-7000-8000-' || printf('%012x', n * @each + i) END,
           ${base}, ${id('0197f0a5')}, '${benchCampaign}', '${benchConnection}', 'email', CASE WHEN inbound THEN 'inbound' ELSE 'outbound' END,
           ${inboundAt} - (@each - 1 - i) * 3600000, '<m' || n || '.' || i || '@northwind.example>', 'e' || n || '.' || i,
           '<m' || n || '.' || i || '@northwind.example>', '[]',
           CASE WHEN inbound THEN json_object('name', 'Lead ' || n, 'email', 'lead' || n || '@northwind.example') ELSE ${mara} END,
           CASE WHEN inbound THEN json_array(${mara}) ELSE json_array(json_object('name', 'Lead ' || n, 'email', 'lead' || n || '@northwind.example')) END,
           '[]', '[]', 'Re: routes', x, '', '', x, '[]', @facts, CASE WHEN inbound THEN NULL ELSE 'elsewhere' END,
           CASE WHEN last THEN 'drafted' ELSE 'history' END
         FROM (SELECT *, bench_text(n * @each + i, 60 + (n * 31 + i * 17) % 200) AS x FROM m)`,
      )
      .run({ count: queued, each, facts });
    // Answered by people: a backfill leaves the queue's own campaign alone.
    sqlite
      .prepare("UPDATE campaigns SET response_mode = 'SETTER_MANAGED', persona = ? WHERE id = ?")
      .run(persona, benchCampaign);
    sqlite
      .prepare(
        `UPDATE drafts SET "to" = (SELECT json_array(json_object('name', l.name, 'email', l.email)) FROM leads l WHERE l.id = drafts.lead_id)
         WHERE workspace_id = ?`,
      )
      .run(workspaceId);
    if (unanswered > 0) addUnanswered(store, base, unanswered);
    for (const { sql } of indexes) sqlite.exec(sql);
    sqlite
      .prepare(
        'UPDATE leads SET last_message_at = (SELECT max(at) FROM messages m WHERE m.lead_id = leads.id) WHERE workspace_id = ?',
      )
      .run(workspaceId);
    sqlite.exec(
      `INSERT INTO messages_fts (rowid, subject, body, sender)
       SELECT seq, subject, body, json_extract("from", '$.name') || ' ' || json_extract("from", '$.email') FROM messages`,
    );
  });
  // Countersign never has SQLite gather statistics, so its plans must be right without.
  sqlite.exec('DROP TABLE IF EXISTS sqlite_stat1; DROP TABLE IF EXISTS sqlite_stat4');
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
};

/** The campaign that a backfill works through: it sends by rule, and nobody has answered its leads. */
const addUnanswered = ({ sqlite }: Store, base: string, count: number): void => {
  sqlite
    .prepare(
      `INSERT INTO campaigns (id, workspace_id, created_at, updated_at, version, connection_id, external_id, name, response_mode,
         auto_send_confidence_threshold, auto_send_delay_min_seconds, auto_send_delay_max_seconds, sending_hours, persona, reviewers,
         link_allow_list, meeting_minutes, shadow, audit_sample_rate, live_from_at)
       VALUES ('${springList}', ${base}, '${benchConnection}', 'c2', '${backfillCampaign}', 'AI_AUTO_SEND', 0.9, 180, 420, '{"kind":"ALWAYS"}', ?, '[]', '[]', 20, 0, 0, 0)`,
    )
    .run(persona);
  sqlite
    .prepare(
      `${numbers} INSERT INTO leads (id, workspace_id, created_at, updated_at, version, campaign_id, name, email, company, sentiment, sentiment_by)
       SELECT ${id('0197f0c5')}, ${base}, '${springList}', 'Visitor ' || n, 'visitor' || n || '@fernhill-guests.example', 'Guests', 'Interested', 'model' FROM k`,
    )
    .run({ count });
  sqlite
    .prepare(
      `${numbers} INSERT INTO messages ${columns}
       SELECT ${id('0197f0c8')}, ${base}, ${id('0197f0c5')}, '${springList}', '${benchConnection}', 'email', 'inbound', 1769000000000 + n * 1000,
         '<v' || n || '@fernhill-guests.example>', 'v' || n, '<v' || n || '@fernhill-guests.example>', '[]',
         json_object('name', 'Visitor ' || n, 'email', 'visitor' || n || '@fernhill-guests.example'), json_array(${mara}), '[]', '[]',
         'Re: prices', 'That sounds interesting. What does it cost for ' || (n % 40 + 2) || ' vans?', '', '',
         'That sounds interesting. What does it cost for ' || (n % 40 + 2) || ' vans?', '[]', @facts, NULL, 'history' FROM k`,
    )
    .run({ count, facts: judged });
};
