import type { HostEvent } from '../../shared/bridge';

export type EventBatch = { add(event: HostEvent): void; flush(): void };

/** At most sixty messages a second reach a window. */
const intervalMs = 17;

/**
 * Gathers events and sends them together. Events of one engine topic become one with all ids; the others keep their order.
 * The first event after a pause leaves at the next turn, so that a single change is seen at once.
 */
export const createEventBatch = (send: (events: HostEvent[]) => void): EventBatch => {
  let waiting: HostEvent[] = [];
  let timer: NodeJS.Timeout | null = null;
  let lastSentAt = 0;
  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (waiting.length === 0) return;
    const events = waiting;
    waiting = [];
    lastSentAt = performance.now();
    send(events);
  };
  return {
    add: (event) => {
      waiting = merge(waiting, event);
      timer ??= setTimeout(flush, Math.max(0, lastSentAt + intervalMs - performance.now()));
    },
    flush,
  };
};

const merge = (waiting: HostEvent[], event: HostEvent): HostEvent[] => {
  if (event.topic === 'engine.state' || event.topic === 'shell') return [...waiting, event];
  const index = waiting.findIndex((other) => other.topic === event.topic);
  const same = waiting[index];
  if (!same || !('ids' in same)) return [...waiting, event];
  // No ids means "anything of this topic may have changed", which a list of ids would narrow.
  const ids = same.ids.length === 0 || event.ids.length === 0 ? [] : [...new Set([...same.ids, ...event.ids])];
  return waiting.with(index, { topic: event.topic, ids });
};
