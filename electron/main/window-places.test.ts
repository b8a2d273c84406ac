import { expect, it } from 'vitest';
import { freeSlot, placeFor, slotsToOpen, type WindowPlace, withPlace } from './window-places';

const place = (x: number, open = true): WindowPlace => ({
  open,
  maximised: false,
  bounds: { x, y: 40, width: 1100, height: 700 },
});

it('gives each window a place of its own and opens those that were open', () => {
  expect(freeSlot(new Set())).toBe(0);
  expect(freeSlot(new Set([0, 2]))).toBe(1);
  expect(slotsToOpen([])).toEqual([0]);
  expect(slotsToOpen([place(1, false), place(2)])).toEqual([1]);
  expect(slotsToOpen([place(1), place(2)])).toEqual([0, 1]);
  expect(slotsToOpen([place(1, false)])).toEqual([0]);
});

it('puts a new window beside the one it came from, and an old one where it was', () => {
  expect(placeFor([place(10)], 1, place(10))?.bounds).toMatchObject({ x: 42, y: 72, width: 1100 });
  expect(placeFor([place(10), place(500, false)], 1, place(10))?.bounds).toMatchObject({ x: 500 });
  expect(placeFor([], 0, null)).toBeNull();
});

it('keeps the others as they were', () => {
  expect(withPlace([place(1)], 2, place(3))).toEqual([
    place(1),
    { open: false, maximised: false, bounds: null },
    place(3),
  ]);
});
