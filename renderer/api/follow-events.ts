import type { ShellEvent } from '../../shared/bridge';
import type { Topic } from '../../shared/events';
import { refetch } from './answer-store';
import './bridge';
import { call } from './call';
import { noteState, useEnginePresence } from './engine-presence';

const knockEveryMs = 400;
/** Events come up to sixty times a second during a run; more refetches than this cannot be seen. */
const gatherMs = 60;

/**
 * Starts the one listener that turns events into refetches, and knocks while the engine is away. When it is back
 * everything on screen is asked again, since events were missed. `onShell` gets what main wants done. Returns how to stop.
 */
export const followEvents = (onShell: (event: ShellEvent) => void): (() => void) => {
  let due = new Set<Topic>();
  let timer = 0;
  const off = window.countersign.on((events) => {
    for (const event of events) {
      if (event.topic === 'engine.state') noteState(event);
      else if (event.topic === 'shell') onShell(event);
      else due.add(event.topic);
    }
    if (timer || due.size === 0) return;
    timer = window.setTimeout(() => {
      timer = 0;
      const topics = [...due];
      due = new Set();
      refetch(topics);
    }, gatherMs);
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
    window.clearTimeout(timer);
    window.clearInterval(knock);
  };
};
