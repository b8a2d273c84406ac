import type { Clock } from '../../ports';

/** What became of a request, as the limiter needs to know it. */
export type RequestOutcome = { kind: 'ok' } | { kind: 'failed' } | { kind: 'throttled'; waitMs: number };

/** A place in the limiter; give it back exactly once. */
export type ModelPlace = { release(outcome: RequestOutcome): void };

export type ModelLimits = {
  /** Requests in flight at most. */
  concurrency: number;
  /** Requests started a minute at most, evenly spaced; null: no limit of ours. */
  rpm: number | null;
};

export type ModelLimiter = {
  /** Waits for a place. Null when the deadline (UTC ms) or the signal came first. First come, first served. */
  acquire(options: { deadlineAt: number; signal?: AbortSignal | undefined }): Promise<ModelPlace | null>;
  /** Changes the limits from here on (a backfill's --rpm, a setting); what is in flight stays. */
  setLimits(limits: ModelLimits): void;
  /** For the log and the screen. */
  state(): { inFlight: number; waiting: number; allowed: number; pausedUntilAt: number };
};

/** After this many answers without throttling, one more request may be in flight again. */
const answersPerStepUp = 4;

/**
 * One limiter for everything that calls the model: a bounded number in flight, starts spaced to `rpm`, and one shared
 * back-off. A throttled answer halves what may be in flight and pauses every caller for as long as the provider says,
 * since the limit belongs to the account and not to the request that met it; good answers raise it again one by one.
 */
export const createModelLimiter = (options: ModelLimits & { clock: Clock }): ModelLimiter => {
  const { clock } = options;
  let limits: ModelLimits = { concurrency: Math.max(1, options.concurrency), rpm: options.rpm };
  let allowed = limits.concurrency;
  let inFlight = 0;
  let calmAnswers = 0;
  let pausedUntilAt = 0;
  let cutAt = Number.NEGATIVE_INFINITY;
  let nextStartAt = 0;
  let wakeAt = Number.POSITIVE_INFINITY;
  const queue: { start(): void; gone: boolean }[] = [];

  const spacingMs = (): number => (limits.rpm === null ? 0 : 60_000 / limits.rpm);

  const pump = (): void => {
    for (;;) {
      while (queue[0]?.gone) queue.shift();
      const head = queue[0];
      if (!head || inFlight >= allowed) return;
      const now = clock.now();
      const mayStartAt = Math.max(pausedUntilAt, nextStartAt);
      if (mayStartAt > now) {
        wakeIn(mayStartAt - now, mayStartAt);
        return;
      }
      queue.shift();
      inFlight += 1;
      nextStartAt = now + spacingMs();
      head.start();
    }
  };

  /** One timer for all who wait: an earlier one already set will pump, find it too early, and set the next. */
  const wakeIn = (ms: number, at: number): void => {
    if (wakeAt <= at && wakeAt > clock.now()) return;
    wakeAt = at;
    void clock.sleep(Math.ceil(ms)).then(() => {
      if (wakeAt === at) wakeAt = Number.POSITIVE_INFINITY;
      pump();
    });
  };

  const settle = (outcome: RequestOutcome, startedAt: number): void => {
    inFlight -= 1;
    if (outcome.kind === 'throttled') {
      // Requests that were under way when the limit was met say nothing new: one burst, one cut.
      if (startedAt > cutAt) {
        allowed = Math.max(1, Math.floor(allowed / 2));
        cutAt = clock.now();
      }
      calmAnswers = 0;
      pausedUntilAt = Math.max(pausedUntilAt, clock.now() + outcome.waitMs);
    } else if (outcome.kind === 'ok' && allowed < limits.concurrency) {
      calmAnswers += 1;
      if (calmAnswers >= answersPerStepUp) {
        calmAnswers = 0;
        allowed += 1;
      }
    }
    pump();
  };

  const place = (): ModelPlace => {
    let held = true;
    const startedAt = clock.now();
    return {
      release(outcome) {
        if (!held) return;
        held = false;
        settle(outcome, startedAt);
      },
    };
  };

  return {
    acquire({ deadlineAt, signal }) {
      if (signal?.aborted || clock.now() >= deadlineAt) return Promise.resolve(null);
      return new Promise((resolve) => {
        const answered = new AbortController();
        const entry = {
          gone: false,
          start(): void {
            signal?.removeEventListener('abort', leave);
            answered.abort();
            resolve(place());
          },
        };
        const leave = (): void => {
          if (entry.gone || answered.signal.aborted) return;
          entry.gone = true;
          signal?.removeEventListener('abort', leave);
          answered.abort();
          resolve(null);
        };
        queue.push(entry);
        signal?.addEventListener('abort', leave, { once: true });
        pump();
        if (!answered.signal.aborted) {
          void clock.sleep(deadlineAt - clock.now(), answered.signal).then(leave);
        }
      });
    },
    setLimits(next) {
      limits = { concurrency: Math.max(1, next.concurrency), rpm: next.rpm };
      allowed = limits.concurrency;
      pump();
    },
    state: () => ({ inFlight, waiting: queue.filter((entry) => !entry.gone).length, allowed, pausedUntilAt }),
  };
};
