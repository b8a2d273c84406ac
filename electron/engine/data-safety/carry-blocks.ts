import type { Store } from '../store/open';
import { noteUnproven, presentColumns } from './replaced-rows';

/** Of an address, however it is spelled; a tag alone forbids as much as the time of a blacklisting. */
const asked = `SELECT workspace_id, lower(trim(email)) AS address, min(opted_out_at) AS opted_out_at, min(bounced_at) AS bounced_at,
    max(opted_out_evidence) AS opted_out_evidence,
    min(coalesce(blacklisted_at, CASE WHEN sentiment = 'Blacklist' THEN updated_at END)) AS blacklisted_at
  FROM replaced.leads WHERE opted_out_at IS NOT NULL OR bounced_at IS NOT NULL OR blacklisted_at IS NOT NULL OR sentiment = 'Blacklist'
  GROUP BY workspace_id, lower(trim(email))`;

/**
 * Who may not be written to, whoever said so and whenever: a block is never lost by a restore. It holds for every lead of that
 * address, also for those who came after the copy was made: they come in with it. A meeting is one lead's alone.
 */
export const carryBlocks = (store: Store, now: number): number => {
  const { sqlite } = store;
  const carried = new Set<string>();
  const add = (rows: readonly { id: string }[]): void => {
    for (const { id } of rows) carried.add(id);
  };
  const late = insertBlocked(store, now);
  add(late);
  add(
    sqlite
      .prepare<[number], { id: string }>(
        `UPDATE main.leads SET
           opted_out_at = coalesce(main.leads.opted_out_at, r.opted_out_at),
           opted_out_evidence = coalesce(main.leads.opted_out_evidence, r.opted_out_evidence),
           bounced_at = coalesce(main.leads.bounced_at, r.bounced_at),
           blacklisted_at = coalesce(main.leads.blacklisted_at, r.blacklisted_at),
           updated_at = ?
         FROM (${asked}) r
         WHERE r.workspace_id = main.leads.workspace_id AND r.address = lower(trim(main.leads.email)) AND r.address <> ''
           AND (main.leads.opted_out_at IS NULL AND r.opted_out_at IS NOT NULL
             OR main.leads.bounced_at IS NULL AND r.bounced_at IS NOT NULL
             OR main.leads.blacklisted_at IS NULL AND r.blacklisted_at IS NOT NULL)
         RETURNING id`,
      )
      .all(now),
  );
  add(
    sqlite
      .prepare<[number], { id: string }>(
        `UPDATE main.leads SET
           opted_out_at = coalesce(main.leads.opted_out_at, r.opted_out_at),
           opted_out_evidence = coalesce(main.leads.opted_out_evidence, r.opted_out_evidence),
           bounced_at = coalesce(main.leads.bounced_at, r.bounced_at),
           blacklisted_at = coalesce(main.leads.blacklisted_at, r.blacklisted_at),
           booked_at = coalesce(main.leads.booked_at, r.booked_at),
           updated_at = ?
         FROM replaced.leads r
         WHERE (r.id = main.leads.id
             OR r.campaign_id = main.leads.campaign_id AND lower(trim(r.email)) = lower(trim(main.leads.email)) AND r.email <> '')
           AND (main.leads.opted_out_at IS NULL AND r.opted_out_at IS NOT NULL
             OR main.leads.bounced_at IS NULL AND r.bounced_at IS NOT NULL
             OR main.leads.blacklisted_at IS NULL AND r.blacklisted_at IS NOT NULL
             OR main.leads.booked_at IS NULL AND r.booked_at IS NOT NULL)
         RETURNING id`,
      )
      .all(now),
  );
  return carried.size;
};

/** Blocked leads of campaigns that the copy has, whom it does not know: their mail comes again with the sync, and must find them. */
const insertBlocked = (store: Store, now: number): { id: string }[] => {
  const there = new Set(presentColumns(store, 'replaced', 'leads'));
  const columns = presentColumns(store, 'main', 'leads').filter((name) => there.has(name));
  const read = columns.map((name) => (name === 'email' ? 'lower(trim(r.email))' : `r."${name}"`)).join(', ');
  const added = store.sqlite
    .prepare<[], { id: string }>(
      `INSERT INTO main.leads (${columns.map((name) => `"${name}"`).join(', ')})
       SELECT ${read} FROM replaced.leads r
       WHERE (r.opted_out_at IS NOT NULL OR r.bounced_at IS NOT NULL OR r.blacklisted_at IS NOT NULL OR r.booked_at IS NOT NULL
           OR r.sentiment = 'Blacklist')
         AND r.campaign_id IN (SELECT id FROM main.campaigns) AND r.id NOT IN (SELECT id FROM main.leads)
         AND NOT EXISTS (SELECT 1 FROM main.leads m WHERE m.campaign_id = r.campaign_id AND lower(trim(m.email)) = lower(trim(r.email)))
         AND NOT EXISTS (SELECT 1 FROM replaced.leads twin WHERE twin.campaign_id = r.campaign_id AND twin.id < r.id
           AND lower(trim(twin.email)) = lower(trim(r.email))
           AND (twin.opted_out_at IS NOT NULL OR twin.bounced_at IS NOT NULL OR twin.blacklisted_at IS NOT NULL
             OR twin.booked_at IS NOT NULL OR twin.sentiment = 'Blacklist'))
       RETURNING id`,
    )
    .all();
  noteUnproven(
    store,
    'leads',
    added.map(({ id }) => id),
    now,
  );
  return added;
};
