import { hash } from 'node:crypto';

/** A number in [0, 1) fixed by the text: the same message always gets the same delay and the same draw. */
export const fixedFraction = (seed: string): number => hash('sha256', seed, 'buffer').readUInt32BE(0) / 0x1_0000_0000;

/** Late replies still wait a little, so that a person can stop them. */
const lateDelayMs = 30_000;

/**
 * When a reply admitted by rule leaves: a fixed point of the campaign's window, counted from when the message came;
 * if that is past, 30 s from now. Takes and gives UTC milliseconds.
 */
export const delayedSendAt = (input: {
  messageId: string;
  messageSentAt: number;
  minSeconds: number;
  maxSeconds: number;
  now: number;
}): number => {
  const span = Math.max(0, input.maxSeconds - input.minSeconds);
  const seconds = input.minSeconds + Math.round(fixedFraction(`delay:${input.messageId}`) * span);
  const at = input.messageSentAt + seconds * 1000;
  return at > input.now ? at : input.now + lateDelayMs;
};
