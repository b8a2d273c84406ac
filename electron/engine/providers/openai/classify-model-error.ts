import { APIConnectionError, APIError, APIUserAbortError, OpenAIError } from 'openai';
import type { ModelFailureCode } from './model-answer';
import { askedWaitMs } from './retry-delay';
import { spentCodes } from './spent-codes';

/** How a failed request is to be treated. `waitMs` is what the provider asked for; null: our own back-off. */
export type ClassifiedError = {
  code: ModelFailureCode;
  fatal: boolean;
  retry: boolean;
  waitMs: number | null;
  message: string;
};

/** Codes that ask for patience: in a stream they come without the status 429. */
const slowCodes = new Set(['rate_limit_exceeded', 'slow_down']);

const fail = (
  code: ModelFailureCode,
  message: string,
  rest: { fatal?: boolean; retry?: boolean; waitMs?: number | null } = {},
): ClassifiedError => ({
  code,
  message,
  fatal: rest.fatal ?? false,
  retry: rest.retry ?? false,
  waitMs: rest.waitMs ?? null,
});

/**
 * Sorts what a request to the model threw. Source of the codes: PROVIDERS.md, OpenAI.
 * The provider's own words are not passed on where they may quote the request or part of the key.
 */
export const classifyModelError = (error: unknown, now: number): ClassifiedError => {
  if (error instanceof APIUserAbortError) return fail('cancelled', 'The call was stopped.');
  if (error instanceof APIConnectionError) {
    return fail('network', 'The model provider could not be reached.', { retry: true });
  }
  // The SDK's own refusal to make a request: a fault of ours, which no repetition cures.
  if (error instanceof OpenAIError && !(error instanceof APIError)) {
    return fail('bad_request', `The request could not be made (${error.message}).`);
  }
  if (!(error instanceof APIError)) {
    return fail('network', 'The answer of the model provider could not be read.', { retry: true });
  }
  const status = error.status ?? 0;
  const code = error.code ?? error.type ?? '';
  // Some compatible servers answer 402 or 403 for a spent balance: the code decides before the status.
  if (spentCodes.has(code) || status === 402) {
    return fail('spent_balance', `The model account has no balance or allowance left (${code || status}).`, {
      fatal: true,
    });
  }
  if (status === 401 || status === 403) {
    return fail('auth', `The model provider refuses the key (${status}${code ? `, ${code}` : ''}).`, { fatal: true });
  }
  if (status === 429 || (status === 0 && slowCodes.has(code))) {
    return fail('rate_limited', `The model provider asks to slow down (${code || 429}).`, {
      retry: true,
      waitMs: askedWaitMs(error.headers, now),
    });
  }
  if (status === 404) {
    return fail('bad_request', `The model or address is not known to the provider (${code || 404}).`, { fatal: true });
  }
  // Status 0: an error event in the middle of a stream.
  if (status === 0 || status === 408 || status === 409 || status >= 500) {
    return fail('server', `The model provider failed (${status || code || 'stream'}).`, {
      retry: true,
      waitMs: askedWaitMs(error.headers, now),
    });
  }
  return fail('bad_request', `The model provider refused the request (${status}${code ? `, ${code}` : ''}).`);
};
