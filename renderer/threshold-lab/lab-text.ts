import type { Searched, ThresholdReport } from '../../shared/schemas/thresholds';
import { countText, scoreText } from '../format/number';
import { t } from '../strings';

/** "96.1 %", never rounded up. The space is a no-break one, as in all of these. */
export const boundText = (share: number): string => `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)}\u00a0%`;
/** "48 %". */
export const shareText = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
/** "95 %", "97.5 %". */
export const targetText = (share: number): string => `${Number((share * 100).toFixed(1))}\u00a0%`;

const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** "67–82 %". */
export const intervalText = (low: number, high: number): string =>
  `${Math.floor(low * 100)}–${Math.ceil(high * 100)}\u00a0%`;

/** What was found at exactly this threshold, if it is one of those looked at. */
export const searchedAt = (report: ThresholdReport, threshold: number): Searched | null =>
  report.proposal.candidates.find((each) => close(each.threshold, threshold)) ?? null;

/** What would have left at a threshold: as the engine counted it there, else at the hundredth. */
export const leavesAt = (report: ThresholdReport, threshold: number): ThresholdReport['nowLeaves'] => {
  const exact = [report.nowLeaves, report.proposedLeaves].find(
    (each) => each !== null && close(each.threshold, threshold),
  );
  return exact ?? report.leaves[Math.round(threshold * 100)] ?? report.nowLeaves;
};

const more = (needed: number): string =>
  needed === 1 ? t.lab.headline.oneMore : t.lab.headline.more(countText(needed));

/** The screen's one sentence. */
export const headlineOf = (report: ThresholdReport): string => {
  const { proposal, proposedLeaves } = report;
  if (proposal.kind === 'proposed')
    return t.lab.headline.proposed(
      scoreText(proposal.threshold),
      shareText(proposedLeaves?.shareOfAll ?? 0),
      boundText(proposal.lowest),
    );
  if (report.scorer === null) return t.lab.headline.nothing;
  return proposal.closest === null ? t.lab.headline.never : more(proposal.closest.needed);
};

/** What stands under it: the promise, what counts against it, and today. */
export const becauseOf = (report: ThresholdReport): string => {
  const { proposal, target, confidence, campaign, counts } = report;
  const searched = proposal.candidates.length;
  const words = t.lab.because;
  const promise =
    report.scorer === null
      ? `${words.scored} ${more(proposal.kind === 'refused' ? (proposal.closest?.needed ?? 0) : 0)}`
      : words[proposal.kind](targetText(target), targetText(confidence), searched);
  if (report.scorer === null) return promise;
  const today =
    campaign.responseMode === 'AI_AUTO_SEND'
      ? words.now(scoreText(report.now), shareText(report.nowLeaves.shareOfAll))
      : words.people;
  return [promise, ...(counts.waiting > 0 ? [words.waiting(counts.waiting)] : []), today].join(' ');
};

/** Whether the reviews carry a threshold: it meets the target, or lies above one that does. */
export const isCarried = (report: ThresholdReport, threshold: number): boolean =>
  report.proposal.kind === 'proposed' && threshold >= report.proposal.threshold;
