import { ReadError } from '../reader';
import type { InstantlyAnswer } from './create-instantly-api';

type Failure = Exclude<InstantlyAnswer, { kind: 'ok' }>;

/** A refusal of Instantly's as a sentence that says what to do. */
export const explainRefusal = (answer: Extract<InstantlyAnswer, { kind: 'refused' }>): string => {
  switch (answer.status) {
    case 401:
    case 403:
      return `Instantly does not accept the API key (${answer.status}: ${answer.message}). Make a v2 key that may read campaigns, leads and emails and create emails, and store it in Settings, Connections.`;
    case 402:
      return 'The Instantly workspace has no active paid plan (402). Nothing can be read or sent until it has one.';
    case 429:
      return `Instantly asks to slow down (429: ${answer.message}).`;
    default:
      return `Instantly refused (${answer.status}: ${answer.message}).`;
  }
};

/** What a Reader throws for an answer that is not ok. */
export const toReadError = (answer: Failure): ReadError => {
  if (answer.kind === 'lost') {
    const message = answer.unsent
      ? `Instantly cannot be reached: ${answer.message}.`
      : `Instantly did not answer as it should: ${answer.message}.`;
    return new ReadError({ kind: 'unreachable', message });
  }
  const message = explainRefusal(answer);
  if (answer.status === 401 || answer.status === 403) return new ReadError({ kind: 'auth', message });
  if (answer.status === 429)
    return new ReadError({ kind: 'rate_limited', retryAfterMs: answer.retryAfterMs ?? 60_000, message });
  return new ReadError({ kind: 'refused', message });
};
