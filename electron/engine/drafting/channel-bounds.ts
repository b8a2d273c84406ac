import { mostLinkedinParagraphs, mostSmsParts, paragraphsIn } from '../../../shared/channel-fit';
import type { Channel } from '../../../shared/schemas/common';
import { smsParts, toGsmPunctuation } from '../../../shared/sms-parts';

export type Bounds = { min: number; max: number; unit: 'characters' | 'sms_parts' | 'paragraphs' };

/** What a reply on each channel must keep to (PRODUCT section 3, stage 5); the signature counts. */
export const channelBounds: Record<Channel, Bounds> = {
  email: { min: 220, max: 1200, unit: 'characters' },
  sms: { min: 1, max: mostSmsParts, unit: 'sms_parts' },
  linkedin: { min: 1, max: mostLinkedinParagraphs, unit: 'paragraphs' },
};

/** What the model is told: it counts characters better than parts. Three SMS parts hold 459 characters together. */
export const boundsForModel = (channel: Channel): { min: number; max: number; unit: string } =>
  channel === 'sms' ? { min: 1, max: 459, unit: 'characters' } : channelBounds[channel];

/** Length of a text in its channel's unit. */
export const measure = (channel: Channel, text: string): number => {
  const trimmed = text.trim();
  if (channel === 'sms') return trimmed === '' ? 0 : smsParts(trimmed).parts;
  if (channel === 'linkedin') return paragraphsIn(trimmed).length;
  return [...trimmed].length;
};

/** The bound that is broken, as a sentence the model can act on; null when the text keeps to its bounds. */
export const boundBroken = (channel: Channel, text: string): string | null => {
  const { min, max, unit } = channelBounds[channel];
  const size = measure(channel, text);
  if (size >= min && size <= max) return null;
  const words = { characters: 'characters', sms_parts: 'SMS parts', paragraphs: 'paragraphs' }[unit];
  if (channel === 'sms') {
    const { perPart } = smsParts(text.trim());
    return `An SMS must fit ${max} parts, ${perPart * max} characters as this one is written; it takes ${size}.`;
  }
  return `The whole text, signature included, must have ${min} to ${max} ${words}; it has ${size}.`;
};

/** Ends of sentences, as positions after the closing mark. A dot inside a link, a number or an initial is none. */
const sentenceEnds = (text: string): number[] =>
  [...text.matchAll(/[.!?…]["'”’)]*(?=\s|$)|\n(?=\s*\n)/gu)].map((found) => found.index + found[0].length);

/**
 * Shortens a text to its channel's upper bound without cutting a sentence: it ends at the last sentence end that fits before
 * the tail (the signature). A text whose first sentence is too long already is left whole; it is flagged, not mutilated.
 */
export const clampToBounds = (channel: Channel, body: string, tail: string): string => {
  const join = (text: string): string => (tail === '' ? text : `${text}\n\n${tail}`);
  if (channel === 'linkedin') {
    const blocks = paragraphsIn(body);
    const room = channelBounds.linkedin.max - (tail === '' ? 0 : paragraphsIn(tail).length);
    return join(blocks.slice(0, Math.max(1, room)).join('\n\n'));
  }
  for (const end of sentenceEnds(body).reverse()) {
    const shorter = join(body.slice(0, end).trimEnd());
    if (measure(channel, shorter) <= channelBounds[channel].max) return shorter;
  }
  return join(body);
};

/** A body as its channel carries it: SMS in plain punctuation, so that one curly quote does not halve its room. */
export const forChannel = (channel: Channel, body: string): string => {
  const text = body
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
  return channel === 'sms' ? toGsmPunctuation(text) : text;
};
