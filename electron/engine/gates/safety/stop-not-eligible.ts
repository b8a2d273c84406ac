import type { Sentiment } from '../../../../shared/schemas/common';
import { shouldGenerateDraft } from '../should-generate-draft';
import { type Gate, type JudgedBy, stop } from './gate';

const judge: Record<JudgedBy, string> = {
  person: ' by a person',
  rule: ' by a rule',
  model: ' by the model',
  fallback: '',
};

/** Why a tag gets no draft, with who said so and their reason. */
export const whyNotEligible = (sentiment: Sentiment, from?: { by: JudgedBy; reason: string }): string => {
  if (from?.by === 'fallback')
    return `Tagged ${sentiment} because the model could not judge it; the next run asks again.`;
  const reason = from === undefined || from.by === 'person' ? '' : from.reason.trim();
  return `Tagged ${sentiment}${from === undefined ? '' : judge[from.by]}, which gets no draft${reason === '' ? '.' : `: ${reason.replace(/[.\s]+$/, '')}.`}`;
};

/** `sentiment_not_eligible`: the tag gets no draft here. Left out while there is no tag yet. */
export const stopNotEligible: Gate = ({ sentiment, sentimentFrom, extraEligible }) =>
  sentiment === null || shouldGenerateDraft({ sentiment, extraEligible })
    ? null
    : stop(whyNotEligible(sentiment, sentimentFrom));
