import { Refusal } from '../../../shared/errors';
import { rawCounterpart } from '../calibration/lab/raw-counterpart';
import { checkCampaignPatch } from '../editors/check-campaign-patch';
import { closeBreaker } from '../pipeline/close-breaker';
import { appendAudit } from '../store/audit';
import { getCampaign, listCampaigns, updateCampaign } from '../store/campaigns';
import type { HandlerSet, Services } from './handler-context';

/** Campaigns and what an admin sets about them; every change is audited with what it was before. */
export const campaignHandlers = ({
  ctx,
}: Services): HandlerSet<'campaigns.list' | 'campaigns.update' | 'campaigns.closeBreaker'> => ({
  'campaigns.list': () => ({ campaigns: listCampaigns(ctx.store, ctx.workspaceId) }),
  'campaigns.update': (input, caller) => {
    const campaign = ctx.store.write(() => {
      const now = ctx.ports.clock.now();
      const before = getCampaign(ctx.store, ctx.workspaceId, input.id);
      const patch = checkCampaignPatch(input.patch);
      const min = patch.autoSendDelayMinSeconds ?? before.autoSendDelayMinSeconds;
      const max = patch.autoSendDelayMaxSeconds ?? before.autoSendDelayMaxSeconds;
      if (min > max)
        throw new Refusal('bad_input', 'The shortest delay is longer than the longest. Set the longest first.');
      const threshold = patch.autoSendConfidenceThreshold;
      const both = threshold === undefined ? {} : { rawThreshold: rawCounterpart(ctx, input.id, threshold) };
      updateCampaign(ctx.store, ctx.workspaceId, input.id, input.version, { ...patch, ...both }, now);
      const was = Object.fromEntries(Object.keys(patch).map((key) => [key, before[key as keyof typeof before]]));
      appendAudit(ctx.store, {
        workspaceId: ctx.workspaceId,
        at: now,
        actor: caller.name,
        actorRole: caller.role,
        kind: 'campaign.changed',
        cause: input.id,
        data: { patch, was },
      });
      return listCampaigns(ctx.store, ctx.workspaceId).find((row) => row.id === input.id);
    });
    if (!campaign) throw new Refusal('not_found', 'This campaign does not exist.');
    ctx.changed('campaigns', input.id);
    ctx.changed('queue');
    return { campaign };
  },
  'campaigns.closeBreaker': (input, caller) => {
    closeBreaker(ctx, input, caller);
    const campaign = listCampaigns(ctx.store, ctx.workspaceId).find((row) => row.id === input.id);
    if (!campaign) throw new Refusal('not_found', 'This campaign does not exist.');
    for (const topic of ['campaigns', 'queue', 'sending', 'audit'] as const) ctx.changed(topic);
    return { campaign };
  },
});
