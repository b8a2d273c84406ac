import type { Channel } from './schemas/common';
import { smsParts } from './sms-parts';

/** What a reply may be at most on the channels that carry only so much (PRODUCT section 3, stage 5). */
export const mostSmsParts = 3;
export const mostLinkedinParagraphs = 3;

/** Paragraphs as LinkedIn shows them: blocks of text parted by an empty line. */
export const paragraphsIn = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');

/**
 * Why a text cannot go out on its channel, as the sentence a person reads; null when it can. An SMS of more parts is refused or
 * torn by carriers, and a LinkedIn message of more paragraphs is none that we send. A mail carries any length: what is short
 * or long there is told, not refused. The window asks before it approves, and the engine refuses whoever approves.
 */
export const doesNotFit = (channel: Channel, body: string): string | null => {
  if (channel === 'sms') {
    const { parts, perPart, units, encoding, outside } = smsParts(body.trim().replaceAll('\r\n', '\n'));
    if (parts <= mostSmsParts) return null;
    const why = encoding === 'gsm' ? '' : ` Without ${outside.join(' ')} a part holds 153 instead of ${perPart}.`;
    return `This SMS takes ${parts} parts; at most ${mostSmsParts} are sent (${units} characters, ${perPart * mostSmsParts} fit).${why} Shorten it, then approve.`;
  }
  if (channel === 'linkedin') {
    const count = paragraphsIn(body.replaceAll('\r\n', '\n')).length;
    if (count <= mostLinkedinParagraphs) return null;
    return `This LinkedIn message has ${count} paragraphs; at most ${mostLinkedinParagraphs} are sent. Join or cut some, then approve.`;
  }
  return null;
};
