import { expect, it } from 'vitest';
import { tabsShown } from './tabs-shown';

const tabs = (...counts: (number | null)[]) => counts.map((count) => ({ count }));

it('the narrow list shows as many tabs as keep their names whole', () => {
  expect(tabsShown(tabs(214, 131, 52, 9), false)).toBe(4);
  expect(tabsShown(tabs(null, null, null, null), false)).toBe(4);
  expect(tabsShown(tabs(5_023, 4_985, 0, 3), false)).toBe(3);
  expect(tabsShown(tabs(100_000, 98_000, 900, 120), false)).toBe(3);
  expect(tabsShown(tabs(100_000, 100_000, 99_000, 120), false)).toBe(2);
});

it('the wide list folds a tab rather than cut the names of all', () => {
  expect(tabsShown(tabs(214, 131, 52, 9, 4, 12, 30), true)).toBe(7);
  expect(tabsShown(tabs(null, null, null, null, null, null, null), true)).toBe(7);
  expect(tabsShown(tabs(5_023, 4_985, 210, 3, 4, 1, 5), true)).toBe(7);
  expect(tabsShown(tabs(100_000, 100_000, 0, 0, 0, 0, 0), true)).toBe(6);
  expect(tabsShown(tabs(100_000, 98_000, 900, 120, 0, 0, 0), true)).toBe(6);
  expect(tabsShown(tabs(100_000, 100_000, 99_000, 99_000, 99_000, 99_000, 99_000), true)).toBe(5);
});
