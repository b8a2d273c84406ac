import { describe, expect, it } from 'vitest';
import type { Log } from '../ports';
import { ReadError, type ReadProblem } from '../providers/reader';
import { backoffMs } from './backoff';
import { fakeReader, fakeStore, page, sleepingClock } from './fake-account.fixture';
import { runSyncLane } from './run-sync-lane';
import { openSyncAccount } from './sync-account';

const random = { next: () => 1, bytes: (n: number) => new Uint8Array(n) };
const down: ReadProblem = { kind: 'unreachable', message: 'cannot be reached' };

/** Runs a lane until its reader has been asked `pulls` times. */
const laneFor = async (
  pulls: number,
  script: Parameters<typeof fakeReader>[0],
  waitForNews?: (maxMs: number) => Promise<void>,
) => {
  const stop = new AbortController();
  const fake = fakeReader((cursor, pull) => {
    if (pull >= pulls) stop.abort();
    return script(cursor, pull);
  });
  const reader = waitForNews ? { ...fake.reader, waitForNews } : fake.reader;
  const clock = sleepingClock();
  const lines: string[] = [];
  const log: Log = { write: (level, event, fields) => lines.push(`${level} ${event} ${String(fields?.kind)}`) };
  const { store, accept, loadCursor } = fakeStore();
  const account = openSyncAccount({ reader, accept, loadCursor, clock, signal: stop.signal });
  await runSyncLane({ account, reader, everyMs: () => 30_000, clock, random, log, signal: stop.signal });
  return { slept: clock.slept, lines, store, asked: fake.asked };
};

describe('runSyncLane', () => {
  it('pulls at the interval where the account gives no hints', async () => {
    const { slept, asked } = await laneFor(4, () => []);
    expect(asked).toHaveLength(4);
    expect(slept).toEqual([30_000, 30_000, 30_000]);
  });

  it('waits longer after each failure and starts over after a success', async () => {
    const { slept, lines } = await laneFor(7, (_, pull) => ([1, 2, 3, 5].includes(pull) ? down : []));
    expect(slept).toEqual([2_000, 4_000, 8_000, 30_000, 2_000, 30_000]);
    expect(lines[0]).toBe('warn sync.failed unreachable');
  });

  it('pulls at once on a hint, but slows down when hints bring nothing', async () => {
    const { slept } = await laneFor(
      6,
      (_, pull) => (pull === 2 ? [page(2)] : []),
      () => Promise.resolve(),
    );
    expect(slept).toEqual([500, 1_000, 2_000]);
  });

  it('goes on when storing fails, and says so loudly', async () => {
    let fails = true;
    const stop = new AbortController();
    const { reader } = fakeReader(() => [page(1)]);
    const clock = sleepingClock();
    const lines: string[] = [];
    const account = openSyncAccount({
      reader,
      clock,
      signal: stop.signal,
      loadCursor: () => null,
      accept: () => {
        if (fails) {
          fails = false;
          throw new Error('disk full');
        }
        stop.abort();
        return { newMessages: 1, messageIds: ['1'] };
      },
    });
    const log: Log = { write: (level, event, fields) => lines.push(`${level} ${event} ${String(fields?.kind)}`) };
    await runSyncLane({ account, reader, everyMs: () => 1_000, clock, random, log, signal: stop.signal });
    expect(lines).toEqual(['error sync.failed not_stored']);
    expect(account.status()).toMatchObject({ state: 'failing', error: 'disk full' });
  });

  it('ends at once when stopped while it waits', async () => {
    const stop = new AbortController();
    const { reader } = fakeReader(() => []);
    const { accept, loadCursor } = fakeStore();
    const clock = sleepingClock();
    const waiting = {
      ...reader,
      waitForNews: (_maxMs: number, signal: AbortSignal) =>
        new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
    };
    const account = openSyncAccount({ reader: waiting, accept, loadCursor, clock, signal: stop.signal });
    const log: Log = { write: () => undefined };
    const lane = runSyncLane({
      account,
      reader: waiting,
      everyMs: () => 30_000,
      clock,
      random,
      log,
      signal: stop.signal,
    });
    await account.sync();
    stop.abort();
    await lane;
    expect(account.status().state).toBe('working');
  });
});

describe('backoffMs', () => {
  const draws = (value: number) => ({ ...random, next: () => value });

  it('doubles to five minutes, drawn from the upper half of each step', () => {
    const error = new ReadError(down);
    expect([1, 2, 3].map((n) => backoffMs(error, n, draws(0)))).toEqual([1_000, 2_000, 4_000]);
    expect([1, 2, 3].map((n) => backoffMs(error, n, draws(1)))).toEqual([2_000, 4_000, 8_000]);
    expect(backoffMs(error, 1_000, draws(1))).toBe(300_000);
  });

  it('leaves a refused login alone for minutes, and a throttled account for as long as it asks', () => {
    expect(backoffMs(new ReadError({ kind: 'auth', message: '' }), 1, draws(0))).toBe(300_000);
    const throttled = new ReadError({ kind: 'rate_limited', retryAfterMs: 90_000, message: '' });
    expect(backoffMs(throttled, 1, draws(0))).toBe(90_000);
  });
});
