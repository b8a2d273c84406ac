import type { Clock } from '../ports';
import type { Slot } from './slot';

/** A read of a calendar: slots, or why there are none to trust. */
export type SlotFetch =
  | {
      kind: 'ok';
      /** Slots of the calendar's own length. */
      slots: Slot[];
      coverageEndAt: number;
      /** The slots in which a meeting of so many minutes fits. */
      slotsOf?: (durationMinutes: number) => Slot[];
    }
  | { kind: 'failed'; code: string; message: string };

export type AvailabilityAnswer =
  | { kind: 'fresh'; slots: Slot[]; coverageEndAt: number; fetchedAt: number }
  | { kind: 'failed'; code: string; message: string };

export type AvailabilityCache = {
  /** Slots not older than the TTL and not past; a failed refresh is a failure, whatever an older read said. */
  read(options?: { fresherThanMs?: number; durationMinutes?: number }): Promise<AvailabilityAnswer>;
  /** Forgets what was read (something was booked, a setting changed). A read under way is not taken over. */
  invalidate(): void;
};

/** One read of the calendar, and the slots it leaves for meetings of any length. */
type Read = {
  kind: 'ok';
  slotsFor(durationMinutes: number | undefined): Slot[];
  coverageEndAt: number;
  fetchedAt: number;
};

/** Slots of one length are worked out once per read: a batch asks hundreds of times. */
const readOf = (fetched: Extract<SlotFetch, { kind: 'ok' }>): Pick<Read, 'slotsFor' | 'coverageEndAt'> => {
  const known = new Map<number, Slot[]>();
  return {
    coverageEndAt: fetched.coverageEndAt,
    slotsFor: (minutes) => {
      if (minutes === undefined || !fetched.slotsOf) return fetched.slots;
      const slots = known.get(minutes) ?? fetched.slotsOf(minutes);
      known.set(minutes, slots);
      return slots;
    },
  };
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
  let held: Read | null = null;
  let underWay: Promise<Read | Extract<SlotFetch, { kind: 'failed' }>> | null = null;
  let epoch = 0;

  const present = (found: Read, durationMinutes: number | undefined): AvailabilityAnswer => {
    const now = clock.now();
    const { coverageEndAt, fetchedAt } = found;
    const slots = found.slotsFor(durationMinutes).filter((slot) => slot.startAt > now);
    return { kind: 'fresh', coverageEndAt, fetchedAt, slots };
  };

  const refresh = async (): Promise<Read | Extract<SlotFetch, { kind: 'failed' }>> => {
    const startedIn = epoch;
    // Age counts from before the request: the answer may describe the calendar as it was then.
    const fetchedAt = clock.now();
    let fetched: SlotFetch;
    try {
      fetched = await options.fetchSlots();
    } catch (error) {
      fetched = { kind: 'failed', code: 'unreachable', message: error instanceof Error ? error.name : 'unknown' };
    }
    const read = fetched.kind === 'ok' ? { kind: 'ok' as const, ...readOf(fetched), fetchedAt } : fetched;
    if (startedIn === epoch) {
      underWay = null;
      held = read.kind === 'ok' ? read : null;
    }
    return read;
  };

  return {
    async read({ fresherThanMs, durationMinutes } = {}) {
      const maxAgeMs = Math.min(ttlMs, fresherThanMs ?? ttlMs);
      if (held && clock.now() - held.fetchedAt < maxAgeMs) return present(held, durationMinutes);
      underWay ??= refresh();
      const read = await underWay;
      return read.kind === 'failed' ? read : present(read, durationMinutes);
    },
    invalidate() {
      epoch += 1;
      held = null;
      underWay = null;
    },
  };
};
