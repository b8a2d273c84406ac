import type { EngineInWorld } from './engine-in-world';
import type { World } from './world';

type Sqlite = EngineInWorld['sqlite'];

const statements = new WeakMap<Sqlite, Map<string, ReturnType<Sqlite['prepare']>>>();
/** Rows of a query that is asked after every step: prepared once per database. */
export const rows = <T>(sqlite: Sqlite, text: string, ...given: (string | number)[]): T[] => {
  const known = statements.get(sqlite) ?? new Map<string, ReturnType<Sqlite['prepare']>>();
  statements.set(sqlite, known);
  const statement = known.get(text) ?? sqlite.prepare(text);
  known.set(text, statement);
  return statement.all(...given) as T[];
};

/** What the database says of a send in the moment it is handed over. */
export const sendOf = (sqlite: Sqlite, messageId: string) => {
  const row = rows<{
    leadId: string;
    draftId: string;
    causeKind: string;
    body: string;
    admittedBy: string;
    admittedAt: number;
    triggerAt: number;
    optedOut: number;
  }>(
    sqlite,
    `SELECT o.lead_id AS leadId, o.draft_id AS draftId, o.cause_kind AS causeKind, json_extract(o.payload, '$.body') AS body, o.admitted_by AS admittedBy,
         o.admitted_at AS admittedAt, m.at AS triggerAt, l.opted_out_at IS NOT NULL AS optedOut
       FROM outbox o JOIN leads l ON l.id = o.lead_id JOIN drafts d ON d.id = o.draft_id JOIN messages m ON m.id = d.message_id
       WHERE json_extract(o.payload, '$.messageId') = ? ORDER BY o.created_at DESC`,
    messageId,
  )[0];
  if (!row) return null;
  const newer = rows<{ n: number }>(
    sqlite,
    `SELECT count(*) AS n FROM messages WHERE lead_id = ? AND direction = 'inbound' AND at > ? AND created_at > ?`,
    row.leadId,
    row.triggerAt,
    row.admittedAt,
  )[0];
  return { ...row, optedOut: row.optedOut === 1, newerSinceAdmission: (newer?.n ?? 0) > 0 };
};

const live = "'queued','claimed','handed_off','retry_wait','uncertain','needs_person','held'";

/** What must hold: at any time, and when everything has come to rest. Gives a sentence for each that does not. */
export const findFaults = (sqlite: Sqlite, world: World, when: 'any time' | 'the end'): string[] => {
  const faults: string[] = [];
  const sends = rows<{ id: string; state: string; messageId: string; leavesAt: number | null }>(
    sqlite,
    `SELECT id, state, json_extract(payload, '$.messageId') AS messageId, leaves_at AS leavesAt FROM outbox`,
  );
  for (const { id, state, messageId } of sends)
    if (state === 'sent' && !world.isDelivered(messageId)) faults.push(`${id} counts as sent and was never delivered`);
  const adrift = rows<{ id: string }>(
    sqlite,
    `SELECT d.id FROM drafts d WHERE d.state = 'sending' AND NOT EXISTS
         (SELECT 1 FROM outbox o WHERE o.draft_id = d.id AND o.state IN (${live}))`,
  );
  for (const { id } of adrift) faults.push(`draft ${id} is being sent by nobody`);
  if (when === 'any time') return faults;
  for (const { id, state, leavesAt } of sends) {
    if (['claimed', 'handed_off', 'uncertain', 'needs_person'].includes(state)) faults.push(`${id} rests as ${state}`);
    if (['queued', 'retry_wait'].includes(state) && (leavesAt ?? 0) <= world.now())
      faults.push(`${id} is due and does not leave`);
  }
  for (const { message } of world.delivered) {
    const row = sends.find((send) => send.messageId === message.messageId);
    if (row?.state !== 'sent')
      faults.push(`${message.messageId} was delivered and counts as ${row?.state ?? 'unknown'}`);
  }
  const idle = rows<{ id: string }>(sqlite, `SELECT id FROM messages WHERE direction = 'inbound' AND stage = 'new'`);
  for (const { id } of idle) faults.push(`message ${id} was never looked at`);
  return faults;
};
