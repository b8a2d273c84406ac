import type { CalibrationFit } from '../fit/calibration-fit';
import { rawScoreFor, readScore } from '../fit/read-score';

/** The scale on which the gate compares a scorer's scores: raw, or read by the calibration in force. */
export type Scale = {
  kind: 'raw' | 'calibrated';
  read(raw: number): number;
  /** The lowest raw score at a threshold of this scale; null where none gets there. */
  rawFor(threshold: number): number | null;
};

export const scaleOf = (fit: CalibrationFit | null): Scale =>
  fit === null
    ? { kind: 'raw', read: (raw) => raw, rawFor: (threshold) => threshold }
    : {
        kind: 'calibrated',
        read: (raw) => readScore(fit, raw),
        rawFor: (threshold) => rawScoreFor(fit, threshold),
      };

/**
 * The threshold the gate compares with, on this scale. A threshold that was set for calibrated scores says nothing about raw
 * ones; a scorer that is not calibrated yet is held to its raw counterpart, or to the number itself if that is stricter.
 */
export const thresholdOn = (
  scale: Pick<Scale, 'kind'>,
  campaign: { autoSendConfidenceThreshold: number; rawThreshold: number | null },
): number =>
  scale.kind === 'calibrated'
    ? campaign.autoSendConfidenceThreshold
    : Math.max(campaign.autoSendConfidenceThreshold, campaign.rawThreshold ?? 0);
