import { describe, expect, it } from 'vitest';
import { restedRead } from './rested-read';

/** A reader that takes so many milliseconds and counts how often it was asked. */
const reader = (tookMs: number) => {
  const told = { now: 1_000, times: 0 };
  const clock = { now: () => told.now, sleep: () => Promise.resolve() };
  const rested = restedRead<object, number>();
  const read = (key: object | null): number =>
    rested(clock, key, () => {
      told.now += tookMs;
      told.times += 1;
      return told.times;
    });
  return { told, read };
};

describe('a read that rests', () => {
  it('is good for twenty times as long as it took, a second at most', () => {
    const key = {};
    const quick = reader(8);
    expect(quick.read(key)).toBe(1);
    quick.told.now += 159;
    expect(quick.read(key)).toBe(1);
    quick.told.now += 1;
    expect(quick.read(key)).toBe(2);
    const slow = reader(500);
    slow.read(key);
    slow.told.now += 999;
    expect(slow.read(key)).toBe(1);
    slow.told.now += 1;
    expect(slow.read(key)).toBe(2);
  });

  it('is made anew for another key, without one, and where it takes no time', () => {
    const { read } = reader(8);
    expect([read({}), read({}), read(null), read(null)]).toEqual([1, 2, 3, 4]);
    const free = reader(0);
    const key = {};
    expect([free.read(key), free.read(key)]).toEqual([1, 2]);
  });
});
