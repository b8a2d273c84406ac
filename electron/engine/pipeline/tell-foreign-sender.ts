import type { EngineContext } from '../engine-context';
import { tellForeignSenderDm } from '../review';
import { listCampaigns } from '../store/campaigns';
import { listProfiles } from '../store/workspaces';
import type { Accounts } from './accounts';
import type { ForeignSender } from './notice-foreign-sender';

/**
 * Tells the admins, who alone can turn auto-send on again, and the reviewers, to whom everything comes now. Never throws: the
 * window says it in any case, and a DM that did not arrive is logged with Slack's own code.
 */
export const tellForeignSender = async (
  ctx: EngineContext,
  accounts: Pick<Accounts, 'slack'>,
  found: ForeignSender,
): Promise<void> => {
  const admins = listProfiles(ctx.store, ctx.workspaceId).filter((each) => each.role === 'admin');
  const reviewers = listCampaigns(ctx.store, ctx.workspaceId).flatMap((campaign) => campaign.reviewers);
  try {
    const client = await accounts.slack();
    for (const recipient of new Set([...admins.map((each) => each.email), ...reviewers])) {
      const failure = client ? await tellForeignSenderDm(client, recipient, found) : 'not_connected';
      if (failure !== null) ctx.ports.log.write('warn', 'foreign_sender.dm_failed', { reason: failure });
    }
  } catch (error) {
    ctx.ports.log.write('error', 'foreign_sender.dm_threw', {
      error: error instanceof Error ? error.message : String(error),
    });
  }
};
