import type { Clock, Random } from '../../ports';
import type { RateRoom } from './rate-room';

/** What became of a request, as the limiter needs to know it. */
export type RequestOutcome =
  /** `room`: what the provider says is left of its limits; null where it says nothing. */
  | { kind: 'ok'; room?: RateRoom | null }
  | { kind: 'failed' }
  | { kind: 'throttled'; waitMs: number }
  /** The balance or allowance is gone; the sentence is for a person. */
  | { kind: 'spent'; message: string };

/** A place in the limiter; give it back exactly once. */
export type ModelPlace = { release(outcome: RequestOutcome): void };

export type ModelLimits = {
  /** Requests in flight at most. */
  concurrency: number;
  /** Requests started a minute at most, evenly spaced; null: no limit of ours. */
  rpm: number | null;
};

export type ModelLimiter = {
  /**
   * Waits for a place. Null when the deadline (UTC ms) or the signal came first, or when the balance is spent (`spent()` then
   * says so). Whoever a person waits for goes before the others, who get every fourth place all the same; among equals first
   * come, first served. So nobody starves, and a redraft never stands behind a backfill.
   */
  acquire(options: {
    deadlineAt: number;
    signal?: AbortSignal | undefined;
    personWaits?: boolean;
  }): Promise<ModelPlace | null>;
  /** Changes the limits from here on (a backfill's --rpm, a setting); what is in flight stays, and so does a back-off. */
  setLimits(limits: ModelLimits): void;
  /** Why nothing is asked at all, or null: a spent balance that the next probe has not found refilled. */
  spent(): string | null;
  /** Forgets a spent balance and a back-off: another account, or a person who says that it was paid. */
  reset(): void;
  /** For the log and the screen. */
  state(): { inFlight: number; waiting: number; allowed: number; pausedUntilAt: number };
};

/** So many places in a row go to people who wait while others wait too; the next is the others'. */
export const personPlacesInARow = 3;
/** After this many answers without throttling, one more request may be in flight again. */
const answersPerStepUp = 4;
/** How long a spent balance is believed before one request looks again; doubled each time, up to the longest. */
const probe = { firstMs: 30_000, longestMs: 600_000 };
/** No pause is longer: a server that asks for days, by mistake or malice, would end all drafting. After this one request asks again. */
const longestPauseMs = 600_000;
/** Share of a pause that chance adds, so that several desktops of one account do not come back in the same moment. */
const jitterShare = 0.1;

/**
 * One limiter for everything that calls the model: a bounded number in flight, starts spaced to `rpm`, and one shared
 * back-off. A throttled answer halves what may be in flight and pauses every caller for as long as the provider says,
 * since the limit belongs to the account and not to the request that met it; good answers raise it again one by one
 * (additive increase, multiplicative decrease). Where the provider says how much is left, callers pause before they meet the
 * limit. A spent balance ends every wait at once, and a single request looks now and then whether it was refilled.
 */
export const createModelLimiter = (options: ModelLimits & { clock: Clock; random?: Random }): ModelLimiter => {
  const { clock } = options;
  let limits: ModelLimits = { concurrency: Math.max(1, options.concurrency), rpm: options.rpm };
  let allowed = limits.concurrency;
  let inFlight = 0;
  let calmAnswers = 0;
  let pausedUntilAt = 0;
  let cutAt = Number.NEGATIVE_INFINITY;
  let nextStartAt = 0;
  let wakeAt = Number.POSITIVE_INFINITY;
  let broke: { message: string; sinceAt: number; probeAt: number; waitMs: number; probing: boolean } | null = null;
  type Entry = { start(): void; leave(): void; gone: boolean };
  const people: Entry[] = [];
  const others: Entry[] = [];
  let personPlaces = 0;

  /** Whose turn it is; those who left are forgotten on the way. */
  const next = (): { entry: Entry; take(): void } | null => {
    for (const queue of [people, others]) while (queue[0]?.gone) queue.shift();
    const [person] = people;
    const [other] = others;
    // Counted while others wait. That no person waits just now resets nothing: people who come one by one, each while the
    // one before is served, would take every place.
    if (!other) personPlaces = 0;
    if (person && (!other || personPlaces < personPlacesInARow))
      return {
        entry: person,
        take: () => {
          people.shift();
          personPlaces += 1;
        },
      };
    return other
      ? {
          entry: other,
          take: () => {
            others.shift();
            personPlaces = 0;
          },
        }
      : null;
  };

  const spacingMs = (): number => (limits.rpm === null ? 0 : 60_000 / limits.rpm);
  const pauseFor = (asked: number): void => {
    const ms = Math.min(asked, longestPauseMs);
    const jitter = options.random === undefined ? 0 : ms * jitterShare * options.random.next();
    pausedUntilAt = Math.max(pausedUntilAt, clock.now() + ms + jitter);
  };

  const pump = (): void => {
    for (;;) {
      const head = next();
      if (!head || inFlight >= allowed) return;
      const now = clock.now();
      const mayStartAt = Math.max(pausedUntilAt, nextStartAt);
      if (mayStartAt > now) {
        wakeIn(mayStartAt - now, mayStartAt);
        return;
      }
      head.take();
      inFlight += 1;
      nextStartAt = now + spacingMs();
      head.entry.start();
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
    const now = clock.now();
    // Requests that were under way when the balance ended say nothing new about it, neither good nor bad.
    const news = broke === null || startedAt > broke.sinceAt;
    if (outcome.kind === 'spent') {
      if (!news) return;
      const waitMs = broke === null ? probe.firstMs : Math.min(probe.longestMs, broke.waitMs * 2);
      broke = { message: outcome.message, sinceAt: now, waitMs, probeAt: now + waitMs, probing: false };
      // Nobody waits for money: each is told at once instead of meeting the same refusal.
      for (const entry of [...people.splice(0), ...others.splice(0)]) entry.leave();
      return;
    }
    if (broke !== null && news) {
      if (outcome.kind === 'ok') broke = null;
      else broke.probing = false;
    }
    if (outcome.kind === 'throttled') {
      // Requests that were under way when the limit was met say nothing new: one burst, one cut.
      if (startedAt > cutAt) {
        allowed = Math.max(1, Math.floor(allowed / 2));
        cutAt = now;
      }
      calmAnswers = 0;
      pauseFor(outcome.waitMs);
    } else if (outcome.kind === 'ok') {
      const waitMs = outcome.room?.waitMs(inFlight) ?? 0;
      if (waitMs > 0) pauseFor(waitMs);
      if (allowed < limits.concurrency) {
        calmAnswers += 1;
        if (calmAnswers >= answersPerStepUp) {
          calmAnswers = 0;
          allowed += 1;
        }
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

  /** Whether a spent balance turns this caller away; one caller after the wait goes and looks. */
  const turnedAway = (): boolean => {
    if (broke === null) return false;
    if (broke.probing || clock.now() < broke.probeAt) return true;
    broke.probing = true;
    return false;
  };

  return {
    acquire({ deadlineAt, signal, personWaits = false }) {
      if (signal?.aborted || clock.now() >= deadlineAt || turnedAway()) return Promise.resolve(null);
      return new Promise((resolve) => {
        const answered = new AbortController();
        const entry = {
          gone: false,
          start(): void {
            signal?.removeEventListener('abort', giveUp);
            answered.abort();
            resolve(place());
          },
          leave(): void {
            if (entry.gone || answered.signal.aborted) return;
            entry.gone = true;
            signal?.removeEventListener('abort', giveUp);
            answered.abort();
            resolve(null);
          },
        };
        /** Left before its turn: if it was the one to look whether there is money again, the next may. */
        const giveUp = (): void => {
          if (broke && !entry.gone && !answered.signal.aborted) broke.probing = false;
          entry.leave();
        };
        (personWaits ? people : others).push(entry);
        signal?.addEventListener('abort', giveUp, { once: true });
        pump();
        if (!answered.signal.aborted) void clock.sleep(deadlineAt - clock.now(), answered.signal).then(giveUp);
      });
    },
    setLimits(next) {
      const backedOff = allowed < limits.concurrency;
      limits = { concurrency: Math.max(1, next.concurrency), rpm: next.rpm };
      allowed = backedOff ? Math.min(allowed, limits.concurrency) : limits.concurrency;
      pump();
    },
    spent: () => broke?.message ?? null,
    reset() {
      broke = null;
      allowed = limits.concurrency;
      pausedUntilAt = 0;
      pump();
    },
    state: () => ({
      inFlight,
      waiting: [...people, ...others].filter((entry) => !entry.gone).length,
      allowed,
      pausedUntilAt,
    }),
  };
};
