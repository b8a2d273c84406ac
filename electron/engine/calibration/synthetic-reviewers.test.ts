import { describe, expect, it } from 'vitest';
import { type Candidate, proposeThreshold } from './propose-threshold';
import { overconfident, period, precisionAt, type Reviewers, reviewers } from './testing/synthetic-reviewers.fixture';

const trials = process.env.COUNTERSIGN_LONG === '1' ? 2000 : 300;
const wish = { target: 0.95, confidence: 0.95 };
const truth = overconfident;

type Row = { proposed: number; wrong: number; mean: number };

/** How many of the trials proposed a threshold, and how many of those proposals are truly under the target. */
const run = (review: Reviewers, drafts: number, count: (candidates: Candidate[]) => Candidate[]): Row => {
  let [proposed, wrong, sum] = [0, 0, 0];
  for (let trial = 1; trial <= trials; trial += 1) {
    const proposal = proposeThreshold(count(period(truth, drafts, review, trial)), wish);
    if (proposal.kind === 'refused') continue;
    proposed += 1;
    sum += proposal.threshold;
    if (precisionAt(truth, proposal.threshold) < wish.target) wrong += 1;
  }
  return { proposed, wrong, mean: proposed === 0 ? Number.NaN : sum / proposed };
};

const asCounted = (candidates: Candidate[]): Candidate[] => candidates;
/** What a lab does that knows only the reviews it has. */
const forgetWaiting = (candidates: Candidate[]): Candidate[] =>
  candidates.map((candidate) => ({ ...candidate, waiting: 0 }));
const uncorrected = (candidates: Candidate[]): { threshold: number } | null => {
  for (const candidate of candidates) {
    const alone = proposeThreshold([candidate], wish);
    if (alone.kind === 'proposed') return alone;
  }
  return null;
};

describe(`synthetic reviewers with known truth, ${trials} trials, target 95 % at 95 % confidence`, () => {
  const table: string[] = [];
  const line = (name: string, row: Row): void => {
    const met = ((1 - row.wrong / trials) * 100).toFixed(1);
    table.push(
      `  ${name.padEnd(46)} ${String(row.proposed).padStart(5)} proposed  mean ${row.mean.toFixed(3)}  target met in ${met.padStart(5)} % of trials`,
    );
  };

  it('the world is one where a careless proposal is wrong: four thresholds fall short by a little, 0.90 does not', () => {
    for (const threshold of [0.7, 0.75, 0.8, 0.85]) expect(precisionAt(truth, threshold)).toBeCloseTo(0.948, 3);
    expect(precisionAt(truth, 0.9)).toBeCloseTo(0.985, 10);
  });

  it('the proposal’s true precision meets the target in at least 95 % of trials, and proposals are made', () => {
    for (const drafts of [500, 1500, 4000]) {
      const row = run(reviewers.all, drafts, asCounted);
      line(`all ${drafts} drafts judged`, row);
      expect(row.wrong / trials).toBeLessThanOrEqual(0.05);
      if (drafts >= 4000) expect(row.proposed / trials).toBeGreaterThan(0.9);
    }
  });

  it('with selective review alone it would not; the audit sample is what makes it hold', () => {
    const selective = run(reviewers.selective, 4000, forgetWaiting);
    line('selective review of 4000, the rest forgotten', selective);
    expect(selective.wrong / trials).toBeGreaterThan(0.5);
    const sample = run(reviewers.auditSample, 10_000, asCounted);
    line('audit sample, one in ten of 10000, all judged', sample);
    expect(sample.wrong / trials).toBeLessThanOrEqual(0.05);
    expect(sample.proposed).toBeGreaterThan(trials / 4);
  });

  it('all below the threshold and a sample above it err on the strict side, never on the other', () => {
    const row = run(reviewers.sendsFrom90, 10_000, asCounted);
    line('sends from 0.90: all below, one in ten above', row);
    expect(row.wrong / trials).toBeLessThanOrEqual(0.05);
    expect(row.proposed).toBeGreaterThan(0);
  });

  it('what lies unjudged in the queue counts against a threshold, so selective review cannot buy one', () => {
    const row = run(reviewers.selective, 4000, asCounted);
    line('selective review of 4000, the rest counted against', row);
    expect(row.wrong / trials).toBeLessThanOrEqual(0.05);
  });

  it('the correction is needed: ten thresholds each tested as if it were the only one err more often', () => {
    let wrong = 0;
    for (let trial = 1; trial <= trials; trial += 1) {
      const first = uncorrected(period(truth, 1000, reviewers.all, trial));
      if (first && precisionAt(truth, first.threshold) < wish.target) wrong += 1;
    }
    const corrected = run(reviewers.all, 1000, asCounted).wrong;
    line('all 1000 judged, without the correction', { proposed: trials, wrong, mean: Number.NaN });
    expect(wrong).toBeGreaterThan(corrected);
    process.stdout.write(`${table.join('\n')}\n`);
  });
});
