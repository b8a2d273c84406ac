import type { Clock } from '../../ports';

/** Keeps requests under a limit of so many a minute. */
export type RequestPace = {
  /** Waits for the next request's turn; returns early when the signal aborts. */
  take(signal: AbortSignal): Promise<void>;
  /** The provider refused for haste without saying how long to wait: keep to the documented limit from here on. */
  tighten(): void;
};

const windowMs = 60_000;
/** How long one refusal makes us count our requests. */
const tightForMs = 10 * 60_000;

/**
 * Counts requests in a sliding minute, but holds them back only after the provider has refused one without a Retry-After.
 * Until then its own word is quicker and truer than our count: other programs share the same limit.
 */
export const createRequestPace = (perMinute: number, clock: Clock): RequestPace => {
  let starts: number[] = [];
  let tightUntilAt = 0;
  return {
    tighten: () => {
      tightUntilAt = clock.now() + tightForMs;
    },
    take: async (signal) => {
      while (!signal.aborted) {
        const now = clock.now();
        starts = starts.filter((at) => at > now - windowMs);
        const oldest = starts[0];
        if (now >= tightUntilAt || starts.length < perMinute || oldest === undefined) break;
        await clock.sleep(oldest + windowMs - now + 1, signal);
      }
      starts.push(clock.now());
    },
  };
};
