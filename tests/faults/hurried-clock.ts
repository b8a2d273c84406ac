import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../electron/engine/ports';

/**
 * A clock that moves by what is waited for, and when the test says so; its waits are real but short. Time
 * limits end what takes too long; nothing else depends on how fast the machine is.
 *
 * @param hurry how many times faster than on the wall a wait passes, so that a limit of minutes is met in seconds.
 * @param isLimit waits that only end what takes too long, where nothing is meant to: they are not hurried to less than a
 * quarter of a minute, which no answer on loopback takes on any machine.
 */
export const hurriedClock = (
  from: number,
  hurry: number,
  isLimit: (ms: number) => boolean = () => false,
): Clock & { advance(ms: number): void } => {
  let at = from;
  return {
    now: () => at,
    sleep: async (ms, signal) => {
      const until = at + ms;
      await wait(isLimit(ms) ? Math.max(15_000, ms / hurry) : ms / hurry, undefined, signal ? { signal } : {}).catch(
        (error: unknown) => {
          if (!(error instanceof Error && error.name === 'AbortError')) throw error;
        },
      );
      if (!signal?.aborted) at = Math.max(at, until);
    },
    advance: (ms) => {
      at += ms;
    },
  };
};
