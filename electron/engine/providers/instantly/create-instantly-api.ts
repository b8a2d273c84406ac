import type { Clock, Log } from '../../ports';
import { faultWords } from '../fault-words';
import { fetchWhole, type WholeResponse } from '../fetch-whole';
import { readNetworkFault } from '../network-fault';
import { readRetryAfter } from '../retry-after';
import { instantlyError } from './instantly-wire';
import { createRequestPace } from './request-pace';

/** What came of one request to Instantly. */
export type InstantlyAnswer =
  | { kind: 'ok'; value: unknown }
  /** Instantly said no; nothing was done. */
  | { kind: 'refused'; status: number; retryAfterMs: number | null; message: string }
  /** No whole answer, or a server's error. `unsent` is proof that the request never arrived. */
  | { kind: 'lost'; code: string; unsent: boolean; message: string };

export type InstantlyRequest = {
  method: 'GET' | 'POST';
  /** Below the base URL, such as `/emails`. */
  path: string;
  query?: Record<string, string | number | boolean | null>;
  body?: unknown;
  signal: AbortSignal;
  /** Called right before the first byte may leave. */
  onLeaving?: () => void;
};

/** One account's API: one key, one count of requests. Reader and sender of an account share it. */
export type InstantlyApi = {
  /** One request, one answer; never repeats anything and never throws. */
  once(request: InstantlyRequest): Promise<InstantlyAnswer>;
  /** For reads: waits out refusals for haste, as long as Instantly says or as its documented limits ask. */
  read(request: InstantlyRequest): Promise<InstantlyAnswer>;
  clock: Clock;
  log: Log;
};

export type InstantlyApiOptions = {
  /** `https://api.instantly.ai/api/v2` in the real world. */
  baseUrl: string;
  apiKey: string;
  fetch: typeof globalThis.fetch;
  clock: Clock;
  log: Log;
  /** For one request and its answer, default 30 s. */
  timeoutMs?: number;
};

/** Documented for GET /emails alone; everything else may do 100 a second. */
const emailListsPerMinute = 20;
const mostWaits = 6;
const longestWaitMs = 70_000;
/** First wait where a 429 brings no Retry-After; doubled each time, as Instantly's own guidance asks. */
const blindWaitMs = 2_000;

const addressOf = (baseUrl: string, { path, query }: InstantlyRequest): string => {
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}${path}`);
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== null) url.searchParams.set(name, String(value));
  return url.href;
};

/** Opens the API of one account. The key goes into the Authorization header and nowhere else. */
export const createInstantlyApi = (options: InstantlyApiOptions): InstantlyApi => {
  const { baseUrl, apiKey, clock, log, timeoutMs = 30_000 } = options;
  const pace = createRequestPace(emailListsPerMinute, clock);
  // Whatever a server or a proxy echoes ends in messages and logs: the key must not be among it.
  const scrub = (text: string): string => (apiKey === '' ? text : text.replaceAll(apiKey, '[key]')).slice(0, 300);

  const readAnswer = ({ status, statusText, headers, text }: WholeResponse): InstantlyAnswer => {
    let json: unknown;
    try {
      json = text === '' ? {} : JSON.parse(text);
    } catch {
      if (status < 300)
        return {
          kind: 'lost',
          code: 'unreadable_answer',
          unsent: false,
          message: 'the answer was cut off or is not JSON',
        };
    }
    const said = instantlyError.safeParse(json);
    const words = scrub((said.success ? (said.data.message ?? said.data.error) : undefined) ?? statusText);
    if (status >= 500 || status === 408)
      return { kind: 'lost', code: `http_${status}`, unsent: false, message: `${status} ${words}` };
    if (status >= 300) {
      const retryAfterMs = readRetryAfter(headers.get('retry-after'), clock.now());
      return { kind: 'refused', status, retryAfterMs, message: words };
    }
    // Some endpoints answer 200 with an error in the body: what then happened is not known.
    if (said.success && (said.data.statusCode ?? 0) >= 400)
      return { kind: 'lost', code: `body_${said.data.statusCode}`, unsent: false, message: words };
    return { kind: 'ok', value: json };
  };

  const once: InstantlyApi['once'] = async (request) => {
    const headers: Record<string, string> = { authorization: `Bearer ${apiKey}`, accept: 'application/json' };
    if (request.body !== undefined) headers['content-type'] = 'application/json';
    const init = {
      method: request.method,
      headers,
      body: request.body === undefined ? null : JSON.stringify(request.body),
    };
    if (request.signal.aborted)
      return { kind: 'lost', code: 'stopped', unsent: true, message: 'stopped before it left' };
    request.onLeaving?.();
    try {
      const whole = await fetchWhole(addressOf(baseUrl, request), init, {
        fetch: options.fetch,
        clock,
        timeoutMs,
        signal: request.signal,
      });
      return readAnswer(whole);
    } catch (error) {
      const { code, unsent } = readNetworkFault(error);
      const said = error instanceof Error ? scrub(error.message) : 'network error';
      return {
        kind: 'lost',
        code,
        unsent,
        message: faultWords(code) ?? (code === 'network' ? said : `${said} (${code})`),
      };
    }
  };

  const read: InstantlyApi['read'] = async (request) => {
    for (let waits = 0; ; waits += 1) {
      if (request.path === '/emails') await pace.take(request.signal);
      const answer = await once(request);
      if (answer.kind !== 'refused' || answer.status !== 429 || waits === mostWaits) return answer;
      if (answer.retryAfterMs === null) pace.tighten();
      const waitMs = answer.retryAfterMs ?? blindWaitMs * 2 ** waits;
      if (waitMs > longestWaitMs) return answer;
      log.write('info', 'instantly.waiting', { path: request.path, waitMs });
      await clock.sleep(waitMs, request.signal);
    }
  };

  return { once, read, clock, log };
};

/** An account to open, or its API that a reader already holds: sharing one keeps one count of requests. */
export type InstantlyAccount = InstantlyApi | InstantlyApiOptions;

export const toInstantlyApi = (account: InstantlyAccount): InstantlyApi =>
  'once' in account ? account : createInstantlyApi(account);
