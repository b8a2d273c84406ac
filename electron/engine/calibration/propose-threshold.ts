import { lowerBound } from './bounds/clopper-pearson';
import { furtherNeeded } from './bounds/further-needed';

/** What was seen at or past one threshold that was fixed before looking. */
export type Candidate = {
  threshold: number;
  right: number;
  /** Judged and not right as written. */
  wrong: number;
  /** Held for a person and not judged yet: each counts against the threshold until it is. */
  waiting: number;
};

export type Bounded = Candidate & {
  /** With the confidence asked for, at least this share would be right: for all candidates at once. */
  lowest: number;
  meets: boolean;
  /** Further flawless ones that would make it meet the target; null when a million would not. */
  needed: number | null;
};

export type Proposal =
  | { kind: 'proposed'; threshold: number; lowest: number; candidates: Bounded[] }
  | {
      kind: 'refused';
      /** The candidate closest to it and how many further flawless ones it needs; null when none can get there. */
      closest: { threshold: number; needed: number } | null;
      candidates: Bounded[];
    };

/** Ten thresholds, named here and not after looking: what is searched must not depend on what is found. */
export const searchedThresholds = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95] as const;

/**
 * The lowest threshold whose exact lower bound on precision meets the target. The chance of error is shared equally among
 * the candidates (Bonferroni): so every bound in the list holds at once, and an admin who looks at all of them and takes
 * any is as safe as one who takes the proposal. Refuses with what is missing.
 */
export const proposeThreshold = (
  candidates: readonly Candidate[],
  wish: { target: number; confidence: number },
): Proposal => {
  const miss = (1 - wish.confidence) / Math.max(1, candidates.length);
  const bounded = [...candidates]
    .sort((a, b) => a.threshold - b.threshold)
    .map((candidate): Bounded => {
      const of = candidate.right + candidate.wrong + candidate.waiting;
      const lowest = lowerBound(candidate.right, of, miss);
      const needed = furtherNeeded(candidate.right, of, wish.target, miss);
      return { ...candidate, lowest, meets: lowest >= wish.target, needed };
    });
  const first = bounded.find((each) => each.meets);
  if (first) return { kind: 'proposed', threshold: first.threshold, lowest: first.lowest, candidates: bounded };
  const closest = bounded.reduce<{ threshold: number; needed: number } | null>(
    (least, { threshold, needed }) =>
      needed !== null && (least === null || needed < least.needed) ? { threshold, needed } : least,
    null,
  );
  return { kind: 'refused', closest, candidates: bounded };
};
