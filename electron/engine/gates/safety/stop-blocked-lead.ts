import { type Gate, stop } from './gate';

/** `lead_blocked`: opted out, on the blacklist, or mail to it bounces. Three facts, kept apart; the lead's own word comes first. */
export const stopBlockedLead: Gate = ({ lead }) => {
  if (lead.optedOut) {
    const said = lead.optedOutEvidence?.trim() ?? '';
    return stop(said === '' ? 'The lead has opted out.' : `The lead has opted out: ${said.replace(/\.$/, '')}.`);
  }
  if (lead.blacklisted) return stop('The lead is on the blacklist.');
  return lead.bounced ? stop('Mail to the lead bounces.') : null;
};
