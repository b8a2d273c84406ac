import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judged } from '../fit/judged';
import { seededRandom } from '../seeded-random';
import { equalCountEnds } from './equal-count-bins';
import { measureReliability } from './measure-reliability';
import { riskCoverage } from './risk-coverage';

const drawn = (n: number, truth: (score: number) => number, seed = 3): Judged[] => {
  const random = seededRandom(seed);
  return Array.from({ length: n }, () => {
    const score = 0.5 + 0.5 * random();
    return { score, right: random() < truth(score) };
  });
};
const anyJudged = fc.array(
  fc.record({ score: fc.integer({ min: 0, max: 20 }).map((n) => n / 20), right: fc.boolean() }),
  { minLength: 1, maxLength: 90 },
);

describe('bins of equal count', () => {
  it('hold the same number where scores differ, and never part equal scores', () => {
    expect(equalCountEnds([1, 2, 3, 4, 5, 6], 3)).toEqual([2, 4, 6]);
    expect(equalCountEnds([1, 1, 1, 1, 2, 3], 3)).toEqual([4, 6]);
    expect(equalCountEnds([5, 5, 5, 5], 3)).toEqual([4]);
    expect(equalCountEnds([], 3)).toEqual([]);
  });
});

describe('reliability', () => {
  it('by hand: four outcomes in two bins', () => {
    // Bins {0.2 wrong, 0.4 right} and {0.6 right, 0.8 right}: means 0.3 and 0.7, shares 0.5 and 1, overall 0.75.
    const measured = measureReliability([
      { score: 0.2, right: false },
      { score: 0.4, right: true },
      { score: 0.6, right: true },
      { score: 0.8, right: true },
    ]);
    expect(measured?.brier).toBeCloseTo((0.04 + 0.36 + 0.16 + 0.04) / 4, 12);
    expect(measured?.parts.reliability).toBeCloseTo((2 * 0.04 + 2 * 0.09) / 4, 12);
    expect(measured?.parts.resolution).toBeCloseTo((2 * 0.0625 + 2 * 0.0625) / 4, 12);
    expect(measured?.parts.uncertainty).toBeCloseTo(0.1875, 12);
    expect(measured?.calibrationError.value).toBeCloseTo((2 * 0.2 + 2 * 0.3) / 4, 12);
    expect(measured?.bins.map((bin) => [bin.count, bin.right])).toEqual([
      [2, 1],
      [2, 2],
    ]);
  });

  it('the parts make up the Brier score exactly', () =>
    fc.assert(
      fc.property(anyJudged, (judged) => {
        const measured = measureReliability(judged);
        if (!measured) throw new Error('something was judged');
        const { reliability, resolution, uncertainty, within } = measured.parts;
        expect(reliability - resolution + uncertainty + within).toBeCloseTo(measured.brier, 10);
        expect(measured.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(judged.length);
      }),
      { numRuns: 40 },
    ));

  it('tells a model that is too sure from one that is not, and the interval is the same each time', () => {
    const honest = measureReliability(drawn(1500, (score) => score));
    const sure = measureReliability(drawn(1500, (score) => score - 0.2));
    expect(honest?.calibrationError.value).toBeLessThan(0.04);
    expect(sure?.calibrationError.value).toBeCloseTo(0.2, 1);
    expect(sure?.calibrationError.low).toBeGreaterThan(0.15);
    expect(sure?.calibrationError.high).toBeLessThan(0.25);
    expect(measureReliability(drawn(1500, (score) => score - 0.2))).toEqual(sure);
  });

  it('has nothing to say about nothing', () => expect(measureReliability([])).toBeNull());
});

describe('risk against coverage', () => {
  it('by hand, with equal scores as one step', () => {
    const { points, area } = riskCoverage(
      [
        { score: 0.9, right: true },
        { score: 0.8, right: false },
        { score: 0.8, right: true },
        { score: 0.6, right: false },
      ],
      120,
    );
    expect(points.map(({ threshold, coverage, risk }) => [threshold, coverage, risk])).toEqual([
      [0.9, 0.25, 0],
      [0.8, 0.75, expect.closeTo(1 / 3, 12)],
      [0.6, 1, 0.5],
    ]);
    expect(area).toBeCloseTo(0 * 0.25 + (1 / 3) * 0.5 + 0.5 * 0.25, 12);
  });

  it('is the mean risk over ranks where no scores are equal', () => {
    const judged = drawn(50, (score) => score);
    const sorted = [...judged].sort((a, b) => b.score - a.score);
    let wrong = 0;
    const mean = sorted.reduce((sum, each, index) => {
      wrong += each.right ? 0 : 1;
      return sum + wrong / (index + 1) / sorted.length;
    }, 0);
    expect(riskCoverage(judged, 120).area).toBeCloseTo(mean, 10);
  });

  it('a score that knows costs less area than one that guesses', () => {
    const knowing = drawn(800, (score) => (score > 0.75 ? 0.98 : 0.3));
    const random = seededRandom(11);
    const guessing = knowing.map((each) => ({ ...each, score: random() }));
    expect(riskCoverage(knowing, 120).area).toBeLessThan(riskCoverage(guessing, 120).area / 2);
  });

  it('keeps its ends and its area when thinned, and the points it keeps are those of the whole curve', () => {
    const judged = drawn(700, (score) => score);
    const { points, area } = riskCoverage(judged, 700);
    const fewer = riskCoverage(judged, 50);
    expect(fewer.points).toHaveLength(50);
    expect([fewer.points[0], fewer.points.at(-1)]).toEqual([points[0], points.at(-1)]);
    expect(points).toEqual(expect.arrayContaining(fewer.points));
    expect(fewer.area).toBe(area);
  });
});
