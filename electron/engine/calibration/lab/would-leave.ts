import type { WouldLeave } from '../../../../shared/schemas/thresholds';
import { isSendable, type Outcome } from '../outcomes/outcome';
import type { Scale } from './scale';

/** What would have left at a threshold, by what became of it. `of` counts every scored draft. */
export const wouldLeaveAt = (outcomes: readonly Outcome[], scale: Scale, threshold: number): WouldLeave => {
  const counts = { leaves: 0, unchanged: 0, edited: 0, rejected: 0, waiting: 0, unseen: 0 };
  for (const outcome of outcomes) {
    if (!isSendable(outcome) || scale.read(outcome.raw) < threshold) continue;
    counts.leaves += 1;
    switch (outcome.result) {
      case 'unchanged':
        counts.unchanged += 1;
        break;
      case 'edited_lightly':
      case 'edited_heavily':
        counts.edited += 1;
        break;
      case 'waiting':
        counts.waiting += 1;
        break;
      case 'sent_unseen':
        counts.unseen += 1;
        break;
      default:
        // Rejected, redrafted, found wrong later: none of them was right.
        counts.rejected += 1;
    }
  }
  return { threshold, ...counts, shareOfAll: outcomes.length === 0 ? 0 : counts.leaves / outcomes.length };
};

/** The same for 0.00 to 1.00 in hundredths, in one pass over sorted scores. */
export const wouldLeaveByHundredths = (outcomes: readonly Outcome[], scale: Scale): WouldLeave[] => {
  const sorted = outcomes
    .filter(isSendable)
    .map((outcome) => ({ outcome, score: scale.read(outcome.raw) }))
    .sort((a, b) => b.score - a.score);
  const rows: WouldLeave[] = [];
  const identity: Scale = { kind: 'raw', read: () => 1, rawFor: () => 1 };
  let at = 0;
  let sum = wouldLeaveAt([], identity, 0);
  for (let n = 100; n >= 0; n -= 1) {
    const threshold = n / 100;
    const from = at;
    while (at < sorted.length && (sorted[at]?.score ?? 0) >= threshold) at += 1;
    const more = wouldLeaveAt(
      sorted.slice(from, at).map(({ outcome }) => outcome),
      identity,
      0,
    );
    sum = {
      threshold,
      leaves: sum.leaves + more.leaves,
      unchanged: sum.unchanged + more.unchanged,
      edited: sum.edited + more.edited,
      rejected: sum.rejected + more.rejected,
      waiting: sum.waiting + more.waiting,
      unseen: sum.unseen + more.unseen,
      shareOfAll: outcomes.length === 0 ? 0 : at / outcomes.length,
    };
    rows.push(sum);
  }
  return rows.reverse();
};
