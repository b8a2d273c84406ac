import type { Clock } from '../ports';
import type { Slot } from './slot';

/** A read of a calendar: slots, or why there are none to trust. */
export type SlotFetch =
  | { kind: 'ok'; slots: Slot[]; coverageEndAt: number }
  | { kind: 'failed'; code: string; message: string };

export type AvailabilityAnswer =
  | { kind: 'fresh'; slots: Slot[]; coverageEndAt: number; fetchedAt: number }
  | { kind: 'failed'; code: string; message: string };

export type AvailabilityCache = {
  /** Slots not older than the TTL and not past; a failed refresh is a failure, whatever an older read said. */
  read(options?: { fresherThanMs?: number }): Promise<AvailabilityAnswer>;
  /** Forgets what was read (something was booked, a setting changed). A read under way is not taken over. */
  invalidate(): void;
};

/**
 * Cache of one calendar's bookable slots. All who ask at once share one request. Serving old slots after a failed refresh
 * is what booked past meetings elsewhere (PRODUCT section 13), so here an old read is no answer at all.
 */
export const availabilityCache = (options: {
  fetchSlots: () => Promise<SlotFetch>;
  ttlMs: number;
  clock: Clock;
}): AvailabilityCache => {
  const { clock, ttlMs } = options;
  let held: { slots: Slot[]; coverageEndAt: number; fetchedAt: number } | null = null;
  let underWay: Promise<AvailabilityAnswer> | null = null;
  let epoch = 0;

  const present = (found: NonNullable<typeof held>): AvailabilityAnswer => {
    const now = clock.now();
    return { kind: 'fresh', ...found, slots: found.slots.filter((slot) => slot.startAt > now) };
  };

  const refresh = async (): Promise<AvailabilityAnswer> => {
    const startedIn = epoch;
    // Age counts from before the request: the answer may describe the calendar as it was then.
    const fetchedAt = clock.now();
    let fetched: SlotFetch;
    try {
      fetched = await options.fetchSlots();
    } catch (error) {
      fetched = { kind: 'failed', code: 'unreachable', message: error instanceof Error ? error.name : 'unknown' };
    }
    if (startedIn === epoch) {
      underWay = null;
      held = fetched.kind === 'ok' ? { slots: fetched.slots, coverageEndAt: fetched.coverageEndAt, fetchedAt } : null;
    }
    if (fetched.kind === 'failed') return fetched;
    return present({ slots: fetched.slots, coverageEndAt: fetched.coverageEndAt, fetchedAt });
  };

  return {
    read({ fresherThanMs } = {}) {
      const maxAgeMs = Math.min(ttlMs, fresherThanMs ?? ttlMs);
      if (held && clock.now() - held.fetchedAt < maxAgeMs) return Promise.resolve(present(held));
      underWay ??= refresh();
      return underWay;
    },
    invalidate() {
      epoch += 1;
      held = null;
      underWay = null;
    },
  };
};
