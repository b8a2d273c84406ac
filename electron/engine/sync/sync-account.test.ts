import { describe, expect, it } from 'vitest';
import type { ReadProblem } from '../providers/reader';
import { fakeReader, fakeStore, page, sleepingClock } from './fake-account.fixture';
import { openSyncAccount, type SyncStatus } from './sync-account';

const unreachable: ReadProblem = { kind: 'unreachable', message: 'mail.lead.example cannot be reached' };

const openWith = (script: Parameters<typeof fakeReader>[0]) => {
  const fake = fakeReader(script);
  const { store, accept, loadCursor } = fakeStore();
  const told: SyncStatus[] = [];
  const clock = sleepingClock();
  const stop = new AbortController();
  const account = openSyncAccount({
    reader: fake.reader,
    accept,
    loadCursor,
    clock,
    signal: stop.signal,
    onStatus: (status) => told.push(status),
  });
  return { account, fake, store, told, clock, stop };
};

describe('openSyncAccount', () => {
  it('never pulls twice at once, and gives later callers a pull that began after they asked', async () => {
    const { account, fake } = openWith((_, pull) => (pull === 1 ? [page(1)] : pull === 2 ? [page(2)] : []));
    const first = account.sync();
    const second = account.sync();
    const third = account.sync();
    expect(second).toBe(third);
    expect((await first).newMessages).toBe(1);
    expect((await second).newMessages).toBe(1);
    expect(fake.asked).toEqual([null, 'after-1']);
    await account.sync();
    expect(fake.asked).toHaveLength(3);
    expect(fake.pullsAtOnce()).toBe(1);
  });

  it('stays one at a time when callers come at every moment', async () => {
    const { account, fake } = openWith(() => []);
    const callers = Array.from({ length: 40 }, async (_, i) => {
      for (let turn = 0; turn < i % 7; turn += 1) await Promise.resolve();
      await account.sync();
      await account.sync();
    });
    await Promise.all(callers);
    expect(fake.pullsAtOnce()).toBe(1);
    expect(fake.asked.length).toBeLessThan(80);
  });

  it('tries again for who asked during a pull that failed', async () => {
    const { account } = openWith((_, pull) => (pull === 1 ? unreachable : []));
    const first = account.sync();
    const second = account.sync();
    await expect(first).rejects.toThrow('cannot be reached');
    expect((await second).complete).toBe(true);
  });

  it('is slow after one failure, failing after two, and working with the time once it succeeds', async () => {
    const { account, told, clock } = openWith((_, pull) => (pull < 3 ? unreachable : []));
    await account.sync().catch(() => undefined);
    await account.sync().catch(() => undefined);
    const before = clock.now();
    await account.sync();
    expect(told.map((status) => status.state)).toEqual(['slow', 'failing', 'working']);
    expect(told[1]?.error).toBe('mail.lead.example cannot be reached');
    expect(told[2]).toEqual({ state: 'working', error: null, syncedAt: before });
    expect(account.failures()).toBe(0);
  });

  it('keeps the time of the last success while it fails', async () => {
    const { account, told } = openWith((_, pull) => (pull === 1 ? [] : { kind: 'auth', message: 'login refused' }));
    const { startedAt } = await account.sync();
    await account.sync().catch(() => undefined);
    expect(told.at(-1)).toEqual({ state: 'failing', error: 'login refused', syncedAt: startedAt });
  });

  it('does not call a pull that was stopped a success', async () => {
    const { account, stop, told } = openWith(() => [page(1)]);
    stop.abort();
    expect((await account.sync()).complete).toBe(false);
    expect(told).toEqual([]);
    expect(account.status().syncedAt).toBeNull();
  });
});
