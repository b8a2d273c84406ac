import type { RemoteLead } from '../reader';
import type { InstantlyLead } from './instantly-wire';

/** Custom variables in which teams keep a lead's zone; Instantly has no field of its own for it. */
const zoneVariables = ['timezone', 'timeZone', 'time_zone', 'zone', 'tz'];

const isZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const zoneOf = (lead: InstantlyLead): string | null => {
  const found = zoneVariables
    .map((name) => lead.payload?.[name])
    .find((value) => typeof value === 'string' && isZone(value));
  return typeof found === 'string' ? found : null;
};

const filled = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

/** A lead as sync takes it; null for one without an address or outside any campaign, to which no message can belong. */
export const toRemoteLead = (lead: InstantlyLead): RemoteLead | null => {
  const email = filled(lead.email)?.toLowerCase();
  const campaignExternalId = filled(lead.campaign);
  if (email === undefined || campaignExternalId === null) return null;
  return {
    externalId: lead.id,
    campaignExternalId,
    email,
    name: [filled(lead.first_name), filled(lead.last_name)].filter((part) => part !== null).join(' '),
    phone: filled(lead.phone),
    company: filled(lead.company_name),
    role: filled(lead.job_title),
    zone: zoneOf(lead),
  };
};
