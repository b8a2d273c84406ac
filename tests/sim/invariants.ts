import { eventIdOf } from '../../electron/engine/providers/calendar';
import { verifyAudit } from '../../electron/engine/store/audit';
import type { EngineInWorld, Sqlite } from './engine-in-world';
import type { Judge } from './judge';
import type { EventInWorld } from './providers-in-world';
import type { World } from './world';

/** Rows of a query that is asked after every step. */
export const rows = <T>(sqlite: Sqlite, text: string, ...given: (string | number)[]): T[] =>
  sqlite.prepare(text).all(...given) as T[];

type Send = { id: string; state: string; messageId: string; leavesAt: number | null };
type Scene = { it: EngineInWorld; world: World; judge: Judge; events: ReadonlyMap<string, EventInWorld> };

const live = "'queued','claimed','handed_off','retry_wait','uncertain','needs_person','held'";
const sendsOf = (sqlite: Sqlite): Send[] =>
  rows<Send>(
    sqlite,
    `SELECT id, state, json_extract(payload, '$.messageId') AS messageId, leaves_at AS leavesAt FROM outbox`,
  );

/** What must hold at any time. Gives a sentence for each that does not. */
export const findFaults = ({ it: { sqlite }, world, judge, events }: Scene): string[] => {
  const faults: string[] = [];
  const sends = sendsOf(sqlite);
  for (const { id, state, messageId } of sends)
    if (state === 'sent' && !world.isDelivered(messageId)) faults.push(`${id} counts as sent and was never delivered`);
  if (judge.acknowledged.size > 0) {
    const there = new Set(sends.map(({ id }) => id));
    for (const id of judge.acknowledged) if (!there.has(id)) faults.push(`${id} was acknowledged and is lost`);
  }
  for (const { id } of rows<{ id: string }>(
    sqlite,
    `SELECT d.id FROM drafts d WHERE d.state = 'sending' AND NOT EXISTS
       (SELECT 1 FROM outbox o WHERE o.draft_id = d.id AND o.state IN (${live}))`,
  ))
    faults.push(`draft ${id} is being sent by nobody`);
  for (const { id } of rows<{ id: string }>(
    sqlite,
    `SELECT min(id) AS id FROM drafts WHERE state = 'pending' GROUP BY lead_id, channel HAVING count(*) > 1`,
  ))
    faults.push(`draft ${id} waits beside another of its lead`);
  if (judge.confirmed.size > 0) {
    const there = new Set(rows<{ id: string }>(sqlite, 'SELECT id FROM bookings').map(({ id }) => id));
    for (const id of judge.confirmed) if (!there.has(id)) faults.push(`booking ${id} was confirmed and is lost`);
  }
  const standing = [...events.values()].sort((a, b) => a.startAt - b.startAt);
  for (const [n, event] of standing.entries()) {
    const next = standing[n + 1];
    if (next && next.startAt < event.endAt) faults.push(`one time booked twice: ${event.guest} and ${next.guest}`);
  }
  for (const [n, event] of standing.entries())
    if (standing.findIndex(({ guest }) => guest === event.guest) < n)
      faults.push(`two meetings were booked with ${event.guest}`);
  for (const { id, eventId } of rows<{ id: string; eventId: string | null }>(
    sqlite,
    "SELECT id, event_id AS eventId FROM bookings WHERE state = 'booked'",
  ))
    if (!events.has(eventId ?? '')) faults.push(`booking ${id} counts as booked and stands in no calendar`);
  return faults;
};

type Waiting = { until: number | null; edited: number; rule: string | null; sentiment: string | null };

/** What the queue says it holds against what lies there, counted another way. */
export const countQueue = async ({ it, world }: Scene): Promise<string[]> => {
  const now = world.engineNow();
  const waiting = rows<Waiting>(
    it.sqlite,
    `SELECT d.snoozed_until_at AS until, d.edited, l.sentiment,
       (SELECT rule FROM decisions x WHERE x.id = d.decision_id) AS rule
     FROM drafts d JOIN leads l ON l.id = d.lead_id WHERE d.state = 'pending'`,
  );
  const awake = waiting.filter(({ until }) => until === null || until <= now);
  const wanted = {
    needs_you: awake.length,
    low_score: awake.filter((one) => one.edited === 0 && one.rule === 'below_threshold').length,
    rules: awake.filter((one) => one.rule === 'rule_check_failed').length,
    calls: awake.filter((one) => one.sentiment === 'Call Requested').length,
    audit: awake.filter((one) => one.rule === 'audit_sample').length,
    edited: awake.filter((one) => one.edited === 1).length,
    snoozed: waiting.length - awake.length,
  };
  const counted = await it.call('queue.counts', {});
  if ('error' in counted) return [`the queue could not be counted: ${counted.error.code}`];
  return Object.entries(wanted)
    .filter(([view, n]) => counted.ok.counts[view as keyof typeof wanted] !== n)
    .map(
      ([view, n]) => `the queue counts ${counted.ok.counts[view as keyof typeof wanted]} in ${view}; there are ${n}`,
    );
};

/** The chain of the audit, walked from its start. */
export const checkAudit = ({ services }: EngineInWorld): string[] => {
  const { ok, brokenAt } = verifyAudit(services.ctx.store);
  return ok ? [] : [`the audit chain breaks at ${brokenAt}`];
};

/** What must hold besides when everything has come to rest. */
export const findUnrest = ({ it: { sqlite }, world, judge, events }: Scene): string[] => {
  const faults: string[] = [];
  const sends = sendsOf(sqlite);
  for (const { id, state, leavesAt } of sends) {
    if (['claimed', 'handed_off', 'uncertain', 'needs_person'].includes(state)) faults.push(`${id} rests as ${state}`);
    if (['queued', 'retry_wait'].includes(state) && (leavesAt ?? 0) <= world.engineNow())
      faults.push(`${id} is due and does not leave`);
  }
  for (const { message } of world.delivered) {
    if (world.forgotten.has(message.messageId)) continue;
    const row = sends.find((send) => send.messageId === message.messageId);
    if (row?.state !== 'sent')
      faults.push(`${message.messageId} was delivered and counts as ${row?.state ?? 'unknown'}`);
  }
  const taken = new Set(
    rows<{ header: string }>(sqlite, 'SELECT message_id_header AS header FROM messages').map(({ header }) => header),
  );
  for (const [id, { direction }] of world.written)
    if (!taken.has(id)) faults.push(`${direction} ${id} was written and is not in the mirror`);
  for (const { id } of rows<{ id: string }>(
    sqlite,
    `SELECT id FROM messages WHERE direction = 'inbound' AND stage IN ('new', 'working')`,
  ))
    faults.push(`message ${id} was never looked at`);
  for (const { id, state } of rows<{ id: string; state: string }>(sqlite, 'SELECT id, state FROM bookings')) {
    if (['handed_off', 'uncertain'].includes(state)) faults.push(`booking ${id} rests as ${state}`);
    // What the lost database had confirmed since the copy is known to the calendar alone.
    if (state !== 'booked' && events.has(eventIdOf(id)) && !judge.hasLost())
      faults.push(`booking ${id} stands in the calendar and counts as ${state}`);
  }
  return faults;
};
