import loadHighs, { type Highs } from 'highs';
import { type OfferGroup, type OfferSeeker, offerGroups, type SeenSlot } from './offer-groups';
import { type ModelGroup, modelGroups, mostSteps, offerModel, sizeOf, variableOf } from './offer-model';
import { overlap, type Slot } from './slot';
import { splitGroup } from './split-group';

export type PlanInput = {
  /** The calendar's bookable slots. */
  slots: readonly Slot[];
  /** The batch, the one to be served soonest first. */
  seekers: readonly OfferSeeker[];
  /** Offers per reply. */
  count: number;
  now: number;
  /** Offers alive per slot, by its start (`overlapLoads`). */
  loads: ReadonlyMap<number, number>;
  /** Offers one slot may carry before it counts as crowded. */
  capacity: number;
};

export type OfferPlan = {
  /** Times per seeker's id, in order of time; leads to whom nothing can be offered are missing. */
  times: Map<string, Slot[]>;
  /** False for a batch too large for one program, slots of more than twelve offers, or no time left: then it is near the optimum. */
  exact: boolean;
};

/** Unknowns of one program: some hundred leads with several weeks of slots each, a fraction of a second. */
const largestModel = 20_000;
/** Seconds for one program; what was found until then is used. */
const timeLimit = 2;

let solver: Promise<Highs> | null = null;

const solve = async (model: string): Promise<{ exact: boolean; value(name: string): number } | null> => {
  solver ??= loadHighs();
  try {
    const result = (await solver).solve(model, {
      output_flag: false,
      time_limit: timeLimit,
      mip_rel_gap: 1e-7,
      mip_abs_gap: 1e-6,
    });
    if (result.Status !== 'Optimal' && result.Status !== 'Time limit reached') return null;
    const columns = new Map(
      Object.entries(result.Columns).map(([name, column]) => [name, 'Primal' in column ? (column.Primal ?? 0) : 0]),
    );
    return { exact: result.Status === 'Optimal', value: (name) => Math.round(columns.get(name) ?? 0) };
  } catch (error) {
    // A WebAssembly instance that trapped is of no further use; the next batch gets a new one.
    solver = null;
    throw error;
  }
};

/** Cuts the groups into programs of bearable size; a large group is cut too. */
const portions = (groups: readonly ModelGroup[]): ModelGroup[][] => {
  const found: ModelGroup[][] = [[]];
  let size = 0;
  for (const group of groups) {
    if (size > 0 && size + sizeOf(group) > largestModel) {
      found.push([]);
      size = 0;
    }
    found.at(-1)?.push(group);
    size += sizeOf(group);
  }
  return found;
};

const repeated = (choices: readonly SeenSlot[], times: (index: number) => number): SeenSlot[] =>
  choices.flatMap((each) => Array.from({ length: times(each.index) }, () => each));

const soonest = (pair: readonly SeenSlot[]): number => pair.reduce((sum, each) => sum + each.slot.startAt, 0);

/** The times of each lead of a solved group. */
const timesOf = (group: ModelGroup, uses: (index: number) => number): [string, Slot[]][] => {
  const chosen = repeated(group.choices, uses);
  const sets = group.pairs
    ? splitGroup(
        chosen.filter((each) => each.morning),
        chosen.filter((each) => !each.morning),
      ).sort((a, b) => soonest(a) - soonest(b))
    : [chosen];
  return group.seekers.flatMap((seeker, at): [string, Slot[]][] => {
    const set = sets[at] ?? [];
    return set.length === 0 ? [] : [[seeker.id, set.map((each) => each.slot).sort((a, b) => a.startAt - b.startAt)]];
  });
};

/**
 * Chooses times for a whole batch at once: everybody inside the window asked for, a morning and an afternoon of two days
 * where there is such a pair, no slot above its capacity while another would do, and as soon as possible in sum. Exact up to
 * 20,000 pairs of group and slot (leads with the same choice are one group), in portions beyond. Pure but for the solver; the
 * caller reserves when it drafts, since slots may be taken until then. Throws what the solver throws.
 */
export const planOffers = async (input: PlanInput): Promise<OfferPlan> => {
  const groups: OfferGroup[] = offerGroups(input.slots, input.seekers, input.now);
  const loads = new Map(input.loads);
  const plan: OfferPlan = { times: new Map(), exact: true };
  const parts = portions(modelGroups(groups, input.count));
  if (parts.length > 1 || input.capacity > mostSteps) plan.exact = false;
  for (const part of parts) {
    if (part.length === 0) continue;
    const found = await solve(offerModel({ ...input, groups: part, loads }));
    if (!found) {
      plan.exact = false;
      continue;
    }
    plan.exact &&= found.exact;
    for (const [at, group] of part.entries())
      for (const [id, times] of timesOf(group, (index) => found.value(variableOf(at, index)))) {
        plan.times.set(id, times);
        for (const time of times)
          for (const slot of input.slots)
            if (overlap(slot, time)) loads.set(slot.startAt, (loads.get(slot.startAt) ?? 0) + 1);
      }
  }
  return plan;
};
