import { expect, it } from 'vitest';
import type { HostSignal } from '../../shared/engine-protocol';
import { watchComputer } from './watch-computer';

const computer = (online: boolean) => {
  const listeners: Record<string, () => void> = {};
  let look = (): void => {};
  let stopped = false;
  const state = { online };
  return {
    state,
    fire: (what: 'suspend' | 'resume') => listeners[what]?.(),
    look: () => look(),
    stopped: () => stopped,
    ports: {
      isOnline: () => state.online,
      onSuspend: (listener: () => void) => {
        listeners.suspend = listener;
      },
      onResume: (listener: () => void) => {
        listeners.resume = listener;
      },
      every: (_ms: number, call: () => void) => {
        look = call;
        return () => {
          stopped = true;
        };
      },
    },
  };
};

it('tells the network at first and when it changes, and sleep and waking as they come', () => {
  const told: HostSignal[] = [];
  const one = computer(true);
  const watch = watchComputer(one.ports, (signal) => told.push(signal));
  one.look();
  one.state.online = false;
  one.look();
  one.look();
  one.fire('suspend');
  one.state.online = true;
  one.fire('resume');
  watch.again();
  watch.stop();
  expect(told).toEqual([
    { kind: 'network', online: true },
    { kind: 'network', online: false },
    { kind: 'suspend' },
    { kind: 'resume' },
    { kind: 'network', online: true },
    { kind: 'network', online: true },
  ]);
  expect(one.stopped()).toBe(true);
});
