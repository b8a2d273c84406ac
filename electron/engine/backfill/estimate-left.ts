/** How far a run is: everything its remaining time is estimated from. Times are milliseconds of work, pauses left out. */
export type RunPace = {
  phase: 'drafts' | 'auto_send';
  /** Drafts at a time. */
  width: number;
  /** Of this stretch of work: messages finished and the time they took; `left` are those not finished, in flight or waiting. */
  drafts: { done: number; elapsedMs: number; left: number };
  decisions: { done: number; elapsedMs: number };
  /** Share of phase 1's messages that reach phase 2, and how many of them wait there already. */
  reachShare: number;
  waitingForDecision: number;
  /** What a decision is expected to take before this run has made any: from runs before it or its own requests. */
  priorDecisionMs: number | null;
  /** Pause between sends. */
  paceMs: number;
  skipAutoSend: boolean;
};

/** So many decisions' worth of trust is put into what is expected of one before any was made. */
const priorWeight = 3;
/** Fewer finished messages than this say nothing. */
const enough = 3;

/** Milliseconds that a decision takes, from those made and what was expected before. */
const decisionMs = ({ decisions, priorDecisionMs }: RunPace): number | null => {
  if (priorDecisionMs === null) return decisions.done < enough ? null : decisions.elapsedMs / decisions.done;
  return (decisions.elapsedMs + priorWeight * priorDecisionMs) / (decisions.done + priorWeight);
};

/**
 * Seconds until a run's end, and seconds per message of the phase it is in; null while there is too little to go by.
 * Phase 1 runs `width` wide: what is in flight is half done on average, which counts while the run is young. Phase 2 goes
 * one by one, so its time is a sum; how long one takes is learned from the first ones and expected before.
 */
export const estimateLeft = (pace: RunPace): { etaSeconds: number; perItemSeconds: number } | null => {
  const eachMs = decisionMs(pace);
  const decideAllMs = (count: number): number | null =>
    pace.skipAutoSend || count === 0 ? 0 : eachMs === null ? null : count * (eachMs + pace.paceMs);
  if (pace.phase === 'auto_send') {
    const leftMs = decideAllMs(pace.waitingForDecision);
    return leftMs === null || eachMs === null || pace.decisions.done === 0
      ? null
      : { etaSeconds: leftMs / 1000, perItemSeconds: (eachMs + pace.paceMs) / 1000 };
  }
  const { done, elapsedMs, left } = pace.drafts;
  if (done < enough) return null;
  const inFlight = Math.min(pace.width, left);
  const everyMs = elapsedMs / (done + inFlight / 2);
  const draftsMs = Math.max(0, left - inFlight / 2) * everyMs;
  const decideMs = decideAllMs(pace.waitingForDecision + left * pace.reachShare);
  // Without a word on phase 2 its length would be a guess, and a wrong one is worse than none.
  return decideMs === null ? null : { etaSeconds: (draftsMs + decideMs) / 1000, perItemSeconds: everyMs / 1000 };
};
