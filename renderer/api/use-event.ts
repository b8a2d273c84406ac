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
        const ofTopic = events.filter((event) => 'ids' in event && event.topic === topic);
        if (ofTopic.length > 0) latest.current(ofTopic.flatMap((event) => ('ids' in event ? event.ids : [])));
      }),
    [topic],
  );
};
