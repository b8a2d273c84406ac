import type { HttpAnswer } from '../http/answer';

const names: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
};

/** Instantly's error envelope: `{ statusCode, error, message }`. It sends no rate-limit headers and no Retry-After. */
export function instantlyError(statusCode: number, message: string): HttpAnswer {
  return { status: statusCode, json: { statusCode, error: names[statusCode] ?? 'Error', message } };
}
