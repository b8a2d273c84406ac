import type { EngineContext } from '../engine-context';
import { findConnection } from '../store/connections';
import { getWorkspace } from '../store/workspaces';

/** The app-level token lies beside the bot token. */
export const appTokenName = (connectionId: string): string => `${connectionId}:app`;

/** The token that opens Socket Mode; null where nobody stored one, and in a demo unless it is the demo's own. */
export const slackAppToken = async (ctx: EngineContext): Promise<string | null> => {
  const connection = findConnection(ctx.store, ctx.workspaceId, 'slack');
  if (!connection) return null;
  const { demo } = getWorkspace(ctx.store, ctx.workspaceId);
  const exported = demo ? undefined : ctx.ports.env.SLACK_APP_TOKEN;
  return exported || (await ctx.ports.secrets.get(appTokenName(connection.id)));
};
