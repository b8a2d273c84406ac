import { buildOnce } from './build-once';
import { keepRead } from './keep-reads';
import type { Store } from './open';
import { connections } from './schema';

/** What makes two connections one account at the provider: the mailbox's address, or the same key at the same service. */
const every = buildOnce((db) =>
  db
    .select({
      id: connections.id,
      workspaceId: connections.workspaceId,
      config: connections.config,
      secretEnd: connections.secretEnd,
    })
    .from(connections)
    .prepare(),
);

const keys = keepRead(['accounts'], (store): ReadonlyMap<string, { key: string; shared: boolean }> => {
  const rows = every(store).all();
  const named = rows.map(({ id, workspaceId, config, secretEnd }) => {
    if (config.kind === 'email') return { id, workspaceId, key: `email ${config.address.toLowerCase()}` };
    if (config.kind === 'instantly' && secretEnd !== null)
      return { id, workspaceId, key: `instantly ${config.baseUrl} ${secretEnd}` };
    return { id, workspaceId, key: id };
  });
  const workspacesOf = new Map<string, Set<string>>();
  for (const { key, workspaceId } of named) {
    const known = workspacesOf.get(key) ?? new Set();
    workspacesOf.set(key, known.add(workspaceId));
  }
  return new Map(named.map(({ id, key }) => [id, { key, shared: (workspacesOf.get(key)?.size ?? 0) > 1 }]));
});

/**
 * Whether another workspace of this database is connected to the same account. What that one sent is in this one's mirror only
 * after the next pull, so that nothing leaves by such an account on what was read before.
 */
export const isSharedAccount = (store: Store, connectionId: string): boolean =>
  keys(store).get(connectionId)?.shared ?? false;

/** The account that a connection sends by: the same for connections of several workspaces that are one mailbox. */
export const accountKey = (store: Store, connectionId: string): string =>
  keys(store).get(connectionId)?.key ?? connectionId;
