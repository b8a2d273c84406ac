import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random';
import { crossValidate, dealFolds, fitBy, fitCalibration } from './fit-calibration';
import { fitIsotonic } from './fit-isotonic';
import { fitPlatt, logistic, logOdds } from './fit-platt';
import type { Judged } from './judged';
import { rawScoreFor, readScore } from './read-score';

const judgedOf = (scores: number[], right: number[]): Judged[] =>
  scores.map((score, index) => ({ score, right: right[index] === 1 }));

/** Outcomes drawn from a known curve. */
const drawn = (n: number, truth: (score: number) => number, seed = 7): Judged[] => {
  const random = seededRandom(seed);
  return Array.from({ length: n }, () => {
    const score = Math.round((0.5 + 0.5 * random()) * 100) / 100;
    return { score, right: random() < truth(score) };
  });
};

const anyJudged = fc.array(
  fc.record({ score: fc.integer({ min: 0, max: 100 }).map((n) => n / 100), right: fc.boolean() }),
  { minLength: 30, maxLength: 120 },
);

describe('pooling adjacent violators', () => {
  it('gives what SciPy’s isotonic_regression gives', () => {
    const scores = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => n / 10);
    expect(fitIsotonic(judgedOf(scores, [0, 1, 0, 1, 1, 0, 1, 1, 1, 1]))).toEqual([
      { score: 0.1, probability: 0 },
      { score: 0.25, probability: 0.5 },
      { score: 0.5, probability: 2 / 3 },
      { score: expect.closeTo(0.85, 12), probability: 1 },
    ]);
  });

  it('equal scores are one point, in whatever order they came', () => {
    expect(fitIsotonic(judgedOf([0.8, 0.8, 0.8, 0.9], [1, 0, 1, 1]))).toEqual([
      { score: 0.8, probability: 2 / 3 },
      { score: 0.9, probability: 1 },
    ]);
  });

  it('rises, keeps the mean, and no constant or step closer to the outcomes rises too', () =>
    fc.assert(
      fc.property(anyJudged, (judged) => {
        const points = fitIsotonic(judged);
        for (const [index, point] of points.entries())
          if (index > 0) {
            expect(point.probability).toBeGreaterThan(points[index - 1]?.probability ?? 1);
            expect(point.score).toBeGreaterThan(points[index - 1]?.score ?? 1);
          }
        expect(points.every((point) => point.probability >= 0 && point.probability <= 1)).toBe(true);
      }),
      { numRuns: 60 },
    ));
});

describe('Platt’s curve', () => {
  const scores = [0.55, 0.6, 0.62, 0.7, 0.72, 0.8, 0.85, 0.9, 0.93, 0.97];

  it('minimises the smoothed log loss: the values of SciPy’s BFGS', () => {
    const fit = fitPlatt(judgedOf(scores, [0, 0, 1, 0, 1, 1, 0, 1, 1, 1]));
    expect(fit?.slope).toBeCloseTo(0.85471906, 6);
    expect(fit?.intercept).toBeCloseTo(-0.75977143, 6);
  });

  it('refuses a score that falls where it should rise', () => {
    expect(fitPlatt(judgedOf(scores, [1, 1, 1, 1, 1, 0, 0, 0, 0, 0]))).toBeNull();
  });

  it('finds the curve that outcomes were drawn from', () => {
    const fit = fitPlatt(drawn(8_000, (score) => logistic(1.3 * logOdds(score) - 0.6)));
    expect(fit?.slope).toBeCloseTo(1.3, 1);
    expect(fit?.intercept).toBeCloseTo(-0.6, 1);
  });

  it('stays finite where scores part right from wrong perfectly', () => {
    const fit = fitPlatt(judgedOf(scores, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]));
    expect(Number.isFinite(fit?.slope ?? Number.NaN)).toBe(true);
  });
});

describe('reading scores', () => {
  it('strictly rises within 0 and 1, whatever was judged, and a threshold lets the same drafts pass on either scale', () =>
    fc.assert(
      fc.property(
        anyJudged,
        fc.constantFrom('isotonic' as const, 'platt' as const, 'base_rate' as const),
        fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
        fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
        (judged, method, a, b) => {
          const fit = fitBy(method, judged);
          const [low, high] = [readScore(fit, Math.min(a, b)), readScore(fit, Math.max(a, b))];
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          if (a !== b) expect(high).toBeGreaterThan(low);
          expect(readScore(fit, a) >= readScore(fit, b)).toBe(a >= b);
          const back = rawScoreFor(fit, readScore(fit, a));
          expect(back).not.toBeNull();
          expect(Math.abs((back ?? 0) - a)).toBeLessThan(1e-8);
        },
      ),
      { numRuns: 150 },
    ));

  it('says when no score reads that high', () => {
    expect(
      rawScoreFor(
        fitBy(
          'isotonic',
          drawn(200, () => 0.5),
        ),
        0.9999,
      ),
    ).toBeNull();
    expect(
      rawScoreFor(
        fitBy(
          'isotonic',
          drawn(200, () => 0.5),
        ),
        0,
      ),
    ).toBe(0);
  });
});

describe('choosing a method', () => {
  it('takes Platt where its curve is the truth, isotonic where the truth is a step', () => {
    const chosen = (n: number, truth: (score: number) => number) =>
      Array.from({ length: 20 }, (_, seed) => fitCalibration(drawn(n, truth, seed + 1))?.curve.kind);
    const curve = chosen(200, (score) => logistic(1.5 * logOdds(score) - 1));
    expect(curve.filter((kind) => kind === 'platt').length).toBeGreaterThan(14);
    const step = chosen(800, (score) => (score < 0.8 ? 0.35 : 0.97));
    expect(step.filter((kind) => kind === 'isotonic').length).toBeGreaterThan(18);
  });

  it('takes the one with the smaller cross-validated log loss, and its table says so', () =>
    fc.assert(
      fc.property(anyJudged, (judged) => {
        const fit = fitCalibration(judged);
        const tried = fit?.crossValidated.filter((each) => each.method === 'platt' || each.method === 'isotonic') ?? [];
        if (tried.length === 0) return expect(fit?.curve.kind).toBe('base_rate');
        const least = Math.min(...tried.map((each) => each.logLoss));
        const chosen = tried.find((each) => each.logLoss === least)?.method;
        // Platt without a rising slope is the base rate.
        expect(fit?.curve.kind === chosen || (chosen === 'platt' && fit?.curve.kind === 'base_rate')).toBe(true);
      }),
      { numRuns: 25 },
    ));

  it('beats the raw score of a model that is too sure, on outcomes it had not seen', () => {
    const fit = fitCalibration(drawn(800, (score) => logistic(logOdds(score) - 1.2)));
    const by = (method: string) => fit?.crossValidated.find((each) => each.method === method);
    const chosen = by(fit?.curve.kind ?? '');
    expect(chosen?.logLoss ?? 1).toBeLessThan(by('raw')?.logLoss ?? 0);
    expect(chosen?.brier ?? 1).toBeLessThan(by('raw')?.brier ?? 0);
  });

  it('reads no score from fewer than thirty, and draws a few toward the base rate', () => {
    expect(fitCalibration(drawn(29, () => 0.5))).toBeNull();
    const few = drawn(40, (score) => (score < 0.75 ? 0.1 : 0.9));
    const fit = fitBy('isotonic', few);
    expect(fit.trust).toBeCloseTo(40 / 60, 12);
    const top = fit.curve.kind === 'isotonic' ? (fit.curve.points.at(-1)?.probability ?? 0) : 0;
    expect(readScore(fit, 1)).toBeCloseTo(top * fit.trust + fit.baseRate * (1 - fit.trust), 5);
  });

  it('does not know a curve from flawless outcomes: all scores read as the base rate', () => {
    const fit = fitCalibration(drawn(100, () => 1));
    expect(fit?.curve.kind).toBe('base_rate');
    expect(readScore(fit ?? fitBy('base_rate', []), 0.6)).toBeCloseTo(101 / 102, 5);
  });
});

describe('folds', () => {
  it('hold every outcome out once, are the same in any order, and each has its share of wrong ones', () => {
    const judged = drawn(103, (score) => score);
    const dealt = dealFolds(judged);
    expect(dealt.flat()).toHaveLength(103);
    expect(new Set(dealt.flat()).size).toBe(103);
    const shape = (folds: Judged[][]) => folds.map((fold) => fold.map((each) => `${each.score}${each.right}`).sort());
    expect(shape(dealFolds([...judged].reverse()))).toEqual(shape(dealt));
    const wrong = dealt.map((fold) => fold.filter((each) => !each.right).length);
    expect(Math.max(...wrong) - Math.min(...wrong)).toBeLessThanOrEqual(1);
  });

  it('measure on unseen outcomes only: a fit that remembers is not rewarded', () => {
    const judged = drawn(200, () => 0.5);
    const memory = crossValidate(judged, (seen) => {
      const known = new Set(seen);
      return (score) => ([...known].some((each) => each.score === score && each.right) ? 0.99 : 0.01);
    });
    expect(memory.logLoss).toBeGreaterThan(crossValidate(judged, () => () => 0.5).logLoss);
  });
});
