import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerBound, shareInterval, upperBound } from './clopper-pearson';
import { furtherNeeded } from './further-needed';
import { betaQuantile, incompleteBeta, logGamma } from './incomplete-beta';

describe('the beta distribution, against values of SciPy 1.17', () => {
  it.each([
    [0.1, 2.2527126517342055],
    [3.7, 1.4280723266653883],
    [100, 359.1342053695754],
  ])('log Γ(%d)', (x, value) => expect(logGamma(x)).toBeCloseTo(value, 11));

  it.each([
    [0.3, 2.5, 7.3, 0.66423819923865],
    [0.97, 400, 12, 0.42216967096038],
  ])('I_%d(%d, %d)', (x, a, b, value) => expect(incompleteBeta(x, a, b)).toBeCloseTo(value, 11));

  it.each([
    [0.025, 2.5, 7.3, 0.050504345176],
    [0.5, 0.3, 0.4, 0.343170398422],
    [0.999, 400, 12, 0.990080029285],
    [0.001, 2000, 30, 0.975579949842],
    [0.05, 59, 1, 0.950492390112],
  ])('quantile %d of Beta(%d, %d)', (p, a, b, value) => expect(betaQuantile(p, a, b)).toBeCloseTo(value, 10));

  it('the quantile undoes the distribution function', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 300 }),
        (p, a, b) => {
          expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 7);
        },
      ),
      { numRuns: 60 },
    ));
});

describe('exact bounds', () => {
  // Two-sided 95 %, from SciPy's beta.ppf.
  it.each([
    [1, 10, 0.002528579, 0.445016117],
    [5, 10, 0.187086028, 0.812913972],
    [8, 20, 0.191190061, 0.639457413],
  ])('%d of %d', (hits, of, low, high) => {
    const interval = shareInterval(hits, of);
    expect(interval.low).toBeCloseTo(low, 8);
    expect(interval.high).toBeCloseTo(high, 8);
  });

  it('nothing seen bounds nothing; all seen is the root of what may be missed', () => {
    expect([lowerBound(0, 0, 0.05), upperBound(0, 0, 0.05)]).toEqual([0, 1]);
    expect([lowerBound(0, 9, 0.05), upperBound(9, 9, 0.05)]).toEqual([0, 1]);
    expect(lowerBound(59, 59, 0.05)).toBeCloseTo(0.05 ** (1 / 59), 12);
    expect(upperBound(0, 59, 0.05)).toBeCloseTo(1 - 0.05 ** (1 / 59), 12);
  });

  it('leaves the true share below the bound in no more samples than said: summed over every outcome of a sample of 60', () => {
    const n = 60;
    for (const truth of [0.5, 0.8, 0.9, 0.95, 0.99])
      for (const miss of [0.05, 0.005]) {
        let missed = 0;
        for (let hits = 0; hits <= n; hits += 1) {
          const log =
            logGamma(n + 1) -
            logGamma(hits + 1) -
            logGamma(n - hits + 1) +
            hits * Math.log(truth) +
            (n - hits) * Math.log(1 - truth);
          if (lowerBound(hits, n, miss) > truth) missed += Math.exp(log);
        }
        expect(missed).toBeLessThanOrEqual(miss + 1e-12);
      }
  });
});

describe('how many further flawless ones', () => {
  it('59 for 95 % at 95 % confidence, 104 when ten thresholds are searched, and one fewer is not enough', () => {
    expect(furtherNeeded(0, 0, 0.95, 0.05)).toBe(59);
    expect(furtherNeeded(0, 0, 0.95, 0.05 / 10)).toBe(104);
    expect(furtherNeeded(58, 58, 0.95, 0.05)).toBe(1);
    expect(furtherNeeded(59, 59, 0.95, 0.05)).toBe(0);
  });

  it('is the smallest number that does', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 6 }), (right, wrong) => {
        const more = furtherNeeded(right, right + wrong, 0.95, 0.05);
        expect(more).not.toBeNull();
        if (more === null) return;
        expect(lowerBound(right + more, right + wrong + more, 0.05)).toBeGreaterThanOrEqual(0.95);
        if (more > 0) expect(lowerBound(right + more - 1, right + wrong + more - 1, 0.05)).toBeLessThan(0.95);
      }),
      { numRuns: 40 },
    ));

  it('says so when a million would not do', () => expect(furtherNeeded(0, 100_000, 0.95, 0.05)).toBeNull());
});
