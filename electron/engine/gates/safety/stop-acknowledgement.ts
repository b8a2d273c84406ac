import { type Gate, stop } from './gate';

/** `acknowledgement_only`: it thanks or confirms and asks nothing; an answer would only be noise. */
export const stopAcknowledgement: Gate = ({ message: { facts } }) =>
  facts.acknowledgementOnly
    ? stop(facts.evidence.acknowledgement ?? 'Only thanks or confirms; there is nothing to answer.')
    : null;
