import { randomBytes, randomFillSync } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock, Log, Ports, Random, Secrets } from '../ports';

/** The real clock; its waits end early without an error when the signal aborts. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    try {
      await delay(Math.min(ms, 2_147_000_000), undefined, signal ? { signal } : {});
    } catch (error) {
      if (!(error instanceof Error && error.name === 'AbortError')) throw error;
    }
  },
};

/** Bytes drawn at once: every id takes sixteen, and asking the system for them each time costs more than all else in making one. */
const pool = Buffer.alloc(4_096);
let taken = pool.length;

/** Each byte of the pool is given once and then wiped. */
const drawn = (n: number): Buffer => {
  if (n > pool.length / 8) return randomBytes(n);
  if (taken + n > pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  const bytes = Buffer.allocUnsafe(n);
  for (let at = 0; at < n; at += 1, taken += 1) {
    bytes[at] = pool[taken] ?? 0;
    pool[taken] = 0;
  }
  return bytes;
};

export const systemRandom: Random = {
  next: () => drawn(4).readUInt32BE(0) / 0x1_0000_0000,
  bytes: drawn,
};

/** Ports of a real host; secrets, log and events are the host's own. */
export const systemPorts = (own: { secrets: Secrets; log: Log; emit: Ports['emit'] }): Ports => ({
  clock: systemClock,
  random: systemRandom,
  env: process.env,
  fetch: globalThis.fetch,
  trace: () => {},
  ...own,
});
