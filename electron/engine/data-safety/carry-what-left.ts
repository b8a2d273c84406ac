import { indexMessages, lastSeq } from '../store/messages';
import type { Store } from '../store/open';
import type { SealedNoun } from '../store/seal-rows';
import { noteUnproven, presentColumns, provenThere } from './replaced-rows';

/** A booking of which the calendar may know: confirmed since, or under way, or done. */
const booked = "('confirmed', 'held', 'handed_off', 'uncertain', 'needs_person', 'booked')";
/** Sends that only the replaced database knows, and that left or may have. */
const sends = `SELECT * FROM replaced.outbox WHERE state NOT IN ('cancelled', 'expired') AND id NOT IN (SELECT id FROM main.outbox)
  AND connection_id IN (SELECT id FROM main.connections) AND campaign_id IN (SELECT id FROM main.campaigns)`;
const bookings = `SELECT * FROM replaced.bookings WHERE state IN ${booked} AND id NOT IN (SELECT id FROM main.bookings)
  AND connection_id IN (SELECT id FROM main.connections) AND campaign_id IN (SELECT id FROM main.campaigns)`;

/**
 * Takes in a row of each id, with all columns that both databases have; `instead` gives other values for some. Gives the ids of
 * those that came in: what the copy has, or has another of in its place, stays.
 */
const takeIn = (
  store: Store,
  table: string,
  where: string,
  instead: Record<string, string>,
  now: number,
): { id: string }[] => {
  const there = new Set(presentColumns(store, 'replaced', table));
  const columns = presentColumns(store, 'main', table).filter((name) => there.has(name) && name !== 'seq');
  const read = columns.map((name) => instead[name] ?? `r."${name}"`).join(', ');
  const added = store.sqlite
    .prepare<[], { id: string }>(
      `INSERT OR IGNORE INTO main.${table} (${columns.map((name) => `"${name}"`).join(', ')})
       SELECT ${read} FROM replaced.${table} r WHERE r.id NOT IN (SELECT id FROM main.${table}) AND (${where}) RETURNING id`,
    )
    .all();
  const sealed: readonly SealedNoun[] = ['outbox', 'leads', 'drafts', 'decisions', 'bookings'];
  const noun = sealed.find((each) => each === table);
  const ids = added.map(({ id }) => id);
  if (noun) noteUnproven(store, noun, ids, now);
  return added;
};

/** What a row of the replaced database is called in the copy: the same mail is read anew after each restore, under another id. */
const mapped = (column: string, table: 'leads' | 'messages'): string =>
  `(SELECT m.there FROM carried_${table} m WHERE m.id = ${column})`;

const mapLeads = (sqlite: Store['sqlite'], fill: string): void => {
  sqlite.exec(`INSERT OR IGNORE INTO carried_leads ${fill} SELECT r.id,
    coalesce((SELECT id FROM main.leads m WHERE m.id = r.id),
      (SELECT id FROM main.leads m WHERE m.campaign_id = r.campaign_id AND r.email <> '' AND lower(trim(m.email)) = lower(trim(r.email)))) AS there
    FROM replaced.leads r JOIN wanted w ON w.id = r.id WHERE there IS NOT NULL`);
};
const mapMessages = (sqlite: Store['sqlite'], fill: string): void => {
  sqlite.exec(`INSERT OR IGNORE INTO carried_messages ${fill} SELECT r.id,
    coalesce((SELECT id FROM main.messages m WHERE m.id = r.id),
      (SELECT id FROM main.messages m WHERE m.workspace_id = r.workspace_id AND m.campaign_id = r.campaign_id AND m.identity = r.identity)) AS there
    FROM replaced.messages r JOIN wanted w ON w.id = r.id WHERE there IS NOT NULL`);
};

/**
 * Takes over what left, or may have, since the copy was made: each send with its draft, what it answers, whom it is to and the
 * times it named, and each booking. All come in as handed over, to be looked for like any after a crash. What a person took back
 * since stays taken back. Call it inside the transaction that reads the replaced database. Gives how many sends came in.
 */
export const carryWhatLeft = (store: Store, now: number): number => {
  const { sqlite } = store;
  sqlite.exec('CREATE TEMP TABLE carried_leads (id TEXT PRIMARY KEY, there TEXT)');
  sqlite.exec('CREATE TEMP TABLE carried_messages (id TEXT PRIMARY KEY, there TEXT)');
  try {
    const people = `WITH wanted AS (SELECT lead_id AS id FROM (${sends}) UNION SELECT lead_id FROM (${bookings}))`;
    const email = 'lower(trim(r.email))';
    mapLeads(sqlite, people);
    takeIn(
      store,
      'leads',
      `r.id IN (${people} SELECT id FROM wanted) AND r.id NOT IN (SELECT id FROM carried_leads)`,
      { email },
      now,
    );
    mapLeads(sqlite, people);

    const words = `WITH wanted AS (SELECT message_id AS id FROM replaced.drafts WHERE id IN (SELECT draft_id FROM (${sends}))
      UNION SELECT message_id FROM (${bookings}) UNION SELECT message_id FROM replaced.drafts WHERE id IN (
        SELECT draft_id FROM replaced.offers WHERE lead_id IN (SELECT lead_id FROM (${bookings}))))`;
    const seq = lastSeq(store);
    mapMessages(sqlite, words);
    const came = takeIn(
      store,
      'messages',
      `r.id IN (${words} SELECT id FROM wanted) AND r.id NOT IN (SELECT id FROM carried_messages)
       AND r.lead_id IN (SELECT id FROM carried_leads)`,
      { lead_id: mapped('r.lead_id', 'leads') },
      now,
    );
    for (const { id } of came) {
      sqlite
        .prepare(
          'INSERT OR IGNORE INTO main.message_origins SELECT * FROM replaced.message_origins WHERE message_id = ?',
        )
        .run(id);
      sqlite
        .prepare(
          'INSERT OR IGNORE INTO main.message_sources SELECT * FROM replaced.message_sources WHERE message_id = ?',
        )
        .run(id);
    }
    indexMessages(store, seq);
    mapMessages(sqlite, words);

    const lead_id = mapped('r.lead_id', 'leads');
    const message_id = mapped('r.message_id', 'messages');
    const drafts = takeIn(
      store,
      'drafts',
      `r.id IN (SELECT draft_id FROM (${sends})) AND ${lead_id} IS NOT NULL AND ${message_id} IS NOT NULL`,
      { lead_id, message_id, state: "'sending'" },
      now,
    );
    takeIn(
      store,
      'decisions',
      'r.draft_id IN (SELECT id FROM main.drafts) AND r.id IN (SELECT decision_id FROM main.drafts)',
      { message_id: `coalesce(${message_id}, r.message_id)` },
      now,
    );
    takeIn(
      store,
      'offers',
      'r.draft_id IN (SELECT id FROM main.drafts)',
      { lead_id: `coalesce(${lead_id}, r.lead_id)` },
      now,
    );
    // What the copy has not looked at yet was answered since.
    sqlite
      .prepare(
        `UPDATE main.messages SET stage = 'drafted', skip_reason = NULL, evidence = NULL, updated_at = ?
         WHERE stage IN ('new', 'working') AND id IN (SELECT there FROM carried_messages)
         AND id IN (SELECT message_id FROM main.drafts)`,
      )
      .run(now);
    for (const { id } of drafts)
      sqlite
        .prepare(
          `UPDATE main.drafts SET state = 'superseded', version = version + 1, updated_at = ? WHERE state = 'pending'
           AND lead_id = (SELECT lead_id FROM main.drafts WHERE id = ?) AND id IN (SELECT id FROM replaced.drafts WHERE state = 'superseded')`,
        )
        .run(now, id);

    // A reply is kept once for each message it answers, so what it answers goes by the name the copy has for it.
    const cause_id = `CASE WHEN r.cause_kind = 'reply' THEN coalesce(${mapped('r.cause_id', 'messages')}, r.cause_id) ELSE r.cause_id END`;
    const carried = takeIn(
      store,
      'outbox',
      `r.id IN (SELECT id FROM (${sends})) AND r.draft_id IN (SELECT id FROM main.drafts)
       AND coalesce(${lead_id}, '') <> ''`,
      // Rows of messages are numbered anew by the sync that follows, so a number of then says nothing here.
      { state: "'handed_off'", known_seq: 'NULL', lead_id, cause_id },
      now,
    );
    carryBookings(store, { lead_id, message_id }, now);
    return carried.length;
  } finally {
    sqlite.exec('DROP TABLE carried_leads; DROP TABLE carried_messages');
  }
};

/** Bookings as the replaced database has them: it is the later one, and a calendar keeps one event for each id. */
const carryBookings = (store: Store, instead: Record<string, string>, now: number): void => {
  const kept = [
    'start_at',
    'end_at',
    'confirmed_by',
    'confirmed_at',
    'leaves_at',
    'handed_off_at',
    'event_id',
    'attempts',
  ];
  const proven = provenThere(store, 'bookings');
  const change = store.sqlite.prepare(
    `UPDATE OR IGNORE main.bookings SET state = CASE WHEN r.state IN ${booked} THEN 'handed_off' ELSE r.state END,
       version = main.bookings.version + 1, updated_at = ?, known_seq = NULL, ${kept.map((name) => `${name} = r.${name}`).join(', ')}
     FROM replaced.bookings r WHERE r.id = main.bookings.id AND r.id = ?`,
  );
  const changed = store.sqlite
    .prepare<[], { id: string }>(
      // Settled ones first: the time that one of them held in the copy may be another's by now.
      `SELECT r.id FROM main.bookings b JOIN replaced.bookings r ON r.id = b.id WHERE r.state <> b.state
       ORDER BY r.state IN ${booked}, r.id`,
    )
    .all();
  for (const { id } of changed) if (proven(id)) change.run(now, id);
  takeIn(
    store,
    'bookings',
    `r.id IN (SELECT id FROM (${bookings})) AND ${instead.lead_id} IS NOT NULL AND ${instead.message_id} IS NOT NULL`,
    { ...instead, state: "'handed_off'", known_seq: 'NULL' },
    now,
  );
};

/**
 * What a person took back since, or a check sent back to review, waited to leave in the copy: it must not be asked about as if it
 * might have left. Its draft is what it became. Call it before `carryWhatLeft`.
 */
export const carryTakenBack = (store: Store, now: number): void => {
  // A row that is not what was written there says nothing: then the send is looked for.
  const proven = provenThere(store, 'outbox');
  const ended = store.sqlite
    .prepare<[], { id: string; draftId: string | null }>(
      `SELECT o.id, o.draft_id AS draftId FROM main.outbox o JOIN replaced.outbox r ON r.id = o.id
       WHERE r.state IN ('cancelled', 'expired') AND o.state NOT IN ('sent', 'cancelled', 'expired')`,
    )
    .all()
    .filter(({ id }) => proven(id));
  const end = store.sqlite.prepare(
    `UPDATE main.outbox SET state = r.state, code = r.code, reason = r.reason, version = main.outbox.version + 1, updated_at = ?
     FROM replaced.outbox r WHERE r.id = main.outbox.id AND r.id = ?`,
  );
  const settle = store.sqlite.prepare(
    `UPDATE main.drafts SET version = version + 1, updated_at = @now, state = coalesce(
       (SELECT r.state FROM replaced.drafts r WHERE r.id = main.drafts.id AND r.state IN ('rejected', 'superseded')),
       CASE WHEN EXISTS (SELECT 1 FROM main.drafts other WHERE other.lead_id = main.drafts.lead_id
         AND other.channel = main.drafts.channel AND other.state = 'pending') THEN 'superseded' ELSE 'pending' END)
     WHERE id = @draftId AND state IN ('sending', 'failed')`,
  );
  for (const { id, draftId } of ended) {
    end.run(now, id);
    if (draftId !== null) settle.run({ now, draftId });
  }
};
