import { describe, expect, it } from 'vitest';
import { systemClock } from './host/system-ports';
import { createScheduler } from './scheduler';

const events: string[] = [];
const log = { write: (_level: string, event: string) => void events.push(event) };
const make = () => createScheduler({ clock: systemClock, log });
const soon = (ms = 5) => new Promise((done) => setTimeout(done, ms));
const until = async (what: () => boolean) => {
  for (let n = 0; n < 10_000 && !what(); n += 1) await soon(2);
  expect(what()).toBe(true);
};

describe('a lane', () => {
  it('runs again after the time it asks for, and sleeps until it is woken when it asks for none', async () => {
    const scheduler = make();
    let quick = 0;
    let asleep = 0;
    scheduler.lane('quick', async () => {
      quick += 1;
      return 1;
    });
    scheduler.lane('asleep', async () => {
      asleep += 1;
      return null;
    });
    await until(() => quick > 3);
    expect(asleep).toBe(1);
    scheduler.wake('asleep');
    await until(() => asleep === 2);
    await scheduler.stop();
  });

  it('woken in the middle of a step takes another right after it, and steps never overlap', async () => {
    const scheduler = make();
    let steps = 0;
    let inside = 0;
    let most = 0;
    let woken = () => {};
    const middle = new Promise<void>((done) => {
      woken = done;
    });
    scheduler.lane('outbox:a', async () => {
      inside += 1;
      most = Math.max(most, inside);
      await middle;
      await soon(10);
      inside -= 1;
      steps += 1;
      return null;
    });
    await until(() => inside === 1);
    for (let n = 0; n < 5; n += 1) scheduler.wakeAll('outbox:');
    woken();
    await until(() => steps === 2);
    expect(most).toBe(1);
    await scheduler.stop();
    expect(steps).toBe(2);
  });

  it('told to run soon runs a second later, however often it is told, also by itself', async () => {
    const waits: number[] = [];
    let end = () => {};
    const scheduler = createScheduler({
      clock: {
        now: () => 0,
        sleep: (ms, signal) =>
          new Promise((resolve) => {
            waits.push(ms);
            end = resolve;
            signal?.addEventListener('abort', () => resolve());
          }),
      },
      log,
    });
    let steps = 0;
    scheduler.lane('reconcile', async () => {
      steps += 1;
      if (steps === 3) scheduler.soon('reconcile');
      return steps === 1 ? null : 60_000;
    });
    await until(() => waits.length === 1);
    for (let n = 0; n < 3; n += 1) scheduler.soon('reconcile');
    await until(() => waits.length === 2);
    expect(steps).toBe(1);
    end();
    await until(() => waits.length === 3);
    expect(steps).toBe(2);
    scheduler.wake('reconcile');
    await until(() => waits.length === 4);
    expect(steps).toBe(3);
    expect(waits.slice(1)).toEqual([1_000, 60_000, 1_000]);
    await scheduler.stop();
  });

  it('that throws is told of and lives on', async () => {
    const scheduler = createScheduler({
      clock: { ...systemClock, sleep: (_ms, signal) => systemClock.sleep(1, signal) },
      log,
    });
    let steps = 0;
    scheduler.lane('broken', async () => {
      steps += 1;
      throw new Error('bug');
    });
    await until(() => steps > 2);
    expect(events).toContain('lane.threw');
    await scheduler.stop();
  });

  it('of a name that runs is refused', async () => {
    const scheduler = make();
    scheduler.lane('one', async () => null);
    expect(() => scheduler.lane('one', async () => null)).toThrow(/runs already/);
    await scheduler.stop();
  });
});

it('stopping waits for the step under way and starts no other', async () => {
  const scheduler = make();
  let begun = 0;
  let ended = 0;
  scheduler.lane('slow', async (signal) => {
    begun += 1;
    await new Promise<void>((aborted) => signal.addEventListener('abort', () => aborted()));
    await soon(30);
    ended += 1;
    return 0;
  });
  await until(() => begun === 1);
  await scheduler.stop();
  expect(ended).toBe(1);
  expect(scheduler.has('slow')).toBe(false);
  await soon(40);
  expect([begun, ended]).toEqual([1, 1]);
});
