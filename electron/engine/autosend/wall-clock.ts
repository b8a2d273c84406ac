import { IANAZone } from 'luxon';

const dayMs = 86_400_000;
const zones = new Map<string, IANAZone>();

/** The zone of an IANA name, UTC where there is no such zone. */
const zoneOf = (name: string): IANAZone => {
  const known = zones.get(name);
  if (known) return known;
  const zone = IANAZone.isValidZone(name) ? IANAZone.create(name) : IANAZone.create('UTC');
  zones.set(name, zone);
  return zone;
};

/** Minutes east of UTC at a moment (UTC milliseconds), in milliseconds. */
const offsetMs = (zone: string, at: number): number => zoneOf(zone).offset(at) * 60_000;

/** Midnight of the local calendar day of `at`, as if it were UTC: a day to count from, free of any change of clocks. */
export const localDay = (zone: string, at: number): number => {
  const wall = at + offsetMs(zone, at);
  return wall - (((wall % dayMs) + dayMs) % dayMs);
};

/** Where the clocks go forward between two moments with different offsets, to the millisecond. */
const changeBetween = (zone: string, from: number, to: number): number => {
  const before = offsetMs(zone, from);
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMs(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
};

/**
 * The moments (UTC milliseconds) at which a wall clock in a zone shows `minute` of `day` (see `localDay`): the first and the
 * last, which differ only in the hour that autumn has twice. A time that spring leaves out is the moment of the change.
 */
export const whenClockShows = (zone: string, day: number, minute: number): { first: number; last: number } => {
  const wall = day + minute * 60_000;
  // Whatever the zone, its offset a day before and after is one of the two that can hold here.
  const [before, after] = [offsetMs(zone, wall - dayMs), offsetMs(zone, wall + dayMs)];
  const shown = [...new Set([before, after])]
    .map((offset) => wall - offset)
    .filter((at) => at + offsetMs(zone, at) === wall)
    .sort((one, other) => one - other);
  const [first] = shown;
  if (first !== undefined) return { first, last: shown.at(-1) ?? first };
  const change = changeBetween(zone, wall - Math.max(before, after) - 1, wall - Math.min(before, after) + 1);
  return { first: change, last: change };
};
