import type { Channel } from '../../../../shared/schemas/common';
import { type Gate, stop } from './gate';

const by: Record<Channel, string> = { email: 'by mail', sms: 'by SMS', linkedin: 'on LinkedIn' };

/** `already_answered`: anybody answered since, on any channel. Passed by what a person asks for and by `--include-answered`. */
export const stopAnswered: Gate = ({ thread, personAsked, backfill }) => {
  if (!thread.answered || personAsked || backfill?.includeAnswered === true) return null;
  return stop(
    thread.answer === undefined
      ? 'Somebody has answered since.'
      : `${thread.answer.by} has answered since, ${by[thread.answer.channel]}.`,
  );
};
