import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutBySize, mergeOldestFirst, type Waiting } from './plan-pages';

const list = (path: string, times: number[]): Waiting[] =>
  times.map((at, i) => ({ path, uidValidity: '1', uid: i + 1, at }));

describe('mergeOldestFirst', () => {
  it('merges by time', () => {
    const merged = mergeOldestFirst([list('Sent', [2, 5]), list('INBOX', [1, 3, 4, 6])]);
    expect(merged.map((one) => one.at)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('loses nothing and keeps every mailbox in UID order, whatever the dates say', () => {
    const times = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 30 });
    fc.assert(
      fc.property(times, times, times, (a, b, c) => {
        const lists = [list('A', a), list('B', b), list('C', c)];
        const merged = mergeOldestFirst(lists);
        for (const one of lists) expect(merged.filter((m) => m.path === one[0]?.path)).toEqual(one);
        expect(merged).toHaveLength(a.length + b.length + c.length);
      }),
    );
  });
});

describe('cutBySize', () => {
  it('closes a page before it would grow too large, and gives a giant a page of its own', () => {
    expect(cutBySize([4, 4, 4, 30, 1, 9, 1], (n) => n, 10)).toEqual([[4, 4], [4], [30], [1, 9], [1]]);
    expect(cutBySize([], () => 1, 10)).toEqual([]);
  });
});
