import type { FitSummary, OutcomeResult, ThresholdReport } from '../../../../shared/schemas/thresholds';
import { outcomeResult } from '../../../../shared/schemas/thresholds';
import type { CalibrationFit } from '../fit/calibration-fit';
import { fitCalibrationSteps, leastOutcomes } from '../fit/fit-calibration';
import { readScore } from '../fit/read-score';
import { measureReliabilitySteps } from '../measures/measure-reliability';
import { riskCoverage } from '../measures/risk-coverage';
import { isJudged, judgedOf, type Outcome } from '../outcomes/outcome';
import { proposeThreshold } from '../propose-threshold';
import { atOnce, type Steps } from '../steps';
import { candidatesOf } from './candidates-of';
import { scaleOf } from './scale';
import { wouldLeaveAt, wouldLeaveByHundredths } from './would-leave';

/** A curve of more looks the same. */
const pointsShown = 120;

/** What the lab says apart from what the store names: campaign, scorers, who put a calibration in force. */
export type LabNumbers = Omit<
  ThresholdReport,
  'campaign' | 'scorers' | 'scorer' | 'target' | 'confidence' | 'calibration'
> & {
  calibration: { fitted: FitSummary | null; judged: number; needed: number };
};

export const summaryOf = (fit: CalibrationFit): FitSummary => ({
  method: fit.curve.kind,
  outcomes: fit.outcomes,
  baseRate: fit.baseRate,
  trust: fit.trust,
  crossValidated: fit.crossValidated,
  curve: Array.from({ length: 51 }, (_, n) => {
    const score = 0.5 + n / 100;
    return { score, probability: readScore(fit, score) };
  }),
});

/** Twenty bars from 0.50 to 1.00, and one for all below. */
const histogramOf = (outcomes: readonly Outcome[], read: (raw: number) => number): ThresholdReport['histogram'] => {
  const bars = Array.from({ length: 21 }, (_, n) => ({
    from: n === 0 ? 0 : 0.5 + (n - 1) / 40,
    to: 0.5 + n / 40,
    unchanged: 0,
    edited: 0,
    rejected: 0,
    waiting: 0,
  }));
  for (const outcome of outcomes) {
    const score = read(outcome.raw);
    const bar = bars[score < 0.5 ? 0 : Math.min(20, 1 + Math.floor((score - 0.5) * 40 + 1e-9))];
    if (!bar) continue;
    if (outcome.result === 'waiting') bar.waiting += 1;
    else if (outcome.result === 'unchanged') bar.unchanged += 1;
    else if (outcome.result === 'edited_lightly' || outcome.result === 'edited_heavily') bar.edited += 1;
    else if (isJudged(outcome)) bar.rejected += 1;
  }
  return bars;
};

/** Everything the lab shows of one campaign and one scorer. `pooled` are the outcomes of the whole workspace, from which scores are read. */
export const buildReport = (input: ReportInput): LabNumbers => atOnce(buildReportSteps(input));

export type ReportInput = {
  outcomes: readonly Outcome[];
  pooled: readonly Outcome[];
  inForce: CalibrationFit | null;
  /** The campaign's threshold as the gate compares it. */
  now: number;
  wish: { target: number; confidence: number };
};

/** The same in steps, each a few milliseconds of twenty thousand outcomes. */
export function* buildReportSteps(input: ReportInput): Steps<LabNumbers> {
  const { outcomes, pooled, now, wish } = input;
  const scale = scaleOf(input.inForce);
  const judged = judgedOf(outcomes, scale.read);
  const counts = Object.fromEntries(outcomeResult.options.map((each) => [each, 0])) as Record<OutcomeResult, number>;
  for (const outcome of outcomes) counts[outcome.result] += 1;
  const audited = outcomes.filter((outcome) => outcome.audit && (isJudged(outcome) || outcome.result === 'waiting'));
  const pooledJudged = judgedOf(pooled);
  yield;
  const fitted = yield* fitCalibrationSteps(pooledJudged);
  yield;
  const risk = riskCoverage(judged, pointsShown);
  yield;
  const newest = outcomes[0];
  const oldest = outcomes.at(-1);
  const proposal = proposeThreshold(candidatesOf(outcomes, scale, now), wish);
  yield;
  const leaves = wouldLeaveByHundredths(outcomes, scale);
  yield;
  const histogram = histogramOf(outcomes, scale.read);
  const reliability = yield* measureReliabilitySteps(judged);
  return {
    scale: scale.kind,
    counts,
    judged: judged.length,
    period: newest && oldest ? { fromAt: oldest.decidedAt, toAt: newest.decidedAt } : null,
    histogram,
    reliability,
    risk,
    calibration: {
      fitted: fitted === null ? null : summaryOf(fitted),
      judged: pooledJudged.length,
      needed: Math.max(0, leastOutcomes - pooledJudged.length),
    },
    audit: {
      drawn: audited.length,
      judged: audited.filter(isJudged).length,
      right: audited.filter((outcome) => outcome.result === 'unchanged').length,
    },
    proposal,
    now,
    nowLeaves: wouldLeaveAt(outcomes, scale, now),
    proposedLeaves: proposal.kind === 'proposed' ? wouldLeaveAt(outcomes, scale, proposal.threshold) : null,
    leaves,
  };
}
