import type { EngineContext } from '../../engine-context';
import { rawScoreFor } from '../fit/read-score';
import { inForceFor, scorerFor } from './threshold-lab';

/**
 * The raw score at which a threshold on today's scale lies: what it means should another model or prompt score, which nothing
 * reads yet. Null while raw scores are compared; 1 where no score gets there.
 */
export const rawCounterpart = (ctx: EngineContext, campaignId: string, threshold: number): number | null => {
  const inForce = inForceFor(ctx, scorerFor(ctx, campaignId, null).scorer);
  return inForce === null ? null : (rawScoreFor(inForce.fit, threshold) ?? 1);
};
