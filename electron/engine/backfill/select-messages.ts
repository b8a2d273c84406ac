import { Refusal } from '../../../shared/errors';
import type { BackfillOptions, RunCounts } from '../../../shared/schemas/run';
import type { EngineContext } from '../engine-context';
import { gateMessage } from '../pipeline/gate-message';
import { listCampaigns } from '../store/campaigns';

export type Selected = { messageId: string; leadId: string; campaignId: string; sentimentKnown: boolean };
export type Selection = {
  campaignIds: string[];
  selected: Selected[];
  skips: RunCounts['bySkip'];
  skipsByCampaign: Map<string, number>;
};

/** The campaigns a run covers: every one that sends by rule, or those named (by id or exact name). Throws Refusal('bad_input'). */
export const campaignsOf = (
  ctx: EngineContext,
  options: BackfillOptions,
): { id: string; name: string; threshold: number }[] => {
  const all = listCampaigns(ctx.store, ctx.workspaceId);
  const auto = all.filter((campaign) => campaign.responseMode === 'AI_AUTO_SEND');
  const named = options.campaignIds.map((wanted) => {
    const found = all.find((campaign) => campaign.id === wanted || campaign.name === wanted);
    if (!found)
      throw new Refusal(
        'bad_input',
        `There is no campaign ${wanted}. \`countersign doctor\` and the Campaigns screen list them.`,
      );
    if (found.responseMode !== 'AI_AUTO_SEND')
      throw new Refusal(
        'bad_input',
        `${found.name} is answered by people. A backfill works on campaigns that send by rule (AI_AUTO_SEND).`,
      );
    return found;
  });
  return (named.length > 0 ? named : auto).map((campaign) => ({
    id: campaign.id,
    name: campaign.name,
    threshold: campaign.autoSendConfidenceThreshold,
  }));
};

/**
 * Selects the messages of a run by the same gates as live mail, without asking the model anything and without writing.
 * Oldest campaign first, newest message first within it; `limit` counts messages in total.
 */
export const selectMessages = (ctx: EngineContext, options: BackfillOptions): Selection => {
  const campaigns = campaignsOf(ctx, options);
  const planned = options.planMessageIds === null ? null : new Set(options.planMessageIds);
  const result: Selection = {
    campaignIds: campaigns.map((campaign) => campaign.id),
    selected: [],
    skips: {},
    skipsByCampaign: new Map(),
  };
  const inbound = ctx.store.sqlite.prepare<[string], { id: string; lead_id: string }>(
    "SELECT id, lead_id FROM messages WHERE campaign_id = ? AND direction = 'inbound' ORDER BY at DESC, seq DESC",
  );
  for (const campaign of campaigns) {
    for (const row of inbound.all(campaign.id)) {
      if (planned && !planned.has(row.id)) continue;
      const gate = gateMessage(ctx, row.id, {
        askedByPerson: false,
        includeAnswered: options.includeAnswered,
        backfill: { existingDraftsOnly: options.skipDraftGen },
      });
      if (gate.skip !== null) {
        result.skips[gate.skip] = (result.skips[gate.skip] ?? 0) + 1;
        result.skipsByCampaign.set(campaign.id, (result.skipsByCampaign.get(campaign.id) ?? 0) + 1);
        continue;
      }
      result.selected.push({
        messageId: row.id,
        leadId: row.lead_id,
        campaignId: campaign.id,
        sentimentKnown: gate.sentimentKnown,
      });
    }
  }
  return result;
};
