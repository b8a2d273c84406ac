import type { EngineContext } from '../../engine-context';
import { calibrationInForce } from '../../store/calibrations';
import { readScore } from '../fit/read-score';
import { scorerKey } from '../outcomes/scorer';
import { thresholdOn } from './scale';

export type ReadScore = {
  /** The probability compared instead of the raw score, and by which calibration; null while none is in force. */
  calibrated: { score: number; id: string } | null;
  /** The campaign's threshold on the scale that is compared. */
  threshold: number;
};

/**
 * How the gate reads one score: by the calibration in force for exactly these models and prompts, else raw (PRODUCT section 3,
 * stage 7).
 */
export const readForDecision = (
  ctx: EngineContext,
  input: {
    campaign: { autoSendConfidenceThreshold: number; rawThreshold: number | null };
    raw: number | null;
    model: string | null;
    promptVersion: string | null;
    draft: { model: string | null; promptVersion: string | null };
  },
): ReadScore => {
  const { raw, model, promptVersion, draft } = input;
  const inForce =
    raw === null || model === null || promptVersion === null || draft.model === null || draft.promptVersion === null
      ? null
      : calibrationInForce(
          ctx.store,
          ctx.workspaceId,
          scorerKey({ model, promptVersion, draftModel: draft.model, draftPromptVersion: draft.promptVersion }),
        );
  return inForce === null || raw === null
    ? { calibrated: null, threshold: thresholdOn({ kind: 'raw' }, input.campaign) }
    : {
        calibrated: { score: readScore(inForce.fit, raw), id: inForce.id },
        threshold: thresholdOn({ kind: 'calibrated' }, input.campaign),
      };
};
