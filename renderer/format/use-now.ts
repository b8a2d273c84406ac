import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let timer = 0;
let now = Date.now();

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) {
    now = Date.now();
    timer = window.setInterval(() => {
      now = Date.now();
      for (const each of listeners) each();
    }, 1000);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.clearInterval(timer);
  };
};

/**
 * The time in steps of `stepMs` (at least a second), shared by everything that shows an age.
 * A component asking for minutes is not drawn again each second.
 */
export const useNow = (stepMs = 1000): number =>
  useSyncExternalStore(subscribe, () => Math.floor(now / stepMs) * stepMs);

/** The exact time for a first paint; `useNow` may lag by a step. */
export const currentTime = (): number => Date.now();
