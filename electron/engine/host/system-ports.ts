import { randomBytes } from 'node:crypto';
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

export const systemRandom: Random = {
  next: () => randomBytes(4).readUInt32BE(0) / 0x1_0000_0000,
  bytes: (n) => randomBytes(n),
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
