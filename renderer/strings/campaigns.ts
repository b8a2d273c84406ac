import { plural } from './shell';

export const campaigns = {
  title: 'Campaigns',
  columns: { name: 'Campaign', mode: 'Mode', threshold: 'Threshold', waiting: 'Waiting', leads: 'Leads' },
  modes: { AI_AUTO_SEND: 'Sends when sure', SETTER_MANAGED: 'A person sends' },
  modesHelp: {
    AI_AUTO_SEND:
      'A reply at or past the threshold that passes every rule leaves by itself; the rest waits for a person.',
    SETTER_MANAGED: 'Every reply is drafted and waits for a person.',
  },
  shadow: 'shadow',
  breaker: 'breaker open',
  empty: 'No campaign yet.',
  emptyText: 'Campaigns come from a mailbox or a campaign source at the first sync.',
  pick: 'Choose a campaign.',
  denied: 'Campaigns are set by admins.',
  deniedText: (admin: string | null) =>
    admin === null
      ? 'You can look at everything here.'
      : `You can look at everything here. ${admin} is the admin on this computer.`,
  summary: (leads: number, waiting: number) =>
    `${plural(leads, 'lead', 'leads')}, ${plural(waiting, 'draft', 'drafts')} waiting`,
  fields: {
    mode: 'Who sends',
    threshold: 'Threshold',
    thresholdHelp: 'From 0.00 to 1.00. At 0.90, a score of 0.90 leaves and 0.89 waits.',
    delayMin: 'Leaves after at least',
    delayMax: 'and at most',
    delayHelp: 'Seconds after the lead wrote. A fixed moment in between, so that replies do not come at once.',
    hoursKinds: { ALWAYS: 'At any hour', BUSINESS_HOURS: 'Monday to Friday, 9 to 17', CUSTOM: 'As set' },
    shadow: 'Shadow mode',
    shadowHelp: 'Decides as if it sent, records what would have left, sends nothing.',
    audit: 'Audit sample',
    auditHelp: 'Per cent of the sure replies held for a person, so that the threshold stays measured.',
    answering: 'Answering',
    sending: 'Sending by itself',
    safety: 'Safeguards',
  },
  errors: {
    threshold: 'A number from 0 to 1',
    delay: 'Whole seconds, the first not above the second',
    audit: 'From 0 to 100',
  },
  settings: 'Settings of the campaign',
  unproven: { kept: 'Nothing was saved: the threshold stays as it was.' },
  days: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
