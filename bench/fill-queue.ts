import { noFacts } from '../electron/engine/store/message-facts';
import type { Store } from '../electron/engine/store/open';

export const benchWorkspace = '0197f0a4-0000-7000-8000-0000000000ff';

/** Numbers 0 … n-1 as a table. */
const numbers = 'WITH RECURSIVE k(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM k WHERE n + 1 < @count)';
const id = (prefix: string): string => `'${prefix}-0000-7000-8000-' || printf('%012x', n)`;
/** When the lead of draft `n` wrote, of `@count` in all. */
export const inboundAt = '1770000000000 + ((n * 7919) % @count) * 1000';
export const benchCampaign = '0197f0a4-0001-7000-8000-000000000001';
export const benchConnection = '0197f0a4-0002-7000-8000-000000000001';

/**
 * Fills a queue with pending drafts, one per lead and each decided, in SQL alone: a million rows in seconds. Inbound times
 * are spread so that neighbours in time are not neighbours on disk.
 */
export const fillQueue = (store: Store, count: number, workspaceId: string = benchWorkspace): void => {
  const base = `'${workspaceId}', 1770000000000, 1770000000000, 1`;
  store.write(() => {
    store.sqlite
      .prepare(
        `INSERT INTO campaigns (id, workspace_id, created_at, updated_at, version, connection_id, external_id, name, response_mode,
           auto_send_confidence_threshold, auto_send_delay_min_seconds, auto_send_delay_max_seconds, sending_hours, persona, reviewers,
           link_allow_list, meeting_minutes, shadow, audit_sample_rate, live_from_at)
         VALUES ('${benchCampaign}', ${base}, '${benchConnection}', 'c1', 'Key accounts', 'AI_AUTO_SEND', 0.9, 180, 420, '{"kind":"ALWAYS"}', '{}', '[]', '[]', 20, 0, 0, 0)`,
      )
      .run();
    store.sqlite
      .prepare(
        `${numbers} INSERT INTO leads (id, workspace_id, created_at, updated_at, version, campaign_id, name, email, company, sentiment, sentiment_by)
         SELECT ${id('0197f0a5')}, ${base}, '${benchCampaign}', 'Lead ' || n, 'lead' || n || '@northwind.example', 'Northwind', 'Interested', 'model' FROM k`,
      )
      .run({ count });
    store.sqlite
      .prepare(
        `${numbers} INSERT INTO decisions (id, workspace_id, created_at, updated_at, version, draft_id, message_id, campaign_id, source, kind, rule,
           headline, sentence, score, threshold, checks, fingerprint)
         SELECT ${id('0197f0a6')}, ${base}, ${id('0197f0a7')}, ${id('0197f0a8')}, '${benchCampaign}', 'live', 'needs_review', 'below_threshold',
           'Score below the threshold', 'The score is below the threshold.', (n % 90) / 100.0, 0.9, '[]', 'f' FROM k`,
      )
      .run({ count });
    store.sqlite
      .prepare(
        `${numbers} INSERT INTO drafts (id, workspace_id, created_at, updated_at, version, lead_id, campaign_id, message_id, channel, state, subject,
           body, original_body, "to", cc, origin, clamped, overseer, edited, decision_id, inbound_at)
         SELECT ${id('0197f0a7')}, ${base}, ${id('0197f0a5')}, '${benchCampaign}', ${id('0197f0a8')}, 'email', 'pending', 'Re: routes',
           'Hi, Tuesday works.', 'Hi, Tuesday works.', '[]', '[]', 'model', 0, 'passed', 0, ${id('0197f0a6')},
           ${inboundAt} FROM k`,
      )
      .run({ count });
  });
  store.sqlite.exec('ANALYZE');
};

/** The inbound messages of such a queue, with their connection, so that a draft can also be opened. */
export const fillMessages = (store: Store, count: number, workspaceId: string): void => {
  const base = `'${workspaceId}', 1770000000000, 1770000000000, 1`;
  const config = JSON.stringify({ kind: 'instantly', baseUrl: 'https://instantly.example/api/v2' });
  store.write(() => {
    store.sqlite
      .prepare(
        `INSERT INTO connections (id, workspace_id, created_at, updated_at, version, label, config, state)
         VALUES ('${benchConnection}', ${base}, 'Instantly', ?, 'unknown')`,
      )
      .run(config);
    store.sqlite
      .prepare(
        `${numbers} INSERT INTO messages (id, workspace_id, created_at, updated_at, version, lead_id, campaign_id, connection_id, channel,
           direction, at, identity, external_id, "references", "from", "to", cc, reply_to, subject, body, quoted, signature, raw_text,
           attachments, facts, stage)
         SELECT ${id('0197f0a8')}, ${base}, ${id('0197f0a5')}, '${benchCampaign}', '${benchConnection}', 'email', 'inbound', ${inboundAt}, 'm' || n,
           'e' || n, '[]', json_object('name', 'Lead ' || n, 'email', 'lead' || n || '@northwind.example'),
           '[{"name":"Mara Lind","email":"mara@fernhill.example"}]', '[]', '[]', 'Re: routes', 'Could we talk on Tuesday?', '', '',
           'Could we talk on Tuesday?', '[]', @facts, 'drafted' FROM k`,
      )
      .run({ count, facts: JSON.stringify(noFacts) });
  });
};
