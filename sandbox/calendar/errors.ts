import type { HttpAnswer } from '../http/answer';

const statusNames: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ALREADY_EXISTS',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
};

/** Google's error envelope: code and message, with the reason inside `errors[]`. */
export function googleError(
  code: number,
  reason: string,
  message: string,
  headers: Record<string, string> = {},
): HttpAnswer {
  const domain = reason === 'rateLimitExceeded' ? 'usageLimits' : 'global';
  return {
    status: code,
    headers,
    json: { error: { errors: [{ domain, reason, message }], code, message, status: statusNames[code] ?? 'UNKNOWN' } },
  };
}
