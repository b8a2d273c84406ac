import { hash } from 'node:crypto';
import type { Role } from '../../../shared/schemas/common';
import type { AuditEvent, ChainedEvent } from '../../../shared/schemas/workspace';
import type { Store } from './open';

export type AuditEntry = {
  workspaceId: string;
  at: number;
  actor: string;
  actorRole: Role | null;
  kind: string;
  /** The id of what brought it about. */
  cause: string;
  data: Record<string, unknown>;
};

const chain = (previous: string, entry: Omit<AuditEntry, 'data'> & { data: string }): string =>
  hash(
    'sha256',
    JSON.stringify([
      previous,
      entry.workspaceId,
      entry.at,
      entry.actor,
      entry.actorRole,
      entry.kind,
      entry.cause,
      entry.data,
    ]),
    'hex',
  );

type Row = {
  n: number;
  workspace_id: string;
  at: number;
  actor: string;
  actor_role: Role | null;
  kind: string;
  cause: string;
  data: string;
  hash: string;
};

/** Appends one event to the chain. Call it inside the transaction of what it records. */
export const appendAudit = (store: Store, entry: AuditEntry): void => {
  const last = store.sqlite
    .prepare<[], { hash: string }>('SELECT hash FROM audit_events ORDER BY n DESC LIMIT 1')
    .get();
  const data = JSON.stringify(entry.data);
  const link = chain(last?.hash ?? '', { ...entry, data });
  store.sqlite
    .prepare(
      'INSERT INTO audit_events (workspace_id, at, actor, actor_role, kind, cause, data, hash) VALUES (?,?,?,?,?,?,?,?)',
    )
    .run(entry.workspaceId, entry.at, entry.actor, entry.actorRole, entry.kind, entry.cause, data, link);
};

/** Events after `n`, oldest first; or the newest ones, newest first, those with a number under `before` where one is given. */
export const listAudit = (
  store: Store,
  workspaceId: string,
  after: number,
  limit: number,
  newest: boolean,
  before: number | null = null,
): AuditEvent[] => {
  const rows = newest
    ? store.sqlite
        .prepare<[string, number, number], Row>(
          'SELECT * FROM audit_events WHERE workspace_id = +? AND n < ? ORDER BY n DESC LIMIT +?',
        )
        .all(workspaceId, before ?? Number.MAX_SAFE_INTEGER, limit)
    : store.sqlite
        .prepare<[string, number, number], Row>(
          'SELECT * FROM audit_events WHERE workspace_id = +? AND n > ? ORDER BY n LIMIT +?',
        )
        .all(workspaceId, after, limit);
  return rows.map((row) => ({
    n: row.n,
    at: row.at,
    actor: row.actor,
    actorRole: row.actor_role,
    kind: row.kind,
    cause: row.cause,
    data: JSON.parse(row.data) as Record<string, unknown>,
    hash: row.hash,
  }));
};

/** Events of every workspace after `n`, oldest first, with all that their hashes are made of. */
export const exportAudit = (store: Store, after: number, limit: number): ChainedEvent[] =>
  store.sqlite
    .prepare<[number, number], Row>('SELECT * FROM audit_events WHERE n > ? ORDER BY n LIMIT +?')
    .all(after, limit)
    .map((row) => ({
      n: row.n,
      workspaceId: row.workspace_id,
      at: row.at,
      actor: row.actor,
      actorRole: row.actor_role,
      kind: row.kind,
      cause: row.cause,
      data: JSON.parse(row.data) as Record<string, unknown>,
      hash: row.hash,
    }));

export type ChainVerdict = { ok: boolean; events: number; brokenAt: number | null; last: string };

/**
 * Walks events in their order and names the first that does not follow from the one before: changed, missing or put in.
 * `before` is the hash that the first one follows, for a chain that is walked in pieces; `last` the one to go on with.
 */
export const verifyChain = (events: Iterable<ChainedEvent>, before = ''): ChainVerdict => {
  let last = before;
  let seen = 0;
  for (const event of events) {
    // Parsed and written again, JSON is the same text: keys keep their order.
    if (chain(last, { ...event, data: JSON.stringify(event.data) }) !== event.hash)
      return { ok: false, events: seen, brokenAt: event.n, last };
    last = event.hash;
    seen += 1;
  }
  return { ok: true, events: seen, brokenAt: null, last };
};

/** Walks the whole chain (all workspaces share it) and names the first event that does not follow from the one before. */
export const verifyAudit = (store: Store): { ok: boolean; events: number; brokenAt: number | null } => {
  let previous = '';
  let events = 0;
  for (const row of store.sqlite.prepare<[], Row>('SELECT * FROM audit_events ORDER BY n').iterate()) {
    const expected = chain(previous, {
      workspaceId: row.workspace_id,
      at: row.at,
      actor: row.actor,
      actorRole: row.actor_role,
      kind: row.kind,
      cause: row.cause,
      data: row.data,
    });
    if (expected !== row.hash) return { ok: false, events, brokenAt: row.n };
    previous = row.hash;
    events += 1;
  }
  return { ok: true, events, brokenAt: null };
};
