import type { SlackDiagnosis } from '../../../shared/schemas/slack';
import { providerCode } from '../pipeline/provider-code';
import { diagnoseSlack } from '../providers/slack';
import { listCampaigns } from '../store/campaigns';
import { findConnection } from '../store/connections';
import type { Services } from './handler-context';

/** The Slack doctor for the current workspace: looks up one reviewer for real, posts nothing. */
export const diagnoseWorkspaceSlack = async (services: Services): Promise<SlackDiagnosis> => {
  const { ctx, accounts } = services;
  const connection = findConnection(ctx.store, ctx.workspaceId, 'slack');
  const token = connection ? await accounts.secretOf(connection) : (ctx.ports.env.SLACK_BOT_TOKEN ?? null);
  const baseUrl = connection?.config.baseUrl ?? 'https://slack.com/api/';
  const { createSlackClient } = await providerCode.slack();
  const client = createSlackClient({ baseUrl, token: token ?? '', clock: ctx.ports.clock, log: ctx.ports.log });
  const probeEmail = listCampaigns(ctx.store, ctx.workspaceId).flatMap((campaign) => campaign.reviewers)[0] ?? null;
  return diagnoseSlack({ client, token, clock: ctx.ports.clock, probeEmail });
};
