import { Refusal } from '../../../../shared/errors';
import type { Proposal } from '../../../../shared/schemas/thresholds';
import type { EngineContext } from '../../engine-context';
import type { Caller } from '../../router';
import { appendAudit } from '../../store/audit';
import { calibrationInForce, setBothThresholds } from '../../store/calibrations';
import { getCampaign } from '../../store/campaigns';
import { rawScoreFor } from '../fit/read-score';
import { judgedOf } from '../outcomes/outcome';
import { proposeThreshold } from '../propose-threshold';
import type { Steps } from '../steps';
import { candidatesOf } from './candidates-of';
import { inTurns } from './in-turns';
import { type LabPlace, outcomesInTurns, placeOf, type Scoring, scoringInTurns } from './read-in-turns';
import { scaleOf, thresholdOn } from './scale';
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

/** What the reviews of a campaign carry, as they were read. */
export type Carried = {
  place: LabPlace;
  scoring: Scoring;
  proposal: Proposal;
  judged: number;
  /** The campaign as it was read: the current threshold is among those that were tested. */
  version: number;
};

/** Reads what a campaign's reviews carry, in turns: nobody else waits for it. Throws Refusal('not_found'). */
export const whatReviewsCarry = async (
  ctx: EngineContext,
  input: Pick<SetThreshold, 'campaignId' | 'target' | 'confidence'>,
): Promise<Carried> => {
  const place = placeOf(ctx);
  const row = getCampaign(place.store, place.workspaceId, input.campaignId);
  const scoring = await scoringInTurns(place, input.campaignId, null);
  const outcomes = await outcomesInTurns(place, scoring.scorer, input.campaignId);
  const scale = scaleOf(scoring.inForce?.fit ?? null);
  return inTurns(
    (function* (): Steps<Carried> {
      const candidates = candidatesOf(outcomes, scale, thresholdOn(scale, row));
      yield;
      const proposal = proposeThreshold(candidates, input);
      yield;
      return { place, scoring, proposal, judged: judgedOf(outcomes).length, version: row.version };
    })(),
  );
};

const changedMeanwhile = 'Someone changed this campaign meanwhile. Look at it again, then set it.';

/**
 * Sets a campaign's threshold by what was read before (`whatReviewsCarry`). Raising it is always allowed. Lowering it below what the reviews
 * carry is refused with what is missing (`unproven`), unless an admin forces it and says why; either way the audit keeps what was known.
 * `saved` is how often the caller itself has changed the campaign since that was read. Throws Refusal.
 */
export const setThreshold = (
  ctx: EngineContext,
  input: SetThreshold,
  carried: Carried,
  caller: Caller,
  saved = 0,
): { supported: boolean } =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const { place, scoring, proposal } = carried;
    if (place.store !== ctx.store || place.workspaceId !== ctx.workspaceId)
      throw new Refusal('conflict', changedMeanwhile);
    const before = getCampaign(ctx.store, ctx.workspaceId, input.campaignId);
    if (before.version !== input.version || before.version !== carried.version + saved)
      throw new Refusal('conflict', changedMeanwhile);
    const scorerKey = (scoring.scorer ?? scoring.latest)?.key ?? null;
    const inForce = scorerKey === null ? null : calibrationInForce(ctx.store, ctx.workspaceId, scorerKey);
    // A threshold is a number of one scale: on another it would let other drafts pass.
    if ((inForce?.id ?? null) !== (scoring.inForce?.id ?? null)) throw new Refusal('conflict', changedMeanwhile);
    const scale = scaleOf(inForce?.fit ?? null);
    const supported = proposal.kind === 'proposed' && input.threshold >= proposal.threshold;
    const loosens = input.threshold < thresholdOn(scale, before);
    if (loosens && !supported) {
      if (!input.force) throw new Refusal('unproven', sayUnproven(input.threshold, proposal, input));
      if (input.reason.trim() === '')
        throw new Refusal(
          'bad_input',
          'Say why: a threshold that the reviews do not carry needs a reason in the audit.',
        );
    }
    // What it means should another model or prompt score, which nothing reads yet; 1 where no raw score gets there.
    const raw = inForce === null ? null : (rawScoreFor(inForce.fit, input.threshold) ?? 1);
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
        scale: scale.kind,
        rawThreshold: raw,
        scorer: scoring.scorer?.key ?? null,
        calibrationId: inForce?.id ?? null,
        target: input.target,
        confidence: input.confidence,
        carried: proposal.kind === 'proposed' ? proposal.threshold : null,
        lowestPrecision: proposal.candidates.find((each) => each.threshold === input.threshold)?.lowest ?? null,
        reviews: carried.judged,
        supported,
        forced: loosens && !supported,
        reason: input.reason.trim(),
      },
    });
    return { supported };
  });
