import { describe, expect, it } from 'vitest';
import { fakeReader, fakeStore, page, sleepingClock } from './fake-account.fixture';
import { syncOnce } from './sync-once';

const never = new AbortController().signal;

describe('syncOnce', () => {
  it('stores each page with its cursor before it asks for the next, and goes on from there', async () => {
    const { store, accept, loadCursor } = fakeStore();
    const order: string[] = [];
    const { reader, asked } = fakeReader((cursor) => (cursor === null ? [page(1, 2), page(2, 3)] : []));
    const watching = {
      ...reader,
      async *pull(cursor: string | null, signal: AbortSignal) {
        for await (const one of reader.pull(cursor, signal)) {
          order.push(`gave ${one.cursor}, stored ${store.cursor}`);
          yield one;
        }
      },
    };
    const seen: number[] = [];
    const options = { reader: watching, accept, loadCursor, clock: sleepingClock(), signal: never };
    const first = await syncOnce({ ...options, onAccepted: (accepted) => seen.push(accepted.newMessages) });
    expect(first).toMatchObject({ pages: 2, messages: 5, newMessages: 5, complete: true });
    expect(order).toEqual(['gave after-1, stored null', 'gave after-2, stored after-1']);
    expect(seen).toEqual([2, 3]);
    expect(await syncOnce(options)).toMatchObject({ pages: 0, messages: 0, complete: true });
    expect(asked).toEqual([null, 'after-2']);
  });

  it('reads a page again that was read but not stored, and counts what the store knew as old', async () => {
    const { store, accept, loadCursor } = fakeStore();
    const { reader, asked } = fakeReader(() => [page(1, 2)]);
    const options = { reader, accept, loadCursor, clock: sleepingClock(), signal: never };
    store.failWith = new Error('disk full');
    await expect(syncOnce(options)).rejects.toThrow('disk full');
    store.failWith = null;
    await syncOnce(options);
    expect(await syncOnce(options)).toMatchObject({ messages: 2, newMessages: 0 });
    expect(asked).toEqual([null, null, 'after-1']);
  });

  it('stops between two pages and says that it did', async () => {
    const { store, accept, loadCursor } = fakeStore();
    const { reader } = fakeReader(() => [page(1), page(2), page(3)]);
    const stop = new AbortController();
    const result = await syncOnce({
      reader,
      loadCursor,
      clock: sleepingClock(),
      signal: stop.signal,
      accept: (one) => {
        if (one.cursor === 'after-2') stop.abort();
        return accept(one);
      },
    });
    expect(result).toMatchObject({ pages: 2, complete: false });
    expect(store.cursor).toBe('after-2');
  });
});
