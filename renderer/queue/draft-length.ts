import type { Channel } from '../../shared/schemas/common';
import { countText } from '../format/number';
import { t } from '../strings';
import { paragraphsOf } from '../ui/paragraphs';

const emailMax = 1200;
const emailMin = 220;
const smsSingle = 160;
const smsMaxParts = 3;
const linkedinMaxParagraphs = 3;

/**
 * How long a reply is in the measure of its channel, and whether it is outside the bounds of PRODUCT section 3, stage 5:
 * email 220–1200 characters, SMS at most 3 parts of 160, LinkedIn 1–3 paragraphs.
 */
export const lengthOf = (body: string, channel: Channel): { text: string; outside: boolean } => {
  const length = [...body.trim()].length;
  if (channel === 'sms') {
    const parts = Math.max(1, Math.ceil(length / smsSingle));
    return {
      text: `${t.queue.length(countText(length), countText(smsSingle * smsMaxParts))}, ${t.queue.smsParts(parts)}`,
      outside: parts > smsMaxParts,
    };
  }
  if (channel === 'linkedin') {
    const paragraphs = paragraphsOf(body).length;
    return { text: t.queue.paragraphs(paragraphs), outside: paragraphs < 1 || paragraphs > linkedinMaxParagraphs };
  }
  return {
    text: t.queue.length(countText(length), countText(emailMax)),
    outside: length > emailMax || length < emailMin,
  };
};
