import type { AuditEvent } from '../../../shared/schemas/workspace';
import type { Store } from './open';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What an id stands for: whom, in which campaign, and what by its own name. */
type Named = { lead: string | null; campaign: string | null; subject: string | null; label: string | null };

const ofLead = (table: string, subject: string): string =>
  `SELECT t.id, l.name AS lead, c.name AS campaign, ${subject} AS subject, NULL AS label FROM ${table} t
   LEFT JOIN leads l ON l.id = t.lead_id LEFT JOIN campaigns c ON c.id = t.campaign_id`;
const byLabel = (table: string, label: string): string =>
  `SELECT t.id, NULL AS lead, NULL AS campaign, NULL AS subject, ${label} AS label FROM ${table} t`;

/** Every noun that an event may name by its id. */
const nouns = [
  ofLead('drafts', 't.subject'),
  ofLead('messages', 't.subject'),
  ofLead('outbox', "json_extract(t.payload, '$.subject')"),
  ofLead('bookings', 'NULL'),
  `SELECT t.id, t.name AS lead, c.name AS campaign, NULL AS subject, NULL AS label FROM leads t LEFT JOIN campaigns c ON c.id = t.campaign_id`,
  `SELECT t.id, NULL AS lead, t.name AS campaign, NULL AS subject, NULL AS label FROM campaigns t`,
  byLabel('profiles', 't.name'),
  byLabel('connections', 't.label'),
  byLabel('knowledge', 't.key'),
  byLabel('workspaces', 't.name'),
  byLabel('runs', "'Backfill ' || t.number"),
];

const idsOf = (event: AuditEvent): string[] =>
  [event.cause, ...Object.values(event.data).flat()].filter(
    (value): value is string => typeof value === 'string' && uuid.test(value),
  );

/**
 * Whom and what each event is about, in words: the lead, the campaign, the subject of the draft, or what else it names. Keyed by
 * the event's number; an event that names nothing, or only what is gone, has no entry.
 */
export const describeAudit = (store: Store, events: readonly AuditEvent[]): Record<string, string> => {
  const ids = JSON.stringify([...new Set(events.flatMap(idsOf))]);
  const named = new Map<string, Named>();
  for (const noun of nouns)
    for (const { id, ...what } of store.sqlite
      .prepare<[string], Named & { id: string }>(`${noun} WHERE t.id IN (SELECT value FROM json_each(?))`)
      .all(ids))
      named.set(id, what);
  const about = (event: AuditEvent): string => {
    const found = idsOf(event).flatMap((id) => named.get(id) ?? []);
    const first = (key: keyof Named): string | null => found.find((each) => each[key])?.[key] ?? null;
    const subject = first('subject');
    return [first('lead'), first('campaign'), subject === null ? null : `“${subject}”`, first('label')]
      .filter((part) => part !== null)
      .join(' · ');
  };
  return Object.fromEntries(
    events.map((event) => [String(event.n), about(event)] as const).filter(([, text]) => text !== ''),
  );
};
