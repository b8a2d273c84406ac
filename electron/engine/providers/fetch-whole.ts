import type { Clock } from '../ports';

/** An answer with its body read to the end; a body that breaks off rejects, so that it cannot pass for a whole one. */
export type WholeResponse = { status: number; statusText: string; url: string; headers: Headers; text: string };

/** Why a request was given up by us. */
export class RequestTimeout extends Error {
  readonly code = 'timeout';
  constructor(timeoutMs: number) {
    super(`no whole answer within ${timeoutMs} ms`);
    this.name = 'RequestTimeout';
  }
}

export type FetchWholeOptions = {
  fetch: typeof globalThis.fetch;
  clock: Pick<Clock, 'sleep'>;
  /** For the request and its whole answer. */
  timeoutMs: number;
  signal: AbortSignal | null;
};

/**
 * One HTTP request, answer included, within one time limit. Redirects are not followed: a key must not travel to another
 * host. Rejects with RequestTimeout, the caller's abort reason, or what `fetch` threw.
 */
export const fetchWhole = async (
  url: string,
  init: { method: string; headers: Record<string, string>; body: string | null },
  { fetch, clock, timeoutMs, signal }: FetchWholeOptions,
): Promise<WholeResponse> => {
  const giveUp = new AbortController();
  const finished = new AbortController();
  const onAbort = () => giveUp.abort(signal?.reason);
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  void clock.sleep(timeoutMs, finished.signal).then(() => {
    if (!finished.signal.aborted) giveUp.abort(new RequestTimeout(timeoutMs));
  });
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: giveUp.signal });
    const text = await response.text();
    const { status, statusText, headers } = response;
    return { status, statusText, url: response.url, headers, text };
  } finally {
    finished.abort();
    signal?.removeEventListener('abort', onAbort);
  }
};
