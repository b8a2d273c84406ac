import { type Gate, stop } from './gate';

/** `auto_reply`: a machine answered (RFC 3834). Somebody who is away is tagged so; the return date is never an offer of times. */
export const stopAutoReply: Gate = ({ message: { facts } }) => {
  if (facts.autoReply === null) return null;
  const evidence = facts.evidence.autoReply ?? 'A machine answered.';
  return facts.autoReply.kind === 'vacation' ? stop(evidence, 'mark_out_of_office') : stop(evidence);
};
