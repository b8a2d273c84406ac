import { describe, expect, it } from 'vitest';
import { createModelLimiter, type ModelPlace } from './model-limiter';
import { readRateRoom } from './rate-room';
import { handClock } from './testing/hand-clock.fixture';

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

  it('asks again after ten minutes, however long a server wants it to wait', async () => {
    for (const outcome of [
      { kind: 'throttled', waitMs: 30 * 86_400_000 },
      { kind: 'ok', room: { waitMs: () => 30 * 86_400_000 } },
    ] as const) {
      const { clock, advance } = handClock();
      const limiter = createModelLimiter({ concurrency: 4, rpm: null, clock });
      (await limiter.acquire(far))?.release(outcome);
      let started = false;
      void limiter.acquire(far).then((place) => {
        started = place !== null;
      });
      await advance(599_999);
      expect(started).toBe(false);
      await advance(1);
      expect(started).toBe(true);
    }
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

  it('keeps its back-off when the limits are set anew, and never exceeds the new ones', async () => {
    const { clock } = handClock();
    const limiter = createModelLimiter({ concurrency: 8, rpm: null, clock });
    (await limiter.acquire(far))?.release({ kind: 'throttled', waitMs: 0 });
    limiter.setLimits({ concurrency: 10, rpm: null });
    expect(limiter.state().allowed).toBe(4);
    limiter.setLimits({ concurrency: 2, rpm: null });
    expect(limiter.state().allowed).toBe(2);
  });

  it('a spent balance turns everyone away at once, lets one look after a while, and opens when it is refilled', async () => {
    const { clock, advance, settle } = handClock();
    const limiter = createModelLimiter({ concurrency: 2, rpm: null, clock });
    const [first, second] = await Promise.all([limiter.acquire(far), limiter.acquire(far)]);
    const waiting = limiter.acquire(far);
    await advance(10);
    first?.release({ kind: 'spent', message: 'No balance left.' });
    expect(await waiting).toBeNull();
    expect(limiter.spent()).toBe('No balance left.');
    // What was under way before came through: that says nothing about the balance.
    second?.release({ kind: 'ok' });
    expect(await limiter.acquire(far)).toBeNull();
    await advance(30_000);
    const probe = await limiter.acquire(far);
    expect(probe).not.toBeNull();
    expect(await limiter.acquire(far)).toBeNull();
    probe?.release({ kind: 'spent', message: 'No balance left.' });
    await advance(30_000);
    // Asked less and less often.
    expect(await limiter.acquire(far)).toBeNull();
    await advance(30_000);
    (await limiter.acquire(far))?.release({ kind: 'ok' });
    expect(limiter.spent()).toBeNull();
    const all = await Promise.all([limiter.acquire(far), limiter.acquire(far)]);
    await settle();
    expect(all.every((place) => place !== null)).toBe(true);
  });

  it('pauses before the limit is met where the provider says how much is left', async () => {
    const { clock, advance, settle } = handClock();
    const limiter = createModelLimiter({ concurrency: 4, rpm: null, clock });
    const headers = new Headers({
      'x-ratelimit-limit-requests': '100',
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-reset-requests': '1m0s',
    });
    (await limiter.acquire(far))?.release({ kind: 'ok', room: readRateRoom(headers, 10) });
    let started = false;
    void limiter.acquire(far).then(() => {
      started = true;
    });
    await settle();
    expect(started).toBe(false);
    // One of a hundred requests is back after a hundredth of the minute.
    await advance(600);
    expect(started).toBe(true);
  });
});
