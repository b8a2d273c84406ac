import { useEffect, useRef } from 'react';
import type { Topic } from '../../shared/events';
import './bridge';

/** Calls `listener` with the ids each time an event names the topic. */
export const useEvent = (topic: Topic, listener: (ids: string[]) => void): void => {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(
    () =>
      window.countersign.on((events) => {
        const mine = events.filter((event) => event.topic === topic);
        if (mine.length > 0) latest.current(mine.flatMap((event) => ('ids' in event ? event.ids : [])));
      }),
    [topic],
  );
};
