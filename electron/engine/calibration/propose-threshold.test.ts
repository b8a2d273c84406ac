import { describe, expect, it } from 'vitest';
import { lowerBound } from './bounds/clopper-pearson';
import { type Candidate, proposeThreshold, searchedThresholds } from './propose-threshold';

const wish = { target: 0.95, confidence: 0.95 };
const at = (threshold: number, right: number, wrong = 0, waiting = 0): Candidate => ({
  threshold,
  right,
  wrong,
  waiting,
});
const ten = (of: (threshold: number) => [number, number, number?]) =>
  searchedThresholds.map((threshold) => at(threshold, ...of(threshold)));

describe('proposing a threshold', () => {
  it('takes the lowest whose corrected bound meets the target', () => {
    const proposal = proposeThreshold(
      ten((t) => (t >= 0.8 ? [400, 3] : [700, 60])),
      wish,
    );
    expect(proposal).toMatchObject({ kind: 'proposed', threshold: 0.8 });
    expect(proposal.kind === 'proposed' && proposal.lowest).toBeCloseTo(lowerBound(400, 403, 0.005), 12);
  });

  it('from nothing: 59 more for one threshold named beforehand, 104 when ten are searched', () => {
    expect(proposeThreshold([at(0.9, 0)], wish)).toMatchObject({ kind: 'refused', closest: { needed: 59 } });
    expect(
      proposeThreshold(
        ten(() => [0, 0]),
        wish,
      ),
    ).toMatchObject({ kind: 'refused', closest: { needed: 104 } });
  });

  it('103 flawless ones are refused with one more needed, 104 are enough', () => {
    expect(
      proposeThreshold(
        ten(() => [103, 0]),
        wish,
      ),
    ).toMatchObject({ kind: 'refused', closest: { threshold: 0.5, needed: 1 } });
    expect(
      proposeThreshold(
        ten(() => [104, 0]),
        wish,
      ),
    ).toMatchObject({ kind: 'proposed', threshold: 0.5 });
  });

  it('counts what nobody judged yet against the threshold', () => {
    expect(proposeThreshold([at(0.9, 100)], wish).kind).toBe('proposed');
    expect(proposeThreshold([at(0.9, 100, 0, 12)], wish).kind).toBe('refused');
  });

  it('a stricter target or confidence needs more', () => {
    const needed = (target: number, confidence: number): number => {
      const proposal = proposeThreshold([at(0.9, 0)], { target, confidence });
      return proposal.kind === 'refused' ? (proposal.closest?.needed ?? 0) : 0;
    };
    expect(needed(0.99, 0.95)).toBe(299);
    expect(needed(0.95, 0.99)).toBe(90);
    expect(needed(0.9, 0.95)).toBe(29);
  });
});
