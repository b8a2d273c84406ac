import { doesNotFit, mostLinkedinParagraphs, mostSmsParts, paragraphsIn } from '../../shared/channel-fit';
import type { Channel } from '../../shared/schemas/common';
import { smsParts } from '../../shared/sms-parts';
import { countText } from '../format/number';
import { t } from '../strings';

const emailMax = 1200;
const emailMin = 220;

export type DraftLength = {
  text: string;
  outside: boolean;
  /** The channel does not carry it: it cannot be approved. */
  tooLong: boolean;
  /** Why it is outside, or what makes it longer than it looks; empty says nothing. */
  note: string;
};

/**
 * How long a reply is in the measure of its channel, and whether it is outside the bounds of PRODUCT section 3, stage 5:
 * email 220–1200 characters, SMS at most 3 parts, LinkedIn 1–3 paragraphs. SMS parts are counted as carriers do.
 */
export const lengthOf = (body: string, channel: Channel): DraftLength => {
  const length = [...body.trim()].length;
  if (channel === 'sms') {
    const { parts, perPart, units, encoding, outside } = smsParts(body.trim());
    return {
      // "603 of 201": what does not fit is measured by what would.
      text: t.writing.sms.parts(
        countText(units),
        countText(perPart * Math.min(Math.max(parts, 1), mostSmsParts)),
        parts,
      ),
      outside: parts > mostSmsParts,
      tooLong: doesNotFit(channel, body) !== null,
      note: [
        parts > mostSmsParts ? t.writing.bounds.parts(mostSmsParts) : '',
        encoding === 'ucs2' ? t.writing.sms.ucs2(outside.join(' ')) : '',
      ]
        .filter(Boolean)
        .join(', '),
    };
  }
  if (channel === 'linkedin') {
    const paragraphs = paragraphsIn(body).length;
    return {
      text: t.queue.paragraphs(paragraphs),
      outside: paragraphs < 1 || paragraphs > mostLinkedinParagraphs,
      tooLong: doesNotFit(channel, body) !== null,
      note: paragraphs > mostLinkedinParagraphs ? t.writing.bounds.paragraphs(mostLinkedinParagraphs) : '',
    };
  }
  return {
    text:
      length < emailMin
        ? t.queue.lengthShort(countText(length), countText(emailMin))
        : t.queue.length(countText(length), countText(emailMax)),
    outside: length > emailMax || length < emailMin,
    tooLong: false,
    note:
      length > emailMax
        ? t.writing.bounds.long(countText(emailMax))
        : length < emailMin
          ? t.writing.bounds.short(countText(emailMin))
          : '',
  };
};
