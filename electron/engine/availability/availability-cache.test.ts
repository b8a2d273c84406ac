import { describe, expect, it } from 'vitest';
import { availabilityCache, type SlotFetch } from './availability-cache';

const slot = (startAt: number) => ({ startAt, endAt: startAt + 10 });
const ok = (...starts: number[]): SlotFetch => ({ kind: 'ok', slots: starts.map(slot), coverageEndAt: 10_000 });
const down: SlotFetch = { kind: 'failed', code: 'unreachable', message: 'no' };

const cacheOf = (answers: (SlotFetch | Error)[]) => {
  let now = 0;
  let asked = 0;
  const cache = availabilityCache({
    ttlMs: 60,
    clock: { now: () => now, sleep: () => Promise.resolve() },
    fetchSlots: async () => {
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      await Promise.resolve();
      if (answer instanceof Error) throw answer;
      return answer ?? down;
    },
  });
  return { cache, asked: () => asked, at: (time: number) => (now = time) };
};

describe('availabilityCache', () => {
  it('asks once for all who ask at once, and again after the TTL', async () => {
    const { cache, asked, at } = cacheOf([ok(100, 200)]);
    const answers = await Promise.all([cache.read(), cache.read(), cache.read()]);
    expect(asked()).toBe(1);
    expect(answers.every((answer) => answer.kind === 'fresh')).toBe(true);
    at(59);
    await cache.read();
    expect(asked()).toBe(1);
    at(60);
    await cache.read();
    expect(asked()).toBe(2);
  });

  it('drops slots that passed while they were held', async () => {
    const { cache, at } = cacheOf([ok(30, 200)]);
    await cache.read();
    at(40);
    expect(await cache.read()).toMatchObject({ kind: 'fresh', slots: [slot(200)], fetchedAt: 0 });
  });

  it('a failed refresh is a failure, not the slots of yesterday', async () => {
    for (const broken of [down, new Error('boom')]) {
      const { cache, at } = cacheOf([ok(500), broken, ok(600)]);
      expect(await cache.read()).toMatchObject({ kind: 'fresh' });
      at(70);
      expect(await cache.read()).toMatchObject({ kind: 'failed', code: 'unreachable' });
      expect(await cache.read()).toMatchObject({ kind: 'fresh', slots: [slot(600)] });
    }
  });

  it('forgets on request, also what is still under way', async () => {
    const { cache, asked } = cacheOf([ok(100), ok(200)]);
    const before = cache.read();
    cache.invalidate();
    expect(await cache.read()).toMatchObject({ slots: [slot(200)] });
    expect(await before).toMatchObject({ slots: [slot(100)] });
    expect(await cache.read()).toMatchObject({ slots: [slot(200)] });
    expect(asked()).toBe(2);
  });

  it('reads anew for who wants it fresher', async () => {
    const { cache, asked, at } = cacheOf([ok(100)]);
    await cache.read();
    at(30);
    await cache.read({ fresherThanMs: 10 });
    expect(asked()).toBe(2);
  });
});
