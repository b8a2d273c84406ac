import { type Gate, stop } from './gate';

/** `already_booked`: a meeting with the lead stands. Passed by what a person asks for. */
export const stopBooked: Gate = ({ lead, personAsked }) =>
  lead.booked && !personAsked ? stop('A meeting with the lead is booked.') : null;
