import { shareInterval } from '../bounds/clopper-pearson';
import type { Judged } from '../fit/judged';
import { seededRandom } from '../seeded-random';
import { atOnce, type Steps } from '../steps';
import { binsFor, equalCountEnds } from './equal-count-bins';

export type ReliabilityBin = {
  from: number;
  to: number;
  /** Mean score of the bin. */
  score: number;
  count: number;
  right: number;
  /** Exact 95 % interval of the share that is right. */
  low: number;
  high: number;
};

export type Reliability = {
  bins: ReliabilityBin[];
  brier: number;
  /** Brier = reliability − resolution + uncertainty + within, exactly (Murphy 1973; `within` after Stephenson et al. 2008). */
  parts: { reliability: number; resolution: number; uncertainty: number; within: number };
  /** Expected calibration error over the bins, with a 95 % bootstrap interval. */
  calibrationError: { value: number; low: number; high: number };
};

const resamples = 400;

/** Mean distance between score and outcome over equal-count bins; `times` says how often each outcome counts. */
const errorOf = (scores: Float64Array, rights: Uint8Array, bins: number, times: Uint16Array | null): number => {
  const n = scores.length;
  let [seen, gap, sum, bin] = [0, 0, 0, 1];
  for (let index = 0; index < n; index += 1) {
    const score = scores[index] ?? 0;
    const often = times === null ? 1 : (times[index] ?? 0);
    if (often === 0) continue;
    // A bin ends where its share is reached and the score changes, as in `equalCountEnds`.
    if (seen >= Math.round((n * bin) / bins) && score !== scores[index - 1]) {
      sum += Math.abs(gap);
      gap = 0;
      while (bin < bins && seen >= Math.round((n * bin) / bins)) bin += 1;
    }
    gap += often * (score - (rights[index] ?? 0));
    seen += often;
  }
  return (sum + Math.abs(gap)) / n;
};

/** How far scores can be read as probabilities: bins of equal count, Brier score and its parts, calibration error. Null for nothing. */
export const measureReliability = (judged: readonly Judged[], seed = 1): Reliability | null =>
  atOnce(measureReliabilitySteps(judged, seed));

/** The same in steps: one resample each. */
export function* measureReliabilitySteps(judged: readonly Judged[], seed = 1): Steps<Reliability | null> {
  if (judged.length === 0) return null;
  const sorted = [...judged].sort((a, b) => a.score - b.score || Number(a.right) - Number(b.right));
  const n = sorted.length;
  const count = binsFor(n);
  const ends = equalCountEnds(
    sorted.map((each) => each.score),
    count,
  );
  const rate = sorted.filter((each) => each.right).length / n;
  const parts = { reliability: 0, resolution: 0, uncertainty: rate * (1 - rate), within: 0 };
  const bins = ends.map((end, index): ReliabilityBin => {
    const members = sorted.slice(index === 0 ? 0 : ends[index - 1], end);
    const size = members.length;
    const right = members.filter((each) => each.right).length;
    const score = members.reduce((sum, each) => sum + each.score, 0) / size;
    const share = right / size;
    parts.reliability += (size * (score - share) ** 2) / n;
    parts.resolution += (size * (share - rate) ** 2) / n;
    for (const each of members) {
      const away = each.score - score;
      parts.within += (away * away - 2 * away * (Number(each.right) - share)) / n;
    }
    const { low, high } = shareInterval(right, size);
    return { from: members[0]?.score ?? 0, to: members.at(-1)?.score ?? 0, score, count: size, right, low, high };
  });
  const random = seededRandom(seed);
  const scores = Float64Array.from(sorted, (each) => each.score);
  const rights = Uint8Array.from(sorted, (each) => Number(each.right));
  const errors: number[] = [];
  const times = new Uint16Array(n);
  for (let round = 0; round < resamples; round += 1) {
    yield;
    times.fill(0);
    for (let draw = 0; draw < n; draw += 1) {
      const index = Math.floor(random() * n);
      times[index] = (times[index] ?? 0) + 1;
    }
    errors.push(errorOf(scores, rights, count, times));
  }
  errors.sort((a, b) => a - b);
  return {
    bins,
    brier: sorted.reduce((sum, each) => sum + (each.score - Number(each.right)) ** 2, 0) / n,
    parts,
    calibrationError: {
      value: errorOf(scores, rights, count, null),
      low: errors[Math.floor(resamples * 0.025)] ?? 0,
      high: errors[Math.ceil(resamples * 0.975) - 1] ?? 0,
    },
  };
}
