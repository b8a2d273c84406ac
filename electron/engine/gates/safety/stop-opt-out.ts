import { type Gate, stop } from './gate';

/** `opt_out`: it asks to hear no more, in its new text, its subject or by going to an unsubscribe address (RFC 8058). */
export const stopOptOut: Gate = ({ message: { facts } }) =>
  facts.optOut === null ? null : stop(facts.evidence.optOut ?? 'Asks to hear no more.', 'mark_opted_out');
