import type { EngineContext } from '../engine-context';
import { tellBreakerDm } from '../review';
import { listProfiles } from '../store/workspaces';
import type { Accounts } from './accounts';
import type { BreakerOpened } from './watch-breaker';

/**
 * Tells the campaign's reviewers, and the admins who alone can close it, that a breaker opened. Never throws: the window shows
 * it in any case, and a DM that did not arrive is logged with Slack's own code.
 */
export const tellBreaker = async (ctx: EngineContext, accounts: Accounts, opened: BreakerOpened): Promise<void> => {
  const { campaign, evidence } = opened;
  const admins = listProfiles(ctx.store, ctx.workspaceId).filter((each) => each.role === 'admin');
  const recipients = [...new Set([...campaign.reviewers, ...admins.map((each) => each.email)])];
  try {
    const client = await accounts.slack();
    for (const recipient of recipients) {
      const failure = client
        ? await tellBreakerDm(client, recipient, { campaignName: campaign.name, evidence })
        : 'not_connected';
      if (failure !== null) {
        ctx.ports.log.write('warn', 'breaker.dm_failed', { campaignId: campaign.id, reason: failure });
        ctx.changed('connections');
      }
    }
  } catch (error) {
    ctx.ports.log.write('error', 'breaker.dm_threw', {
      campaignId: campaign.id,
      error: error instanceof Error ? error.message : String(error),
    });
  }
};
