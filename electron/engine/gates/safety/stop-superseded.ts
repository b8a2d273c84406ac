import { type Gate, stop } from './gate';

/** `superseded_by_newer_inbound`: only the newest unanswered message of a thread is drafted. Passed by what a person asks for. */
export const stopSuperseded: Gate = ({ thread, personAsked }) =>
  thread.newerInbound && !personAsked
    ? stop(`${thread.newerFrom ?? 'The lead'} wrote again later; only the newest message is answered.`)
    : null;
