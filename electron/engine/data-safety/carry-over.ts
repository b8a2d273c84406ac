import { existsSync } from 'node:fs';
import type { Store } from '../store/open';
import { openSqlite } from '../store/open-sqlite';

export type CarriedOver = { sends: number; blocks: number; unread: boolean };

/**
 * A copy does not know what happened after it was made. What the database it replaces still knows of, and what would do harm
 * when forgotten, is taken over: sends that are not in the copy (they become uncertain), and leads who may not be written to.
 * Read from a damaged file as far as it can be read; nothing of it is needed for what follows to be safe.
 */
export const carryOver = (store: Store, replaced: string, now: number): CarriedOver => {
  if (!existsSync(replaced)) return { sends: 0, blocks: 0, unread: false };
  const found = { sends: 0, blocks: 0, unread: false };
  try {
    // Looked into first by itself: attaching a file that is no database would break the transaction.
    const probe = openSqlite(replaced, 0, { readonly: true });
    try {
      probe.prepare('SELECT count(*) FROM outbox').get();
    } finally {
      probe.close();
    }
  } catch {
    return { ...found, unread: true };
  }
  const { sqlite } = store;
  sqlite.prepare('ATTACH DATABASE ? AS replaced').run(replaced);
  try {
    store.write(() => {
      found.sends = carrySends(store, now);
      carryTimes(store, now);
      found.blocks = carryBlocks(store, now);
    });
  } catch {
    // A part of it cannot be read; the transaction left nothing half done.
    return { sends: 0, blocks: 0, unread: true };
  } finally {
    sqlite.exec('DETACH DATABASE replaced');
  }
  return found;
};

const columnsOf = (store: Store, schema: string, table: string): string[] =>
  store.sqlite
    .prepare<[string, string], { name: string }>('SELECT name FROM pragma_table_info(?, ?)')
    .all(table, schema)
    .map(({ name }) => name);

/** Sends of drafts that the copy has, made after it: they come in as handed off, to be looked for like any after a crash. */
const carrySends = (store: Store, now: number): number => {
  const there = new Set(columnsOf(store, 'replaced', 'outbox'));
  const columns = columnsOf(store, 'main', 'outbox').filter((name) => there.has(name));
  const read = columns.map((name) => (name === 'state' ? "'handed_off'" : `r."${name}"`)).join(', ');
  const before = new Set(outboxIds(store, 'main'));
  const done = store.sqlite
    .prepare(
      `INSERT INTO main.outbox (${columns.map((name) => `"${name}"`).join(', ')})
       SELECT ${read} FROM replaced.outbox r
       WHERE r.state NOT IN ('cancelled', 'expired') AND r.id NOT IN (SELECT id FROM main.outbox)
         AND r.draft_id IN (SELECT id FROM main.drafts) AND r.lead_id IN (SELECT id FROM main.leads)
         AND NOT EXISTS (
           SELECT 1 FROM main.outbox o WHERE o.workspace_id = r.workspace_id AND o.cause_kind = r.cause_kind AND o.cause_id = r.cause_id
             AND o.channel = r.channel AND o.recipient = r.recipient AND o.state NOT IN ('cancelled', 'expired'))`,
    )
    .run();
  store.sqlite
    .prepare(
      `UPDATE drafts SET state = 'sending', version = version + 1 WHERE state IN ('pending', 'failed', 'rejected')
       AND id IN (SELECT draft_id FROM outbox WHERE state = 'handed_off')`,
    )
    .run();
  noteUnproven(
    store,
    outboxIds(store, 'main').filter((id) => !before.has(id)),
    now,
  );
  return done.changes;
};

/** When a send of the copy was handed over after the copy was made, or at least when it was to leave. */
const carryTimes = (store: Store, now: number): void => {
  store.sqlite
    .prepare(
      `UPDATE main.outbox SET handed_off_at = coalesce(r.handed_off_at, main.outbox.handed_off_at, min(r.leaves_at, ?))
       FROM replaced.outbox r
       WHERE r.id = main.outbox.id AND main.outbox.state NOT IN ('sent', 'cancelled', 'expired')`,
    )
    .run(now);
};

const outboxIds = (store: Store, schema: string): string[] =>
  store.sqlite
    .prepare<[], { id: string }>(`SELECT id FROM ${schema}.outbox`)
    .all()
    .map(({ id }) => id);

/** What was taken over is hashed anew, so it is held first against the hash it had where it came from. */
const noteUnproven = (store: Store, ids: readonly string[], now: number): void => {
  const columns = columnsOf(store, 'main', 'outbox').sort();
  const same = JSON.stringify(columns) === JSON.stringify(columnsOf(store, 'replaced', 'outbox').sort());
  if (!same || columnsOf(store, 'replaced', 'row_seals').length === 0) return;
  const holds = store.sqlite.prepare(
    `SELECT 1 FROM replaced.outbox r JOIN replaced.row_seals s ON s.noun = 'outbox' AND s.row_id = r.id
     WHERE r.id = ? AND s.seal = seal_outbox(${columns.map((name) => `r."${name}"`).join(', ')})`,
  );
  const note = store.sqlite.prepare(
    "INSERT OR IGNORE INTO row_damage (noun, row_id, what, found_at) VALUES ('outbox', ?, 'changed', ?)",
  );
  for (const id of ids) if (!holds.get(id)) note.run(id, now);
};

/** Who may not be written to, whoever said so and whenever: a block is never lost by a restore. */
const carryBlocks = (store: Store, now: number): number =>
  store.sqlite
    .prepare(
      `UPDATE main.leads SET
         opted_out_at = coalesce(main.leads.opted_out_at, r.opted_out_at),
         opted_out_evidence = coalesce(main.leads.opted_out_evidence, r.opted_out_evidence),
         bounced_at = coalesce(main.leads.bounced_at, r.bounced_at),
         blacklisted_at = coalesce(main.leads.blacklisted_at, r.blacklisted_at),
         booked_at = coalesce(main.leads.booked_at, r.booked_at),
         updated_at = ?
       FROM replaced.leads r
       WHERE r.campaign_id = main.leads.campaign_id AND r.email = main.leads.email
         AND (main.leads.opted_out_at IS NULL AND r.opted_out_at IS NOT NULL
           OR main.leads.bounced_at IS NULL AND r.bounced_at IS NOT NULL
           OR main.leads.blacklisted_at IS NULL AND r.blacklisted_at IS NOT NULL
           OR main.leads.booked_at IS NULL AND r.booked_at IS NOT NULL)`,
    )
    .run(now).changes;
