import type { Slot } from './slot';

/** 32-bit FNV-1a of a text, as a number in [0, 1): the same text always falls on the same side. */
const hashed = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) / 2 ** 32;
};

const dayMs = 86_400_000;

/** Two times on one day are only a choice when they lie this far apart, milliseconds. */
export const apartMs = 90 * 60_000;

/** Days until a slot. */
export const waitDays = (slot: Slot, now: number): number => Math.max(0, slot.startAt - now) / dayMs;

/** What it costs, in days of waiting, to offer a slot to one more lead that `load` others were offered already. */
export const sharingCost = (load: number): number => 0.6 * load;

/**
 * What offering a slot costs, in days of waiting: one per day until it, more than half a day for the first lead it would be
 * shared with and steeply more for each further one, and up to a third of a day by lot, so that parallel replies which do not
 * yet see each other's reservations do not all take the same time.
 */
export const slotCost = (
  slot: Slot,
  options: { now: number; loads: ReadonlyMap<number, number>; capacity: number; seed: string },
): number => {
  const load = options.loads.get(slot.startAt) ?? 0;
  const shared = sharingCost(load) + 4 * Math.max(0, load + 1 - options.capacity);
  return waitDays(slot, options.now) + shared + 0.33 * hashed(`${options.seed}:${slot.startAt}`);
};
