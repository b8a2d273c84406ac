import type { Judged } from '../fit/judged';
import type { Label, LeftOut } from './label-outcome';

/** One scored draft as the lab sees it. */
export type Outcome = {
  draftId: string;
  campaignId: string;
  leadId: string;
  leadName: string;
  decidedAt: number;
  /** The score as the model gave it. */
  raw: number;
  /** It stood before a person by lot. */
  audit: boolean;
  result: Label | LeftOut;
};

const judgedLabels: readonly Outcome['result'][] = [
  'unchanged',
  'edited_lightly',
  'edited_heavily',
  'rejected',
  'redrafted',
  'found_wrong',
];
export const isJudged = (outcome: Outcome): boolean => judgedLabels.includes(outcome.result);

/** Whether it would have left at a threshold of 0: everything but what a rule holds anyway and what scores no more. */
export const isSendable = (outcome: Outcome): boolean =>
  isJudged(outcome) || outcome.result === 'waiting' || outcome.result === 'sent_unseen';

/**
 * Outcomes as the fits take them. Replies found wrong after a rule sent them are left out here: nobody reports the right
 * ones, so with them alone a score would look worse than it is. They do count against a threshold.
 */
export const judgedOf = (outcomes: readonly Outcome[], read: (raw: number) => number = (raw) => raw): Judged[] =>
  outcomes
    .filter((outcome) => isJudged(outcome) && outcome.result !== 'found_wrong')
    .map((outcome) => ({ score: read(outcome.raw), right: outcome.result === 'unchanged' }));
