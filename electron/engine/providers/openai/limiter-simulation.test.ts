import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createModelLimiter, type ModelPlace, personPlacesInARow } from './model-limiter';
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

const lane = fc.record({
  concurrency: fc.integer({ min: 1, max: 8 }),
  rpm: fc.option(fc.integer({ min: 60, max: 600 })),
  /** One request each: when it comes, for how long it runs, and whether a person waits for it. */
  requests: fc.array(
    fc.record({
      comesAt: fc.integer({ min: 0, max: 20_000 }),
      runsFor: fc.integer({ min: 1, max: 3_000 }),
      person: fc.boolean(),
    }),
    { minLength: 1, maxLength: 60 },
  ),
});

describe('people before the rest', () => {
  type Start = { index: number; person: boolean };

  const run = async (given: {
    concurrency: number;
    rpm: number | null;
    requests: { comesAt: number; runsFor: number; person: boolean }[];
  }) => {
    const { clock, advance } = handClock();
    const limiter = createModelLimiter({ concurrency: given.concurrency, rpm: given.rpm, clock });
    const starts: Start[] = [];
    /** At each start of one that nobody waits for: the people who waited then; and the other way about. */
    const waiting = { people: new Set<number>(), others: new Set<number>() };
    const overtaken = { byOthers: 0, longestRun: 0 };
    let inARow = 0;
    let most = 0;
    let inFlight = 0;
    const request = async (index: number): Promise<void> => {
      const one = given.requests[index];
      if (!one) return;
      await clock.sleep(one.comesAt);
      const mine = one.person ? waiting.people : waiting.others;
      mine.add(index);
      const place = await limiter.acquire({ deadlineAt: 1e9, personWaits: one.person });
      mine.delete(index);
      if (!place) throw new Error('there is time enough for everybody');
      if (one.person) inARow = waiting.others.size > 0 ? inARow + 1 : 0;
      else {
        if (waiting.people.size > 0 && inARow < personPlacesInARow) overtaken.byOthers += 1;
        inARow = 0;
      }
      overtaken.longestRun = Math.max(overtaken.longestRun, inARow);
      starts.push({ index, person: one.person });
      inFlight += 1;
      most = Math.max(most, inFlight);
      await clock.sleep(one.runsFor);
      inFlight -= 1;
      place.release({ kind: 'ok' });
    };
    const all = given.requests.map((_, index) => request(index));
    await advance(1_000_000);
    await Promise.all(all);
    return { starts, most, overtaken, state: limiter.state() };
  };

  it('a redraft stands behind no backfill: it starts with the next place, whatever waits', async () => {
    for (const backfill of [10, 200]) {
      const requests = [
        ...Array.from({ length: backfill }, () => ({ comesAt: 0, runsFor: 1_000, person: false })),
        { comesAt: 500, runsFor: 1_000, person: true },
      ];
      const { starts } = await run({ concurrency: 5, rpm: null, requests });
      expect(starts.findIndex((start) => start.person)).toBe(5);
    }
  });

  it('a backfill gets every fourth place while people keep coming', async () => {
    const requests = [
      ...Array.from({ length: 40 }, () => ({ comesAt: 0, runsFor: 100, person: true })),
      ...Array.from({ length: 10 }, () => ({ comesAt: 0, runsFor: 100, person: false })),
    ];
    const { starts } = await run({ concurrency: 1, rpm: null, requests });
    // The first came before anybody else waited.
    expect(
      starts
        .slice(0, 9)
        .map((start) => (start.person ? 'p' : 'b'))
        .join(''),
    ).toBe('ppppbpppb');
  });

  it('people who come one by one, each while the one before is served, do not keep others out', async () => {
    const requests = [
      ...Array.from({ length: 2 }, () => ({ comesAt: 0, runsFor: 10, person: false })),
      ...Array.from({ length: 12 }, (_, n) => ({ comesAt: 5 + n * 10, runsFor: 10, person: true })),
    ];
    const { starts } = await run({ concurrency: 1, rpm: null, requests });
    expect(starts.map((start) => (start.person ? 'p' : 'b')).join('')).toMatch(/^bpppb/);
  });

  it('nobody starves, nobody is above the limit, and among equals the first is first', async () => {
    await fc.assert(
      fc.asyncProperty(lane, async (given) => {
        const { starts, most, overtaken, state } = await run(given);
        expect(starts).toHaveLength(given.requests.length);
        expect(most).toBeLessThanOrEqual(given.concurrency);
        expect(state).toMatchObject({ inFlight: 0, waiting: 0 });
        // While both wait, never more than three places in a row go to people, and no other goes before them out of turn.
        expect(overtaken.longestRun).toBeLessThanOrEqual(personPlacesInARow);
        expect(overtaken.byOthers).toBe(0);
        for (const person of [true, false]) {
          const order = starts.filter((start) => start.person === person).map((start) => start.index);
          const came = (index: number) => given.requests[index]?.comesAt ?? 0;
          for (const [at, index] of order.entries())
            if (at > 0) expect(came(order[at - 1] ?? 0)).toBeLessThanOrEqual(came(index));
        }
      }),
      { numRuns: 80 },
    );
  });
});
