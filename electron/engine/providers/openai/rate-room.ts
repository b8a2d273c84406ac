import { parseResetMs } from './retry-delay';

/** What is left of the provider's limits after an answer, by its own account. */
export type RateRoom = {
  /** Milliseconds to wait before another request while `inFlight` are still under way; 0 when there is room. */
  waitMs(inFlight: number): number;
};

type Bucket = { limit: number; remaining: number; resetMs: number };

const bucketOf = (headers: Headers, kind: 'requests' | 'tokens'): Bucket | null => {
  const number = (name: string): number => Number(headers.get(`x-ratelimit-${name}-${kind}`) ?? Number.NaN);
  const limit = number('limit');
  const remaining = number('remaining');
  const resetMs = parseResetMs(headers.get(`x-ratelimit-reset-${kind}`) ?? '');
  return Number.isFinite(limit) && Number.isFinite(remaining) && resetMs !== null
    ? { limit, remaining, resetMs }
    : null;
};

/** Time until a bucket that is full again after `resetMs` holds what is needed; it fills evenly. */
const untilThere = ({ limit, remaining, resetMs }: Bucket, needed: number): number =>
  remaining >= needed ? 0 : Math.min(resetMs, (resetMs * (needed - remaining)) / Math.max(1, limit - remaining));

/**
 * Reads `x-ratelimit-{limit,remaining,reset}-{requests,tokens}` (not guaranteed, so null without them). `charged` is what
 * requests like this one take from the token limit: input and the output budget asked for.
 */
export const readRateRoom = (headers: Headers, charged: number): RateRoom | null => {
  const requests = bucketOf(headers, 'requests');
  const tokens = bucketOf(headers, 'tokens');
  if (requests === null && tokens === null) return null;
  return {
    // What is under way may have been let in after this answer was counted: it is reckoned in, at the price of a short wait.
    waitMs: (inFlight) =>
      Math.ceil(
        Math.max(
          requests === null ? 0 : untilThere(requests, Math.min(inFlight + 1, requests.limit)),
          tokens === null ? 0 : untilThere(tokens, Math.min(charged * (inFlight + 1), tokens.limit)),
        ),
      ),
  };
};
