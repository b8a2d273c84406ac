import type { Clock } from '../../electron/engine/ports';

/** The machine's time, which a test may put forward: who sleeps meanwhile has slept so much. */
export type SkippingClock = Clock & { skip(ms: number): void };

export const skippingClock = (): SkippingClock => {
  let aheadMs = 0;
  const now = (): number => Date.now() + aheadMs;
  const sleepers = new Set<() => void>();
  return {
    now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const until = now() + ms;
        let timer: NodeJS.Timeout | undefined;
        const end = (): void => {
          clearTimeout(timer);
          sleepers.delete(look);
          signal?.removeEventListener('abort', end);
          resolve();
        };
        const look = (): void => {
          clearTimeout(timer);
          const left = until - now();
          if (left <= 0) end();
          else timer = setTimeout(look, Math.min(left, 2_147_000_000));
        };
        sleepers.add(look);
        signal?.addEventListener('abort', end);
        look();
      }),
    skip: (ms) => {
      aheadMs += ms;
      for (const look of [...sleepers]) look();
    },
  };
};
