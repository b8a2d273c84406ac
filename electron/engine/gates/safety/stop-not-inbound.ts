import { type Gate, stop } from './gate';

/** `not_inbound`: a message of ours, also one that came back through sync. */
export const stopNotInbound: Gate = ({ message }) =>
  message.direction === 'inbound' ? null : stop('We sent this message ourselves.');
