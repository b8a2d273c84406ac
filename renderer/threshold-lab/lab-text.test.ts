import { describe, expect, it } from 'vitest';
import type { ThresholdReport } from '../../shared/schemas/thresholds';
import { makeLabReport } from '../dev/fixture-lab';
import { bandPath, chartScale, linePath, roundTicks } from './chart-scale';
import {
  becauseOf,
  boundText,
  headlineOf,
  intervalText,
  isCarried,
  leavesAt,
  searchedAt,
  shareText,
  targetText,
} from './lab-text';

const report = makeLabReport('enough');
const refused = (needed: number | null): ThresholdReport => ({
  ...report,
  proposal: {
    kind: 'refused',
    closest: needed === null ? null : { threshold: 0.9, needed },
    candidates: report.proposal.candidates,
  },
  proposedLeaves: null,
});

describe('numbers of the lab', () => {
  it('a bound is never rounded up', () => {
    expect(boundText(0.9619)).toBe('96.1\u00a0%');
    expect(boundText(0.95)).toBe('95.0\u00a0%');
    expect(boundText(0.94999)).toBe('94.9\u00a0%');
  });
  it('an interval is never drawn narrower than it is', () => expect(intervalText(0.678, 0.812)).toBe('67–82\u00a0%'));
  it('shares and targets', () => {
    expect(shareText(0.476)).toBe('48\u00a0%');
    expect([targetText(0.95), targetText(0.975)]).toEqual(['95\u00a0%', '97.5\u00a0%']);
  });
});

describe('the sentence', () => {
  it('proposes', () => {
    expect(headlineOf(report)).toMatch(
      /^At 0\.85, \d+\u00a0% of replies would leave on their own, at least 9\d\.\d\u00a0% of them/,
    );
    expect(becauseOf(report)).toContain('corrected for the 10 thresholds looked at');
  });
  it('refuses with what is missing, or says that nothing will do', () => {
    expect(headlineOf(refused(37))).toBe('No threshold yet: it takes 37 more reviews, all approved unchanged.');
    expect(headlineOf(refused(1))).toBe('No threshold yet: it takes one more review, approved unchanged.');
    expect(headlineOf(refused(null))).toBe('No threshold: too many replies were changed or rejected.');
  });
  it('says that nothing was scored, and what it takes', () => {
    const nothing = makeLabReport('nothing');
    expect(headlineOf(nothing)).toBe('Nothing was scored here yet.');
    expect(becauseOf(nothing)).toContain('104 more reviews');
  });
  it('names what waits, and who sends today', () => {
    const waiting = { ...report, counts: { ...report.counts, waiting: 12 } };
    expect(becauseOf(waiting)).toContain('12 drafts wait to be judged');
    const people = { ...report, campaign: { ...report.campaign, responseMode: 'SETTER_MANAGED' as const } };
    expect(becauseOf(people)).toContain('Today a person sends every reply.');
  });
});

describe('at a threshold', () => {
  it('takes the engine’s own count where there is one, else the hundredth', () => {
    expect(leavesAt(report, report.now)).toBe(report.nowLeaves);
    expect(leavesAt(report, 0.77).threshold).toBe(0.77);
    expect(searchedAt(report, 0.85)?.threshold).toBe(0.85);
    expect(searchedAt(report, 0.86)).toBeNull();
  });
  it('is carried at the proposal and above, and nowhere without one', () => {
    expect([isCarried(report, 0.84), isCarried(report, 0.85), isCarried(report, 0.91)]).toEqual([false, true, true]);
    expect(isCarried(refused(3), 0.99)).toBe(false);
  });
});

describe('scales', () => {
  it('reach from end to end, and a flat one does not divide by nothing', () => {
    const scale = chartScale(0.5, 1, 100, 300);
    expect([scale.at(0.5), scale.at(0.75), scale.at(1)]).toEqual([100, 200, 300]);
    expect(chartScale(1, 1, 0, 10).at(1)).toBe(0);
  });
  it('ticks are round and reach the top', () => {
    expect(roundTicks(126)).toEqual([0, 40, 80, 120, 160]);
    expect(roundTicks(3)).toEqual([0, 1, 2, 3]);
    expect(roundTicks(0)).toEqual([0, 1]);
    for (const most of [1, 7, 19, 55, 999, 12_345]) expect(roundTicks(most).at(-1)).toBeGreaterThanOrEqual(most);
  });
  it('paths', () => {
    expect(
      linePath([
        { x: 0, y: 1 },
        { x: 2, y: 3 },
      ]),
    ).toBe('M0.0 1.0L2.0 3.0');
    expect(bandPath([])).toBe('');
    expect(
      bandPath([
        { x: 0, low: 5, high: 1 },
        { x: 2, low: 6, high: 2 },
      ]),
    ).toBe('M0.0 1.0L2.0 2.0L2.0 6.0L0.0 5.0Z');
  });
});
