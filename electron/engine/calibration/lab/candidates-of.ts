import { isJudged, type Outcome } from '../outcomes/outcome';
import { type Candidate, searchedThresholds } from '../propose-threshold';
import type { Scale } from './scale';

const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/**
 * The thresholds that are tested: ten raw scores named in advance, and the campaign's own where it is none of them. They are
 * raw, also where calibrated scores are compared: what reads a score was fitted to the same reviews, so thresholds on its
 * scale would be chosen by them. Each has its exact counterpart there, which is what is shown.
 */
export const candidatesOf = (outcomes: readonly Outcome[], scale: Scale, now: number): Candidate[] => {
  const current = scale.rawFor(now);
  const own = current === null || searchedThresholds.some((each) => same(each, current)) ? [] : [current];
  return [...searchedThresholds, ...own].map((raw): Candidate => {
    const counts = { right: 0, wrong: 0, waiting: 0 };
    for (const outcome of outcomes) {
      if (outcome.raw < raw) continue;
      if (outcome.result === 'waiting') counts.waiting += 1;
      else if (outcome.result === 'unchanged') counts.right += 1;
      else if (isJudged(outcome)) counts.wrong += 1;
    }
    const isOwn = current !== null && same(raw, current);
    return { threshold: isOwn ? now : scale.read(raw), ...counts };
  });
};
