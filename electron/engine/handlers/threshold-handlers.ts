import { Refusal } from '../../../shared/errors';
import { adoptCalibration } from '../calibration/lab/adopt-calibration';
import { foundWrong } from '../calibration/lab/found-wrong';
import { setThreshold, whatReviewsCarry } from '../calibration/lab/set-threshold';
import { draftsPast, thresholdReport } from '../calibration/lab/threshold-lab';
import { listCampaigns } from '../store/campaigns';
import { getDraft, toDraft } from '../store/drafts';
import type { HandlerSet, Services } from './handler-context';

type Names =
  | 'thresholds.report'
  | 'thresholds.drafts'
  | 'thresholds.set'
  | 'thresholds.calibrate'
  | 'drafts.foundWrong';

/** The threshold lab: anyone may look, an admin sets. */
export const thresholdHandlers = ({ ctx }: Services): HandlerSet<Names> => ({
  'thresholds.report': (input) => thresholdReport(ctx, input),
  'thresholds.drafts': (input) => draftsPast(ctx, input),
  'thresholds.set': async (input, caller) => {
    const { supported } = setThreshold(ctx, input, await whatReviewsCarry(ctx, input), caller);
    const campaign = listCampaigns(ctx.store, ctx.workspaceId).find((each) => each.id === input.campaignId);
    if (!campaign) throw new Refusal('not_found', 'This campaign does not exist.');
    ctx.changed('campaigns', input.campaignId);
    ctx.changed('queue');
    ctx.changed('audit');
    return { campaign, supported };
  },
  'thresholds.calibrate': async (input, caller) => {
    const result = await adoptCalibration(ctx, input, caller);
    ctx.changed('campaigns');
    ctx.changed('queue');
    ctx.changed('audit');
    return result;
  },
  'drafts.foundWrong': (input, caller) => {
    foundWrong(ctx, input, caller);
    ctx.changed('draft', input.id);
    ctx.changed('audit');
    return { draft: toDraft(getDraft(ctx.store, ctx.workspaceId, input.id)) };
  },
});
