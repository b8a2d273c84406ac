import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answer } from '../../shared/bridge';
import type { StandInAddresses } from '../../shared/stand-in-addresses';
import { createDemoHost } from './demo-host';

const addresses = (port: number): StandInAddresses => ({
  event: 'ready',
  pid: port,
  openai: `http://127.0.0.1:${port}/v1`,
  slack: `http://127.0.0.1:${port}/api/`,
  instantly: `http://127.0.0.1:${port}/api/v2`,
  calendar: `http://127.0.0.1:${port}/calendar/v3`,
  imap: { host: '127.0.0.1', port },
  smtp: { host: '127.0.0.1', port },
  control: `http://127.0.0.1:${port}`,
});

const setUp = (answers: Answer[] = []) => {
  const imports: number[] = [];
  const events: string[] = [];
  const gone: Array<() => void> = [];
  let stops = 0;
  const host = createDemoHost({
    startStandIns: async (onGone) => {
      gone.push(onGone);
      return {
        addresses: addresses(4000 + gone.length),
        stop: () => {
          stops += 1;
        },
      };
    },
    importWorkspace: async ({ pid }) => {
      imports.push(pid);
      return answers.shift() ?? { ok: {} };
    },
    onEvent: (event) => events.push(event.topic === 'shell' ? event.command : event.topic),
    note: () => {},
  });
  return { host, imports, events, gone, stops: () => stops };
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('imports once, and again at the new addresses when the stand-ins were restarted', async () => {
  const { host, imports, gone } = setUp();
  expect(await host.start()).toEqual({ ok: {} });
  host.engineRuns();
  expect(imports).toEqual([4001]);
  gone[0]?.();
  await vi.advanceTimersByTimeAsync(1);
  expect(imports).toEqual([4001, 4002]);
});

it('imports later what an engine could not take at first', async () => {
  const held: Answer = { error: { code: 'lease_held', message: 'in use' } };
  const { host, imports } = setUp([held]);
  expect(await host.start()).toEqual(held);
  host.engineRuns();
  host.engineRuns();
  await vi.advanceTimersByTimeAsync(0);
  expect(imports).toEqual([4001, 4001]);
});

it('says so when the stand-ins fall again and again, and stops trying', async () => {
  const { host, events, gone } = setUp();
  await host.start();
  for (let fall = 0; fall < 6; fall += 1) {
    gone[fall]?.();
    await vi.advanceTimersByTimeAsync(2000);
  }
  expect(gone).toHaveLength(6);
  expect(events).toEqual(['demo_failed']);
});

it('ends the stand-ins with it, also those that were just starting', async () => {
  const running = setUp();
  await running.host.start();
  running.host.stop();
  expect(running.stops()).toBe(1);
  const starting = setUp();
  const started = starting.host.start();
  starting.host.stop();
  expect(await started).toMatchObject({ error: { code: 'not_connected' } });
  expect(starting.stops()).toBe(1);
  expect(starting.imports).toEqual([]);
});
