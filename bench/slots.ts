import { DateTime } from 'luxon';
import {
  allocateOffers,
  computeSlots,
  type OfferSeeker,
  planOffers,
  type Slot,
  slotsForLead,
} from '../electron/engine/availability';
import type { Line } from './report';

const now = Date.UTC(2026, 4, 4, 8, 0);
const zones = ['Europe/Lisbon', 'Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Chicago'];
const dayMs = 86_400_000;

const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

/** A calendar of two working weeks: half-hour meetings, a start every hour. */
const calendar = (): Slot[] =>
  computeSlots({
    busy: [],
    now,
    config: {
      ...{ zone: 'Europe/Lisbon', dayFrom: '09:00', dayTo: '18:00', days: [1, 2, 3, 4, 5], stepMinutes: 60 },
      ...{
        durationMinutes: 30,
        noticeMinutes: 0,
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 0,
        coverageDays: 14,
        holidays: [],
      },
    },
  });

/** A fifth of the leads asked for one particular day, another tenth for a week. */
const seekersOf = (count: number, seed: number): OfferSeeker[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const kind = random();
    const from = DateTime.fromMillis(now, { zone: 'Europe/Lisbon' }).startOf('day');
    const day = from.plus({ days: 1 + Math.floor(random() * 11) });
    const days = kind < 0.2 ? 1 : kind < 0.3 ? 5 : 0;
    return {
      id: `lead ${index}`,
      zone: zones[Math.floor(random() * zones.length)] ?? 'Europe/Lisbon',
      window: days === 0 ? null : { fromAt: day.toMillis(), toAt: day.plus({ days }).toMillis() },
      snoozedUntilAt: null,
    };
  });
};

type Choose = (open: readonly Slot[], loads: ReadonlyMap<number, number>, capacity: number) => Slot[];

const first = (open: readonly Slot[], loads: ReadonlyMap<number, number>, capacity: number): Slot[] =>
  open.filter((slot) => (loads.get(slot.startAt) ?? 0) < capacity).slice(0, 2);

/** What a plain program would do: the next free times in order. */
const earliestFirst: Choose = first;
/** What a careful plain program would do: the times that were offered least. */
const leastUsed: Choose = (open, loads, capacity) =>
  first(
    [...open].sort((a, b) => (loads.get(a.startAt) ?? 0) - (loads.get(b.startAt) ?? 0) || a.startAt - b.startAt),
    loads,
    capacity,
  );

const oneByOne = (
  slots: readonly Slot[],
  seekers: readonly OfferSeeker[],
  capacity: number,
  choose: Choose,
): Slot[][] => {
  const loads = new Map<number, number>();
  const seen = new Map(zones.map((zone) => [zone, slotsForLead({ slots, zone, now })]));
  return seekers.map(({ zone, window }) => {
    const open = (seen.get(zone) ?? []).filter(
      (slot) => !window || (slot.startAt >= window.fromAt && slot.endAt <= window.toAt),
    );
    const chosen = choose(open, loads, capacity);
    for (const { startAt } of chosen) loads.set(startAt, (loads.get(startAt) ?? 0) + 1);
    return chosen;
  });
};

/** Countersign without a batch: each reply for itself, seeing what others were offered. */
const eachForItself = (slots: readonly Slot[], seekers: readonly OfferSeeker[], capacity: number): Slot[][] => {
  const loads = new Map<number, number>();
  return seekers.map(({ id, zone, window }) => {
    const found = allocateOffers({
      ...{ slots: slotsForLead({ slots, zone, now }), window, count: 2, zone, now, loads, capacity, seed: id },
      coverageEndAt: now + 14 * dayMs,
    });
    const chosen = found.kind === 'offered' ? found.slots : [];
    for (const { startAt } of chosen) loads.set(startAt, (loads.get(startAt) ?? 0) + 1);
    return chosen;
  });
};

/** Offers within the slots' capacity, those of proper pairs (a morning and an afternoon of two days), and the mean wait. */
const score = (sets: readonly (readonly Slot[])[], seekers: readonly OfferSeeker[], capacity: number) => {
  const loads = new Map<number, number>();
  let filled = 0;
  let pairs = 0;
  let wait = 0;
  let offers = 0;
  for (const [at, set] of sets.entries()) {
    const zone = seekers[at]?.zone ?? 'Europe/Lisbon';
    for (const { startAt } of set) {
      const load = (loads.get(startAt) ?? 0) + 1;
      loads.set(startAt, load);
      if (load <= capacity) filled += 1;
      wait += (startAt - now) / dayMs;
      offers += 1;
    }
    const local = set.map(({ startAt }) => DateTime.fromMillis(startAt, { zone }));
    if (
      new Set(local.map((each) => each.toISODate())).size === 2 &&
      new Set(local.map((each) => each.hour < 12)).size === 2
    )
      pairs += 1;
  }
  return { filled, pairs, meanDay: wait / Math.max(1, offers) };
};

/**
 * Times offered to a batch of leads: planned together, against each reply for itself, the earliest first, and the least used
 * first. Whether a plan is the proven optimum is said in its line.
 */
export const benchSlots = async ({ sizes }: { sizes: readonly number[] }): Promise<Line[]> => {
  const slots = calendar();
  const lines: Line[] = [];
  await planOffers({ slots, seekers: seekersOf(5, 1), count: 2, now, loads: new Map(), capacity: 3 });
  for (const size of sizes) {
    const seekers = seekersOf(size, size);
    // A tenth more room than offers: tight, as at the end of a month.
    const capacity = Math.ceil((size * 2 * 1.1) / slots.length);
    const startedAt = performance.now();
    const plan = await planOffers({ slots, seekers, count: 2, now, loads: new Map(), capacity });
    const planMs = performance.now() - startedAt;
    const own = performance.now();
    const greedy = eachForItself(slots, seekers, capacity);
    const greedyMs = performance.now() - own;
    const ours = score(
      seekers.map(({ id }) => plan.times.get(id) ?? []),
      seekers,
      capacity,
    );
    const named = `${size} leads${plan.exact ? ', proven optimum' : ', near the optimum'}`;
    const others = {
      'each for itself': greedy,
      'earliest first': oneByOne(slots, seekers, capacity, earliestFirst),
      'least used': oneByOne(slots, seekers, capacity, leastUsed),
    };
    for (const [against, sets] of Object.entries(others)) {
      const theirs = score(sets, seekers, capacity);
      const line = { against, goal: null } as const;
      lines.push(
        { ...line, name: `${named}: offers within capacity`, ours: ours.filled, theirs: theirs.filled, unit: 'offers' },
        {
          ...line,
          name: `${named}: morning and afternoon of two days`,
          ours: ours.pairs,
          theirs: theirs.pairs,
          unit: 'pairs',
        },
        { ...line, name: `${named}: mean wait`, ours: ours.meanDay, theirs: theirs.meanDay, unit: 'days' },
      );
    }
    lines.push({
      name: `${named}: time to choose`,
      ours: planMs,
      theirs: greedyMs,
      against: 'each for itself',
      unit: 'ms',
      goal: null,
    });
  }
  return lines;
};
