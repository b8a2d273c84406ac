import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { scheduleDue } from './schedule-due';

const zone = 'Europe/Lisbon';
const at = (text: string): number => DateTime.fromISO(text, { zone }).toMillis();
const nightly = { kind: 'nightly', at: '02:30' } as const;

describe('a schedule', () => {
  it('runs every so many minutes, counted from the last run', () => {
    const every = { kind: 'every', minutes: 30 } as const;
    const due = (now: string) => scheduleDue(every, at('2026-05-04T09:00'), at(now), zone);
    expect([due('2026-05-04T09:29:59'), due('2026-05-04T09:30'), due('2026-05-09T09:00')]).toEqual([false, true, true]);
  });

  it('runs once a night at its time in the workspace’s zone', () => {
    const due = (done: string, now: string) => scheduleDue(nightly, at(done), at(now), zone);
    // Set in the afternoon, it waits for the night.
    expect(due('2026-05-04T15:00', '2026-05-04T23:59')).toBe(false);
    expect(due('2026-05-04T15:00', '2026-05-05T02:29')).toBe(false);
    expect(due('2026-05-04T15:00', '2026-05-05T02:30')).toBe(true);
    expect(due('2026-05-05T02:30', '2026-05-05T22:00')).toBe(false);
  });

  it('makes up once for all that was missed', () => {
    expect(scheduleDue(nightly, at('2026-05-05T02:30'), at('2026-05-12T09:00'), zone)).toBe(true);
    expect(scheduleDue(nightly, at('2026-05-12T09:00'), at('2026-05-12T09:01'), zone)).toBe(false);
  });

  it('runs on the nights on which the clocks change', () => {
    // At 01:00 on 29 March 2026 Lisbon goes to 02:00; on 25 October it goes back from 02:00 to 01:00.
    const once = { kind: 'nightly', at: '01:30' } as const;
    for (const day of ['2026-03-29', '2026-10-25']) {
      const runs: number[] = [];
      let done = at(`${day}T00:00`);
      for (let now = done; now < at(`${day}T12:00`); now += 60_000)
        if (scheduleDue(once, done, now, zone)) {
          runs.push(now);
          done = now;
        }
      expect([day, runs.length]).toEqual([day, 1]);
    }
  });

  it('that is off never runs', () => {
    expect(scheduleDue({ kind: 'off' }, 0, at('2026-05-12T09:00'), zone)).toBe(false);
  });
});
