import type { EngineContext } from '../engine-context';
import { getConnection, listConnections } from '../store/connections';

/** Addresses that are ours on a connection: never an addressee of a reply, never somebody else's. */
export const ownAddresses = (ctx: EngineContext, connectionId: string): string[] => {
  const { config } = getConnection(ctx.store, ctx.workspaceId, connectionId);
  return config.kind === 'email' ? [config.address] : [];
};

/** The addresses of all mailboxes of the workspace, in lower case. */
export const allOwnAddresses = (ctx: EngineContext): ReadonlySet<string> =>
  new Set(
    listConnections(ctx.store, ctx.workspaceId).flatMap(({ config }) =>
      config.kind === 'email' ? [config.address.toLowerCase()] : [],
    ),
  );
