import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { z } from 'zod';
import { readNetworkFault } from '../network-fault';
import { type SlackFailed, type SlackUncertain, slackFailed } from './slack-result';

/** Slack's codes for "it is possible that some aspect of the operation succeeded" (common errors of the Web API). */
const halfDone = new Set(['fatal_error', 'internal_error', 'service_unavailable']);

const platformAnswer = z.object({
  error: z.string(),
  needed: z.string().nullish(),
  provided: z.string().nullish(),
  response_metadata: z
    .object({ retryAfter: z.number().optional(), messages: z.array(z.string()).optional() })
    .optional(),
});

/** A code, as opposed to the raw text of an answer that was not JSON (the SDK puts that into `error`). */
const isCode = (text: string): boolean => /^[a-z][a-z0-9_.-]{0,79}$/i.test(text);

const inDoubt = (writes: boolean, code: string): SlackFailed | SlackUncertain =>
  writes ? { kind: 'uncertain', code } : slackFailed(code);

/** What Slack said about an argument, such as "must be less than 3001 characters [json-pointer:/blocks/3/text]". */
export const slackNotes = (error: unknown): string[] => {
  if (!(error instanceof WebAPIPlatformError)) return [];
  const answer = platformAnswer.safeParse(error.data);
  return answer.success ? (answer.data.response_metadata?.messages ?? []) : [];
};

/**
 * Sorts what the SDK throws. `writes` tells whether the call leaves something behind when repeated (a post does; a look-up,
 * opening a DM that exists, or an update to the same text does not): only then is a lost answer uncertain.
 */
export const readSlackError = (error: unknown, writes: boolean): SlackFailed | SlackUncertain => {
  if (error instanceof WebAPIRateLimitedError)
    return slackFailed('ratelimited', { retryAfterMs: error.retryAfter * 1000 });
  if (error instanceof WebAPIPlatformError) {
    const answer = platformAnswer.safeParse(error.data);
    if (!answer.success || !isCode(answer.data.error)) return inDoubt(writes, 'unreadable_answer');
    const { error: code, needed, provided, response_metadata: more } = answer.data;
    if (halfDone.has(code)) return inDoubt(writes, code);
    const retryAfterMs = more?.retryAfter === undefined ? null : more.retryAfter * 1000;
    return slackFailed(code, { needed: needed ?? null, provided: provided ?? null, retryAfterMs });
  }
  if (error instanceof WebAPIHTTPError) {
    const code = `http_${error.statusCode}`;
    return error.statusCode >= 500 ? inDoubt(writes, code) : slackFailed(code);
  }
  if (error instanceof WebAPIRequestError) {
    const fault = readNetworkFault(error.original);
    if (fault.unsent) return slackFailed('unreachable');
    return inDoubt(writes, fault.code === 'timeout' ? 'timeout' : 'connection_lost');
  }
  // A 429 whose Retry-After is missing or unreadable reaches us as a bare Error; Slack refused it all the same.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain'))
    return slackFailed('ratelimited', { retryAfterMs: 1000 });
  return inDoubt(writes, 'connection_lost');
};
