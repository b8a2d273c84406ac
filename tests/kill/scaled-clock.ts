import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../electron/engine/ports';

/** Time that runs `scale` times as fast as the machine's, the same in every process that is given the same numbers. */
export type TimeScale = { scale: number; realFrom: number; from: number };

export const scaledNow = ({ scale, realFrom, from }: TimeScale): number =>
  Math.round(from + (Date.now() - realFrom) * scale);

/** The engine's clock in scaled time: ten minutes pass in seconds, for the engine and for the servers' copies alike. */
export const scaledClock = (time: TimeScale): Clock => ({
  now: () => scaledNow(time),
  sleep: async (ms, signal) => {
    await wait(Math.min(ms / time.scale, 2_147_000_000), undefined, signal ? { signal } : {}).catch(
      (error: unknown) => {
        if (!(error instanceof Error && error.name === 'AbortError')) throw error;
      },
    );
  },
});
