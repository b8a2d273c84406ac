import { Refusal } from '../../../shared/errors';
import type { SkipReason } from '../../../shared/schemas/common';
import type { BackfillOptions, RunCounts } from '../../../shared/schemas/run';
import type { EngineContext } from '../engine-context';
import { gateMessage } from '../pipeline/gate-message';
import { listCampaigns } from '../store/campaigns';

export type Selected = {
  messageId: string;
  leadId: string;
  campaignId: string;
  /** When the mirror got it, UTC milliseconds. */
  storedAt: number;
  sentimentKnown: boolean;
};
export type LeftOut = { messageId: string; leadId: string; campaignId: string; reason: SkipReason };
export type Selection = {
  campaignIds: string[];
  selected: Selected[];
  leftOut: LeftOut[];
  skips: RunCounts['bySkip'];
  skipsByCampaign: Map<string, number>;
  /** With a plan: messages outside it that would be drafted now. */
  outside: Selected[];
};

/** So many messages are judged before the engine turns to whatever else waits. */
const portion = 100;

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
 * Oldest campaign first, newest message first within it. With a plan only its messages are selected; what else would pass is
 * told apart. The engine stays answerable meanwhile: a year of mail is judged in portions.
 */
export const selectMessages = async (ctx: EngineContext, options: BackfillOptions): Promise<Selection> => {
  const campaigns = campaignsOf(ctx, options);
  const planned = options.planMessageIds === null ? null : new Set(options.planMessageIds);
  const result: Selection = {
    campaignIds: campaigns.map((campaign) => campaign.id),
    selected: [],
    leftOut: [],
    skips: {},
    skipsByCampaign: new Map(),
    outside: [],
  };
  const inbound = ctx.store.sqlite.prepare<[string], { id: string; leadId: string; storedAt: number }>(
    "SELECT id, lead_id AS leadId, created_at AS storedAt FROM messages WHERE campaign_id = ? AND direction = 'inbound' ORDER BY at DESC, seq DESC",
  );
  let judged = 0;
  for (const { id: campaignId } of campaigns) {
    for (const { id: messageId, leadId, storedAt } of inbound.all(campaignId)) {
      judged += 1;
      if (judged % portion === 0) await new Promise((goOn) => setImmediate(goOn));
      const gate = gateMessage(ctx, messageId, {
        askedByPerson: false,
        includeAnswered: options.includeAnswered,
        backfill: { existingDraftsOnly: options.skipDraftGen },
      });
      const inside = planned === null || planned.has(messageId);
      if (gate.skip === null)
        (inside ? result.selected : result.outside).push({
          ...{ messageId, leadId, campaignId, storedAt },
          sentimentKnown: gate.sentimentKnown,
        });
      else if (inside) {
        result.leftOut.push({ messageId, leadId, campaignId, reason: gate.skip });
        result.skips[gate.skip] = (result.skips[gate.skip] ?? 0) + 1;
        result.skipsByCampaign.set(campaignId, (result.skipsByCampaign.get(campaignId) ?? 0) + 1);
      }
    }
  }
  return result;
};
