import { noFacts } from '../electron/engine/store/message-facts';
import type { Store } from '../electron/engine/store/open';

const numbers = 'WITH RECURSIVE k(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM k WHERE n + 1 < @count)';
const id = (prefix: string, n = 'n'): string => `'${prefix}-0000-7000-8000-' || printf('%012x', ${n})`;
const connection = '0197f0b2-0002-7000-8000-000000000001';
const model = '0197f0b2-0003-7000-8000-000000000001';
/** Campaigns that the messages are spread over. */
const campaigns = 20;

/**
 * A workspace with so many unanswered messages, each of a lead of its own, in twenty campaigns that send by rule, and a model
 * at `modelUrl`: what a backfill of a year of mail meets. Nobody has judged or drafted anything.
 */
export const fillRun = (store: Store, input: { messages: number; workspaceId: string; modelUrl: string }): void => {
  const { messages: count, workspaceId, modelUrl } = input;
  const base = `'${workspaceId}', 1770000000000, 1770000000000, 1`;
  const persona = {
    ...{ name: 'Mara Lind', tone: 'plain', greeting: 'Hi {first name},', signature: 'Mara Lind', goals: '' },
    service: '',
  };
  const configs = [
    [connection, 'Instantly', { kind: 'instantly', baseUrl: 'https://instantly.example/api/v2' }],
    [
      model,
      'Model',
      {
        ...{ kind: 'openai', baseUrl: modelUrl, model: 'bench', evaluationModel: null, inputPerMillionUsd: 1 },
        ...{ outputPerMillionUsd: 1, embeddingModel: null, embeddingPerMillionUsd: 0 },
      },
    ],
  ] as const;
  store.write(() => {
    for (const [connectionId, label, config] of configs)
      store.sqlite
        .prepare(
          `INSERT INTO connections (id, workspace_id, created_at, updated_at, version, label, config, state)
           VALUES (?, ${base}, ?, ?, 'unknown')`,
        )
        .run(connectionId, label, JSON.stringify(config));
    store.sqlite
      .prepare(
        `${numbers} INSERT INTO campaigns (id, workspace_id, created_at, updated_at, version, connection_id, external_id, name, response_mode,
           auto_send_confidence_threshold, auto_send_delay_min_seconds, auto_send_delay_max_seconds, sending_hours, persona, reviewers,
           link_allow_list, meeting_minutes, shadow, audit_sample_rate, live_from_at)
         SELECT ${id('0197f0b1')}, ${base}, '${connection}', 'c' || n, 'Campaign ' || (n + 1), 'AI_AUTO_SEND', 0.9, 180, 420,
           '{"kind":"ALWAYS"}', @persona, '[]', '[]', 20, 0, 0, 0 FROM k`,
      )
      .run({ count: campaigns, persona: JSON.stringify(persona) });
    store.sqlite
      .prepare(
        `${numbers} INSERT INTO leads (id, workspace_id, created_at, updated_at, version, campaign_id, name, email, company, sentiment, sentiment_by)
         SELECT ${id('0197f0b5')}, ${base}, ${id('0197f0b1', `n % ${campaigns}`)}, 'Lead ' || n, 'lead' || n || '@northwind.example', 'Northwind', 'New', 'none' FROM k`,
      )
      .run({ count });
    store.sqlite
      .prepare(
        `${numbers} INSERT INTO messages (id, workspace_id, created_at, updated_at, version, lead_id, campaign_id, connection_id, channel,
           direction, at, identity, external_id, "references", "from", "to", cc, reply_to, subject, body, quoted, signature, raw_text,
           attachments, facts, stage)
         SELECT ${id('0197f0b8')}, ${base}, ${id('0197f0b5')}, ${id('0197f0b1', `n % ${campaigns}`)}, '${connection}', 'email', 'inbound',
           1770000000000 + n * 1000, 'm' || n, 'e' || n, '[]', json_object('name', 'Lead ' || n, 'email', 'lead' || n || '@northwind.example'),
           '[{"name":"Mara Lind","email":"mara@fernhill.example"}]', '[]', '[]', 'Re: routes', 'Could we talk on Tuesday? We run ' || (n % 97 + 3) || ' vans.',
           '', '', 'Could we talk on Tuesday? We run ' || (n % 97 + 3) || ' vans.', '[]', @facts, 'drafted' FROM k`,
      )
      .run({ count, facts: JSON.stringify(noFacts) });
  });
  store.sqlite.exec('INSERT INTO messages_fts (rowid, subject, body) SELECT seq, subject, body FROM messages; ANALYZE');
};
