import { type Candidate, searchedThresholds } from '../propose-threshold';
import { seededRandom } from '../seeded-random';

/** A world whose truth is known: how often each score comes, and how often a draft of that score is right. */
export type Truth = { score: number; weight: number; right: number }[];

/**
 * Scores from 0.50 to 0.99, each as frequent, of a model that is too sure: past 0.90 it is right often enough, but past
 * 0.85, 0.80, 0.75 and 0.70 alike the precision is 94.8 %, just under a target of 95 %. So there are four chances to be
 * wrong by a little.
 */
export const overconfident: Truth = Array.from({ length: 50 }, (_, n) => {
  const score = (50 + n) / 100;
  const right = score >= 0.9 ? 0.985 : score >= 0.85 ? 0.874 : score >= 0.7 ? 0.948 : 0.6;
  return { score, weight: 1, right };
});

/** Exact share of right ones at or past a threshold. */
export const precisionAt = (truth: Truth, threshold: number): number => {
  const kept = truth.filter((cell) => cell.score >= threshold - 1e-9);
  const weight = kept.reduce((sum, cell) => sum + cell.weight, 0);
  return kept.reduce((sum, cell) => sum + cell.weight * cell.right, 0) / weight;
};

/** What becomes of a draft: judged, left lying in the queue, or never put before anybody. */
export type Fate = 'judged' | 'waiting' | 'unseen';
export type Reviewers = (draft: { score: number; right: boolean }, random: () => number) => Fate;

export const reviewers = {
  /** A campaign answered by people, every draft judged. */
  all: () => 'judged',
  /** Setters take what is easily approved and leave what would need work. */
  selective: ({ right }, random) => (random() < (right ? 0.95 : 0.45) ? 'judged' : 'waiting'),
  /** Rules send; of what they would send, one in ten is drawn by lot and judged, whatever it looks like. */
  auditSample: (_draft, random) => (random() < 0.1 ? 'judged' : 'unseen'),
  /** A campaign that sends from 0.90: what scores less is all judged, what scores more by the sample alone. */
  sendsFrom90: ({ score }, random) => (score < 0.9 || random() < 0.1 ? 'judged' : 'unseen'),
} satisfies Record<string, Reviewers>;

/** One period of `drafts` drafts in such a world, counted at each of the ten thresholds. */
export const period = (truth: Truth, drafts: number, review: Reviewers, seed: number): Candidate[] => {
  const random = seededRandom(seed);
  let sum = 0;
  const upTo = truth.map((cell) => {
    sum += cell.weight;
    return sum;
  });
  const candidates = searchedThresholds.map((threshold) => ({ threshold, right: 0, wrong: 0, waiting: 0 }));
  for (let n = 0; n < drafts; n += 1) {
    const at = random() * sum;
    const cell = truth[upTo.findIndex((edge) => edge >= at)];
    if (!cell) continue;
    const draft = { score: cell.score, right: random() < cell.right };
    const fate = review(draft, random);
    if (fate === 'unseen') continue;
    for (const candidate of candidates) {
      if (draft.score < candidate.threshold - 1e-9) continue;
      if (fate === 'waiting') candidate.waiting += 1;
      else if (draft.right) candidate.right += 1;
      else candidate.wrong += 1;
    }
  }
  return candidates;
};
