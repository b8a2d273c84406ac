import type { Clock } from '../ports';

/** Thrown as an abort's reason: the peer kept the line open, and even said something now and then, but got nowhere. */
export class TooSlow extends Error {
  readonly code = 'too_slow';
  constructor(ms: number) {
    super(`too slow: not done within ${Math.round(ms / 60_000)} minutes`);
    this.name = 'TooSlow';
  }
}

export type Deadline = {
  /** Aborts when the time is over or the caller's signal aborts. */
  signal: AbortSignal;
  /** Whether it was the time that ended it. */
  over(): boolean;
  /** Lets go of the clock; must be called. */
  done(): void;
};

/**
 * A limit for a whole piece of work. A peer that sends one byte a second never looks silent to a socket's own limit, which
 * counts from the last byte; this one counts from the start.
 */
export const deadline = (clock: Pick<Clock, 'sleep'>, ms: number, outer: AbortSignal): Deadline => {
  const stop = new AbortController();
  const finished = new AbortController();
  const forward = () => stop.abort(outer.reason);
  if (outer.aborted) forward();
  outer.addEventListener('abort', forward, { once: true });
  let late = false;
  void clock.sleep(ms, finished.signal).then(() => {
    if (finished.signal.aborted || stop.signal.aborted) return;
    late = true;
    stop.abort(new TooSlow(ms));
  });
  return {
    signal: stop.signal,
    over: () => late,
    done: () => {
      finished.abort();
      outer.removeEventListener('abort', forward);
    },
  };
};
