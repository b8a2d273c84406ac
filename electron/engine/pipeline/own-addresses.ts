import type { EngineContext } from '../engine-context';
import { listAccounts, mailboxAddresses } from '../store/connections';
import { isSendingAccount } from '../store/message-search';

/** Addresses that are ours on a connection: never an addressee of a reply, never somebody else's. */
export const ownAddresses = (ctx: EngineContext, connectionId: string): string[] =>
  mailboxAddresses(ctx.store, ctx.workspaceId)
    .filter((each) => each.connectionId === connectionId)
    .map(({ address }) => address);

/** The addresses of all mailboxes of the workspace, in lower case. */
export const allOwnAddresses = (ctx: EngineContext): ReadonlySet<string> =>
  new Set(mailboxAddresses(ctx.store, ctx.workspaceId).map(({ address }) => address.toLowerCase()));

/**
 * Whether a meeting called by this address is ours: the address of a mailbox or calendar that is connected, a sending account that a provider names, or one
 * from which this lead was written to. `address` in lower case.
 */
export const callsOurMeetings = (ctx: EngineContext, leadId: string, address: string): boolean => {
  if (allOwnAddresses(ctx).has(address)) return true;
  for (const { config } of listAccounts(ctx.store, ctx.workspaceId))
    if (config.kind === 'google_calendar' && config.calendarId.toLowerCase() === address) return true;
  return isSendingAccount(ctx.store, ctx.workspaceId, leadId, address);
};
