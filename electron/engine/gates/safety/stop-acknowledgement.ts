import { type Gate, stop } from './gate';

/** What a mere thanks says, as evidence. */
export const acknowledgementEvidence = (text: string): string =>
  `Only says “${text.replace(/\s+/g, ' ').trim().slice(0, 120)}”; there is nothing to answer.`;

/** `acknowledgement_only`: it thanks or confirms and asks nothing; an answer would only be noise. */
export const stopAcknowledgement: Gate = ({ message: { facts } }) =>
  facts.acknowledgementOnly
    ? stop(facts.evidence.acknowledgement ?? 'Only thanks or confirms; there is nothing to answer.')
    : null;
