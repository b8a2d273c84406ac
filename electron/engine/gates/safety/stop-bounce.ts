import { type Gate, stop } from './gate';

/**
 * `bounce`: a mail system reports about a mail (RFC 3464, RFC 5965). Only an address that will never work marks the lead: a full
 * mailbox, a refused sender, a challenge, a complaint or a delivery notice says nothing of the kind.
 */
export const stopBounce: Gate = ({ message: { facts } }) => {
  if (facts.bounce === null) return null;
  const evidence = facts.evidence.bounce ?? 'A mail system reports about a mail.';
  return facts.bounce.kind === 'hard' ? stop(evidence, 'mark_bounced') : stop(evidence);
};
