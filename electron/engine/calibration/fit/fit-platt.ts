import { atOnce, type Steps } from '../steps';
import type { Judged } from './judged';

const edge = 0.01;
/** A score as log-odds; scores of 0 and 1, which mean "very sure" and not "certain", stay finite. */
export const logOdds = (score: number): number => {
  const kept = Math.min(1 - edge, Math.max(edge, score));
  return Math.log(kept / (1 - kept));
};
export const logistic = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));

/** log(1 + e^x) without overflow. */
const softplus = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));

/**
 * Platt's logistic curve (1999) over the log-odds of the score, with his smoothed targets and the safeguarded Newton
 * steps of Lin, Lin and Weng (Machine Learning 68, 2007). Gives null where it would not rise with the score: such a score says nothing.
 */
export const fitPlatt = (judged: readonly Judged[]): { slope: number; intercept: number } | null =>
  atOnce(fitPlattSteps(judged));

/** The same in steps: one look at all outcomes each. */
export function* fitPlattSteps(judged: readonly Judged[]): Steps<{ slope: number; intercept: number } | null> {
  const right = judged.filter((each) => each.right).length;
  const wrong = judged.length - right;
  const xs = Float64Array.from(judged, (each) => logOdds(each.score));
  const targets = Float64Array.from(judged, (each) => (each.right ? (right + 1) / (right + 2) : 1 / (wrong + 2)));
  const loss = (slope: number, intercept: number): number => {
    let sum = 0;
    for (let n = 0; n < xs.length; n += 1) {
      const f = slope * (xs[n] ?? 0) + intercept;
      sum = sum + softplus(f) - (targets[n] ?? 0) * f;
    }
    return sum;
  };
  let slope = 0;
  let intercept = Math.log((right + 1) / (wrong + 1));
  let now = loss(slope, intercept);
  for (let round = 0; round < 100; round += 1) {
    let [g1, g2, h11, h22, h12] = [0, 0, 1e-12, 1e-12, 0];
    for (let n = 0; n < xs.length; n += 1) {
      const [x, target] = [xs[n] ?? 0, targets[n] ?? 0];
      const p = logistic(slope * x + intercept);
      g1 += (p - target) * x;
      g2 += p - target;
      const curvature = p * (1 - p);
      h11 += curvature * x * x;
      h22 += curvature;
      h12 += curvature * x;
    }
    if (Math.max(Math.abs(g1), Math.abs(g2)) < 1e-9 * xs.length) break;
    const det = h11 * h22 - h12 * h12;
    const d1 = -(h22 * g1 - h12 * g2) / det;
    const d2 = -(h11 * g2 - h12 * g1) / det;
    if (!Number.isFinite(d1) || !Number.isFinite(d2)) break;
    let step = 1;
    // Half steps until the loss falls enough (Armijo); none does at the optimum to machine precision.
    while (step > 1e-10 && loss(slope + step * d1, intercept + step * d2) > now + 1e-4 * step * (g1 * d1 + g2 * d2)) {
      step /= 2;
      yield;
    }
    yield;
    if (step <= 1e-10) break;
    slope += step * d1;
    intercept += step * d2;
    const before = now;
    now = loss(slope, intercept);
    // No nearer to machine precision: further steps would only walk on the spot, thousands of them.
    if (now >= before) break;
  }
  return slope > 0 ? { slope, intercept } : null;
}
