import { describe, expect, it } from 'vitest';
import type { Clock } from '../../ports';
import { createModelLimiter, type ModelPlace } from './model-limiter';

/** A clock moved by hand: sleepers wake when `advance` passes their time. */
const handClock = () => {
  let now = 0;
  let sleepers: { at: number; wake: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const sleeper = { at: now + ms, wake: () => resolve() };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((each) => each !== sleeper);
          resolve();
        });
      }),
  };
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const advance = async (ms: number) => {
    const until = now + ms;
    for (;;) {
      const next = sleepers.filter((each) => each.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      sleepers = sleepers.filter((each) => each !== next);
      now = Math.max(now, next.at);
      next.wake();
      await settle();
    }
    now = until;
    await settle();
  };
  return { clock, advance, settle };
};

const far = { deadlineAt: 1_000_000 };

describe('model limiter', () => {
  it('keeps to its concurrency, first come, first served', async () => {
    const { clock, settle } = handClock();
    const limiter = createModelLimiter({ concurrency: 2, rpm: null, clock });
    const order: number[] = [];
    const places: ModelPlace[] = [];
    for (let n = 0; n < 4; n += 1) {
      void limiter.acquire(far).then((place) => {
        order.push(n);
        if (place) places.push(place);
      });
    }
    await settle();
    expect(order).toEqual([0, 1]);
    places[0]?.release({ kind: 'ok' });
    places[0]?.release({ kind: 'ok' });
    await settle();
    expect(order).toEqual([0, 1, 2]);
    expect(limiter.state()).toMatchObject({ inFlight: 2, waiting: 1 });
  });

  it('a throttled answer pauses everyone and halves what may be in flight; good answers raise it again', async () => {
    const { clock, advance, settle } = handClock();
    const limiter = createModelLimiter({ concurrency: 4, rpm: null, clock });
    const first = await limiter.acquire(far);
    first?.release({ kind: 'throttled', waitMs: 1_000 });
    let started = 0;
    for (let n = 0; n < 4; n += 1) {
      void limiter.acquire(far).then(() => {
        started += 1;
      });
    }
    await settle();
    expect(started).toBe(0);
    await advance(999);
    expect(started).toBe(0);
    await advance(1);
    expect(started).toBe(2);
    expect(limiter.state().allowed).toBe(2);
  });

  it('takes one burst of throttled answers for one', async () => {
    const { clock, advance } = handClock();
    const limiter = createModelLimiter({ concurrency: 8, rpm: null, clock });
    const places = await Promise.all(Array.from({ length: 8 }, () => limiter.acquire(far)));
    await advance(10);
    for (const place of places) place?.release({ kind: 'throttled', waitMs: 100 });
    expect(limiter.state().allowed).toBe(4);
  });

  it('grows back to its concurrency and never above', async () => {
    const { clock } = handClock();
    const limiter = createModelLimiter({ concurrency: 3, rpm: null, clock });
    (await limiter.acquire(far))?.release({ kind: 'throttled', waitMs: 0 });
    expect(limiter.state().allowed).toBe(1);
    for (let n = 0; n < 40; n += 1) (await limiter.acquire(far))?.release({ kind: 'ok' });
    expect(limiter.state().allowed).toBe(3);
  });

  it('spaces starts to the requests a minute', async () => {
    const { clock, advance, settle } = handClock();
    const limiter = createModelLimiter({ concurrency: 10, rpm: 60, clock });
    const startedAt: number[] = [];
    for (let n = 0; n < 4; n += 1) void limiter.acquire(far).then(() => startedAt.push(clock.now()));
    await settle();
    await advance(5_000);
    expect(startedAt).toEqual([0, 1_000, 2_000, 3_000]);
  });

  it('gives up at the deadline and on the signal, and leaves the place to the next', async () => {
    const { clock, advance, settle } = handClock();
    const limiter = createModelLimiter({ concurrency: 1, rpm: null, clock });
    const held = await limiter.acquire(far);
    const late = limiter.acquire({ deadlineAt: 100 });
    const stop = new AbortController();
    const stopped = limiter.acquire({ ...far, signal: stop.signal });
    const last = limiter.acquire(far);
    await advance(100);
    expect(await late).toBeNull();
    stop.abort();
    expect(await stopped).toBeNull();
    held?.release({ kind: 'failed' });
    await settle();
    expect(await last).not.toBeNull();
  });
});
