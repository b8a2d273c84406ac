import type { Clock } from '../../ports';
import { faultWords } from '../fault-words';
import { readNetworkFault } from '../network-fault';

export type CalendarAccess = {
  /** `https://www.googleapis.com/calendar/v3` or a stand-in's. */
  baseUrl: string;
  /** Gives a valid access token; asked before every request. */
  token: () => Promise<string>;
  fetch: typeof globalThis.fetch;
  clock: Clock;
  /** For one request; 15 s when not given. */
  timeoutMs?: number;
};

export type CalendarProblem = {
  kind: 'auth' | 'unreachable' | 'rate_limited' | 'not_found' | 'conflict' | 'refused' | 'server' | 'unreadable';
  /** One sentence for a person. */
  message: string;
  retryAfterMs: number | null;
  /** True when not a byte can have reached the provider. */
  unsent?: boolean;
};

export const calendarProblem = (
  kind: CalendarProblem['kind'],
  message: string,
  retryAfterMs: number | null = null,
): CalendarProblem => ({ kind, message, retryAfterMs });

export type CalendarAnswer = { kind: 'ok'; json: unknown } | { kind: 'failed'; problem: CalendarProblem };

const reasonOf = (json: unknown): string => {
  const error = typeof json === 'object' && json !== null && 'error' in json ? json.error : null;
  if (typeof error !== 'object' || error === null) return '';
  if ('errors' in error && Array.isArray(error.errors)) {
    const first: unknown = error.errors[0];
    if (typeof first === 'object' && first !== null && 'reason' in first) return String(first.reason);
  }
  return 'status' in error ? String(error.status) : '';
};

/** One request, no retry of its own: the caller knows whether asking twice is harmless. Never rejects. */
export const calendarRequest = async (
  access: CalendarAccess,
  request: { method: 'GET' | 'POST'; path: string; body?: unknown; signal?: AbortSignal | undefined },
): Promise<CalendarAnswer> => {
  const fail = (
    kind: CalendarProblem['kind'],
    message: string,
    retryAfterMs: number | null = null,
  ): CalendarAnswer => ({
    kind: 'failed',
    problem: calendarProblem(kind, message, retryAfterMs),
  });
  let token: string;
  try {
    token = await access.token();
  } catch {
    return fail('auth', 'The sign-in to the calendar could not be renewed.');
  }
  const stop = new AbortController();
  const done = new AbortController();
  const forward = (): void => stop.abort();
  request.signal?.addEventListener('abort', forward, { once: true });
  if (request.signal?.aborted) stop.abort();
  void access.clock.sleep(access.timeoutMs ?? 15_000, done.signal).then(() => {
    if (!done.signal.aborted) stop.abort();
  });
  try {
    const response = await access.fetch(`${access.baseUrl.replace(/\/$/, '')}${request.path}`, {
      method: request.method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      signal: stop.signal,
    });
    const text = await response.text();
    let json: unknown = null;
    try {
      json = text === '' ? null : JSON.parse(text);
    } catch {
      if (response.ok) return fail('unreadable', 'The calendar answered in a form that is not known.');
    }
    if (response.ok) return { kind: 'ok', json };
    const reason = reasonOf(json);
    const { status } = response;
    const named = reason === '' ? String(status) : `${status}, ${reason}`;
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    const limited = status === 429 || /rateLimitExceeded|quotaExceeded/i.test(reason);
    if (limited) {
      return fail(
        'rate_limited',
        `The calendar asks to slow down (${named}).`,
        Number.isFinite(seconds) ? seconds * 1000 : null,
      );
    }
    if (status === 401 || status === 403) return fail('auth', `The calendar refuses the sign-in (${named}).`);
    if (status === 404 || status === 410) return fail('not_found', `The calendar is not known (${named}).`);
    if (status === 409) return fail('conflict', `The calendar already has it (${named}).`);
    if (status >= 500) return fail('server', `The calendar provider failed (${named}).`);
    return fail('refused', `The calendar refused the request (${named}).`);
  } catch (error) {
    const { code, unsent } = readNetworkFault(error);
    const late = stop.signal.aborted && !request.signal?.aborted;
    const why = faultWords(late ? 'timeout' : code);
    return {
      kind: 'failed',
      problem: {
        ...calendarProblem('unreachable', `The calendar could not be reached${why === null ? '' : `: ${why}`}.`),
        unsent: unsent && !late,
      },
    };
  } finally {
    done.abort();
    request.signal?.removeEventListener('abort', forward);
  }
};
