import { setTimeout as wait } from 'node:timers/promises';

/** Time as the stand-ins live it: the real clock for stamps, a scaled one for latencies, rate windows and waits. */
export class Pace {
  /** Grows at every reset: what was counted before then is forgotten. */
  epoch = 0;

  constructor(private factor: number) {}

  get scale(): number {
    return this.factor;
  }

  set scale(factor: number) {
    if (!(factor > 0 && Number.isFinite(factor))) throw new RangeError('scale must be a number above 0');
    this.factor = factor;
  }

  now(): number {
    return Date.now();
  }

  /** Milliseconds of this machine that stand for `realMs` at the real provider. */
  scaled(realMs: number): number {
    return realMs * this.factor;
  }

  /** Waits `ms` of this machine's time; an abort ends the wait at once and rejects. */
  async wait(ms: number, signal?: AbortSignal): Promise<void> {
    await wait(Math.max(0, ms), undefined, { signal });
  }
}
