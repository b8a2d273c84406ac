import type { Pace } from './pace';

/**
 * Counts calls in a sliding window, as the providers do: `limit` calls per `windowMs` of the provider's time. The window is
 * scaled, so a client that paces itself by real limits never meets it and one that bursts does.
 */
export class RateWindow {
  private readonly calls = new Map<string, number[]>();
  private epoch = 0;

  constructor(
    private readonly pace: Pace,
    private readonly limit: number,
    private readonly windowMs: number,
  ) {}

  /** Takes one call for `key`. Null when allowed, else the seconds (of the provider's time, whole, at least 1) to wait. */
  refuse(key = ''): number | null {
    if (this.epoch !== this.pace.epoch) this.calls.clear();
    this.epoch = this.pace.epoch;
    const now = performance.now();
    const span = this.pace.scaled(this.windowMs);
    const recent = (this.calls.get(key) ?? []).filter((at) => now - at < span);
    this.calls.set(key, recent);
    const oldest = recent[recent.length - this.limit];
    if (oldest === undefined) {
      recent.push(now);
      return null;
    }
    return Math.max(1, Math.ceil((oldest + span - now) / 1000));
  }
}
