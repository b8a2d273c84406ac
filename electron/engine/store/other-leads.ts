import type { Store } from './open';

/** Somebody else in the workspace, as far as a text may give them away. */
export type OtherLead = { id: string; name: string; company: string | null; email: string };

/**
 * Leads of the workspace whose name or firm is one of these (lower case, at most a few thousand), but for this lead. Two
 * look-ups in an index, whatever the number of leads.
 */
export const leadsCalled = (
  store: Store,
  workspaceId: string,
  leadId: string,
  names: readonly string[],
): OtherLead[] => {
  if (names.length === 0) return [];
  const list = JSON.stringify(names);
  return store.sqlite
    .prepare<[string, string, string, string, string, string], OtherLead>(
      // The indexes are named: where most leads have no firm, or all the same one, the planner would read every lead instead.
      `SELECT id, name, company, email FROM leads INDEXED BY leads_name
       WHERE workspace_id = ? AND lower(name) IN (SELECT value FROM json_each(?)) AND id <> ?
       UNION
       SELECT id, name, company, email FROM leads INDEXED BY leads_company
       WHERE workspace_id = ? AND lower(company) IN (SELECT value FROM json_each(?)) AND id <> ?
       LIMIT 100`,
    )
    .all(workspaceId, list, leadId, workspaceId, list, leadId);
};

/** What other leads of the workspace wrote that holds one of these phrases word for word (a query of the text index). */
export const inboundWithPhrase = (
  store: Store,
  workspaceId: string,
  leadId: string,
  phrases: readonly string[],
): { leadId: string; body: string }[] =>
  phrases.length === 0
    ? []
    : store.sqlite
        .prepare<[string, string, string], { leadId: string; body: string }>(
          `SELECT m.lead_id AS leadId, m.body AS body FROM messages_fts f CROSS JOIN messages m ON m.seq = f.rowid
           WHERE messages_fts MATCH ? AND m.workspace_id = ? AND m.lead_id <> ? AND m.direction = 'inbound'
           LIMIT 100`,
        )
        .all(
          `body : (${phrases.map((phrase) => `"${phrase.replaceAll('"', ' ')}"`).join(' OR ')})`,
          workspaceId,
          leadId,
        );
