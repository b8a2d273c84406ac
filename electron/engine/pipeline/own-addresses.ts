import type { EngineContext } from '../engine-context';
import { getConnection } from '../store/connections';

/** Addresses that are ours on a connection: never an addressee of a reply, never somebody else's. */
export const ownAddresses = (ctx: EngineContext, connectionId: string): string[] => {
  const { config } = getConnection(ctx.store, ctx.workspaceId, connectionId);
  return config.kind === 'email' ? [config.address] : [];
};
