import type { HttpAnswer } from '../http/answer';

/** OpenAI's error envelope: `{ error: { message, type, param, code } }`. */
export function openaiError(
  status: number,
  error: { message: string; type?: string; param?: string | null; code?: string | null },
  headers: Record<string, string> = {},
): HttpAnswer {
  const { message, type = 'invalid_request_error', param = null, code = null } = error;
  return { status, headers, json: { error: { message, type, param, code } } };
}

/** Codes of a 429 that no waiting cures: the account, not the moment, is at its limit. */
const spent: Readonly<Record<string, string>> = {
  insufficient_quota:
    'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs.',
  credit_balance_exhausted: 'Your credit balance is exhausted. Add credits to continue.',
  organization_spend_limit_exceeded: 'Your organization has reached its spend limit.',
  project_spend_limit_exceeded: 'Your project has reached its spend limit.',
  organization_usage_limit_exceeded: 'Your organization has reached its usage limit.',
};

/** A 429. A spent balance names no time to wait; a rate limit does, in whole seconds and in milliseconds. */
export function tooMany(code: string, waitMs: number, headers: Record<string, string>): HttpAnswer {
  const balance = spent[code];
  if (balance !== undefined) {
    return openaiError(429, { message: balance, type: 'insufficient_quota', code }, headers);
  }
  const message =
    code === 'slow_down'
      ? 'Too many requests in a short time. Slow down and try again.'
      : `Rate limit reached on requests. Please try again in ${Math.ceil(waitMs)}ms.`;
  return openaiError(
    429,
    { message, type: 'requests', code },
    {
      ...headers,
      'retry-after': String(Math.max(1, Math.ceil(waitMs / 1000))),
      'retry-after-ms': String(Math.ceil(waitMs)),
    },
  );
}
