import { z } from 'zod';
import { Refusal } from '../../../shared/errors';
import { thresholdWish } from '../../../shared/schemas/thresholds';
import { setThreshold, whatReviewsCarry } from '../calibration/lab/set-threshold';
import { checkCampaignPatch } from '../editors/check-campaign-patch';
import { closeBreaker } from '../pipeline/close-breaker';
import { appendAudit } from '../store/audit';
import { getCampaign, listCampaigns, updateCampaign } from '../store/campaigns';
import type { HandlerSet, Services } from './handler-context';

/** What the lab asks of a threshold unless an admin says otherwise there. */
const usualProof = z.object(thresholdWish).parse({});

/** Campaigns and what an admin sets about them; every change is audited with what it was before. */
export const campaignHandlers = ({
  ctx,
}: Services): HandlerSet<'campaigns.list' | 'campaigns.update' | 'campaigns.closeBreaker'> => ({
  'campaigns.list': () => ({ campaigns: listCampaigns(ctx.store, ctx.workspaceId) }),
  'campaigns.update': async (input, caller) => {
    const wanted = input.patch.autoSendConfidenceThreshold;
    const known = getCampaign(ctx.store, ctx.workspaceId, input.id);
    const carried =
      wanted === undefined || wanted === known.autoSendConfidenceThreshold
        ? null
        : await whatReviewsCarry(ctx, { ...usualProof, campaignId: input.id });
    const campaign = ctx.store.write(() => {
      const now = ctx.ports.clock.now();
      const before = getCampaign(ctx.store, ctx.workspaceId, input.id);
      const patch = checkCampaignPatch(input.patch);
      const min = patch.autoSendDelayMinSeconds ?? before.autoSendDelayMinSeconds;
      const max = patch.autoSendDelayMaxSeconds ?? before.autoSendDelayMaxSeconds;
      if (min > max)
        throw new Refusal('bad_input', 'The shortest delay is longer than the longest. Set the longest first.');
      const { autoSendConfidenceThreshold: threshold, ...rest } = patch;
      let { version } = input;
      if (Object.keys(rest).length > 0 || threshold === undefined) {
        updateCampaign(ctx.store, ctx.workspaceId, input.id, version, rest, now);
        version += 1;
        const was = Object.fromEntries(Object.keys(rest).map((key) => [key, before[key as keyof typeof before]]));
        appendAudit(ctx.store, {
          workspaceId: ctx.workspaceId,
          at: now,
          actor: caller.name,
          actorRole: caller.role,
          kind: 'campaign.changed',
          cause: input.id,
          data: { patch: rest, was },
        });
      }
      // The lab's own check, whatever screen or program sets it: nothing is saved where it refuses.
      if (threshold !== undefined && threshold !== before.autoSendConfidenceThreshold) {
        if (carried === null)
          throw new Refusal('conflict', 'Someone changed this campaign meanwhile. Look at it again, then save it.');
        setThreshold(
          ctx,
          {
            ...usualProof,
            campaignId: input.id,
            version,
            threshold,
            force: input.unproven !== null,
            reason: input.unproven?.reason ?? '',
          },
          carried,
          caller,
          version - input.version,
        );
      }
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
