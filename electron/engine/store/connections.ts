import { and, asc, eq, sql } from 'drizzle-orm';
import { Refusal } from '../../../shared/errors';
import type { Connection, ConnectionConfig, ConnectionKind } from '../../../shared/schemas/workspace';
import { buildOnce } from './build-once';
import { keepRead } from './keep-reads';
import type { Store } from './open';
import { prepareUpdate } from './prepare-update';
import type { ConnectionRow } from './rows';
import { connections } from './schema';

const ofWorkspace = buildOnce((db) =>
  db
    .select()
    .from(connections)
    .where(eq(connections.workspaceId, sql.placeholder('workspaceId')))
    .orderBy(asc(connections.id))
    .prepare(),
);

export const listConnections = keepRead(['connections'], (store, workspaceId: string): ConnectionRow[] =>
  ofWorkspace(store).all({ workspaceId }),
);

const byId = buildOnce((db) =>
  db
    .select()
    .from(connections)
    .where(and(eq(connections.workspaceId, sql.placeholder('workspaceId')), eq(connections.id, sql.placeholder('id'))))
    .prepare(),
);

const kept = keepRead(
  ['connections'],
  (store, workspaceId: string, id: string): ConnectionRow | null => byId(store).get({ workspaceId, id }) ?? null,
);

/** The connection row. Throws Refusal('not_found'). */
export const getConnection = (store: Store, workspaceId: string, id: string): ConnectionRow => {
  const row = kept(store, workspaceId, id);
  if (!row) throw new Refusal('not_found', 'This connection does not exist.');
  return row;
};

/** An account as it was set up, without how it stands and how far it was read. */
export type Account = Pick<ConnectionRow, 'id' | 'label' | 'config'>;

/** As `listConnections`, for what asks at every message: an account is set up once and read all day. */
export const listAccounts = keepRead(['accounts'], (store, workspaceId: string): readonly Account[] =>
  ofWorkspace(store)
    .all({ workspaceId })
    .map(({ id, label, config }) => ({ id, label, config })),
);

/** The addresses of the mailboxes of a workspace, as their accounts spell them, by the id of the account. */
export const mailboxAddresses = keepRead(
  ['accounts'],
  (store, workspaceId: string): readonly { connectionId: string; address: string }[] =>
    listAccounts(store, workspaceId).flatMap(({ id, config }) =>
      config.kind === 'email' ? [{ connectionId: id, address: config.address }] : [],
    ),
);

/** The first connection of a kind, with its config narrowed, or null. */
export const findConnection = <K extends ConnectionKind>(
  store: Store,
  workspaceId: string,
  kind: K,
): (ConnectionRow & { config: Extract<ConnectionConfig, { kind: K }> }) | null => {
  for (const row of listConnections(store, workspaceId))
    if (row.config.kind === kind) return row as ConnectionRow & { config: Extract<ConnectionConfig, { kind: K }> };
  return null;
};

export const saveConnection = (
  store: Store,
  input: {
    id: string;
    workspaceId: string;
    label: string;
    config: ConnectionConfig;
    secretEnd: string | null;
    now: number;
  },
): void => {
  const { id, workspaceId, label, config, secretEnd, now } = input;
  store.db
    .insert(connections)
    .values({ id, workspaceId, label, config, secretEnd, state: 'unknown', createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: connections.id,
      set: { label, config, secretEnd, state: 'unknown', problem: null, updatedAt: now },
    })
    .run();
};

const changeConnection = prepareUpdate(connections);

export const setConnectionState = (
  store: Store,
  id: string,
  set: Partial<Pick<ConnectionRow, 'state' | 'problem' | 'checkedAt' | 'syncedAt' | 'cursor'>>,
  now: number,
): void => {
  changeConnection(store, id, { ...set, updatedAt: now });
};

export const toConnection = (row: ConnectionRow): Connection => ({
  id: row.id,
  label: row.label,
  config: row.config,
  secretEnd: row.secretEnd,
  state: row.state,
  problem: row.problem,
  checkedAt: row.checkedAt,
  syncedAt: row.syncedAt,
});
