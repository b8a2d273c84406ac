import type { Clock } from '../ports';

/** Of its time, whoever reads again and again gives at most this part to the reading. */
const share = 1 / 20;
const atMostMs = 1_000;

/**
 * Something that is read after every step of a long work and takes longer the longer the work: what was read for a key is
 * good for twenty times as long as the reading took, a second at most. Null as the key reads anew.
 */
export const restedRead = <K extends object, T>(): ((clock: Clock, key: K | null, read: () => T) => T) => {
  const kept = new WeakMap<K, { untilAt: number; value: T }>();
  return (clock, key, read) => {
    const from = clock.now();
    const before = key === null ? undefined : kept.get(key);
    if (before && from < before.untilAt) return before.value;
    const value = read();
    const now = clock.now();
    if (key !== null) kept.set(key, { untilAt: now + Math.min(atMostMs, (now - from) / share), value });
    return value;
  };
};
