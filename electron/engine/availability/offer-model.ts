import { hasIdealPair, type OfferGroup } from './offer-groups';
import type { Slot } from './slot';
import { apartMs, sharingCost, waitDays } from './slot-cost';

/** What the plan pays for; each outweighs everything after it: an offer less, a crowded slot, a broken rule of the pair, waiting. */
const price = { missing: 1e6, crowded: 1e4, sameDay: 400, sameHalf: 200 };

/** A group as the model knows it: `pairs` obey the pair rule strictly, the others (always one lead) bend it where they must. */
export type ModelGroup = OfferGroup & { pairs: boolean };

/** Leads whose window leaves no proper pair, or who get another number of offers than two, stand for themselves. */
export const modelGroups = (groups: readonly OfferGroup[], count: number): ModelGroup[] =>
  groups.flatMap((group): ModelGroup[] =>
    count === 2 && hasIdealPair(group.choices)
      ? [{ ...group, pairs: true }]
      : group.seekers.map((seeker) => ({ seekers: [seeker], choices: group.choices, pairs: false })),
  );

/** The variable that counts how often a group is offered a slot. */
export const variableOf = (group: number, slot: number): string => `x${group}_${slot}`;

/** How many unknowns a group brings into the model. */
export const sizeOf = (group: ModelGroup): number => group.choices.length;

const sum = (names: readonly string[]): string => names.join(' + ');

type Lines = { objective: string[]; rows: string[]; bounds: string[]; whole: string[] };

/** Exactly one morning and one afternoon for each lead of the group, never both on one day. */
const strictRows = (lines: Lines, group: ModelGroup, at: number): void => {
  const n = group.seekers.length;
  const names = (which: (each: ModelGroup['choices'][number]) => boolean): string[] =>
    group.choices.filter(which).map((each) => variableOf(at, each.index));
  lines.rows.push(`m${at}: ${sum(names((each) => each.morning))} = ${n}`);
  lines.rows.push(`a${at}: ${sum(names((each) => !each.morning))} = ${n}`);
  for (const day of new Set(group.choices.map((each) => each.day))) {
    // At most n uses of one day are what lets n leads be given pairs of different days (`splitGroup`).
    const used = names((each) => each.day === day);
    if (used.length > 1) lines.rows.push(`d${at}_${day.replaceAll('-', '')}: ${sum(used)} <= ${n}`);
  }
};

/** As many times as can be had, apart from each other; days and halves differ where that costs nobody an offer. */
const bendingRows = (lines: Lines, group: ModelGroup, at: number, count: number): void => {
  const names = (which: (each: ModelGroup['choices'][number]) => boolean): string[] =>
    group.choices.filter(which).map((each) => variableOf(at, each.index));
  const slack = (name: string, cost: number): string => {
    lines.objective.push(`${cost} ${name}`);
    lines.bounds.push(`0 <= ${name} <= ${count}`);
    return name;
  };
  lines.rows.push(`n${at}: ${sum(names(() => true))} + ${slack(`u${at}`, price.missing)} = ${count}`);
  const half = Math.ceil(count / 2);
  for (const morning of [true, false]) {
    const used = names((each) => each.morning === morning);
    const name = `h${at}_${morning ? 'm' : 'a'}`;
    if (used.length > half) lines.rows.push(`r${name}: ${sum(used)} - ${slack(name, price.sameHalf)} <= ${half}`);
  }
  for (const day of new Set(group.choices.map((each) => each.day))) {
    const used = names((each) => each.day === day);
    const name = `e${at}_${day.replaceAll('-', '')}`;
    if (used.length > 1) lines.rows.push(`r${name}: ${sum(used)} - ${slack(name, price.sameDay)} <= 1`);
  }
  for (const [index, each] of group.choices.entries()) {
    const close = group.choices
      .slice(index)
      .filter((other) => other.slot.startAt - each.slot.startAt < apartMs)
      .map((other) => variableOf(at, other.index));
    if (close.length > 1) lines.rows.push(`c${at}_${each.index}: ${sum(close)} <= 1`);
  }
};

/** Steps of the price of one slot: each offer is one while they are so few, beyond that several make a step. */
export const mostSteps = 12;

/** Each further offer of one slot costs more than the one before it; that makes the price of a pile-up convex, hence linear. */
const loadRows = (
  lines: Lines,
  slot: number,
  users: readonly string[],
  most: number,
  load: number,
  capacity: number,
): void => {
  const pieces: string[] = [];
  const piece = (width: number, cost: number): void => {
    const name = `p${slot}_${pieces.length}`;
    lines.objective.push(`${cost.toFixed(3)} ${name}`);
    lines.bounds.push(`0 <= ${name} <= ${width}`);
    pieces.push(name);
  };
  const room = Math.min(most, Math.max(0, capacity - load));
  const width = Math.ceil(room / mostSteps);
  for (let from = 0; from < room; from += width) {
    const wide = Math.min(width, room - from);
    piece(wide, sharingCost(load + from + (wide - 1) / 2));
  }
  const crowding = Math.min(most - room, 4);
  for (let step = 0; step < crowding; step += 1) {
    const before = load + room + step;
    const over = Math.max(0, before + 1 - capacity);
    piece(step === crowding - 1 ? most : 1, sharingCost(before) + price.crowded * over);
  }
  lines.rows.push(`s${slot}: ${sum(users)} - ${pieces.join(' - ')} = 0`);
};

/** The slots whose start lies within a slot, itself among them, by index. */
const startsWithinOf = (slots: readonly Slot[]): ((index: number) => readonly number[]) => {
  const order = slots.map((slot, index) => ({ slot, index })).sort((a, b) => a.slot.startAt - b.slot.startAt);
  const within = new Map<number, number[]>();
  for (const [at, { slot, index }] of order.entries()) {
    const found: number[] = [];
    for (let next = at; (order[next]?.slot.startAt ?? Number.POSITIVE_INFINITY) < slot.endAt; next += 1)
      found.push(order[next]?.index ?? index);
    within.set(index, found);
  }
  return (index) => within.get(index) ?? [index];
};

/**
 * The choice of times for a whole batch as an integer program in CPLEX LP format: soonest in sum, no slot above its capacity while
 * another is free, and the rule of the pair (a morning and an afternoon of two days). Without the rule about days this is a
 * minimum-cost flow from leads through slots; that one rule ties a lead's two times together, which no flow can express.
 */
export const offerModel = (input: {
  slots: readonly Slot[];
  groups: readonly ModelGroup[];
  count: number;
  now: number;
  loads: ReadonlyMap<number, number>;
  capacity: number;
}): string => {
  const lines: Lines = { objective: [], rows: [], bounds: [], whole: [] };
  const users = new Map<number, { names: string[]; most: number }>();
  const startsWithin = startsWithinOf(input.slots);
  for (const [at, group] of input.groups.entries()) {
    for (const { index, slot } of group.choices) {
      const name = variableOf(at, index);
      lines.objective.push(`${waitDays(slot, input.now).toFixed(4)} ${name}`);
      lines.bounds.push(`0 <= ${name} <= ${group.seekers.length}`);
      lines.whole.push(name);
      // Whoever is offered this time stands in the way at every start that lies within it.
      for (const within of startsWithin(index)) {
        const used = users.get(within) ?? { names: [], most: 0 };
        used.names.push(name);
        used.most += group.seekers.length;
        users.set(within, used);
      }
    }
    if (group.pairs) strictRows(lines, group, at);
    else bendingRows(lines, group, at, input.count);
  }
  for (const [slot, { names, most }] of users)
    loadRows(lines, slot, names, most, input.loads.get(input.slots[slot]?.startAt ?? 0) ?? 0, input.capacity);
  return [
    `Minimize\n obj: ${lines.objective.join('\n + ')}`,
    `Subject To\n ${lines.rows.join('\n ')}`,
    `Bounds\n ${lines.bounds.join('\n ')}`,
    `General\n ${lines.whole.join('\n ')}`,
    'End',
  ].join('\n');
};
