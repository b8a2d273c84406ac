import type { ShellState } from './shell-state';

/** Where a window stands, as it is kept between starts. */
export type WindowPlace = ShellState['windows'][number];

/** A second window does not cover the first. */
const step = 32;

/** Which place a new window takes: the first that no open window holds. */
export const freeSlot = (taken: ReadonlySet<number>): number => {
  let slot = 0;
  while (taken.has(slot)) slot += 1;
  return slot;
};

/** The places to open at a start: those of the windows that were open when the last one ended; at least the first. */
export const slotsToOpen = (windows: readonly WindowPlace[]): number[] => {
  const open = windows.flatMap(({ open: wasOpen }, slot) => (wasOpen ? [slot] : []));
  return open.length > 0 ? open : [0];
};

/** Where a new window opens: its own kept place, or beside the one it was opened from. */
export const placeFor = (
  windows: readonly WindowPlace[],
  slot: number,
  from: WindowPlace | null,
): WindowPlace | null => {
  const kept = windows[slot];
  if (kept?.bounds) return kept;
  if (!from?.bounds) return null;
  const { x, y, width, height } = from.bounds;
  return {
    open: true,
    maximised: false,
    bounds: { ...(x === undefined || y === undefined ? {} : { x: x + step, y: y + step }), width, height },
  };
};

/** The kept places with one changed; gaps are filled with places that are closed. */
export const withPlace = (windows: readonly WindowPlace[], slot: number, place: WindowPlace): WindowPlace[] =>
  Array.from(
    { length: Math.max(windows.length, slot + 1) },
    (_, at) => (at === slot ? place : windows[at]) ?? { open: false, maximised: false, bounds: null },
  );
