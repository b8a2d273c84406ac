import { Refusal } from '../../../../shared/errors';
import type { EngineContext } from '../../engine-context';
import type { Caller } from '../../router';
import { appendAudit } from '../../store/audit';
import {
  calibrationInForce,
  insertCalibration,
  setBothThresholds,
  withdrawCalibration,
} from '../../store/calibrations';
import { getCampaign, listCampaigns } from '../../store/campaigns';
import type { CalibrationFit } from '../fit/calibration-fit';
import { fitCalibrationSteps, leastOutcomes } from '../fit/fit-calibration';
import { judgedOf } from '../outcomes/outcome';
import { inTurns } from './in-turns';
import { outcomesInTurns, placeOf, scorersInTurns } from './read-in-turns';
import { scaleOf } from './scale';

/**
 * Puts a calibration of a scorer's scores in force, fitted to every review there is, or takes it out of force. What is sent does not
 * change by it: the thresholds of all campaigns are carried over to the new scale, so that each lets exactly the same scores
 * pass and only reads as what it is worth. The reviews are read and fitted in turns, and put in force at once. Throws Refusal.
 */
export const adoptCalibration = async (
  ctx: EngineContext,
  input: { scorer: string; inForce: boolean },
  caller: Caller,
): Promise<{ campaigns: { name: string; was: number; threshold: number }[] }> => {
  const place = placeOf(ctx);
  const scorers = await scorersInTurns(place, null);
  const scorer = scorers.find((each) => each.key === input.scorer);
  if (!scorer) throw new Refusal('not_found', 'Nothing was scored with this model and these prompts.');
  // Thresholds are one number for a campaign: only the scorer in use may set the scale they are read on.
  if (input.inForce && scorers[0]?.key !== scorer.key)
    throw new Refusal('conflict', 'Another model or prompt scores now. Calibrate that one.');
  const judged = input.inForce ? judgedOf(await outcomesInTurns(place, scorer, null)) : [];
  const fit = input.inForce ? await inTurns(fitCalibrationSteps(judged)) : null;
  if (input.inForce && fit === null)
    throw new Refusal(
      'unproven',
      `It takes ${leastOutcomes} reviews to read scores as probabilities; there are ${judged.length}.`,
    );
  // A scorer has the same name in every workspace.
  if (place.store !== ctx.store || place.workspaceId !== ctx.workspaceId)
    throw new Refusal('conflict', 'Another workspace was opened meanwhile. Go back to it, then calibrate.');
  return putInForce(ctx, scorer, fit, caller);
};

/** Puts a fit in the place of what is in force for a scorer, or null: raw scores again. All or nothing. */
const putInForce = (
  ctx: EngineContext,
  scorer: { key: string },
  fit: CalibrationFit | null,
  caller: Caller,
): { campaigns: { name: string; was: number; threshold: number }[] } =>
  ctx.store.write(() => {
    const now = ctx.ports.clock.now();
    const before = calibrationInForce(ctx.store, ctx.workspaceId, scorer.key);
    if (fit === null && before === null)
      throw new Refusal('already_settled', 'No calibration is in force for this model and these prompts.');
    withdrawCalibration(ctx.store, ctx.workspaceId, scorer.key, now);
    const id = ctx.newId();
    if (fit !== null)
      insertCalibration(ctx.store, {
        id,
        workspaceId: ctx.workspaceId,
        scorer: scorer.key,
        fit,
        by: caller.name,
        now,
      });
    const wasScale = scaleOf(before?.fit ?? null);
    const scale = scaleOf(fit);
    const campaigns = listCampaigns(ctx.store, ctx.workspaceId).map(({ id: campaignId }) => {
      const row = getCampaign(ctx.store, ctx.workspaceId, campaignId);
      const was = row.autoSendConfidenceThreshold;
      const raw = row.rawThreshold ?? wasScale.rawFor(was) ?? 1;
      const threshold = scale.read(raw);
      setBothThresholds(ctx.store, campaignId, threshold, fit === null ? null : raw, now);
      return { name: row.name, was, threshold };
    });
    appendAudit(ctx.store, {
      workspaceId: ctx.workspaceId,
      at: now,
      actor: caller.name,
      actorRole: caller.role,
      kind: fit === null ? 'calibration.withdrawn' : 'calibration.in_force',
      cause: fit === null ? (before?.id ?? '') : id,
      data: {
        scorer: scorer.key,
        ...(fit === null ? {} : { method: fit.curve.kind, reviews: fit.outcomes, crossValidated: fit.crossValidated }),
        campaigns,
      },
    });
    return { campaigns };
  });
