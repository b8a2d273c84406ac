import { useSyncExternalStore } from 'react';

const media = (query: string) => {
  const list = window.matchMedia(query);
  return {
    subscribe: (listener: () => void) => {
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    now: () => list.matches,
  };
};

const wide = media('(min-width: 1440px)');
const reading = media('(min-width: 1024px)');

/** From 1440 px: words in the rail, one-line rows, the lead panel. */
export const useWide = (): boolean => useSyncExternalStore(wide.subscribe, wide.now);

/** From 1024 px list and reading pane stand side by side; below, the list covers the pane until Enter. */
export const useSideBySide = (): boolean => useSyncExternalStore(reading.subscribe, reading.now);
