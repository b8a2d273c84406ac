import { DateTime } from 'luxon';
import { type AskedWindow, isInsideWindow } from './asked-window';
import type { Slot } from './slot';
import { apartMs, slotCost } from './slot-cost';

export type AllocateInput = {
  /** What may be offered to this lead (`slotsForLead`). */
  slots: readonly Slot[];
  /** The window the lead asked for, `toAt` exclusive; null: any time. */
  window: AskedWindow | null;
  /** How many times to offer (two by default). */
  count: number;
  /** The lead's zone: morning and afternoon, and what another day is. */
  zone: string;
  now: number;
  /** How far the calendar was read: a window beyond it is not "nothing free" but "not known yet". */
  coverageEndAt: number;
  /** Offers alive per slot, by its start (`overlapLoads`): offered and not released. */
  loads: ReadonlyMap<number, number>;
  /** Offers one slot may carry before it counts as crowded. */
  capacity: number;
  /** The times a batch planned for this lead: taken as they are while all can still be offered. */
  planned?: readonly Slot[] | null;
  /** Makes equal slots fall differently for different leads (the lead's id). */
  seed: string;
};

export type AllocateResult =
  | { kind: 'offered'; slots: Slot[] }
  | { kind: 'no_matching_time' }
  /** The window begins after the coverage: come back on this day (UTC ms, start of the day in the lead's zone). */
  | { kind: 'beyond_coverage'; recontactAt: number };

type Candidate = Slot & { day: string; morning: boolean; cost: number };

const byCost = (a: Candidate, b: Candidate): number => a.cost - b.cost || a.startAt - b.startAt;

/** Best pair for one reply: a morning and an afternoon of two different days, the cheapest together. */
const bestPair = (candidates: readonly Candidate[]): Candidate[] | null => {
  const mornings = new Map<string, Candidate>();
  const afternoons = new Map<string, Candidate>();
  for (const each of [...candidates].sort(byCost)) {
    const half = each.morning ? mornings : afternoons;
    if (!half.has(each.day)) half.set(each.day, each);
  }
  let best: Candidate[] | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const morning of mornings.values()) {
    for (const afternoon of afternoons.values()) {
      if (morning.day === afternoon.day || morning.cost + afternoon.cost >= bestCost) continue;
      best = [morning, afternoon];
      bestCost = morning.cost + afternoon.cost;
    }
  }
  return best;
};

/** The cheapest next time, on a new day and in the half less used where that can be had, else merely apart from the others. */
const nextBest = (candidates: readonly Candidate[], chosen: readonly Candidate[]): Candidate | null => {
  const free = candidates
    .filter((each) => chosen.every((one) => Math.abs(one.startAt - each.startAt) >= apartMs))
    .sort(byCost);
  const newDay = (each: Candidate): boolean => chosen.every((one) => one.day !== each.day);
  const mornings = chosen.filter((one) => one.morning).length;
  const wantMorning = mornings * 2 < chosen.length || (mornings * 2 === chosen.length && chosen.length % 4 === 0);
  return (
    free.find((each) => newDay(each) && each.morning === wantMorning) ??
    free.find(newDay) ??
    free.find((each) => each.morning === wantMorning) ??
    free[0] ??
    null
  );
};

/**
 * Chooses the times one reply offers: by default one in the morning and one in the afternoon of another day, inside the
 * window asked for, as soon as possible, but away from slots that others were just offered. Pure: the caller reserves what
 * comes back and passes the ledger's loads. A slot at its capacity is offered only when nothing else is left in the window.
 * Where the window is too narrow for two days or two halves the rule gives way, never the window.
 */
export const allocateOffers = (input: AllocateInput): AllocateResult => {
  const { window, zone, now } = input;
  if (window && window.fromAt >= input.coverageEndAt) {
    const recontactAt = DateTime.fromMillis(window.fromAt, { zone }).startOf('day').toMillis();
    return { kind: 'beyond_coverage', recontactAt };
  }
  const open = input.slots.filter((slot) => slot.startAt > now && (!window || isInsideWindow(window, slot)));
  const { planned } = input;
  if (planned?.length && planned.every(({ startAt }) => open.some((slot) => slot.startAt === startAt)))
    return { kind: 'offered', slots: [...planned] };
  const candidates = open.map((slot): Candidate => {
    const local = DateTime.fromMillis(slot.startAt, { zone });
    return { ...slot, day: local.toISODate() ?? '', morning: local.hour < 12, cost: slotCost(slot, input) };
  });
  const roomy = candidates.filter((each) => (input.loads.get(each.startAt) ?? 0) < input.capacity);
  const pool = roomy.length >= input.count ? roomy : candidates;

  const chosen: Candidate[] = (input.count >= 2 ? bestPair(pool) : null) ?? [];
  while (chosen.length < input.count) {
    const next = nextBest(pool, chosen);
    if (!next) break;
    chosen.push(next);
  }
  if (chosen.length === 0) return { kind: 'no_matching_time' };
  const slots = chosen.sort((a, b) => a.startAt - b.startAt).map(({ startAt, endAt }): Slot => ({ startAt, endAt }));
  return { kind: 'offered', slots };
};
