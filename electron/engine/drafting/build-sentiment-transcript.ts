import type { Channel, Direction } from '../../../shared/schemas/common';

export type TranscriptMessage = {
  id: string;
  at: number;
  channel: Channel;
  direction: Direction;
  /** Who speaks: a name, else an address. */
  speaker: string;
  subject: string;
  body: string;
};

/** Messages of a transcript at most, the newest ones. */
export const transcriptLimit = 80;
/** Characters of one message at most: a pasted contract must not push the conversation out. */
const lineLimit = 1_500;

/**
 * The transcript a sentiment is judged from: the newest 80 messages as of the message judged (nothing that came later), one
 * line each, oldest first. Empty when no message has any text.
 */
export const buildSentimentTranscriptFromMessages = (
  messages: readonly TranscriptMessage[],
  asOf: { id: string; at: number },
): string =>
  messages
    .filter((each) => each.at < asOf.at || each.id === asOf.id || (each.at === asOf.at && each.id <= asOf.id))
    .map((each) => ({ each, text: oneLine(each.body) || oneLine(each.subject) }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.each.at - b.each.at || (a.each.id < b.each.id ? -1 : 1))
    .slice(-transcriptLimit)
    .map(({ each, text }) => {
      const speaker = oneLine(each.speaker) || 'unknown';
      return `${new Date(each.at).toISOString()} ${each.channel} ${each.direction} ${speaker}: ${text}`;
    })
    .join('\n');

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > lineLimit ? `${line.slice(0, lineLimit)} …` : line;
};
