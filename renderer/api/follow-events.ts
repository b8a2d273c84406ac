import type { Topic } from '../../shared/events';
import { refetch } from './answer-store';
import { call } from './call';
import { useEnginePresence } from './engine-presence';

const knockEveryMs = 400;

/**
 * Starts the one listener that turns events into refetches, and knocks while the engine is away.
 * When it is back everything on screen is asked again, since events were missed. Returns how to stop.
 */
export const followEvents = (): (() => void) => {
  let due = new Set<Topic>();
  let frame = 0;
  // Events come up to sixty times a second during a run; one refetch a frame is all that can be seen.
  const off = window.countersign.on((events) => {
    for (const event of events) {
      // Main supervises the engine and says when it is back: everything on screen is asked again.
      if (event.topic === 'engine.state') {
        if (event.state === 'running') refetch(null);
      } else if (event.topic !== 'shell') due.add(event.topic);
    }
    if (frame) return;
    frame = window.setTimeout(() => {
      frame = 0;
      const topics = [...due];
      due = new Set();
      refetch(topics);
    }, 30);
  });

  let knock = 0;
  const unsubscribe = useEnginePresence.subscribe((now, before) => {
    if (now.downSinceAt !== null && before.downSinceAt === null)
      knock = window.setInterval(() => void call('engine.status', {}).catch(() => {}), knockEveryMs);
    if (now.downSinceAt === null && before.downSinceAt !== null) {
      window.clearInterval(knock);
      refetch(null);
    }
  });
  return () => {
    off();
    unsubscribe();
    window.clearTimeout(frame);
    window.clearInterval(knock);
  };
};
