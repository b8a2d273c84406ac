import type { Pace } from '../store/pace';
import { chance } from '../store/random';

/** Per minute of the provider's time, as an ordinary paid tier has them. */
const requestsPerMinute = 5_000;
const tokensPerMinute = 4_000_000;

/** From how many requests under way a burst may be refused, and how often it is. */
const burstFrom = 4;
const burstRefusal = 0.03;
const burstWaitMs = 1_500;

/**
 * Rate limits of the model: two buckets that fill with (scaled) time, and now and then a refusal in a burst. Which request
 * that is depends on the seed and the request's own content, never on timing; the same request sent again is let through.
 */
export class ModelLimits {
  private requests = requestsPerMinute;
  private tokens = tokensPerMinute;
  private filledAt = performance.now();
  private readonly refused = new Set<string>();

  constructor(
    private readonly pace: Pace,
    private readonly seed: number,
  ) {}

  /** Charges one request. Null when it may pass, else the milliseconds to wait. */
  charge(fingerprint: string, tokens: number, underWay: number): number | null {
    this.fill();
    if (this.requests < 1 || this.tokens < tokens) {
      const missing = Math.max((1 - this.requests) / requestsPerMinute, (tokens - this.tokens) / tokensPerMinute);
      return this.pace.scaled(missing * 60_000);
    }
    if (
      underWay >= burstFrom &&
      !this.refused.has(fingerprint) &&
      chance(this.seed, 'burst', fingerprint) < burstRefusal
    ) {
      this.refused.add(fingerprint);
      return this.pace.scaled(burstWaitMs);
    }
    this.requests -= 1;
    this.tokens -= tokens;
    return null;
  }

  /** The `x-ratelimit-*` headers as of now. */
  headers(): Record<string, string> {
    this.fill();
    const reset = (missing: number, perMinute: number) => duration(this.pace.scaled((missing / perMinute) * 60_000));
    return {
      'x-ratelimit-limit-requests': String(requestsPerMinute),
      'x-ratelimit-limit-tokens': String(tokensPerMinute),
      'x-ratelimit-remaining-requests': String(Math.floor(this.requests)),
      'x-ratelimit-remaining-tokens': String(Math.floor(this.tokens)),
      'x-ratelimit-reset-requests': reset(requestsPerMinute - this.requests, requestsPerMinute),
      'x-ratelimit-reset-tokens': reset(tokensPerMinute - this.tokens, tokensPerMinute),
    };
  }

  private fill(): void {
    const now = performance.now();
    const minutes = (now - this.filledAt) / this.pace.scaled(60_000);
    this.filledAt = now;
    this.requests = Math.min(requestsPerMinute, this.requests + minutes * requestsPerMinute);
    this.tokens = Math.min(tokensPerMinute, this.tokens + minutes * tokensPerMinute);
  }
}

/** A duration as the headers write it: `12ms`, `1.5s`, `6m0s`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.ceil(ms)}ms`;
  if (ms < 60_000) return `${Math.round(ms) / 1000}s`;
  return `${Math.floor(ms / 60_000)}m${Math.round((ms % 60_000) / 1000)}s`;
}
