import { Refusal } from '../../../../shared/errors';
import type { Proposal } from '../../../../shared/schemas/thresholds';
import type { EngineContext } from '../../engine-context';
import type { Caller } from '../../router';
import { appendAudit } from '../../store/audit';
import { setBothThresholds } from '../../store/calibrations';
import { getCampaign } from '../../store/campaigns';
import { rawCounterpart } from './raw-counterpart';
import { thresholdReport } from './threshold-lab';
import { thresholdText } from './threshold-text';

export type SetThreshold = {
  campaignId: string;
  /** The campaign as the admin saw it: a change in between refuses. */
  version: number;
  /** On the scale the gate compares. */
  threshold: number;
  target: number;
  confidence: number;
  /** Loosen although the reviews do not carry it; `reason` says why. */
  force: boolean;
  reason: string;
};

/** Why a threshold is too low for what was reviewed, in a sentence. */
const sayUnproven = (wanted: number, proposal: Proposal, input: SetThreshold): string => {
  const percent = `${(input.target * 100).toFixed(input.target * 100 === Math.round(input.target * 100) ? 0 : 1)} %`;
  if (proposal.kind === 'proposed')
    return `The reviews carry ${thresholdText(proposal.threshold)} and no less: at ${thresholdText(wanted)} nothing shows that ${percent} would be right.`;
  if (proposal.closest === null)
    return `The reviews carry no threshold: too many replies were changed or rejected for a target of ${percent}.`;
  return `The reviews carry no threshold yet: it takes ${proposal.closest.needed} more, all approved unchanged, to show that ${percent} would be right.`;
};

/**
 * Sets a campaign's threshold. Raising it is always allowed. Lowering it below what the reviews carry is refused with what is missing
 * (`unproven`), unless an admin forces it and says why; either way the audit keeps what was known. Throws Refusal.
 */
export const setThreshold = (ctx: EngineContext, input: SetThreshold, caller: Caller): { supported: boolean } =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const before = getCampaign(ctx.store, ctx.workspaceId, input.campaignId);
    if (before.version !== input.version)
      throw new Refusal('conflict', 'Someone changed this campaign meanwhile. Look at it again, then set it.');
    const report = thresholdReport(ctx, { ...input, scorer: null });
    const { proposal } = report;
    const supported = proposal.kind === 'proposed' && input.threshold >= proposal.threshold;
    const loosens = input.threshold < report.now;
    if (loosens && !supported) {
      if (!input.force) throw new Refusal('unproven', sayUnproven(input.threshold, proposal, input));
      if (input.reason.trim() === '')
        throw new Refusal(
          'bad_input',
          'Say why: a threshold that the reviews do not carry needs a reason in the audit.',
        );
    }
    const raw = rawCounterpart(ctx, input.campaignId, input.threshold);
    setBothThresholds(ctx.store, before.id, input.threshold, raw, now);
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: caller.name,
      actorRole: caller.role,
      kind: 'campaign.threshold_set',
      cause: before.id,
      data: {
        campaign: before.name,
        threshold: input.threshold,
        was: before.autoSendConfidenceThreshold,
        scale: report.scale,
        rawThreshold: raw,
        scorer: report.scorer,
        calibrationId: report.calibration.inForce?.id ?? null,
        target: input.target,
        confidence: input.confidence,
        carried: proposal.kind === 'proposed' ? proposal.threshold : null,
        lowestPrecision: proposal.candidates.find((each) => each.threshold === input.threshold)?.lowest ?? null,
        reviews: report.judged,
        supported,
        forced: loosens && !supported,
        reason: input.reason.trim(),
      },
    });
    return { supported };
  });
