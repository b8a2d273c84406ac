import type { EngineContext } from '../engine-context';
import type { CalendarBooker } from '../providers/calendar';
import type { BookingRow } from '../store/rows';

/** What booking needs from rooms it must not know. */
export type BookingDeps = {
  ctx: EngineContext;
  /** The calendar in which meetings are booked, or null when none is connected. */
  booker(): Promise<{ connectionId: string; calendar: CalendarBooker } | null>;
  /** The calendar changed by our hand: what was read of it holds no more. */
  forgetFreeTimes(): Promise<void>;
  /** A reply that says the time is gone and offers others; its failure is logged and stops nothing. */
  offerAnew(booking: BookingRow): Promise<void>;
};
