import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareEqual } from './share-equal';

it('gives the same object when nothing changed, and the same rows when others came and went', () => {
  const before = {
    rows: [
      { id: 'a', to: ['x'] },
      { id: 'b', to: [] },
      { id: 'c', to: [] },
    ],
    total: 3,
  };
  expect(shareEqual(before, structuredClone(before))).toBe(before);
  const after = {
    rows: [
      { id: 'b', to: [] },
      { id: 'c', to: ['y'] },
    ],
    total: 2,
  };
  const shared = shareEqual(before, after) as typeof before;
  expect(shared).toEqual(after);
  expect(shared.rows[0]).toBe(before.rows[1]);
  expect(shared.rows[1]).not.toBe(before.rows[2]);
});

it('tells a key that went from one that is undefined, and null from an object', () => {
  expect(shareEqual({ a: undefined }, {})).toEqual({});
  expect(Object.keys(shareEqual({}, { a: undefined }) as object)).toEqual(['a']);
  expect(shareEqual({ a: null }, { a: {} })).toEqual({ a: {} });
  expect(shareEqual([1, 2], [1])).toEqual([1]);
});

it('always says what the newer answer says', () => {
  const tree = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(tree, tree, (before, after) => {
      expect(shareEqual(before, after)).toEqual(after);
      expect(shareEqual(after, structuredClone(after))).toBe(after);
    }),
  );
});
