import type { Slot } from './slot';

/** How many offers stand on one stretch of time. */
export type OfferLoad = Slot & { n: number };

/** Joins offers of the same stretch. */
export const joinLoads = (loads: Iterable<OfferLoad>): OfferLoad[] => {
  const joined = new Map<string, OfferLoad>();
  for (const { startAt, endAt, n } of loads) {
    const key = `${startAt}:${endAt}`;
    joined.set(key, { startAt, endAt, n: (joined.get(key)?.n ?? 0) + n });
  }
  return [...joined.values()];
};

/** The number of offers from each moment at which it changes, in order of time. */
const steps = (loads: readonly OfferLoad[]): { at: number; height: number }[] => {
  const changes = new Map<number, number>();
  for (const { startAt, endAt, n } of loads) {
    changes.set(startAt, (changes.get(startAt) ?? 0) + n);
    changes.set(endAt, (changes.get(endAt) ?? 0) - n);
  }
  let height = 0;
  return [...changes.entries()]
    .sort(([one], [other]) => one - other)
    .map(([at, change]) => {
      height += change;
      return { at, height };
    });
};

/** The index of the last step at or before a moment; -1 before the first. */
const stepAt = (line: readonly { at: number }[], at: number): number => {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/**
 * What each slot carries already, by its start: the most offers that stand at any one moment of it. Meetings of other lengths
 * and starts count where they overlap, since whoever takes one of two overlapping times takes both from the calendar.
 */
export const overlapLoads = (slots: readonly Slot[], loads: readonly OfferLoad[]): Map<number, number> => {
  const line = steps(loads);
  const found = new Map<number, number>();
  for (const { startAt, endAt } of slots) {
    let peak = 0;
    for (let at = Math.max(0, stepAt(line, startAt)); at < line.length; at += 1) {
      const step = line[at];
      if (!step || step.at >= endAt) break;
      // A line that begins later than the slot says nothing of its first part.
      peak = Math.max(peak, step.height);
    }
    if (peak > 0) found.set(startAt, peak);
  }
  return found;
};
