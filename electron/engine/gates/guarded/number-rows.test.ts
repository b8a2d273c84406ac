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
  const pair = fc.tuple(fc.nat({ max: 300 }), fc.nat(), fc.nat({ max: 9 }));
  type Kept = ReturnType<typeof openChains>;

  const read = (kept: Kept, key: number): number[][] => {
    const { first, links } = kept.chains();
    const pairs: number[][] = [];
    for (let at = first[key] ?? 0; at !== 0; at = links[at] ?? 0)
      pairs.push([links[at + 1] ?? -1, links[at + 2] ?? -1]);
    return pairs;
  };

  /** The other numbers of a chain, gone through from one to the next that differs. */
  const others = (kept: Kept, key: number): number[] => {
    const { first, links } = kept.chains();
    const out: number[] = [];
    for (let at = first[key] ?? 0; at !== 0; at = links[at + 3] ?? 0) out.push(links[at + 2] ?? -1);
    return out;
  };

  it('keeps the pairs of every key, the last first', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 500, size: 'max' }), (pairs) => {
        const kept = openChains();
        for (const each of pairs) kept.add(...each);
        for (const key of new Set(pairs.map((each) => each[0])))
          expect(read(kept, key)).toEqual(
            pairs
              .filter((each) => each[0] === key)
              .map((each) => each.slice(1))
              .reverse(),
          );
        expect(read(kept, 301)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('loses no pair when they are put in order, also of what is added behind, and then tells each other number once', () => {
    const sorted = (pairs: readonly (readonly number[])[]): string[] => pairs.map((each) => each.join(' ')).sort();
    const many = fc.array(pair, { maxLength: 500, size: 'max' });
    fc.assert(
      fc.property(many, many, (before, behind) => {
        const kept = openChains();
        for (const each of before) kept.add(...each);
        kept.putInOrder();
        for (const each of behind) kept.add(...each);
        const all = [...before, ...behind];
        for (const key of new Set(all.map((each) => each[0])))
          expect(sorted(read(kept, key))).toEqual(
            sorted(all.filter((each) => each[0] === key).map((each) => each.slice(1))),
          );
        kept.putInOrder();
        for (const key of new Set(all.map((each) => each[0]))) {
          const own = all.filter((each) => each[0] === key);
          expect(sorted(read(kept, key))).toEqual(sorted(own.map((each) => each.slice(1))));
          expect(others(kept, key)).toEqual([...new Set(own.map((each) => each[2]))].sort((a, b) => a - b));
        }
      }),
      { numRuns: 8 },
    );
  });
});
