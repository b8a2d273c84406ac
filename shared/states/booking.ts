import { z } from 'zod';
import type { Transitions } from './transition';

export const bookingState = z.enum([
  'proposed',
  'confirmed',
  'held',
  'handed_off',
  'uncertain',
  'needs_person',
  'booked',
  'failed',
  'taken',
  'elsewhere',
  'declined',
  'superseded',
  'expired',
]);
export type BookingState = z.infer<typeof bookingState>;

/**
 * The moves of a booking proposal. `confirmed → proposed` is a person's undo before anything left; `handed_off → confirmed` is
 * an attempt that provably booked nothing; `uncertain` is looked for, never repeated blindly. `needs_person`, `failed` and
 * `declined` move on by a named person's word only.
 */
export const bookingTransitions: Transitions<BookingState> = {
  proposed: ['confirmed', 'declined', 'superseded', 'elsewhere', 'expired'],
  confirmed: ['handed_off', 'held', 'proposed', 'taken', 'failed', 'booked', 'elsewhere', 'expired', 'superseded'],
  held: ['confirmed', 'proposed', 'declined', 'superseded', 'elsewhere', 'expired'],
  handed_off: ['booked', 'confirmed', 'failed', 'uncertain', 'taken'],
  uncertain: ['booked', 'needs_person'],
  needs_person: ['booked', 'confirmed', 'declined'],
  booked: [],
  failed: ['confirmed', 'declined', 'superseded', 'elsewhere', 'expired'],
  taken: [],
  elsewhere: [],
  declined: ['proposed'],
  superseded: [],
  expired: [],
};

/** A person has something to do or to undo about it, or it is on its way. */
export const openBookingStates: readonly BookingState[] = [
  'proposed',
  'confirmed',
  'held',
  'handed_off',
  'uncertain',
  'needs_person',
  'failed',
];
