/** How a raw score is read: a curve through points (isotonic), a logistic curve over the log-odds (Platt), or one number. */
export type Curve =
  | { kind: 'isotonic'; points: { score: number; probability: number }[] }
  | { kind: 'platt'; slope: number; intercept: number }
  | { kind: 'base_rate' };

/** A curve with how far it is trusted: what it says is drawn toward the base rate while outcomes are few. */
export type CalibrationFit = {
  curve: Curve;
  /** Share of right ones, smoothed: (right + 1) / (outcomes + 2). */
  baseRate: number;
  /** Weight of the curve against the base rate, outcomes / (outcomes + 20). */
  trust: number;
  outcomes: number;
  /** Mean log loss and Brier score over held-out folds, of each method and of the raw score itself. */
  crossValidated: { method: 'isotonic' | 'platt' | 'base_rate' | 'raw'; logLoss: number; brier: number }[];
};
