import { DateTime } from 'luxon';
import { type AskedWindow, isInsideWindow } from './asked-window';
import type { Slot } from './slot';
import { slotsForLead } from './slots-for-lead';

/** One reply of a batch that may offer times. */
export type OfferSeeker = {
  /** Any id that is unique in the batch. */
  id: string;
  /** The lead's IANA zone. */
  zone: string;
  /** The window asked for, UTC ms, `toAt` exclusive; null: any time. */
  window: AskedWindow | null;
  snoozedUntilAt: number | null;
};

/** A slot as one lead sees it: which day and which half of the day it is where the lead lives. */
export type SeenSlot = { index: number; slot: Slot; day: string; morning: boolean };

/** Leads to whom exactly the same times may be offered: for the plan they are one lead that asks several times. */
export type OfferGroup = { seekers: OfferSeeker[]; choices: SeenSlot[] };

const seenIn = (slots: readonly Slot[], zone: string, now: number): SeenSlot[] => {
  const indexOf = new Map(slots.map((slot, index) => [slot.startAt, index]));
  return slotsForLead({ slots, zone, now }).map((slot) => {
    const local = DateTime.fromMillis(slot.startAt, { zone });
    return {
      index: indexOf.get(slot.startAt) ?? 0,
      slot,
      day: local.toISODate() ?? '',
      morning: local.hour < 12,
    };
  });
};

/**
 * Sorts the leads of a batch into groups with the same choice of times, in the order of their first lead; leads without any
 * choice are left out. Zones are worked out once each: there are many leads and few zones.
 */
export const offerGroups = (slots: readonly Slot[], seekers: readonly OfferSeeker[], now: number): OfferGroup[] => {
  const byZone = new Map<string, SeenSlot[]>();
  const groups = new Map<string, OfferGroup>();
  for (const seeker of seekers) {
    const seen = byZone.get(seeker.zone) ?? seenIn(slots, seeker.zone, now);
    byZone.set(seeker.zone, seen);
    const { window, snoozedUntilAt } = seeker;
    const choices = seen.filter(
      ({ slot }) => slot.startAt >= (snoozedUntilAt ?? 0) && (window === null || isInsideWindow(window, slot)),
    );
    if (choices.length === 0) continue;
    const key = choices.map(({ index, morning }) => (morning ? index : -index - 1)).join();
    // Two zones may halve a day alike and still part the days differently.
    const group = groups.get(`${seeker.zone} ${key}`);
    if (group) group.seekers.push(seeker);
    else groups.set(`${seeker.zone} ${key}`, { seekers: [seeker], choices });
  }
  return [...groups.values()];
};

/** Whether a lead with these choices can be offered one time in the morning and one in the afternoon of another day. */
export const hasIdealPair = (choices: readonly SeenSlot[]): boolean => {
  const mornings = new Set(choices.filter((each) => each.morning).map((each) => each.day));
  const afternoons = new Set(choices.filter((each) => !each.morning).map((each) => each.day));
  return mornings.size > 0 && afternoons.size > 0 && new Set([...mornings, ...afternoons]).size > 1;
};
