import { type NewOffer, reserveOffers, slotLoads } from '../store/offers';
import type { Store } from '../store/open';
import { type AllocateResult, allocateOffers } from './allocate-offers';
import type { AskedWindow } from './asked-window';
import { formatSlotLabel } from './format-slot-label';
import { joinLoads, type OfferLoad, overlapLoads } from './overlap-loads';
import type { Slot } from './slot';
import { slotsForLead } from './slots-for-lead';

export type ReserveInput = {
  /** The calendar's bookable slots, and how far they were read. */
  slots: readonly Slot[];
  coverageEndAt: number;
  /** The window asked for; one that has passed asks for nothing any more. */
  window: AskedWindow | null;
  /** The times a batch planned for this lead, and what the rest of the batch was promised. */
  planned: readonly Slot[] | null;
  outstanding: readonly OfferLoad[];
  zone: string;
  snoozedUntilAt: number | null;
  count: number;
  capacity: number;
  /** Whose offers they become. */
  owner: Pick<NewOffer, 'workspaceId' | 'campaignId' | 'connectionId' | 'leadId' | 'draftId'>;
  newId: () => string;
  now: number;
};

export type Reserved =
  | Exclude<AllocateResult, { kind: 'offered' }>
  | { kind: 'offered'; times: (Slot & { zone: string; label: string })[] };

/**
 * Chooses times for one reply and reserves them, in one transaction that reads what others were offered before it chooses:
 * two replies drafted at once, in one process or two, cannot both take the last room of a slot.
 */
export const reserveTimes = (store: Store, input: ReserveInput): Reserved =>
  store.write((): Reserved => {
    const { now, owner, zone, capacity } = input;
    const offered = slotLoads(store, owner.connectionId, now);
    const filled = overlapLoads(input.planned ?? [], offered);
    const filledMeanwhile = input.planned?.some(({ startAt }) => (filled.get(startAt) ?? 0) >= capacity);
    // What the rest of a batch was promised is as good as offered.
    const loads = overlapLoads(input.slots, joinLoads([...offered, ...input.outstanding]));
    const found = allocateOffers({
      slots: slotsForLead({ slots: input.slots, zone, now, snoozedUntilAt: input.snoozedUntilAt }),
      window: input.window && input.window.toAt > now ? input.window : null,
      count: input.count,
      zone,
      now,
      coverageEndAt: input.coverageEndAt,
      loads,
      planned: filledMeanwhile ? null : input.planned,
      capacity,
      seed: owner.leadId,
    });
    if (found.kind !== 'offered') return found;
    const times = found.slots.map((slot) => ({ ...slot, zone, label: formatSlotLabel(slot.startAt, zone) }));
    reserveOffers(
      store,
      times.map((time) => ({ ...time, ...owner, id: input.newId() })),
      now,
    );
    return { kind: 'offered', times };
  });
