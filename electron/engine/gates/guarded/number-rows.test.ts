import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openChains, openRows } from './number-rows';

describe('openRows', () => {
  it('keeps every list as it was added, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(), { maxLength: 40 }), { maxLength: 300, size: 'max' }), (lists) => {
        const kept = openRows();
        expect(lists.map((each) => kept.add(each))).toEqual(lists.map((_, at) => at));
        const { from, all } = kept.rows();
        expect(lists.map((_, at) => [...all.subarray(from[at], from[at + 1])])).toEqual(lists);
      }),
      { numRuns: 10 },
    );
  });
});

describe('openChains', () => {
  it('keeps the pairs of every key, the last first', () => {
    const pair = fc.tuple(fc.nat({ max: 300 }), fc.nat(), fc.nat());
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 500, size: 'max' }), (pairs) => {
        const kept = openChains();
        for (const each of pairs) kept.add(...each);
        const { first, links } = kept.chains();
        for (const key of new Set(pairs.map((each) => each[0]))) {
          const read: number[][] = [];
          for (let at = first[key] ?? 0; at !== 0; at = links[at] ?? 0)
            read.push([links[at + 1] ?? -1, links[at + 2] ?? -1]);
          expect(read).toEqual(
            pairs
              .filter((each) => each[0] === key)
              .map((each) => each.slice(1))
              .reverse(),
          );
        }
        expect(first[301] ?? 0).toBe(0);
      }),
      { numRuns: 8 },
    );
  });
});
