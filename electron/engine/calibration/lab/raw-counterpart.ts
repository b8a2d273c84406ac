import type { EngineContext } from '../../engine-context';
import { calibrationInForce } from '../../store/calibrations';
import { rawScoreFor } from '../fit/read-score';
import { scorerFor } from './threshold-lab';

/**
 * The raw score at which a threshold on today's scale lies: what it means should another model or prompt score, which nothing
 * reads yet. Null while raw scores are compared; 1 where no score gets there.
 */
export const rawCounterpart = (ctx: EngineContext, campaignId: string, threshold: number): number | null => {
  const { scorer } = scorerFor(ctx, campaignId, null);
  const inForce = scorer === null ? null : calibrationInForce(ctx.store, ctx.workspaceId, scorer.key);
  return inForce === null ? null : (rawScoreFor(inForce.fit, threshold) ?? 1);
};
