import { seededRandom } from '../seeded-random';
import { atOnce, type Steps } from '../steps';
import type { CalibrationFit, Curve } from './calibration-fit';
import { fitIsotonic } from './fit-isotonic';
import { fitPlattSteps } from './fit-platt';
import { baseRateOf, type Judged } from './judged';
import { readScore } from './read-score';

/** Outcomes at which curve and base rate weigh the same. */
const halfTrust = 20;
/** Fewer judged drafts than this are no ground for reading scores at all. */
export const leastOutcomes = 30;
/** A curve needs some of either kind; with fewer, all scores are read as the base rate. */
const leastOfEach = 5;
const folds = 5;

type Method = 'isotonic' | 'platt' | 'base_rate';

function* curveBy(method: Method, judged: readonly Judged[]): Steps<Curve> {
  if (method === 'isotonic') return { kind: 'isotonic', points: fitIsotonic(judged) };
  const platt = method === 'platt' ? yield* fitPlattSteps(judged) : null;
  return platt === null ? { kind: 'base_rate' } : { kind: 'platt', ...platt };
}

/** Fits one method, drawn toward the base rate as the number of outcomes tells. */
export const fitBy = (method: Method, judged: readonly Judged[]): CalibrationFit => atOnce(fitBySteps(method, judged));

function* fitBySteps(method: Method, judged: readonly Judged[]): Steps<CalibrationFit> {
  return {
    curve: yield* curveBy(method, judged),
    baseRate: baseRateOf(judged),
    trust: judged.length / (judged.length + halfTrust),
    outcomes: judged.length,
    crossValidated: [],
  };
}

/**
 * Which fold each outcome is held out in: right and wrong ones are shuffled apart and dealt round, so that every fold has
 * its share of wrong ones. Dealt by score instead, the held-out part would mirror what was seen, and a curve that
 * follows the noise would look good (it won 14 of 20 times against the true curve). The same outcomes give the same folds
 * in whatever order they come.
 */
export const dealFolds = (judged: readonly Judged[], count = folds): Judged[][] => {
  const random = seededRandom(judged.length);
  const keyed = [...judged]
    .sort((a, b) => Number(a.right) - Number(b.right) || a.score - b.score)
    .map((each) => ({ each, key: random() }))
    .sort((a, b) => Number(a.each.right) - Number(b.each.right) || a.key - b.key);
  return Array.from({ length: count }, (_, fold) =>
    keyed.filter((_each, index) => index % count === fold).map(({ each }) => each),
  );
};

const clipped = (p: number): number => Math.min(1 - 1e-6, Math.max(1e-6, p));
const losses = (pairs: readonly { p: number; right: boolean }[]): { logLoss: number; brier: number } => ({
  logLoss: pairs.reduce((sum, { p, right }) => sum - Math.log(right ? clipped(p) : 1 - clipped(p)), 0) / pairs.length,
  brier: pairs.reduce((sum, { p, right }) => sum + (p - Number(right)) ** 2, 0) / pairs.length,
});

/** Mean losses on outcomes that the fit had not seen. */
export const crossValidate = (
  judged: readonly Judged[],
  train: (seen: readonly Judged[]) => (score: number) => number,
): { logLoss: number; brier: number } =>
  atOnce(
    // biome-ignore lint/correctness/useYield: nothing of it is a step
    crossValidateSteps(dealFolds(judged), function* (seen) {
      return train(seen);
    }),
  );

function* crossValidateSteps(
  dealt: readonly (readonly Judged[])[],
  train: (seen: readonly Judged[]) => Steps<(score: number) => number>,
): Steps<{ logLoss: number; brier: number }> {
  const pairs: { p: number; right: boolean }[] = [];
  for (const [index, held] of dealt.entries()) {
    yield;
    const read = yield* train(dealt.filter((_, other) => other !== index).flat());
    yield;
    for (const { score, right } of held) pairs.push({ p: read(score), right });
  }
  yield;
  return losses(pairs);
}

/**
 * Reads raw scores as the probability that a person approves the draft unchanged. Isotonic or Platt, whichever has the
 * smaller cross-validated log loss (Platt at a tie: two numbers rather than many), shrunk toward the base rate while
 * outcomes are few. Null under 30 outcomes.
 */
export const fitCalibration = (judged: readonly Judged[]): CalibrationFit | null => atOnce(fitCalibrationSteps(judged));

/** The same in steps. */
export function* fitCalibrationSteps(judged: readonly Judged[]): Steps<CalibrationFit | null> {
  if (judged.length < leastOutcomes) return null;
  const dealt = dealFolds(judged);
  function* by(method: Method): Steps<{ method: Method; logLoss: number; brier: number }> {
    const losses = yield* crossValidateSteps(dealt, function* (seen) {
      const fit = yield* fitBySteps(method, seen);
      return (score: number) => readScore(fit, score);
    });
    return { method, ...losses };
  }
  const right = judged.filter((each) => each.right).length;
  const curved = Math.min(right, judged.length - right) >= leastOfEach;
  const tried = curved ? [yield* by('platt'), yield* by('isotonic')] : [];
  const best = tried.reduce<(typeof tried)[number] | null>(
    (least, each) => (least === null || each.logLoss < least.logLoss ? each : least),
    null,
  );
  const fit = yield* fitBySteps(best?.method ?? 'base_rate', judged);
  const baseRate = yield* by('base_rate');
  const raw = yield* crossValidateSteps(dealt, function* () {
    return (score: number) => score;
  });
  return {
    ...fit,
    crossValidated: [...tried, baseRate, { method: 'raw', ...raw }],
  };
}
