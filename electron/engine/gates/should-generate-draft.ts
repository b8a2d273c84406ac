import type { Sentiment } from '../../../shared/schemas/common';
import { eligibleSentiments, optionalSentiments } from '../../../shared/values/common';

/**
 * Whether a tag gets a draft: the eligible ones always, Objection, Neutral and Meeting Booked where the workspace added them (those are never
 * auto-sent, which decide.ts sees to). No other tag can be added.
 */
export const shouldGenerateDraft = (input: { sentiment: Sentiment; extraEligible?: readonly Sentiment[] }): boolean =>
  eligibleSentiments.some((each) => each === input.sentiment) ||
  (optionalSentiments.some((each) => each === input.sentiment) &&
    (input.extraEligible ?? []).includes(input.sentiment));
