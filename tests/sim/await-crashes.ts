import { promiseHooks } from 'node:v8';

/** Sees every await that the engine comes back from. */
export type AwaitWatch = {
  /** Runs `body`; what it begins, and whatever that begins in turn, is watched, until it has nothing left to do. */
  watch<T>(body: () => T): T;
  /** How many were come back from so far. */
  passed(): number;
  stop(): void;
};

/**
 * Calls `onAwait` in the moment before a promise's continuation runs: between what was awaited and the next line of whoever waits.
 * Only for promises that were made inside `watch`, or by what goes on from such a one: those of the test's own machinery come at
 * their own times, and would make the same seed another world.
 */
export const watchAwaits = (onAwait: () => void): AwaitWatch => {
  const ours = new WeakSet<Promise<unknown>>();
  let inside = false;
  let asking = false;
  let passed = 0;
  const stop = promiseHooks.createHook({
    init: (promise) => {
      if (inside && !asking) ours.add(promise);
    },
    before: (promise) => {
      inside = ours.has(promise);
      if (!inside) return;
      passed += 1;
      // What is done about it makes promises of its own.
      asking = true;
      try {
        onAwait();
      } finally {
        asking = false;
      }
    },
    after: () => {
      inside = false;
    },
  });
  return {
    watch: (body) => {
      const before = inside;
      inside = true;
      try {
        return body();
      } finally {
        inside = before;
      }
    },
    passed: () => passed,
    stop: () => void stop(),
  };
};
