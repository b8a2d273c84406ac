import { z } from 'zod';
import { bookingState } from '../states/booking';
import { at, id } from './common';

/** A time that a lead accepted, on its way to a meeting. */
export const booking = z.object({
  id,
  leadId: id,
  leadName: z.string(),
  company: z.string().nullable(),
  campaignName: z.string(),
  messageId: id,
  state: bookingState,
  /** The lead's words it rests on. */
  words: z.string(),
  /** Why a person must pick the time; null where the words name one. */
  unclear: z.string().nullable(),
  startAt: at.nullable(),
  /** The lead's zone, in which times were offered. */
  zone: z.string(),
  /** Starts of the offers that the words may mean. */
  candidates: z.array(at),
  /** How long the meeting lasts. */
  minutes: z.number().int(),
  confirmedBy: z.string().nullable(),
  /** When the calendar is asked. */
  leavesAt: at.nullable(),
  undoable: z.boolean(),
  reason: z.string().nullable(),
  /** The calendar's id of the meeting. */
  eventId: z.string().nullable(),
  /** The newest message of the lead, where it came after the one that accepted. */
  newerInboundAt: at.nullable(),
  /** The newest row among what the lead wrote: a confirmation names how far its person has read. */
  inboundSeq: z.number().int(),
  createdAt: at,
});
export type Booking = z.infer<typeof booking>;

/** A time a person may pick for a meeting. */
export const bookableTime = z.object({
  startAt: at,
  label: z.string(),
  /** It was offered to this lead. */
  offered: z.boolean(),
  free: z.boolean(),
});
export type BookableTime = z.infer<typeof bookableTime>;

/** One time of the calendar with what stands on it. */
export const spreadSlot = z.object({
  startAt: at,
  endAt: at,
  /** Offered in drafts that have not left. */
  reserved: z.number().int(),
  /** Offered in replies that were sent. */
  charged: z.number().int(),
  /** A meeting that was booked from here. */
  booked: z.boolean(),
  /** The calendar has something else then, though it was offered. */
  taken: z.boolean(),
});
export type SpreadSlot = z.infer<typeof spreadSlot>;

/** How the offers lie over the times of the next weeks. */
export const slotSpread = z.object({
  /** The calendar's zone; null: no calendar is connected. */
  zone: z.string().nullable(),
  /** Offers one time may carry before it counts as crowded. */
  capacity: z.number().int(),
  /** Free times and those that carry something, in order. */
  slots: z.array(spreadSlot),
  /** Why free times are not known; what was offered is shown all the same. */
  problem: z.string().nullable(),
  readAt: at,
});
export type SlotSpread = z.infer<typeof slotSpread>;
