import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createModelLimiter, type ModelPlace } from './model-limiter';
import { handClock } from './testing/hand-clock.fixture';

/** A provider with a bucket of requests that fills evenly, as rate limits are built. */
const bucket = (capacity: number, perSecond: number, now: () => number) => {
  let held = capacity;
  let at = now();
  return {
    /** Milliseconds to wait, or null when the request was let in. */
    charge: (): number | null => {
      held = Math.min(capacity, held + ((now() - at) / 1000) * perSecond);
      at = now();
      if (held < 1) return Math.ceil(((1 - held) / perSecond) * 1000);
      held -= 1;
      return null;
    },
  };
};

const world = fc.record({
  concurrency: fc.integer({ min: 1, max: 12 }),
  capacity: fc.integer({ min: 1, max: 8 }),
  perSecond: fc.integer({ min: 1, max: 20 }),
  /** Length of each request's answer, milliseconds. */
  durations: fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 5, maxLength: 60 }),
  /** Requests that give up waiting. */
  leaving: fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 6 }),
  rpm: fc.option(fc.integer({ min: 60, max: 600 })),
});

type World = {
  concurrency: number;
  capacity: number;
  perSecond: number;
  durations: number[];
  leaving: number[];
  rpm: number | null;
};

const simulate = async (given: World) => {
  const { clock, advance, settle } = handClock();
  const limiter = createModelLimiter({ concurrency: given.concurrency, rpm: given.rpm, clock });
  const provider = bucket(given.capacity, given.perSecond, clock.now);
  let inFlight = 0;
  const seen = { most: 0, done: 0, throttled: 0, firstStarts: [] as number[], startedAt: [] as number[] };
  const stops = given.durations.map(() => new AbortController());

  const serve = async (index: number, place: ModelPlace): Promise<void> => {
    inFlight += 1;
    seen.most = Math.max(seen.most, inFlight);
    seen.startedAt.push(clock.now());
    const waitMs = provider.charge();
    await clock.sleep(waitMs === null ? (given.durations[index] ?? 1) : 20);
    inFlight -= 1;
    place.release(waitMs === null ? { kind: 'ok' } : { kind: 'throttled', waitMs });
    if (waitMs !== null) {
      seen.throttled += 1;
      return request(index);
    }
    seen.done += 1;
  };
  const request = async (index: number): Promise<void> => {
    const place = await limiter.acquire({ deadlineAt: 1e9, signal: stops[index]?.signal });
    if (place === null) return;
    if (!seen.firstStarts.includes(index)) seen.firstStarts.push(index);
    return serve(index, place);
  };

  const leaving = new Set(given.leaving.filter((index) => index >= given.concurrency));
  const all = given.durations.map((_, index) => request(index));
  for (const index of leaving) stops[index]?.abort();
  await settle();
  await advance(600_000);
  await Promise.all(all);
  return { limiter, clock, advance, seen, leaving };
};

describe('the limiter before a provider that throttles', () => {
  it('is never above its limit, serves everybody in order, and comes back to full width', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const { limiter, advance, seen, leaving } = await simulate(given);
        expect(seen.most).toBeLessThanOrEqual(given.concurrency);
        const gone = [...leaving].filter((index) => index < given.durations.length).length;
        // Nobody starves: whoever did not leave was answered, first starts in the order asked for.
        expect(seen.done).toBe(given.durations.length - gone);
        expect(seen.firstStarts).toEqual([...seen.firstStarts].sort((a, b) => a - b));
        if (given.rpm !== null) {
          const gaps = seen.startedAt.slice(1).map((at, index) => at - (seen.startedAt[index] ?? 0));
          // Timers are whole milliseconds.
          for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(Math.floor(60_000 / given.rpm) - 1);
        }
        expect(limiter.state()).toMatchObject({ inFlight: 0, waiting: 0 });
        for (let n = 0; n < 4 * given.concurrency; n += 1) {
          const place = limiter.acquire({ deadlineAt: 1e9 });
          await advance(10_000);
          (await place)?.release({ kind: 'ok' });
        }
        expect(limiter.state().allowed).toBe(given.concurrency);
      }),
      { numRuns: 60 },
    );
  });

  it('wastes few requests on refusals once it has backed off', async () => {
    const { seen } = await simulate({
      concurrency: 10,
      capacity: 2,
      perSecond: 5,
      durations: Array.from({ length: 60 }, () => 400),
      leaving: [],
      rpm: null,
    });
    expect(seen.done).toBe(60);
    expect(seen.throttled).toBeLessThan(60);
  });
});
